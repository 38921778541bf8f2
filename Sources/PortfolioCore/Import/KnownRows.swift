/// The cost rows that a store has already, by the source and key by which two rows are one: an import
/// is told which of its rows are known.
public struct KnownRows: Sendable {
  /// What an import has of the rows of a store.
  public struct Tally: Hashable, Sendable {
    /// A file some rows of which the import has as well.
    public struct File: Hashable, Sendable {
      /// The path relative to the store's root.
      public var path: String
      /// How many of its rows the import has.
      public var rows = 0
      /// How many of these have another amount in the import.
      public var changed = 0
      /// How many rows it has as well that count in a file before and have another amount in the
      /// import: they would count next.
      public var repeats = 0
      /// How many of its rows the import has not.
      public var others = 0
      /// Whether its rows count and not those of the import, because its path comes first.
      public var counts = true
    }

    /// The files, in the order of their paths.
    public var files: [File] = []

    /// A tally of some files.
    public init(files: [File] = []) { self.files = files }

    /// How many rows of the import are known.
    public var rows: Int { files.reduce(0) { $0 + $1.rows } }
  }

  /// What was found, by the numbers of the files.
  struct Found: Sendable {
    fileprivate var rows: [Int: Int] = [:]
    fileprivate var changed: [Int: Int] = [:]
    fileprivate var repeats: [Int: Int] = [:]
  }

  private struct Row: Hashable {
    var file: Int
    var row: Int
  }

  private let ledger: CostLedger
  private var keys = CostKeys()
  /// The rows that are the same as one that counts, by that one.
  private var repeated: [Row: [Row]] = [:]

  /// The rows of a ledger.
  public init(_ ledger: CostLedger = CostLedger()) {
    self.ledger = ledger
    for (number, file) in ledger.files.enumerated() where file.hasKeys {
      for row in 0..<file.rowCount where !keys.insert(row, of: number, in: ledger.files) {
        guard let pair = file.keyPair(row) else { continue }
        let first = file.table.texts.withText(pair.source) { source in
          file.table.keys.withText(pair.key) { key in find(source, key) }
        }
        if let first { repeated[first, default: []].append(Row(file: number, row: row)) }
      }
    }
  }

  private func find(_ source: Span<UInt8>, _ key: Span<UInt8>) -> Row? {
    keys.row(source: source, key: key, in: ledger.files).map { Row(file: $0.file, row: $0.row) }
  }

  /// Looks a charge up, and counts what is found.
  func look(for charge: ImportedCharge, of source: [UInt8], in found: inout Found) {
    let key = Array(charge.key.utf8)
    guard let row = find(source.span, key.span) else { return }
    found.rows[row.file, default: 0] += 1
    guard differs(row, from: charge) else { return }
    found.changed[row.file, default: 0] += 1
    for other in repeated[row] ?? [] where differs(other, from: charge) {
      found.repeats[other.file, default: 0] += 1
    }
  }

  private func differs(_ row: Row, from charge: ImportedCharge) -> Bool {
    let table = ledger.files[row.file].table
    let entry = table.entries[row.row]
    let amount = entry.known.contains(.effective) ? entry.effective : nil
    guard let new = charge.amount?.value.scaled else { return amount != nil }
    let currency = table.profiles.facts[Int(entry.profile)].currency?.code
    return amount != new || currency != charge.currency
  }

  /// The tally of what was found, for an import with a path.
  func tally(_ found: Found, path: String) -> Tally {
    Tally(
      files: Set(found.rows.keys).union(found.repeats.keys).sorted().map { number in
        let file = ledger.files[number]
        let rows = found.rows[number] ?? 0
        let counted = file.rowCount - ledger.leftOut[number].count
        return Tally.File(
          path: file.path, rows: rows, changed: found.changed[number] ?? 0,
          repeats: found.repeats[number] ?? 0, others: counted - rows,
          counts: file.path < path)
      })
  }
}
