/// How much load a deployment has: the mean of its indicator over the last seven whole days.
public struct CapacityLoad: Hashable, Sendable {
  /// The mean of all values, in the indicator's unit.
  public var mean: Double
  /// How many values it is the mean of.
  public var count: Int

  /// How much load there is.
  public init(mean: Double, count: Int) {
    self.mean = mean
    self.count = count
  }
}

/// When the load of a deployment comes up to its capacity.
///
/// A straight line is laid by ordinary least squares through the daily means of the last 56 whole days
/// (eight weeks, so that every day of the week weighs the same), of which 14 at least must have a
/// value. The day is the first on which the line is at the limit; the interval turns the line round
/// the mean of its points, by the bounds of the slope at 95 % confidence (`LeastSquaresLine`). Days
/// are taken as independent of each other; where they are not, the interval is too narrow.
public enum CapacityOutlook: Hashable, Sendable {
  /// It is there already: the load is at the limit or above it.
  case reached
  /// The day, and between which it lies.
  case expected(Day, earliest: Day, latest: Day)
  /// Load may be growing or not: the interval includes that the limit is never reached. The day is
  /// nil where the line itself does not come up to it within the horizon.
  case unclear(Day?, earliest: Day)
  /// Load grows so slowly, if at all, that even at the earliest the limit is reached only beyond the
  /// horizon.
  case distant
  /// Load does not change.
  case flat
  /// Load falls.
  case falling
  /// Nobody can say.
  case unknown(Lack)

  /// Why nobody can say.
  public enum Lack: Hashable, Sendable {
    /// The card says nothing of capacity.
    case noCapacity
    /// The card does not say which indicator the load is.
    case noMetric
    /// The card does not say how much of it the deployment bears.
    case noLimit
    /// Nothing was ever observed of the indicator.
    case notObserved(String)
    /// There is no value of the last seven whole days.
    case noRecentValues
    /// Too few of the last 56 days have a value.
    case tooFewDays(Int, needed: Int)
    /// The values are too large to be calculated with.
    case outOfRange
  }

  /// The outlook without its days, as reports name it.
  public enum Word: String, CaseIterable, Sendable {
    case reached, expected, unclear, distant, flat, falling, unknown
  }

  /// The outlook without its days.
  public var word: Word {
    switch self {
    case .reached: .reached
    case .expected: .expected
    case .unclear: .unclear
    case .distant: .distant
    case .flat: .flat
    case .falling: .falling
    case .unknown: .unknown
    }
  }

  /// How many whole days the load is the mean of.
  public static let loadDays = 7
  /// How many whole days the line is laid through.
  public static let lineDays = 56
  /// How many of them must have a value.
  public static let leastDays = 14
  /// How many days ahead a day is named: what eight weeks say of more than ten years is nothing.
  public static let horizon = 3650
  /// How sure the interval is.
  static let confidence = 0.95
}

extension CapacityOutlook {
  /// The outlook of daily means.
  ///
  /// - Parameters:
  ///   - means: The means of the last whole days, oldest first; nil where a day has no value.
  ///   - today: The day after the last of them.
  ///   - limit: How much the deployment bears.
  ///   - load: The present load.
  init(means: [Double?], before today: Day, limit: Double, load: Double) {
    let first = today.advanced(by: -means.count)
    let points = means.enumerated().compactMap { index, mean in
      mean.map { LeastSquaresLine.Point(x: Double(index), y: $0) }
    }
    guard load < limit else {
      self = .reached
      return
    }
    guard points.count >= Self.leastDays else {
      self = .unknown(.tooFewDays(points.count, needed: Self.leastDays))
      return
    }
    guard let line = LeastSquaresLine(points) else {
      self = .unknown(.outOfRange)
      return
    }
    let slopes = line.slopes(confidence: Self.confidence)
    guard slopes.upperBound > 0 else {
      self = slopes.upperBound == 0 && slopes.lowerBound == 0 ? .flat : .falling
      return
    }
    /// The first day on which a line is at the limit, today at the earliest: until now the load is
    /// below.
    func day(_ slope: Double) -> Day? {
      guard let x = line.crossing(of: limit, slope: slope) else { return nil }
      // What is a whole day but for the rounding of its digits is that day.
      let days = max((x - 1e-6).rounded(.up) - Double(means.count), 0)
      return days <= Double(Self.horizon) ? first.advanced(by: means.count + Int(days)) : nil
    }
    guard let earliest = day(slopes.upperBound) else {
      self = .distant
      return
    }
    if let expected = day(line.slope), let latest = day(slopes.lowerBound) {
      self = .expected(expected, earliest: earliest, latest: latest)
    } else {
      self = .unclear(day(line.slope), earliest: earliest)
    }
  }
}

extension Portfolio {
  /// The present load of a model, and when it comes up to its capacity.
  public func capacityOutlook(of model: Model) -> (load: CapacityLoad?, outlook: CapacityOutlook) {
    guard let capacity = model.hosting?.capacity else { return (nil, .unknown(.noCapacity)) }
    guard let metric = capacity.metric else { return (nil, .unknown(.noMetric)) }
    guard let series = metrics.series(of: model.id, metric: metric),
      series.count(asOf: asOf) > 0
    else { return (nil, .unknown(.notObserved(metric))) }
    // The last instant of a day ends it: that day is whole.
    let today = zone.day(of: asOf + .nanoseconds(1))
    func start(_ daysAgo: Int) -> Timestamp { zone.start(of: today.advanced(by: -daysAgo)) }
    func mean(_ window: Range<Timestamp>) -> Double? { series.means(over: window, parts: 1)[0] }
    let recent = start(CapacityOutlook.loadDays)..<start(0)
    guard let mean = mean(recent) else { return (nil, .unknown(.noRecentValues)) }
    let load = CapacityLoad(mean: mean, count: series.indices(in: recent).count)
    guard let limit = capacity.limit else { return (load, .unknown(.noLimit)) }
    let means = (0..<CapacityOutlook.lineDays).reversed().map { daysAgo in
      series.means(over: start(daysAgo + 1)..<start(daysAgo), parts: 1)[0]
    }
    return (
      load, CapacityOutlook(means: means, before: today, limit: limit, load: load.mean)
    )
  }
}
