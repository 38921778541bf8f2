internal import Foundation

/// How numbers are put into bins before two samples of them are compared.
public enum Binning: Hashable, Sendable {
  /// Bins of equal width from the least to the greatest value of both samples.
  ///
  /// Without a number of bins there are as many as Sturges' rule asks for: 1 + log2 n, rounded up,
  /// of the n values of both samples (Sturges, "The Choice of a Class Interval", Journal of the
  /// American Statistical Association 21(153), 1926). These are the bins evidently 0.7 takes
  /// (`numpy.histogram_bin_edges`, "sturges"), whatever its documentation says.
  case equalWidth(bins: Int?)
  /// Bins that each hold an equal part of the reference, as far as equal values let them; the first
  /// and the last are open, so that no current value falls outside. Ten are deciles.
  case quantile(bins: Int)
  /// A bin for each value that comes: for numbers that are categories.
  case distinct

  /// Its name in options, JSON and CSV.
  public var name: String {
    switch self {
    case .equalWidth: "width"
    case .quantile: "quantile"
    case .distinct: "values"
    }
  }

  /// The bounds between the bins of two samples, ascending; a value on a bound is in the upper bin.
  func bounds(
    _ reference: NumberSample, _ current: NumberSample
  ) throws(DistanceFault) -> [Double] {
    try NumberSample.requireFiniteRange(reference, current)
    switch self {
    case .equalWidth(let bins):
      let least = min(reference.least, current.least)
      let greatest = max(reference.greatest, current.greatest)
      // Nothing tells equal values apart, however many bins are asked for.
      guard least < greatest else { return [] }
      let count = max(1, bins ?? Self.sturges(reference.count + current.count))
      let width = (greatest - least) / Double(count)
      return (1..<max(1, count)).map { Double($0) * width + least }
    case .quantile(let bins):
      let edges = (0...max(1, bins)).map { reference.quantile(Double($0) / Double(max(1, bins))) }
      // Equal edges hold nothing between them, and the outer ones give way to infinity.
      return Array(Self.ascending(edges).dropFirst().dropLast())
    case .distinct:
      return Array(Self.ascending((reference.sorted + current.sorted).sorted()).dropFirst())
    }
  }

  private static func sturges(_ count: Int) -> Int { Int((log2(Double(count)) + 1).rounded(.up)) }

  /// Values in order without repetitions.
  private static func ascending(_ values: [Double]) -> [Double] {
    var distinct: [Double] = []
    for value in values where distinct.last != value { distinct.append(value) }
    return distinct
  }
}
