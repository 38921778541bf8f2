/// The ends of an axis, at round numbers around the values.
struct AxisScale: Equatable {
  let low: Double
  let high: Double

  var range: ClosedRange<Double> { low...high }
  var middle: Double { low / 2 + high / 2 }

  /// Ends at multiples of 1, 2, 2.5 or 5 times a power of ten, about an eighth of the extent.
  init(_ values: [Double], includesZero: Bool) {
    let values = values.filter(\.isFinite) + (includesZero ? [0] : [])
    guard let low = values.min(), let high = values.max() else {
      self.init(low: 0, high: 1)
      return
    }
    guard high > low else {
      self.init(low: high > 0 ? 0 : high - 1, high: high > 0 ? high : high + 1)
      return
    }
    let step = AxisScale.roundStep((high - low) / 8)
    // Beyond this a Double holds no multiples of the step, and the values themselves must do.
    guard step > 0, step.isFinite, abs(low / step) < 1e15, abs(high / step) < 1e15 else {
      self.init(low: low, high: high)
      return
    }
    var bottom = Int64(low / step)
    if Double(bottom) * step > low { bottom -= 1 }
    var top = Int64(high / step)
    if Double(top) * step < high { top += 1 }
    self.init(low: Double(bottom) * step, high: Double(top) * step)
  }

  private init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The least of 1, 2, 2.5 and 5 times a power of ten that is not below `size`.
  private static func roundStep(_ size: Double) -> Double {
    guard size > 0, size.isFinite else { return 0 }
    var power = 1.0
    while power < size { power *= 10 }
    while power > 0, power / 10 >= size { power /= 10 }
    let steps = [power / 10, power / 5, power / 4, power / 2, power]
    return steps.first { $0 >= size } ?? power
  }
}
