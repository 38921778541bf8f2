/// Numbers that are compared with others: at least one, all of them finite, in ascending order.
public struct NumberSample: Hashable, Sendable {
  /// The values, ascending.
  public let sorted: [Double]

  /// How many there are; at least one.
  public var count: Int { sorted.count }

  /// The smallest.
  var least: Double { sorted[0] }

  /// The largest.
  var greatest: Double { sorted[sorted.count - 1] }

  /// A sample of values in any order.
  ///
  /// - Throws: `empty` where there are none, `notFinite` where one is NaN or infinite.
  public init(_ values: [Double]) throws(DistanceFault) {
    guard !values.isEmpty else { throw .empty }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    sorted = values.sorted()
  }

  /// How many values are below a bound.
  func count(below bound: Double) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The quantile of a probability, between the two values next to it.
  ///
  /// Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician
  /// 50(4), 1996, definition 7, which is what NumPy and R take where nothing else is said.
  func quantile(_ probability: Double) -> Double {
    let position = Double(count - 1) * probability
    let below = min(count - 1, Int(position))
    let above = min(count - 1, below + 1)
    let part = position - Double(below)
    let (low, high) = (sorted[below], sorted[above])
    // From the nearer end, as NumPy does: so the last digit is the same, and it stays in between.
    return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part)
  }

  /// The standard deviation of the values as the whole population; nil where all are equal.
  var standardDeviation: Double? {
    guard least < greatest else { return nil }
    // Scaled, so that the squares of large values do not overflow nor those of small ones vanish.
    let scale = max(abs(least), abs(greatest))
    let mean = sorted.reduce(0) { $0 + $1 / scale } / Double(count)
    let widest = max(greatest / scale - mean, mean - least / scale)
    let squares = sorted.reduce(0) { sum, value in
      let deviation = (value / scale - mean) / widest
      return sum + deviation * deviation
    }
    let deviation = scale * widest * (squares / Double(count)).squareRoot()
    return deviation > 0 && deviation.isFinite ? deviation : nil
  }

  /// Makes sure that the difference of any two values of two samples is a Double.
  static func requireFiniteRange(
    _ reference: NumberSample, _ current: NumberSample
  ) throws(DistanceFault) {
    let range =
      max(reference.greatest, current.greatest) - min(reference.least, current.least)
    guard range.isFinite else { throw .rangeTooWide }
  }
}
