/// What a list of prices has come to so far.
struct ImportedPrices {
  let path: String
  let day: Day
  let source: PriceImport.Format
  private(set) var prices: [TokenPrice] = []
  private(set) var models = 0
  private(set) var modelsWithout = 0
  private(set) var passedOver: [PriceImport.PassedOver: Int] = [:]
  private(set) var log = ProblemLog()

  init(path: String, day: Day, source: PriceImport.Format) {
    self.path = path
    self.day = day
    self.source = source
  }

  /// Takes the prices of a model.
  mutating func take(_ model: ImportedModelPrices) {
    for (kind, count) in model.passedOver { passedOver[kind, default: 0] += count }
    for fault in model.faults { log.add(Problem(.table(fault), at: Place(path: path))) }
    if model.prices.isEmpty { modelsWithout += 1 } else { models += 1 }
    for var price in model.prices {
      price.recorded = day
      price.source = source.rawValue
      prices.append(price)
    }
  }

  /// Takes note of something that is none of the list's.
  mutating func refuse(_ fault: TableFault) {
    log.add(Problem(.table(fault), at: Place(path: path)))
  }
}

/// The prices of one model in a list, all in USD.
struct ImportedModelPrices {
  let model: String
  var vendor: String?
  var retires: Day?
  var context: Int?
  private(set) var prices: [TokenPrice] = []
  private(set) var passedOver: [PriceImport.PassedOver: Int] = [:]
  private(set) var faults: [TableFault] = []

  init(_ model: String, vendor: String?) {
    self.model = model
    self.vendor = vendor
  }

  /// What a price is of, besides its model.
  struct Slot {
    var kind: PriceClass
    var service = PriceService.standard
    var above = 0
    var hours: DailyHours?
    var from: Day?
    var until: Day?
  }

  /// Takes a price that stands under a name; `power` is 6 where it is for one token, 0 where it is for
  /// a million.
  mutating func add(_ value: JSONValue, _ name: String, for slot: Slot, timesTenTo power: Int) {
    guard value != .null else { return }
    guard let text = Self.text(of: value) else { return refuse(.empty(column: place(name))) }
    let amount: ExactDecimal
    do throws(DecimalFault) {
      amount = try ExactDecimal(text, timesTenTo: power)
    } catch {
      return refuse(
        error == .notNumber
          ? .notNumber(column: place(name), text: text)
          : .doesNotFit(column: place(name), text: text))
    }
    guard !amount.isNegative else { return refuse(.notAllowed(column: place(name), text: text)) }
    prices.append(
      TokenPrice(
        model: model, vendor: vendor, kind: slot.kind, service: slot.service, above: slot.above,
        hours: slot.hours, currency: .usd, price: amount, from: slot.from, until: slot.until,
        recorded: Day(ordinal: 0), retires: retires, context: context))
  }

  /// Whether there is a price of a class already.
  func has(_ kind: PriceClass) -> Bool { prices.contains { $0.kind == kind } }

  mutating func passOver(_ kind: PriceImport.PassedOver) { passedOver[kind, default: 0] += 1 }

  mutating func refuse(_ fault: TableFault) { faults.append(fault) }

  /// How problems name a member of the model.
  func place(_ name: String) -> String { "\(model).\(name)" }

  /// The text of a number; LiteLLM takes numbers in quotes for numbers.
  static func text(of value: JSONValue) -> String? {
    switch value {
    case .number(let number): number.text
    case .string(let text): text.isEmpty ? nil : text
    default: nil
    }
  }
}
