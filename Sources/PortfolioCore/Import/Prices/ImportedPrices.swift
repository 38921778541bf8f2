/// What a list of prices has come to so far.
struct ImportedPrices {
  let path: String
  let day: Day
  let source: PriceImport.Format
  private(set) var prices: [TokenPrice] = []
  private(set) var models = 0
  private(set) var modelsWithout = 0
  private(set) var passedOver: [PriceImport.PassedOver: Int] = [:]
  private var log = ProblemLog()
  /// Where the list has what is wrong, in the order of the problems.
  private var paths: [String] = []

  init(path: String, day: Day, source: PriceImport.Format) {
    self.path = path
    self.day = day
    self.source = source
  }

  /// Takes the prices of a model.
  mutating func take(_ model: ImportedModelPrices) {
    for (kind, count) in model.passedOver { passedOver[kind, default: 0] += count }
    for (fault, path) in model.faults { refuse(fault, at: path) }
    if !model.prices.isEmpty {
      models += 1
    } else if !model.hasWrongPrice {
      // A model whose prices are wrong has some, and is told already.
      modelsWithout += 1
    }
    for var price in model.prices {
      price.recorded = day
      price.source = source.rawValue
      prices.append(price)
    }
  }

  /// Takes note of something that is none of the list's.
  mutating func refuse(_ fault: TableFault, at path: String) {
    log.add(Problem(.table(fault), at: Place(path: self.path)))
    if paths.count < ProblemLog.limit { paths.append(path) }
  }

  /// What is wrong, with its places in the bytes of the list.
  func problems(in bytes: [UInt8]) -> [Problem] {
    // What is missing is told where it should stand.
    let wanted = Set(paths + paths.map(JSONPlaces.parent))
    let places = JSONPlaces(of: wanted, in: bytes).found
    var problems = log.all(of: path)
    for (index, path) in paths.enumerated() {
      let place = places[path] ?? places[JSONPlaces.parent(of: path)]
      problems[index].place.line = place?.line
      problems[index].place.column = place?.column
    }
    return problems
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
  /// What is wrong, and the path in the list of what is.
  private(set) var faults: [(fault: TableFault, path: String)] = []
  /// Whether a price of it is wrong, and not only something beside its prices.
  private(set) var hasWrongPrice = false
  /// Where the list has it.
  private let path: String

  init(_ model: String, vendor: String?, at path: String) {
    self.model = model
    self.vendor = vendor
    self.path = path
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
    guard let text = Self.text(of: value) else {
      return refusePrice(.empty(column: place(name)), at: name)
    }
    let amount: ExactDecimal
    do throws(DecimalFault) {
      amount = try ExactDecimal(text, timesTenTo: power)
    } catch {
      return refusePrice(
        error == .notNumber
          ? .notNumber(column: place(name), text: text)
          : .doesNotFit(column: place(name), text: text), at: name)
    }
    guard !amount.isNegative else {
      return refusePrice(.notAllowed(column: place(name), text: text), at: name)
    }
    prices.append(
      TokenPrice(
        model: model, vendor: vendor, kind: slot.kind, service: slot.service, above: slot.above,
        hours: slot.hours, currency: .usd, price: amount, from: slot.from, until: slot.until,
        recorded: Day(ordinal: 0), retires: retires, context: context))
  }

  /// Whether there is a price of a class already.
  func has(_ kind: PriceClass) -> Bool { prices.contains { $0.kind == kind } }

  mutating func passOver(_ kind: PriceImport.PassedOver) { passedOver[kind, default: 0] += 1 }

  /// Takes note of something wrong under a name that is no price.
  mutating func refuse(_ fault: TableFault, at name: String) {
    faults.append((fault, JSONPlaces.member(name, of: path)))
  }

  /// Takes note of a price that is wrong.
  mutating func refusePrice(_ fault: TableFault, at name: String) {
    hasWrongPrice = true
    refuse(fault, at: name)
  }

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
