/// The days of some parts of the costs, each currency for itself: one pass over the rows, however
/// many parts there are.
public struct DailySpend: Sendable {
  /// Which parts are added up.
  public enum Choice: Sendable {
    /// Some parts.
    case scopes(Set<SpendScope>)
    /// Everything, and every part of some dimensions.
    case every([CostDimension])
  }

  /// Where the days of each part stand, by currency; nil is that of rows that have neither a cost
  /// nor a currency.
  private var numbers: [SpendScope: [Currency?: Int]] = [:]
  private var series: [SpendDays] = []
  /// How many rows of the files could not be read; all sums lack them.
  public let unreadRows: Int

  /// Adds up the charges of periods that start in an interval.
  ///
  /// - Parameters:
  ///   - costs: The charges.
  ///   - choice: Which parts are wanted.
  ///   - measure: Which amounts.
  ///   - zone: The zone whose days count.
  ///   - interval: When the charge periods start.
  public init(
    _ costs: AttributedCosts, _ choice: Choice, _ measure: CostMeasure = .effective,
    in zone: Zone, _ interval: ChargeInterval
  ) {
    unreadRows = costs.ledger.unreadRows
    for index in costs.ledger.files.indices {
      add(file: index, of: costs, choice, measure, zone, interval)
    }
  }

  /// The days of a part in a currency; none where it has no charges in it.
  public func days(_ scope: SpendScope, _ currency: Currency) -> SpendDays {
    numbers[scope]?[currency].map { series[$0] } ?? SpendDays()
  }

  /// The parts and currencies that there are, in order.
  public var parts: [(scope: SpendScope, currency: Currency)] {
    numbers.flatMap { scope, numbers in numbers.keys.compactMap { $0 }.map { (scope, $0) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// Whether a part has charges on some days that its sum in a currency cannot hold: in other
  /// currencies, without any, or in rows that could not be read.
  public func lacks(
    _ scope: SpendScope, beside currency: Currency, from first: Day, to end: Day
  ) -> (currencies: [Currency], isLowerBound: Bool) {
    var others: [Currency] = []
    var isLowerBound = unreadRows > 0
    for (other, number) in numbers[scope] ?? [:] where other != currency {
      let sum = series[number].sum(from: first, to: end)
      guard sum.amount != .zero || sum.isLowerBound else { continue }
      isLowerBound = true
      if let other { others.append(other) }
    }
    return (others.sorted(), isLowerBound)
  }
}

extension DailySpend {
  /// How rows of a combination of texts are counted, priced or not.
  private enum Way {
    case unknown
    /// As they are, in these series.
    case plain([Int])
    /// Taken apart one by one: priced, or shared out.
    case apart
  }

  private struct Part: Hashable {
    var kind: CostKind
    var currency: Currency?
  }

  private mutating func add(
    file index: Int, of costs: AttributedCosts, _ choice: Choice, _ measure: CostMeasure,
    _ zone: Zone, _ interval: ChargeInterval
  ) {
    guard var rows = costs.rows(of: index) else { return }
    let table = rows.table
    var ways = [Way](repeating: .unknown, count: 2 * table.profiles.count)
    var parts: [Part: [Int]] = [:]
    // The newest known day of each series in this file, as its ordinal.
    var newest: [Int32] = []
    var days = DayCursor(zone)
    table.forEachRow(leavingOut: costs.ledger.leftOut[index], in: interval) { entry, split in
      let place = entry.countingPlace
      if case .unknown = ways[place] { ways[place] = way(of: entry, &rows, choice) }
      let day = days.day(of: entry.start)
      if case .plain(let numbers) = ways[place] {
        return add(entry, measure, on: day, to: numbers, &newest)
      }
      for part in rows.parts(of: entry, table.tokens(of: entry, split))
      where !part.entry.known.contains(.reportedApart) {
        let key = Part(kind: part.kind, currency: part.currency)
        let numbers = parts[key] ?? self.numbers(of: part.kind, part.currency, &rows, choice)
        parts[key] = numbers
        add(part.entry, measure, on: day, to: numbers, &newest)
      }
    }
    let path = costs.ledger.files[index].path
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    for (number, ordinal) in newest.enumerated() where ordinal > .min {
      let day = Day(ordinal: ordinal)
      series[number].newest[folder] = max(series[number].newest[folder] ?? day, day)
    }
  }

  @inline(__always)
  private mutating func add(
    _ entry: CostEntry, _ measure: CostMeasure, on day: Day, to numbers: [Int],
    _ newest: inout [Int32]
  ) {
    let amount = entry.amount(measure)
    for number in numbers {
      series[number].add(amount ?? 0, isKnown: amount != nil, days: Int(entry.days), on: day)
      guard entry.days <= 1 else { continue }
      while newest.count <= number { newest.append(.min) }
      // Of a day that is charged by the hour, more may come.
      newest[number] = max(newest[number], entry.days == 1 ? day.ordinal : day.ordinal - 1)
    }
  }

  private mutating func way(
    of entry: CostEntry, _ rows: inout CostRows, _ choice: Choice
  ) -> Way {
    let profile = Int(entry.profile)
    guard let kind = rows.plainKind(profile, isUnpriced: entry.isUnpriced) else { return .apart }
    return .plain(numbers(of: kind, rows.table.profiles.facts[profile].currency, &rows, choice))
  }

  /// The series that rows of a kind belong to.
  private mutating func numbers(
    of kind: CostKind, _ currency: Currency?, _ rows: inout CostRows, _ choice: Choice
  ) -> [Int] {
    scopes(of: kind, &rows, choice).map { scope in
      if let known = numbers[scope]?[currency] { return known }
      numbers[scope, default: [:]][currency] = series.count
      series.append(SpendDays())
      return series.count - 1
    }
  }

  private func scopes(
    of kind: CostKind, _ rows: inout CostRows, _ choice: Choice
  ) -> [SpendScope] {
    // Months and tags are no scope, so that any month will do.
    let month = Month(year: 1970, month: 1)
    func part(_ dimension: CostDimension) -> SpendScope {
      .part(dimension, rows.key(kind, dimension, month))
    }
    switch choice {
    case .every(let dimensions): return [.all] + dimensions.map(part)
    case .scopes(let wanted):
      return ([.all] + [CostDimension.team, .type, .model, .workflow].map(part))
        .filter(wanted.contains)
    }
  }
}

/// The days of instants in a zone; rows mostly lie on the day of the row before.
private struct DayCursor {
  private let zone: Zone
  private var current: Range<Int64> = 0..<0
  private var day = Day(ordinal: 0)

  init(_ zone: Zone) { self.zone = zone }

  mutating func day(of instant: Int64) -> Day {
    if current.contains(instant) { return day }
    day = zone.day(of: Timestamp(nanoseconds: instant))
    let start = zone.start(of: day).nanoseconds
    current = start..<max(start, zone.start(of: day.advanced(by: 1)).nanoseconds)
    return day
  }
}
