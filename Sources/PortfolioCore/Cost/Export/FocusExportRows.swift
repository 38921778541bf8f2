/// Makes rows of a FOCUS export out of one file's bytes, as they arrive.
public struct FocusExportRows {
  /// The file is not the one that was read: its rows are others, or fewer.
  public struct Changed: Error {}

  /// A cell that begins as formulas do and is no number.
  public struct Formula: Hashable, Sendable {
    /// The column.
    public var column: String
    /// The file it stands in.
    public var path: String
    /// The line on which its row begins, from 1.
    public var line: Int
  }

  /// Where a field of the export comes from.
  private enum Source {
    case missing
    /// The start of the charge period, which is read already.
    case start
    case time(Int)
    case field(Int)
  }

  /// How many cells begin as formulas do and are no numbers.
  public private(set) var formulas = 0
  /// The first of them.
  public private(set) var firstFormula: Formula?

  private let export: FocusExport
  private let file: Int
  private let table: CostTable
  private let names: [String]
  private let startPlace: Int?
  private let effectivePlace: Int?
  private let sources: [Source]
  private var chosen: ChosenRows
  private var reader = CSVReader()
  private var isPastHeader = false
  /// How many rows of the ledger have been met.
  private var met = 0
  /// The fields of what rows belong to, by their combination of texts.
  private var attributions: [UInt32: [UInt8]] = [:]

  private static let timeColumns: Set<String> = [
    "BillingPeriodEnd", "BillingPeriodStart", "ChargePeriodEnd",
  ]

  init(_ export: FocusExport, file: Int, _ header: FocusHeader) {
    self.export = export
    self.file = file
    table = export.costs.ledger.files[file].table
    names = header.names
    startPlace = header.start
    effectivePlace = header.effective
    let places = Dictionary(
      header.names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    sources = export.columns.map { name in
      switch places[name] {
      case nil: .missing
      case _ where name == FocusColumn.chargePeriodStart.rawValue: .start
      case let place? where Self.timeColumns.contains(name): .time(place)
      case let place?: .field(place)
      }
    }
    chosen = export.costs.chosenRows(of: file, in: export.interval, only: export.slices)
  }

  /// Takes the bytes that follow those taken before; the lines of the export that come of them.
  public mutating func append(_ bytes: [UInt8]) throws(Changed) -> [UInt8] {
    reader.append(bytes)
    return try lines(atEnd: false)
  }

  /// Says that all bytes were taken; the lines that are left.
  public mutating func finish() throws(Changed) -> [UInt8] {
    let rest = try lines(atEnd: true)
    guard met == table.entries.count else { throw Changed() }
    return rest
  }

  private mutating func lines(atEnd: Bool) throws(Changed) -> [UInt8] {
    var line = FocusLine()
    while let event = reader.next(atEnd: atEnd) {
      guard case .row = event else { continue }
      guard isPastHeader else {
        guard reader.fields.indices.map({ reader.string($0) }) == names else { throw Changed() }
        isPastHeader = true
        continue
      }
      guard met < table.entries.count else { continue }
      let entry = table.entries[met]
      guard Int(entry.line) == reader.line else {
        // A row that could not be read; but none of those that could may be passed over.
        if reader.line > Int(entry.line) { throw Changed() }
        continue
      }
      guard isSame(entry) else { throw Changed() }
      if chosen.contains(met, entry) { add(entry, to: &line) }
      met += 1
    }
    return line.bytes
  }

  /// Whether the reader's row is the one that was read into an entry, as far as is cheap to say.
  private func isSame(_ entry: CostEntry) -> Bool {
    guard reader.fields.count == names.count, time(startPlace)?.nanoseconds == entry.start else {
      return false
    }
    guard entry.known.contains(.effective), let effectivePlace else { return true }
    return reader.withField(effectivePlace) { decimal($0)?.scaled == entry.effective }
  }

  private mutating func add(_ entry: CostEntry, to line: inout FocusLine) {
    for (column, source) in sources.enumerated() {
      switch source {
      case .missing: line.add([])
      case .start: line.add(Timestamp(nanoseconds: entry.start).rfc3339.utf8)
      case .time(let place):
        if let time = time(place) {
          line.add(time.rfc3339.utf8)
        } else {
          add(place, export.columns[column], to: &line)
        }
      case .field(let place): add(place, export.columns[column], to: &line)
      }
    }
    line.addFields(attribution(of: entry))
    line.end()
  }

  private mutating func add(_ place: Int, _ column: String, to line: inout FocusLine) {
    guard !CostTable.isNull(reader, place) else { return line.add([]) }
    let text = reader.bytes(place)
    guard isFormula(text) else { return line.add(text) }
    note(column)
    line.add(export.isForSpreadsheets ? [UInt8(ascii: "'")] + text : text)
  }

  private func isFormula(_ text: [UInt8]) -> Bool {
    guard let first = text.first, "=+-@\t\r".utf8.contains(first) else { return false }
    do throws(DecimalFault) {
      _ = try ExactDecimal(parsing: text.span)
      return false
    } catch {
      return error == .notNumber
    }
  }

  private mutating func note(_ column: String) {
    formulas += 1
    firstFormula =
      firstFormula ?? Formula(column: column, path: table.path, line: reader.line)
  }

  private func time(_ place: Int?) -> Timestamp? {
    guard let place else { return nil }
    let parsed = reader.withField(place) { field in
      field.withUnsafeBufferPointer { Timestamp.parseZoneOptional($0) }
    }
    guard case .success(let time) = parsed else { return nil }
    return time.timestamp
  }

  private func decimal(_ field: Span<UInt8>) -> ExactDecimal? {
    do throws(DecimalFault) { return try ExactDecimal(parsing: field) } catch { return nil }
  }

  /// What the row belongs to, as fields; a name that looks like a formula is told like any cell.
  private mutating func attribution(of entry: CostEntry) -> [UInt8] {
    if let known = attributions[entry.profile] { return known }
    let attribution = export.costs.attribution(of: Int(entry.profile), in: file)
    var fields = FocusLine()
    for (column, text) in zip(
      FocusExport.attributionColumns,
      [
        attribution.model?.text, attribution.team, attribution.workflow,
        attribution.category.rawValue,
      ])
    {
      let bytes = Array((text ?? "").utf8)
      let isFormula = isFormula(bytes)
      if isFormula { note(column.rawValue) }
      fields.add(isFormula && export.isForSpreadsheets ? [UInt8(ascii: "'")] + bytes : bytes)
    }
    attributions[entry.profile] = fields.bytes
    return fields.bytes
  }
}
