/// What a part of the costs came to in one currency, day by day: charges count on the day on which
/// their charge periods start.
public struct SpendDays: Sendable {
  /// One day's charges.
  public struct Entry: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// Charges of at most a day, and credits.
    public var daily = CostSum()
    /// Charges for longer than a day, such as a month's licence.
    public var longer = CostSum()

    /// Everything known of the day; the part that fits where it is too large.
    public var amount: ExactDecimal { daily.amount.adding(longer.amount) ?? daily.amount }
  }

  /// Charges for longer than a day that begin on one day and are equally long.
  public struct Renewable: Hashable, Sendable {
    /// The day on which they begin.
    public var day: Day
    /// How many whole days they are for, from 2.
    public var length: Int
    /// What they come to; above zero.
    public var amount: ExactDecimal
  }

  /// The days that have charges, in order.
  public private(set) var entries: [Entry] = []
  /// The charges for longer than a day, in the order of their days.
  public private(set) var renewables: [Renewable] = []
  /// The newest day with charges of at most a day, for each folder of bills.
  var newest: [String: Day] = [:]
  private var last = -1

  /// No charges.
  public init() {}

  /// The sum of the days from one up to another, exact, and what is missing from it.
  public func sum(from first: Day, to end: Day) -> CostSum {
    var sum = CostSum()
    for entry in entries[index(of: first)...] {
      guard entry.day < end else { break }
      sum.add(entry.daily)
      sum.add(entry.longer)
    }
    return sum
  }

  /// What charges of at most a day came to on a number of days, one after another, for statistics;
  /// a day without charges is zero.
  public func daily(from first: Day, count: Int) -> [Double] {
    guard count > 0 else { return [] }
    var values = [Double](repeating: 0, count: count)
    for entry in entries[index(of: first)...] {
      let at = first.distance(to: entry.day)
      guard at < count else { break }
      values[at] = entry.daily.amount.approximate
    }
    return values
  }

  /// The stretches of days, ends not counted, that have charges of at most a day, in order.
  ///
  /// Four weeks without any part two of them: what was billed by the month and then by the day, or
  /// rested, shows no pattern across.
  public var stretches: [Range<Day>] {
    var stretches: [Range<Day>] = []
    for entry in entries where entry.daily.known > 0 {
      let next = entry.day.advanced(by: 1)
      if let last = stretches.last, last.upperBound.distance(to: entry.day) < 28 {
        stretches[stretches.count - 1] = last.lowerBound..<next
      } else {
        stretches.append(entry.day..<next)
      }
    }
    return stretches
  }

  /// The last day of which the bills are known: the earliest newest day of the folders that still
  /// say something.
  ///
  /// A folder that says nothing for two weeks while others go on has ended, and waits for nobody.
  public var knownThrough: Day? {
    guard let newest = newest.values.max() else { return nil }
    return self.newest.values.filter { $0.distance(to: newest) <= 14 }.min()
  }

  private func index(of day: Day) -> Int { entries.partitioningIndex { $0.day >= day } }

  /// Adds a charge; rows mostly come in the order of their days.
  @inline(__always)
  mutating func add(_ amount: Int128, isKnown: Bool, days length: Int, on day: Day) {
    if last < 0 || entries[last].day != day { find(day) }
    guard isKnown, length > 1, amount > 0 else {
      return entries[last].daily.add(amount, isKnown: isKnown)
    }
    entries[last].longer.add(amount, isKnown: isKnown)
    renew(ExactDecimal(scaled: amount), length, day)
  }

  private mutating func find(_ day: Day) {
    if let newest = entries.last, newest.day >= day {
      last = index(of: day)
      if entries[last].day != day { entries.insert(Entry(day: day), at: last) }
    } else {
      entries.append(Entry(day: day))
      last = entries.count - 1
    }
  }

  private mutating func renew(_ amount: ExactDecimal, _ length: Int, _ day: Day) {
    let at = renewables.partitioningIndex { ($0.day, $0.length) >= (day, length) }
    if at < renewables.count, renewables[at].day == day, renewables[at].length == length {
      renewables[at].amount = renewables[at].amount.adding(amount) ?? renewables[at].amount
    } else {
      renewables.insert(Renewable(day: day, length: length, amount: amount), at: at)
    }
  }
}
