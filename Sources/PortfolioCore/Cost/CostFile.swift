/// A file of cost rows in FOCUS columns (`costs/**/*.csv`), read as its bytes arrive.
///
/// A value: adding bytes to it leaves copies as they were, and copies little.
public struct CostFile: Sendable {
  private var reader = CSVReader()
  private(set) var table: CostTable
  /// The table as it was before the pieces of a large file that are read next, without its rows:
  /// each is read on a copy of it.
  private var seed: CostTable?
  /// What whole lines came to, while `table` has a last line without its end.
  private var wholeLines: CostTable?
  /// Changes when rows are taken back, and differs between readings of one path: what was worked
  /// out of rows holds while it is the same.
  private(set) var identity = UInt64.random(in: .min ... .max)

  /// A file of which nothing is read yet; the path is relative to the store's root.
  public init(path: String) { table = CostTable(path: path) }

  /// The path relative to the store's root.
  public var path: String { table.path }

  /// How many rows there are.
  public var rowCount: Int { table.rowCount }

  /// How many rows could not be read; totals lack them.
  public var unreadRows: Int { table.unread }

  /// The effective cost of all its rows.
  var effective: Money {
    var sums: [Currency: CostSum] = [:]
    for piece in table.entries.pieces {
      for entry in piece {
        guard let currency = table.profiles.facts[Int(entry.profile)].currency else { continue }
        var one = CostSums()
        one.add(entry)
        sums[currency, default: CostSum()].add(one.effective)
      }
    }
    var money = Money.zero
    for (currency, sum) in sums where sum.known > 0 { money.add(sum.amount, currency) }
    return money
  }

  /// What is wrong with the file, in the order of the places; of more than a thousand problems
  /// the rest are counted.
  public var problems: [Problem] { table.log.all(of: path) }

  /// Takes the bytes that follow those taken before; a last line without its end waits.
  ///
  /// Rows that `finish()` took from such a line are forgotten, and read again with what follows.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    forgetUnendedLine()
    take(bytes)
  }

  /// Takes the bytes that follow those taken before; see `append` of a buffer.
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Takes pieces of the file that follow each other and those taken before, on as many cores as
  /// there are; what it comes to is the same as if they came one after another.
  mutating func append(_ pieces: [[UInt8]]) {
    forgetUnendedLine()
    var rest = pieces[...]
    if seed == nil, let first = rest.popFirst() { first.withUnsafeBytes { take($0) } }
    // What most rows say is known after a while; a seed of everything would be much to copy.
    if table.rowCount > 0, seed == nil || table.profiles.count < 1 << 14 {
      seed = table.withoutRows
    }
    guard let seed, rest.count > 1 else {
      for piece in rest { piece.withUnsafeBytes { take($0) } }
      return
    }
    // The row that the bytes before left open ends with the first line, and the parts begin below.
    var start = 0
    if !reader.isBetweenRows, let first = rest.first {
      start = CostPart.firstLineEnd(in: first)
      first[..<start].withUnsafeBytes { take($0) }
    }
    let parts = CostPart.parts(of: rest, from: start)
    let tables = Concurrently.map(parts.count, from: 2) { parts[$0].read(on: seed) }
    for (part, read) in zip(parts, tables) { take(part, read, grownFrom: seed) }
  }

  /// Takes a part that was read for itself, or reads it again where that cannot count: where the
  /// rows before go on into it, or where something must be reported, which depends on what was.
  private mutating func take(
    _ part: CostPart, _ read: CostPart.Reading, grownFrom seed: CostTable
  ) {
    guard reader.isBetweenRows, read.table.log.isEmpty else {
      for slice in part.slices { slice.withUnsafeBytes { take($0) } }
      return
    }
    let lines = reader.linesPassed
    table.adopt(read.table, grownFrom: seed, below: lines)
    reader = read.reader
    reader.moveDown(by: lines)
  }

  private mutating func forgetUnendedLine() {
    guard let table = wholeLines else { return }
    self.table = table
    wholeLines = nil
    identity = .random(in: .min ... .max)
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var at = 0
    while at < bytes.count {
      let end = min(at + 1 << 20, bytes.count)
      reader.append(UnsafeRawBufferPointer(rebasing: bytes[at..<end]))
      while let event = reader.next() { table.take(event, in: reader) }
      at = end
    }
  }

  /// Takes the last line although its end is missing: a file that does not grow is whole.
  public mutating func finish() {
    guard wholeLines == nil else { return }
    var last = reader
    let before = table
    while let event = last.next(atEnd: true) {
      wholeLines = before
      table.take(event, in: last)
    }
  }
}
