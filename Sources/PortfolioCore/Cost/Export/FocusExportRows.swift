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
    /// One of the amounts a row is read for.
    case amount(Int, CostMeasure)
    /// Another amount, of which a part has its part.
    case otherAmount(Int)
    case currency(Int?)
    /// A quantity, which one part of a row has.
    case quantity(Int)
    /// The key, which no two rows may share.
    case key(Int)
    /// What an import wrote, which is the whole row's.
    case written(Int)
  }

  /// How many cells begin as formulas do and are no numbers.
  public private(set) var formulas = 0
  /// The first of them.
  public private(set) var firstFormula: Formula?

  private let export: FocusExport
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
  /// The fields of what rows belong to.
  private var attributions: [AttributionKey: [UInt8]] = [:]

  private struct AttributionKey: Hashable {
    var kind: CostKind
    var isAsRead: Bool
  }

  private static let quantityColumns: Set<String> = [
    "CommitmentDiscountQuantity", "ConsumedQuantity", "PricingQuantity",
    FocusColumn.uncachedTokens.rawValue, FocusColumn.cacheReadTokens.rawValue,
    FocusColumn.cacheWriteTokens.rawValue, FocusColumn.outputTokens.rawValue,
  ]

  private static let otherAmounts: Set<String> = ["ContractedCost", "PricingCurrencyEffectiveCost"]

  private static let timeColumns: Set<String> = [
    "BillingPeriodEnd", "BillingPeriodStart", "ChargePeriodEnd",
  ]

  init?(_ export: FocusExport, file: Int, _ header: FocusHeader) {
    guard
      let chosen = export.costs.chosenRows(of: file, in: export.interval, only: export.slices)
    else { return nil }
    self.chosen = chosen
    self.export = export
    table = export.costs.ledger.files[file].table
    names = header.names
    startPlace = header.start
    effectivePlace = header.effective
    let places = Dictionary(
      header.names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    sources = export.columns.map { Self.source(of: $0, at: places[$0]) }
  }

  private static func source(of name: String, at place: Int?) -> Source {
    if name == FocusColumn.billingCurrency.rawValue { return .currency(place) }
    guard let place else { return .missing }
    if timeColumns.contains(name) { return .time(place) }
    if quantityColumns.contains(name) { return .quantity(place) }
    return switch FocusColumn(rawValue: name) {
    case .chargePeriodStart: .start
    case .billedCost: .amount(place, .billed)
    case .effectiveCost: .amount(place, .effective)
    case .listCost: .amount(place, .list)
    case .key: .key(place)
    case .writtenAmount: .written(place)
    default: otherAmounts.contains(name) ? .otherAmount(place) : .field(place)
    }
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
      for part in chosen.parts(met, entry) { add(part, to: &line) }
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

  private mutating func add(_ part: CountedRow, to line: inout FocusLine) {
    for (column, source) in sources.enumerated() {
      let name = export.columns[column]
      switch source {
      case .amount(_, let measure) where !part.isAsRead:
        line.add((part.entry.amount(measure).map { "\(ExactDecimal(scaled: $0))" } ?? "").utf8)
      case .otherAmount(let place) where !part.isAsRead:
        let amount = reader.withField(place) { decimal($0) }
        let share = amount.map { ExactDecimal(scaled: chosen.rows.share(of: $0.scaled, part)) }
        line.add((share?.description ?? "").utf8)
      case .currency(_) where !part.isAsRead: line.add((part.currency?.code ?? "").utf8)
      case .currency(nil): line.add([])
      case .quantity where !part.isFirst, .written where !part.isAsRead: line.add([])
      case .key(let place) where !part.isFirst && !CostTable.isNull(reader, place):
        let target = chosen.rows.target(of: part)?.text ?? ""
        line.add(Array("\(reader.string(place))/\(target)".utf8))
      case .missing: line.add([])
      case .start: line.add(Timestamp(nanoseconds: part.entry.start).rfc3339.utf8)
      case .time(let place):
        if let time = time(place) {
          line.add(time.rfc3339.utf8)
        } else {
          add(place, name, to: &line)
        }
      case .field(let place), .amount(let place, _), .otherAmount(let place),
        .currency(let place?), .quantity(let place), .key(let place), .written(let place):
        add(place, name, to: &line)
      }
    }
    line.addFields(attribution(of: part))
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
  private mutating func attribution(of part: CountedRow) -> [UInt8] {
    let key = AttributionKey(kind: part.kind, isAsRead: part.isAsRead)
    if let known = attributions[key] { return known }
    let attribution = chosen.rows.attribution(of: part.kind)
    var fields = FocusLine()
    for (column, text) in zip(
      FocusExport.attributionColumns,
      [
        attribution.model?.text, attribution.team, attribution.workflow,
        attribution.category.rawValue, part.kind.basis.rawValue,
        chosen.rows.rule(of: part) ?? chosen.rows.writtenRule(of: part.kind),
      ])
    {
      let bytes = Array((text ?? "").utf8)
      let isFormula = isFormula(bytes)
      if isFormula { note(column.rawValue) }
      fields.add(isFormula && export.isForSpreadsheets ? [UInt8(ascii: "'")] + bytes : bytes)
    }
    attributions[key] = fields.bytes
    return fields.bytes
  }
}
