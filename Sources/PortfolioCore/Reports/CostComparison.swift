/// Two stretches of time whose costs are held against each other: what of a stretch is known, and
/// what lies as far before it.
public struct CostComparison: Hashable, Sendable {
  /// The days of which charges are known.
  public var known: ChargeInterval
  /// The days that they are held against.
  public var before: ChargeInterval
}

extension CostQuestion {
  /// What is held against what: the one rule of every "change" that is shown.
  ///
  /// Days after the last known one are left out, since they will still cost something. A month is
  /// held against as many first days of the month before, a whole one against all of it; any other
  /// stretch against the equally long one before it.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio, as of its moment.
  ///   - last: The last day of which charges are known; nil where there are none.
  /// - Returns: Nil where nothing is before it, where months are held against each other, and where
  ///   none of its days is known.
  public func comparison(in portfolio: Portfolio, knownThrough last: Day?) -> CostComparison? {
    guard span == nil else { return nil }
    if let month { return CostComparison.month(month, in: portfolio, last) }
    if dimension == .month { return nil }
    if let newestMonth { return CostComparison.month(newestMonth, in: portfolio, last) }
    let today = Day(utc: portfolio.asOf)
    switch period {
    case .recent:
      return CostComparison.days(before: today, DigestGround.spendDays, in: portfolio, last)
    case .thisMonth: return CostComparison.month(today.month, in: portfolio, last)
    case .lastMonth: return CostComparison.month(today.month.advanced(by: -1), in: portfolio, last)
    case .all: return nil
    }
  }
}

extension CostComparison {
  /// So many days before one, and as many before them.
  fileprivate static func days(
    before end: Day, _ count: Int, in portfolio: Portfolio, _ last: Day?
  ) -> CostComparison? {
    let first = end.advanced(by: -count)
    guard let known = knownDays(from: first, to: end, in: portfolio, last) else { return nil }
    return CostComparison(
      known: portfolio.interval(from: first, count: known),
      before: portfolio.interval(from: first.advanced(by: -known), count: known))
  }

  fileprivate static func month(
    _ month: Month, in portfolio: Portfolio, _ last: Day?
  ) -> CostComparison? {
    let earlier = month.advanced(by: -1)
    let first = month.firstDay
    guard
      let known = knownDays(
        from: first, to: month.advanced(by: 1).firstDay, in: portfolio, last)
    else { return nil }
    return CostComparison(
      known: portfolio.interval(from: first, count: known),
      before: portfolio.interval(
        from: earlier.firstDay,
        count: known == month.length ? earlier.length : min(known, earlier.length)))
  }

  /// How many of some days are known: today is the last that can be.
  private static func knownDays(
    from first: Day, to end: Day, in portfolio: Portfolio, _ last: Day?
  ) -> Int? {
    let today = Day(utc: portfolio.asOf)
    let next = min(last ?? today, today).advanced(by: 1)
    let count = first.distance(to: min(end, next))
    return count > 0 ? count : nil
  }
}

extension Portfolio {
  /// So many days in UTC, as far as their charges count.
  fileprivate func interval(from first: Day, count: Int) -> ChargeInterval {
    ChargeInterval(from: first.startUTC, to: first.advanced(by: count).startUTC)
      .ending(by: costsEnd)
  }

  /// The instant from which on charges are of days to come: what they say is no known day.
  var chargesAhead: Timestamp {
    min(Day(utc: asOf).advanced(by: 1).startUTC, costsEnd)
  }
}
