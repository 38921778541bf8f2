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

  private let ledger: CostLedger
  private var keys = CostKeys()

  /// The rows of a ledger.
  public init(_ ledger: CostLedger = CostLedger()) {
    self.ledger = ledger
    for (number, file) in ledger.files.enumerated() where file.hasKeys {
      for row in 0..<file.rowCount { _ = keys.insert(row, of: number, in: ledger.files) }
    }
  }

  /// What is known of a charge: the number of the file that has it, and whether it has another
  /// amount there.
  func find(_ charge: ImportedCharge, of source: [UInt8]) -> (file: Int, isChanged: Bool)? {
    let key = Array(charge.key.utf8)
    guard let found = keys.row(source: source.span, key: key.span, in: ledger.files) else {
      return nil
    }
    let table = ledger.files[found.file].table
    let entry = table.entries[found.row]
    let amount = entry.known.contains(.effective) ? entry.effective : nil
    guard let new = charge.amount?.value.scaled else { return (found.file, amount != nil) }
    let currency = table.profiles.facts[Int(entry.profile)].currency?.code
    return (found.file, amount != new || currency != charge.currency)
  }

  /// The tally of what was found by the numbers of the files, for an import with a path.
  func tally(_ met: [Int: (rows: Int, changed: Int)], path: String) -> Tally {
    Tally(
      files: met.sorted { $0.key < $1.key }.map { number, met in
        let file = ledger.files[number]
        let counted = file.rowCount - ledger.leftOut[number].count
        return Tally.File(
          path: file.path, rows: met.rows, changed: met.changed, others: counted - met.rows,
          counts: file.path < path)
      })
  }
}
