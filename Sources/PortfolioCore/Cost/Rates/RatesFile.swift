/// The rates of one base: `rates/<BASE>.csv` with the columns `date,currency,rate`.
///
/// A row says how much of a currency one of the base was on a day; of two rows for one the later
/// holds. Bytes may arrive in pieces; a last line without its end counts once the file is finished.
public struct RatesFile: Sendable {
  /// The file's path relative to the store's root.
  public let path: String
  /// The currency that rates are for one of.
  public let base: Currency
  private var reader = CSVReader(
    limits: CSVReader.Limits(row: 8192, field: 1024, quotesSpanLines: false))
  /// What whole lines came to.
  private var wholeLines: RateRows
  /// The same with a last line without its end, once that counts.
  private var finished: RateRows?

  /// A file of which nothing is read yet.
  public init(path: String, base: Currency) {
    self.path = path
    self.base = base
    wholeLines = RateRows(path: path, base: base)
  }

  private var rows: RateRows { finished ?? wholeLines }

  /// The rates of each currency, in order of the days.
  var rates: [Currency: [ExchangeRates.Rate]] { rows.rates }

  /// What is wrong with the file, in the order of the places.
  public var problems: [Problem] { rows.log.all(of: path) }

  /// Takes the bytes that follow those taken before.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    finished = nil
    reader.append(bytes)
    while let event = reader.next() { wholeLines.take(event, in: reader) }
  }

  /// Takes the last line although its end is missing.
  public mutating func finish() {
    var last = reader
    var rows = wholeLines
    while let event = last.next(atEnd: true) { rows.take(event, in: last) }
    finished = rows
  }
}

/// Reads the rows of a file of rates.
private struct RateRows: Sendable {
  private enum Column: String, CaseIterable { case date, currency, rate }

  private struct Slot: Hashable {
    var currency: Currency
    var day: Day
  }

  let path: String
  let base: Currency
  var log = ProblemLog()
  /// Where each column stands; nil before the header, empty where it cannot be used.
  private var places: [Column: Int]?
  private var width = 0
  private var values: [Slot: (value: ExactDecimal, line: Int)] = [:]

  init(path: String, base: Currency) {
    self.path = path
    self.base = base
  }

  var rates: [Currency: [ExchangeRates.Rate]] {
    Dictionary(grouping: values, by: \.key.currency).mapValues { values in
      values.map { ExchangeRates.Rate(day: $0.key.day, value: $0.value.value) }
        .sorted { $0.day < $1.day }
    }
  }

  mutating func take(_ event: CSVReader.Event, in reader: CSVReader) {
    switch (event, places) {
    case (.fault(let fault, let line, let column), _):
      log.add(Problem(.table(fault), at: Place(path: path, line: line, column: column)))
      if places == nil, fault != .conflictMarker { places = [:] }
    case (.row, nil): takeHeader(reader)
    case (.row, let places?):
      if places.count == Column.allCases.count { takeRow(reader, places) }
    }
  }

  private mutating func takeHeader(_ reader: CSVReader) {
    let names = reader.fields.indices.map { reader.string($0) }
    width = names.count
    var places: [Column: Int] = [:]
    for (place, name) in names.enumerated() {
      guard let column = Column(rawValue: name) else {
        report(.unknownColumn(name), at: place, reader)
        continue
      }
      if places[column] != nil { report(.duplicateColumn(name), at: place, reader) }
      places[column] = places[column] ?? place
    }
    for column in Column.allCases where places[column] == nil {
      report(.missingColumn(column.rawValue), at: nil, reader)
    }
    self.places = places
  }

  private mutating func takeRow(_ reader: CSVReader, _ places: [Column: Int]) {
    guard reader.fields.count == width else {
      let fault = TableFault.fieldCount(expected: width, found: reader.fields.count)
      return report(fault, at: nil, reader)
    }
    guard let datePlace = places[.date], let currencyPlace = places[.currency],
      let ratePlace = places[.rate], let day = day(reader, datePlace),
      let value = value(reader, ratePlace)
    else { return }
    let code = reader.string(currencyPlace)
    guard let currency = Currency(code), currency != base else {
      return report(.notCurrency(code), at: currencyPlace, reader)
    }
    let slot = Slot(currency: currency, day: day)
    if let earlier = values[slot], earlier.value != value {
      let fault = TableFault.conflictingRates(
        currency: code, day: day, other: Place(path: path, line: earlier.line))
      report(fault, at: ratePlace, reader)
    }
    values[slot] = (value, reader.line)
  }

  private mutating func day(_ reader: CSVReader, _ place: Int) -> Day? {
    let text = reader.string(place)
    switch Day.parse(text.utf8) {
    case .success(let day): return day
    case .failure(let reason):
      report(.notTime(column: Column.date.rawValue, text: text, reason: reason), at: place, reader)
      return nil
    }
  }

  private mutating func value(_ reader: CSVReader, _ place: Int) -> ExactDecimal? {
    let text = reader.string(place)
    do throws(DecimalFault) {
      let value = try ExactDecimal(text)
      if value > .zero { return value }
      report(.notAllowed(column: Column.rate.rawValue, text: text), at: place, reader)
    } catch {
      let column = Column.rate.rawValue
      report(
        error == .notNumber
          ? .notNumber(column: column, text: text) : .doesNotFit(column: column, text: text),
        at: place, reader)
    }
    return nil
  }

  private mutating func report(_ fault: TableFault, at field: Int?, _ reader: CSVReader) {
    let place = field.map { reader.place(of: $0) }
    log.add(
      Problem(
        .table(fault),
        at: Place(path: path, line: place?.line ?? reader.line, column: place?.column)))
  }
}
