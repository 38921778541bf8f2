/// The mean of values that come one after another.
///
/// Source: B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and
/// Products", Technometrics 4(3), 1962; the reciprocal is multiplied with, as river 0.26.1 does, so
/// that every bit is the same.
struct RunningMean: Hashable, Sendable {
  /// How many values.
  private(set) var count = 0.0
  /// Their mean; 0 where there are none.
  private(set) var value = 0.0

  @inline(__always)
  mutating func add(_ next: Double) {
    count += 1
    value += (1 / count) * (next - value)
  }
}
