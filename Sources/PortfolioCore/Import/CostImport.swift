internal import Crypto

/// An export of usage or costs on its way to rows of FOCUS, taken as its bytes arrive.
///
/// A value: bytes go in, rows and problems come out. What comes out depends on the bytes alone, so
/// that two clones that take over one export write the same file.
public struct CostImport: Sendable {
  /// What came of an export.
  public struct Summary: Hashable, Sendable {
    /// What the source counts as one (a request, a line of its report) and is taken over.
    public var charges = 0
    /// The rows they became.
    public var rows = 0
    /// What the export has twice, by the source's own key.
    public var duplicates = 0
    /// Rows without a price.
    public var unpriced = 0
    /// What is in the export and costs nothing by its nature, such as spans.
    public var passedOver = 0
  }

  /// What has come of it so far.
  public private(set) var summary = Summary()

  private let source: CostSource
  private let path: String
  private var records = JSONRecords()
  private var faults = ImportFaults()
  private var hash = SHA256()
  private var taken: Set<KeyHash> = []
  private let known: KnownRows
  private let sourceText: [UInt8]
  private var found = KnownRows.Found()
  /// The first record of which nothing could be taken.
  private var foreign: ImportedObject?
  private var rounded = 0
  private var assumedUTC = false
  private var lastPage: (hasMore: Bool, line: Int)?
  private var pending: [UInt8] = []

  /// A hundred and twenty-eight bits of a key's SHA-256: a million keys in little memory, and no two
  /// taken for one.
  private struct KeyHash: Hashable {
    var bytes: (UInt64, UInt64)

    init(_ key: String) {
      bytes = SHA256.hash(data: Array(key.utf8)).withUnsafeBytes {
        ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      }
    }

    static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes.0) }
  }

  /// An export of a source of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - source: The system that wrote it.
  ///   - path: The path by which problems name it.
  ///   - known: The rows that the store has already.
  public init(of source: CostSource, path: String, known: KnownRows = KnownRows()) {
    self.source = source
    self.path = path
    self.known = known
    sourceText = Array(source.rawValue.utf8)
  }

  /// What is wrong in the export, in its order; what is wrong in the same way in many places, or
  /// everywhere, is counted.
  public var problems: [Problem] {
    if hasNothing, let all = faults.nothing(of: source, isOther: looksLike != nil) { return [all] }
    return faults.all(of: path)
  }

  /// The source that reads the first record of an export of which this one reads nothing.
  public var looksLike: CostSource? {
    guard hasNothing, let foreign else { return nil }
    return CostSource.allCases.first { other in
      var charges = ImportedCharges()
      other.read(foreign, into: &charges)
      return !charges.items.isEmpty
    }
  }

  private var hasNothing: Bool { summary.charges == 0 && summary.passedOver == 0 }

  /// What the export has of the rows that the store had before, when all bytes have been taken.
  public var knownRows: KnownRows.Tally { known.tally(found, path: storePath) }

  /// Takes the next bytes of the export.
  public mutating func append(_ bytes: [UInt8]) {
    hash.update(data: bytes)
    records.append(bytes)
    while let event = records.next() { take(event) }
  }

  /// Takes the end of the export.
  public mutating func finish() {
    while let event = records.next(atEnd: true) { take(event) }
    if rounded > 0 { add(.roundedAmounts(count: rounded), Place(path: path)) }
    if let lastPage, lastPage.hasMore {
      add(.morePages, Place(path: path, line: lastPage.line))
    }
  }

  /// The rows that have come since this was last asked for, the header before the first.
  public mutating func takeRows() -> [UInt8] {
    defer { pending = [] }
    return pending
  }

  /// The file's path in the store, when all bytes have been taken (FORMATS, Observations): the same
  /// export goes to the same place.
  public var storePath: String {
    let digits = hash.finalize().prefix(6).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "\(source.folder)/\(digits.joined()).csv"
  }

  private mutating func take(_ event: JSONRecords.Event) {
    switch event {
    case .tooLong(let line):
      add(.tooLong(limit: JSONRecords.limit), Place(path: path, line: line))
    case .record(let bytes, let line, let column):
      let place = Place(path: path, line: line, column: column)
      do throws(JSONFault) {
        let value = try JSONValue(
          parsing: bytes, limits: JSONValue.Limits(bytes: JSONRecords.limit))
        take(value, at: place)
      } catch {
        let within = error.line == 1 ? column + error.column - 1 : error.column
        add(
          .badJSON(error.kind),
          Place(path: path, line: line + error.line - 1, column: within))
      }
    }
  }

  private mutating func take(_ value: JSONValue, at place: Place) {
    guard let object = value.object else {
      return add(.notRecord(source: source.rawValue), place)
    }
    var charges = ImportedCharges()
    let record = ImportedObject(object)
    source.read(record, into: &charges)
    if foreign == nil, !charges.faults.isEmpty, charges.items.isEmpty { foreign = record }
    if charges.assumedUTC, !assumedUTC {
      assumedUTC = true
      add(.timesWithoutZone, place)
    }
    for fault in charges.faults { add(fault, place) }
    for item in charges.items { take(item) }
    if let hasMore = charges.hasMore { lastPage = (hasMore, place.line ?? 1) }
    summary.passedOver += charges.passedOver
  }

  private mutating func take(_ item: ImportedCharges.Item) {
    guard taken.insert(KeyHash(item.key)).inserted else {
      summary.duplicates += 1
      return
    }
    summary.charges += 1
    for charge in item.charges {
      if summary.rows == 0 { pending += FocusWriter.header }
      FocusWriter.append(charge, of: source, to: &pending)
      summary.rows += 1
      if charge.amount == nil { summary.unpriced += 1 }
      if charge.amount?.written != nil { rounded += 1 }
      known.look(for: charge, of: sourceText, in: &found)
    }
  }

  private mutating func add(_ fault: TableFault, _ place: Place) {
    faults.add(fault, at: place)
  }
}
