/// A straight line through points, with the least sum of squared distances in height.
///
/// Ordinary least squares: slope Sxy / Sxx through the mean of the points, with the standard error
/// √(SSE / (n − 2) / Sxx); its interval is Student's with n − 2 degrees of freedom.
/// Source: N. Draper, H. Smith, Applied Regression Analysis, 3rd edition, 1.2 to 1.4.
struct LeastSquaresLine: Hashable, Sendable {
  /// The mean of the points, through which the line runs.
  let center: Point
  /// How much higher the line is a step further.
  let slope: Double
  /// The standard error of the slope.
  let slopeError: Double
  /// How many points there are.
  let count: Int

  /// A point.
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  /// The line through points; nil where there are fewer than three, where all lie above each other,
  /// or where their squares are no numbers.
  init?(_ points: [Point]) {
    guard points.count >= 3 else { return nil }
    count = points.count
    var mean = Point(x: 0, y: 0)
    for (index, point) in points.enumerated() {
      let taken = Double(index + 1)
      mean.x += point.x / taken - mean.x / taken
      mean.y += (point.y - mean.y) / taken
    }
    var (xx, xy) = (0.0, 0.0)
    for point in points {
      xx += (point.x - mean.x) * (point.x - mean.x)
      xy += (point.x - mean.x) * (point.y - mean.y)
    }
    let slope = xy / xx
    let squares = points.reduce(0.0) { sum, point in
      let rest = point.y - mean.y - slope * (point.x - mean.x)
      return sum + rest * rest
    }
    let error = (squares / Double(count - 2) / xx).squareRoot()
    guard slope.isFinite, error.isFinite else { return nil }
    center = mean
    self.slope = slope
    slopeError = error
  }

  /// The slopes that the points leave open with a confidence, lowest to highest.
  func slopes(confidence: Double) -> ClosedRange<Double> {
    let reach =
      StudentDistribution.bound(confidence: confidence, degreesOfFreedom: count - 2) * slopeError
    return (slope - reach)...(slope + reach)
  }

  /// Where a line of some slope through the center reaches a height; nil where it never does.
  func crossing(of height: Double, slope: Double) -> Double? {
    let x = center.x + (height - center.y) / slope
    return slope > 0 && x.isFinite ? x : nil
  }
}
