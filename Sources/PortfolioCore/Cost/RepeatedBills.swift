/// Bills whose rows stand in a store twice, under two names: an export of half a month beside the one
/// of the whole, or a copy.
///
/// Rows with keys are told apart by them (`CostLedger`); rows of a provider's bill have none, and
/// nothing says that two equal ones are not two charges. So they count, and the reader is warned.
enum RepeatedBills {
  /// A warning for each file all of whose rows another file begins with.
  static func problems(in ledger: CostLedger) -> [Problem] {
    // One equal row may be a coincidence.
    let files = ledger.files.filter { !$0.hasKeys && $0.rowCount > 1 }
    let alike = Dictionary(grouping: files) { Beginning($0.table.entries[0]) }
    return alike.values.filter { $0.count > 1 }.flatMap(problems(among:))
      .sorted { $0.place.path < $1.place.path }
  }

  /// What the first rows of two files must have in common to be looked at.
  private struct Beginning: Hashable {
    var start: Int64
    var effective: Int128
    var billed: Int128
    var tokens: Int64

    init(_ entry: CostEntry) {
      (start, effective, billed, tokens) = (
        entry.start, entry.effective, entry.billed, entry.tokens
      )
    }
  }

  private static func problems(among files: [CostFile]) -> [Problem] {
    // The longer is taken for the newer, of copies the first by name.
    let files = files.sorted { ($1.rowCount, $0.path) < ($0.rowCount, $1.path) }
    return files.indices.dropFirst().compactMap { index in
      let file = files[index]
      guard let other = files[..<index].first(where: { begins($0.table, with: file.table) }) else {
        return nil
      }
      let fault = TableFault.rowsOfAnotherFile(
        other.path, rows: file.rowCount, file.effective)
      return Problem(.table(fault), at: Place(path: file.path))
    }
  }

  /// Whether the first rows of a table are those of a shorter one, in every amount and text.
  private static func begins(_ long: CostTable, with short: CostTable) -> Bool {
    guard long.header?.names == short.header?.names else { return false }
    var isSame: [CombinationPair: Bool] = [:]
    for row in 0..<short.rowCount {
      let (one, other) = (long.entries[row], short.entries[row])
      guard Beginning(one) == Beginning(other), one.list == other.list, one.known == other.known,
        one.days == other.days
      else { return false }
      let pair = CombinationPair(long: one.profile, short: other.profile)
      let isAlike =
        isSame[pair]
        ?? (texts(of: Int(pair.long), in: long) == texts(of: Int(pair.short), in: short))
      isSame[pair] = isAlike
      guard isAlike else { return false }
    }
    return true
  }

  private struct CombinationPair: Hashable {
    var long: UInt32
    var short: UInt32
  }

  private static func texts(of profile: Int, in table: CostTable) -> [[UInt8]?] {
    (0..<table.profiles.width).map { column in
      table.profiles.text(profile, column).map { table.texts.copy($0) }
    }
  }
}
