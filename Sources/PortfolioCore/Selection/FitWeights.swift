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

extension FitWeights {
  /// What weights came to.
  public struct Outcome: Hashable, Sendable {
    /// A respect that counts and is not known of some that would do.
    public struct Lack: Hashable, Sendable {
      /// The respect.
      public var dimension: ParetoFrontier.Dimension
      /// The models, by id; they are left out.
      public var models: [ModelID]

      /// A respect that is not known of some models.
      public init(_ dimension: ParetoFrontier.Dimension, of models: [ModelID]) {
        self.dimension = dimension
        self.models = models
      }
    }

    /// The weights.
    public var weights: FitWeights
    /// The model that does best by them; nil where there is none that would do of which all that counts is
    /// known.
    public var best: ModelID?
    /// What is not known.
    public var lacks: [Lack]

    /// What weights came to.
    public init(_ weights: FitWeights, best: ModelID?, lacks: [Lack] = []) {
      self.weights = weights
      self.best = best
      self.lacks = lacks
    }
  }
}

extension WorkflowFit {
  /// What the weights came to; nil where none were given.
  public var weighed: FitWeights.Outcome? {
    guard let weights else { return nil }
    let feasible = candidates.filter { $0.state == .feasible }
    let lacks = ParetoFrontier.Dimension.allCases.compactMap {
      dimension -> FitWeights.Outcome.Lack? in
      guard weights.weights[dimension] != nil else { return nil }
      let models = feasible.filter { !$0.point(better: nil).knows(dimension) }.map(\.model.id)
      return models.isEmpty ? nil : .init(dimension, of: models.sorted())
    }
    return FitWeights.Outcome(
      weights, best: feasible.first { $0.score != nil }?.model.id, lacks: lacks)
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
