/// Something of the sample that is billed by use: tokens, pages, node hours, people's hours.
struct SampleMeter: Sendable {
  /// What is counted, and by how much of it the price is.
  struct Unit: Sendable {
    /// The unit of consumption, between commas.
    var consumedField: String
    /// Whole numbers count this part of the unit of consumption: 4 for quarters.
    var parts: Int
    /// The unit of the price, between commas.
    var pricedField: String
    /// How many whole numbers make a unit of the price.
    var scale: Int

    static let tokens = Unit(
      consumedField: ",Tokens,", parts: 1, pricedField: ",1000000 Tokens,", scale: 1_000_000)
    static let pages = Unit(
      consumedField: ",Pages,", parts: 1, pricedField: ",1000 Pages,", scale: 1000)
    static let hours = Unit(consumedField: ",Hours,", parts: 4, pricedField: ",Hours,", scale: 4)
    static let kilowattHours = Unit(
      consumedField: ",kWh,", parts: 10, pricedField: ",kWh,", scale: 10)
  }

  /// How much is used.
  enum Traffic: Sendable {
    /// So many a month, from the running month back, shared out by the day of the week.
    case monthly([Int], week: Week)
    /// So many on each day of a month, from the running month back.
    case daily([Int])
  }

  /// What a working day, a Saturday and a Sunday weigh beside each other.
  struct Week: Sendable {
    var working: Int
    var saturday: Int
    var sunday: Int
    static let office = Week(working: 100, saturday: 5, sunday: 3)
    static let service = Week(working: 100, saturday: 46, sunday: 31)
    static let workdays = Week(working: 100, saturday: 0, sunday: 0)
    static let sundays = Week(working: 0, saturday: 0, sunday: 100)

    func weight(of day: Day) -> Int {
      switch day.weekday {
      case 5: saturday
      case 6: sunday
      default: working
      }
    }
  }

  /// What the bill says of the row.
  var item: SampleItem
  /// What is counted.
  var unit: Unit
  /// Ten-thousandths of a dollar per unit of the price.
  var price: Int
  /// How many whole numbers of the unit a request takes.
  var perRequest: Int
  /// Requests, or the units themselves.
  var traffic: Traffic

  /// How many months back from the running one there is a bill, beside it.
  static let months = 13
  /// How many months back from the running one bills are by the day; those before are by the month.
  static let dailyMonths = 2

  /// The quantities of a month, by the days on which they were used; days after `last` have none.
  func quantities(in month: Month, back: Int, through last: Timestamp) -> [(Day, Int)] {
    var generator = SampleRandom(name: item.sku + item.description, salt: Int(month.ordinal))
    let days = (0..<month.length).map { month.firstDay.advanced(by: $0) }
    let requests: [Int]
    switch traffic {
    case .daily(let amounts):
      requests = days.map { _ in back < amounts.count ? amounts[back] : 0 }
    case .monthly(let amounts, let week):
      let total = back < amounts.count ? amounts[back] : 0
      let weights = days.map { week.weight(of: $0) * (100 + generator.noise(7)) }
      let whole = max(1, weights.reduce(0, +))
      requests = weights.map { total * $0 / whole }
    }
    return zip(days, requests).compactMap { day, count in
      let passed = min(86_400, max(0, Int(last.seconds - day.startUTC.seconds)))
      // A request is a little longer or shorter from day to day; a node hour is not.
      let size = perRequest == 1 ? 1000 : 1000 + generator.noise(18)
      let quantity = count * perRequest * size / 1000 * passed / 86_400
      return quantity > 0 ? (day, quantity) : nil
    }
  }

  /// What a quantity costs at the list price, in units of 10^-12 dollars: exact.
  func cost(of quantity: Int) -> Int { quantity * price * (100_000_000 / unit.scale) }
}
