/// What came of an optimisation, by the indicator that is to show it.
public enum Uplift: Hashable, Sendable {
  /// The indicator was measured long enough before and after.
  case measured(Measured)
  /// Nobody can say.
  case unknown(Lack)

  /// The indicator before and after.
  public struct Measured: Hashable, Sendable {
    /// The daily means before and after, and how far they lie apart.
    public var means: MeanDifference
    /// How many days each of the two windows has.
    public var days: Int
    /// How much better the mean is, in per cent of the mean before.
    ///
    /// With the figures between which that lies at 95 %: above zero where it is better, whichever way
    /// that is. Nil where the indicator has no better side, or was zero before.
    public var percent: Percent?
    /// What it comes to.
    public var verdict: Verdict
  }

  /// A change in per cent, with its interval.
  public struct Percent: Hashable, Sendable {
    /// The change.
    public var value: Double
    /// Between which figures it lies at 95 %; the mean before is taken as it is.
    public var interval: ClosedRange<Double>
  }

  /// What a change comes to.
  public enum Verdict: String, CaseIterable, Sendable {
    /// It is better, and chance does not explain it.
    case better
    /// It is worse, and chance does not explain it.
    case worse
    /// The interval includes that nothing changed.
    case noise
    /// It changed, and nobody says which way is better.
    case changed
  }

  /// Why nobody can say.
  public enum Lack: Hashable, Sendable {
    /// Nothing was ever observed of the indicator.
    case notObserved
    /// It lies ahead, or is too fresh: whole days since.
    case tooFresh(days: Int)
    /// Too few days of a window have a value.
    case tooFewDays(before: Int, after: Int)
    /// The values are too large to calculate with.
    case outOfRange
  }

  /// How many whole days a window has at most: four weeks, so that each day of the week weighs the
  /// same.
  public static let windowDays = 28
  /// How many it has at least.
  public static let leastWindowDays = 7
  /// How many days of a window must have a value.
  public static let leastDays = 5
}

extension Uplift {
  /// The uplift of a series.
  ///
  /// Two windows of equal length are held against each other: the whole weeks, four at most, before the
  /// day from which the optimisation is in use, and as many after that day, which is in neither. What
  /// counts are the means of the days, so that an indicator that is measured often is not taken for
  /// much evidence; and days that are like the days before them count as fewer (`MeanDifference`), by
  /// the correlation that there is within both windows.
  ///
  /// - Parameters:
  ///   - series: The indicator.
  ///   - day: The day from which the optimisation is in use.
  ///   - today: The first day that is not over.
  ///   - better: Which way is better.
  ///   - zone: The zone of days.
  init(
    of series: Series?, since day: Day, before today: Day,
    better: PortfolioSettings.Indicator.Direction?, in zone: Zone
  ) {
    guard let series, !series.isEmpty else {
      self = .unknown(.notObserved)
      return
    }
    let passed = day.advanced(by: 1).distance(to: today)
    let days = min(Self.windowDays, passed / 7 * 7)
    guard days >= Self.leastWindowDays else {
      self = .unknown(.tooFresh(days: max(0, passed)))
      return
    }
    func means(_ first: Day) -> [Double?] {
      (0..<days).map { index in
        let start = zone.start(of: first.advanced(by: index))
        let end = zone.start(of: first.advanced(by: index + 1))
        return series.means(over: start..<end, parts: 1)[0]
      }
    }
    let (before, after) = (means(day.advanced(by: -days)), means(day.advanced(by: 1)))
    let counts = [before, after].map { $0.count { $0 != nil } }
    guard counts.allSatisfy({ $0 >= Self.leastDays }) else {
      self = .unknown(.tooFewDays(before: counts[0], after: counts[1]))
      return
    }
    guard let means = MeanDifference(days: before, after) else {
      self = .unknown(.outOfRange)
      return
    }
    self = .measured(Measured(means, days: days, better: better))
  }
}

extension Uplift.Measured {
  init(
    _ means: MeanDifference, days: Int, better: PortfolioSettings.Indicator.Direction?
  ) {
    self.means = means
    self.days = days
    let isNoise = means.interval.contains(0)
    guard let better else {
      verdict = isNoise ? .noise : .changed
      return
    }
    let sign = better == .higher ? 1.0 : -1.0
    verdict = isNoise ? .noise : sign * means.difference > 0 ? .better : .worse
    let base = abs(means.before.mean)
    guard base > 0 else { return }
    let ends = [means.interval.lowerBound, means.interval.upperBound].map { sign * $0 / base * 100 }
    percent = Uplift.Percent(
      value: sign * means.difference / base * 100,
      interval: min(ends[0], ends[1])...max(ends[0], ends[1]))
  }
}
