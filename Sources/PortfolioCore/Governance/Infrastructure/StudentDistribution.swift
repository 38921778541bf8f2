/// Student's t distribution, as far as an interval for a slope needs it.
enum StudentDistribution {
  /// The value that |t| exceeds with a probability of 1 − `confidence`.
  ///
  /// The square of t with ν degrees of freedom has the F distribution with 1 and ν, whose tail is
  /// halved until nothing changes.
  /// Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 26.6.11 and 26.7.
  ///
  /// - Parameters:
  ///   - confidence: The probability within, above 0 and below 1.
  ///   - degreesOfFreedom: At least 1.
  /// - Returns: The value, above 0.
  static func bound(confidence: Double, degreesOfFreedom: Int) -> Double {
    func isBeyond(_ t: Double) -> Bool {
      FDistribution.upperTail(t * t, 1, degreesOfFreedom) <= 1 - confidence
    }
    var (low, high) = (0.0, 1.0)
    while !isBeyond(high), high < 1e9 { (low, high) = (high, high * 2) }
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return high }
      if isBeyond(middle) { high = middle } else { low = middle }
    }
  }
}
