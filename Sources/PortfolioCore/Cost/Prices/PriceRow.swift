/// A row of a price book, read field by field.
struct PriceRow {
  /// What is wrong with a row, and in which of its columns.
  struct Fault: Error {
    var fault: TableFault
    var column: PriceColumn
  }

  let reader: CSVReader
  let columns: PriceColumns

  /// The price that the row gives.
  func price(_ texts: inout PriceTexts) throws(Fault) -> TokenPrice {
    let from = try day(.from)
    let until = try day(.until)
    if let from, let until, from >= until {
      throw Fault(
        fault: .notAfter(column: PriceColumn.until.rawValue, text: until.description, than: "from"),
        column: .until)
    }
    return TokenPrice(
      model: texts.shared(try needed(.model)), vendor: text(.vendor).map { texts.shared($0) },
      kind: try word(.kind), service: try service(), above: try count(.above) ?? 0,
      hours: try hours(), currency: try currency(), price: try amount(), from: from, until: until,
      recorded: try recorded(), retires: try day(.retires), context: try count(.context),
      source: text(.source).map { texts.shared($0) })
  }

  /// The text of a field; nil where it is empty or there is no such column.
  private func text(_ column: PriceColumn) -> String? {
    guard let place = columns[column], !reader.fields[place].isEmpty else { return nil }
    return reader.string(place)
  }

  private func needed(_ column: PriceColumn) throws(Fault) -> String {
    guard let text = text(column) else {
      throw Fault(fault: .empty(column: column.rawValue), column: column)
    }
    return text
  }

  private func word(_ column: PriceColumn) throws(Fault) -> PriceClass {
    let text = try needed(column)
    guard let kind = PriceClass(rawValue: text) else {
      throw Fault(
        fault: .notOneOf(
          column: column.rawValue, text: text, allowed: PriceClass.allCases.map(\.rawValue)),
        column: column)
    }
    return kind
  }

  private func service() throws(Fault) -> PriceService {
    guard let text = text(.service) else { return .standard }
    guard let service = PriceService(rawValue: text) else {
      throw Fault(
        fault: .notOneOf(
          column: PriceColumn.service.rawValue, text: text,
          allowed: PriceService.allCases.map(\.rawValue)),
        column: .service)
    }
    return service
  }

  private func count(_ column: PriceColumn) throws(Fault) -> Int? {
    guard let text = text(column) else { return nil }
    guard let count = PlainNumber.integer(text), count >= 0 else {
      throw Fault(fault: .notAllowed(column: column.rawValue, text: text), column: column)
    }
    return count
  }

  private func hours() throws(Fault) -> DailyHours? {
    guard let text = text(.hours) else { return nil }
    guard let hours = DailyHours(text) else {
      throw Fault(
        fault: .notHours(column: PriceColumn.hours.rawValue, text: text), column: .hours)
    }
    return hours
  }

  /// Codes in small letters are taken: nobody means another currency by them.
  private func currency() throws(Fault) -> Currency {
    let text = try needed(.currency)
    guard let currency = Currency(text.uppercased()) else {
      throw Fault(fault: .notCurrency(text), column: .currency)
    }
    return currency
  }

  private func amount() throws(Fault) -> ExactDecimal {
    let text = try needed(.price)
    let price: ExactDecimal
    do throws(DecimalFault) {
      price = try ExactDecimal(text)
    } catch {
      let column = PriceColumn.price.rawValue
      throw Fault(
        fault: error == .notNumber
          ? .notNumber(column: column, text: text) : .doesNotFit(column: column, text: text),
        column: .price)
    }
    guard !price.isNegative else {
      throw Fault(
        fault: .notAllowed(column: PriceColumn.price.rawValue, text: text), column: .price)
    }
    return price
  }

  private func recorded() throws(Fault) -> Day {
    guard let day = try day(.recorded) else {
      throw Fault(fault: .empty(column: PriceColumn.recorded.rawValue), column: .recorded)
    }
    return day
  }

  private func day(_ column: PriceColumn) throws(Fault) -> Day? {
    guard let text = text(column) else { return nil }
    switch Day.parse(text.utf8) {
    case .success(let day): return day
    case .failure(let reason):
      throw Fault(
        fault: .notDay(column: column.rawValue, text: text, reason: reason), column: column)
    }
  }
}

/// Texts that rows share: a book names each model many times.
struct PriceTexts: Sendable {
  private var known: Set<String> = []

  mutating func shared(_ text: String) -> String { known.insert(text).memberAfterInsert }
}
