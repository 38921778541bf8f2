/// Bills whose rows stand in a store twice, under two names: an export of half a month beside the one
/// of the whole, a copy, or a bill beside the corrected one.
///
/// Rows with keys are told apart by them (`CostLedger`); rows of a provider's bill have none, and
/// nothing says that two equal ones are not two charges. So they count, and the reader is warned.
enum RepeatedBills {
  /// A warning for each file of which at least half of the rows that cost something, or may be priced,
  /// stand in another as well, in any order.
  ///
  /// Large files are compared by a sample first, so that a few rows in a large bill may be missed.
  static func problems(in ledger: CostLedger) -> [Problem] {
    let files = ledger.files.filter { !$0.hasKeys && $0.rowCount > 1 }
    return pairs(of: files).compactMap { pair -> Problem? in
      let (file, other) = (files[pair.repeated], files[pair.other])
      let shared = SharedRows(of: file.table, in: other.table)
      guard shared.rows > 1, shared.rows * 2 >= shared.all else { return nil }
      let fault = TableFault.rowsOfAnotherFile(
        other.path, rows: shared.rows, of: file.rowCount, shared.effective)
      return Problem(.table(fault), at: Place(path: file.path))
    }
    .sorted { $0.place.path < $1.place.path }
  }

  /// Two files that may have rows in common: the one with fewer rows, of copies the later by name.
  private struct Pair: Hashable {
    var repeated: Int
    var other: Int
  }

  /// The pairs of which at least two rows of the samples are the same; for each file the one with
  /// most.
  private static func pairs(of files: [CostFile]) -> [Pair] {
    guard files.count > 1 else { return [] }
    var owners: [RowPrint: Set<Int>] = [:]
    for (number, file) in files.enumerated() {
      let isSampled = file.rowCount > 512
      for piece in file.table.entries.pieces {
        for entry in piece where !isSampled || RowPrint.isOfSample(entry) {
          guard let print = RowPrint(entry) else { continue }
          owners[print, default: []].insert(number)
        }
      }
    }
    var counts: [Pair: Int] = [:]
    for owners in owners.values where owners.count > 1 {
      for one in owners {
        for other in owners where isRepeated(one, of: other, files) {
          counts[Pair(repeated: one, other: other), default: 0] += 1
        }
      }
    }
    let found = counts.filter { $0.value > 1 }
    return Dictionary(grouping: found, by: \.key.repeated).values.compactMap { pairs in
      pairs.max { ($0.value, $1.key.other) < ($1.value, $0.key.other) }?.key
    }
  }

  private static func isRepeated(_ one: Int, of other: Int, _ files: [CostFile]) -> Bool {
    one != other && (files[one].rowCount, other) < (files[other].rowCount, one)
  }
}

extension Problem {
  /// Whether it says that rows of its file may count twice, so that totals are too high.
  public var isOfRepeatedRows: Bool {
    if case .table(.rowsOfAnotherFile) = fault { true } else { false }
  }
}

/// What tells a row that cost something, or may be priced, from others.
private struct RowPrint: Hashable {
  private let start: Int64
  private let days: UInt16
  private let billed: Int128
  private let effective: Int128
  private let list: Int128
  private let tokens: Int64

  /// Nil where the row cost nothing and has no tokens to be priced: many a row is like that.
  init?(_ entry: CostEntry) {
    guard entry.billed != 0 || entry.effective != 0 || entry.tokens != 0 else { return nil }
    (start, days, tokens) = (entry.start, entry.days, entry.tokens)
    (billed, effective, list) = (entry.billed, entry.effective, entry.list)
  }

  /// Whether a row is one of those, about a sixteenth, by which large files are compared.
  static func isOfSample(_ entry: CostEntry) -> Bool {
    let mixed =
      UInt64(
        truncatingIfNeeded: entry.effective ^ entry.billed << 1
          ^ Int128(entry.start ^ entry.tokens))
      &* 0x9E37_79B9_7F4A_7C15
    return mixed >> 60 == 0
  }
}

/// The rows of one file that stand in another as well: with the same time, amounts and texts.
private struct SharedRows {
  private struct Row: Hashable {
    var print: RowPrint
    var texts: Int
  }

  /// How many rows of the file cost something, or may be priced.
  private(set) var all = 0
  /// How many of them stand in the other.
  private(set) var rows = 0
  /// What those cost.
  private(set) var effective = Money.zero

  init(of table: CostTable, in other: CostTable) {
    let (own, others) = Self.texts(of: table, other)
    var left: [Row: Int] = [:]
    for entry in table.entries.pieces.joined() {
      guard let print = RowPrint(entry) else { continue }
      all += 1
      left[Row(print: print, texts: own[Int(entry.profile)]), default: 0] += 1
    }
    var sums: [Currency: CostSum] = [:]
    for entry in other.entries.pieces.joined() {
      guard let print = RowPrint(entry) else { continue }
      let row = Row(print: print, texts: others[Int(entry.profile)])
      guard let count = left[row], count > 0 else { continue }
      left[row] = count - 1
      rows += 1
      guard let currency = other.profiles.facts[Int(entry.profile)].currency else { continue }
      sums[currency, default: CostSum()]
        .add(entry.effective, isKnown: entry.known.contains(.effective))
    }
    for (currency, sum) in sums where sum.known > 0 { effective.add(sum.amount, currency) }
  }

  /// Of two files a hash of the texts of each combination, in the columns that both have.
  private static func texts(of one: CostTable, _ other: CostTable) -> ([Int], [Int]) {
    let theirs = Set(other.header?.textNames ?? [])
    let names = (one.header?.textNames ?? []).filter { theirs.contains($0) && tellsCharges($0) }
    func hashes(_ table: CostTable) -> [Int] {
      let columns = names.compactMap { table.header?.textNames.firstIndex(of: $0) }
      return (0..<table.profiles.count).map { profile in
        var hasher = Hasher()
        for column in columns {
          hasher.combine(table.profiles.text(profile, column).map { table.texts.copy($0) })
        }
        return hasher.finalize()
      }
    }
    return (hashes(one), hashes(other))
  }

  /// Whether a column says what a charge is for; others change when a bill is closed or corrected.
  private static func tellsCharges(_ column: String) -> Bool {
    !column.hasPrefix("Invoice") && !column.hasPrefix("BillingPeriod") && column != "ChargeClass"
  }
}
