/// What an indicator is when nothing is wrong: its mean, its profile over day or week, and how far
/// single values lie from it, all of a fixed reference window.
public struct Baseline: Hashable, Sendable {
  /// The times of the first and the last observation of the window.
  public let window: ClosedRange<Timestamp>
  /// How many observations the window has.
  public let count: Int
  /// Their mean, in the indicator's unit.
  public let mean: Double
  /// The profile; nil where none explains anything.
  public let profile: SeasonalProfile?
  /// The standard deviation of what mean and profile leave unexplained, over 0.
  public let spread: Double

  /// Whether every value of the window is 0 or 1: then mean and spread are one thing said twice.
  public let isBinary: Bool

  /// Whether every value of the window is the same: then the spread stands for none.
  public let isConstant: Bool

  /// How far a residual counts, in spreads: a spike is one value, however far it lies.
  static let clip = 4.0

  /// What is expected at an hour of the week.
  @inline(__always)
  func expected(_ hourOfWeek: Int) -> Double { profile?.expected(hourOfWeek) ?? mean }

  /// How far a value lies from what is expected, in spreads, at most `clip`.
  @inline(__always)
  func residual(_ value: Double, _ hourOfWeek: Int) -> Double {
    let distance = (value - expected(hourOfWeek)) / spread
    return min(max(distance, -Self.clip), Self.clip)
  }
}

extension Baseline {
  /// The baseline of values and the hours of the week they fall in; nil where the values are too
  /// large to be squared and added.
  ///
  /// A constant series has a spread all the same, of a billionth of its mean: whatever differs lies
  /// far out then, and a lasting difference is found.
  ///
  /// - Parameters:
  ///   - values: the values of the reference window, at least two.
  ///   - hours: for each, the hour of the week it falls in; empty where no profile is wanted.
  ///   - window: the times of the first and the last.
  init?(_ values: Span<Double>, hours: Span<UInt8>, window: ClosedRange<Timestamp>) {
    guard values.count > 1 else { return nil }
    var sum = 0.0
    for index in 0..<values.count { sum += values[index] }
    let mean = sum / Double(values.count)
    var best = SlotMeans(values, slots: 1, mean: mean) { _ in 0 }
    var period: SeasonalProfile.Period?
    if hours.count == values.count {
      for candidate in SeasonalProfile.Period.allCases {
        let means = SlotMeans(values, slots: candidate.slots, mean: mean) {
          candidate.slot(Int(hours[$0]))
        }
        guard means.explainMore(than: best, count: values.count) else { continue }
        best = means
        period = candidate
      }
    }
    let free = max(1, values.count - best.fitted)
    let spread = (best.squares / Double(free)).squareRoot()
    guard mean.isFinite, spread.isFinite else { return nil }
    self.window = window
    self.count = values.count
    self.mean = mean
    isBinary = (0..<values.count).allSatisfy { values[$0] == 0 || values[$0] == 1 }
    profile = period.map { SeasonalProfile(period: $0, means: best.means) }
    isConstant = (0..<values.count).allSatisfy { values[$0] == values[0] }
    self.spread = max(spread, abs(mean) * 1e-9, .leastNormalMagnitude)
  }

  private init(
    _ other: Baseline, movedBy shift: Double, _ window: ClosedRange<Timestamp>, _ count: Int
  ) {
    self.window = window
    self.count = count
    mean = other.mean + shift
    profile = other.profile.map {
      SeasonalProfile(period: $0.period, means: $0.means.map { $0 + shift })
    }
    spread = other.spread
    isBinary = other.isBinary
    isConstant = other.isConstant
  }

  /// The same pattern and spread around another level, which some rows show.
  func moved(to level: Double, _ window: ClosedRange<Timestamp>, _ count: Int) -> Baseline {
    Baseline(self, movedBy: level - mean, window, count)
  }
}
