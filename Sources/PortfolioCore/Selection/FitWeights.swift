/// How much each respect counts where somebody says so: nobody's wishes are hidden in a proposal.
public struct FitWeights: Hashable, Sendable {
  /// The weight of each respect that counts; all above zero.
  public private(set) var weights: [ParetoFrontier.Dimension: Double]

  /// Weights; nil where there is none, or one is not above zero.
  public init?(_ weights: [ParetoFrontier.Dimension: Double]) {
    guard !weights.isEmpty, weights.values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.weights = weights
  }

  /// The scores of points, from 0 to 1; nil where something that counts is not known.
  ///
  /// In each respect the best has 1 and the worst 0, and the mean is weighted.
  func scores(of points: [ParetoFrontier.Point]) -> [Double?] {
    let dimensions = ParetoFrontier.Dimension.allCases.filter { weights[$0] != nil }
    let known = points.map { point in dimensions.allSatisfy(point.knows) }
    let whole = weights.values.reduce(0, +)
    var scores = known.map { $0 ? 0.0 : nil }
    for dimension in dimensions {
      let values = points.map { $0.value(in: dimension) ?? 0 }
      let known = values.indices.filter { known[$0] }
      guard let low = known.map({ values[$0] }).min(), let high = known.map({ values[$0] }).max()
      else { continue }
      for index in known {
        var part = high > low ? (values[index] - low) / (high - low) : 1
        if high > low, dimension != .quality { part = 1 - part }
        scores[index] = (scores[index] ?? 0) + part * (weights[dimension] ?? 0) / whole
      }
    }
    return scores
  }
}

extension ParetoFrontier.Point {
  /// The value in a respect, as a binary number.
  func value(in dimension: ParetoFrontier.Dimension) -> Double? {
    switch dimension {
    case .quality: quality
    case .cost: cost?.approximate
    case .latency: latency
    case .carbon: carbon
    }
  }
}
