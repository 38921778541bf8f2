/// One value of an indicator at one time.
public struct Observation: Hashable, Sendable {
  /// When it was observed.
  public var time: Timestamp
  /// The value: finite, in the indicator's unit.
  public var value: Double
  /// How many samples it sums up; nil where the row does not say.
  public var n: Int64?

  /// A value at a time, from so many samples where that is known.
  public init(time: Timestamp, value: Double, n: Int64? = nil) {
    self.time = time
    self.value = value
    self.n = n
  }
}
