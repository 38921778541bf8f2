/// What an indicator is at each hour of the day or of the week, where that explains something.
///
/// A profile of too little data alarms by itself, because it takes chance for a pattern. So one is
/// used only where an F-test on the reference window says that it explains more than chance would
/// (p < 0.001): the hours of the day against one mean, then the hours of the week against the
/// better of these two.
///
/// Source of the test: R. A. Fisher, "Statistical Methods for Research Workers", 1925, chapter VII;
/// of nested models, `F = ((S₀ - S₁) / (k₁ - k₀)) / (S₁ / (n - k₁))` with `S` the sums of squares
/// and `k` the numbers of means.
public struct SeasonalProfile: Hashable, Sendable {
  /// The period after which the pattern repeats.
  public enum Period: String, CaseIterable, Sendable {
    case day, week

    /// How many slots of an hour it has.
    public var slots: Int { self == .day ? 24 : 168 }

    /// The slot of an hour of the week.
    @inline(__always)
    func slot(_ hourOfWeek: Int) -> Int { self == .day ? hourOfWeek % 24 : hourOfWeek }
  }

  /// How often, on average, each slot must have been seen before a profile is looked for.
  static let leastSeen = 3
  /// Below what probability a pattern is not taken for chance.
  static let significance = 0.001

  /// The period.
  public let period: Period
  /// The mean of each slot, in the indicator's unit; of a slot never seen, the mean of all.
  public let means: [Double]

  /// What is expected in an hour of the week, 0 (Monday, midnight) to 167.
  @inline(__always)
  public func expected(_ hourOfWeek: Int) -> Double { means[period.slot(hourOfWeek)] }
}

/// One way to explain the values of a reference window: a mean for each of some slots.
struct SlotMeans {
  /// The mean of each slot that was seen; of the others that of all values.
  private(set) var means: [Double]
  /// How many slots were seen: the means that were fitted.
  private(set) var fitted: Int
  /// The sum of the squares of what the means leave unexplained.
  private(set) var squares: Double

  /// The means of values by their slots.
  init(_ values: Span<Double>, slots: Int, mean: Double, slot: (Int) -> Int) {
    var sums = [Double](repeating: 0, count: slots)
    var counts = [Int](repeating: 0, count: slots)
    for index in 0..<values.count {
      sums[slot(index)] += values[index] - mean
      counts[slot(index)] += 1
    }
    means = zip(sums, counts).map { $1 > 0 ? mean + $0 / Double($1) : mean }
    fitted = counts.count { $0 > 0 }
    squares = 0
    for index in 0..<values.count {
      let rest = values[index] - means[slot(index)]
      squares += rest * rest
    }
  }

  /// Whether these means explain more of `count` values than those of a simpler way, by the F-test.
  func explainMore(than simpler: SlotMeans, count: Int) -> Bool {
    guard fitted > simpler.fitted, count >= fitted * SeasonalProfile.leastSeen else { return false }
    let (added, free) = (fitted - simpler.fitted, count - fitted)
    guard squares > 0 else { return simpler.squares > 0 }
    let f = ((simpler.squares - squares) / Double(added)) / (squares / Double(free))
    return FDistribution.upperTail(f, added, free) < SeasonalProfile.significance
  }
}
