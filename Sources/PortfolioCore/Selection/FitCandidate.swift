/// A model held against a piece of work.
public struct FitCandidate: Hashable, Sendable {
  /// Whether it would do.
  public enum State: String, CaseIterable, Sendable { case feasible, unknown, rejected }

  /// What must be known of a value beside it.
  public enum Caveat: String, CaseIterable, Sendable {
    /// Nobody says on how many samples the quality rests, so it has no bound: the value itself is held
    /// against the need.
    case noSampleSize
    /// The indicator of quality is no share, so it has no bound.
    case noShare
    /// The price list says what it costs, not what was charged.
    case listPrice
    /// The size is an estimate of somebody else's.
    case guessedSize
    /// It retires within 90 days.
    case retiresSoon
    /// Somebody holds it restricted to the work it has.
    case restricted
  }

  /// The model.
  public var model: Model
  /// Whether it serves the work today.
  public var isToday: Bool
  /// What speaks against it, what is known before what is not.
  public var rejections: [Rejection]
  /// What must be known beside.
  public var caveats: [Caveat]
  /// The value of quality that counts; nil where nobody measured it, or the work asks for none.
  public var quality: QualityEvidence?
  /// All that is known of its quality at the task, what counts first.
  public var evidence: [QualityEvidence]
  /// What a request costs, or why nobody can say.
  public var cost: Result<TaskCost, CostLack>
  /// What a month costs; nil where nobody says how many requests there are.
  public var monthly: ExactDecimal?
  /// The 95th percentile of latency in milliseconds.
  public var latency: QualityEvidence?
  /// Greenhouse gases of a request in grams of CO2-equivalent, by EcoLogits; nil where its size or the
  /// tokens of a request are not known.
  public var carbon: QuantityRange?
  /// How many parameters it has.
  public var size: QuantityRange?
  /// How many tokens it takes at once.
  public var context: Int?
  /// The day on which its vendor retires it.
  public var retires: Day?
  /// How it stands to the others that would do; nil where it would not.
  public var standing: Standing?
  /// How it does by the weights; nil where none are given, or something they ask for is not known.
  public var score: Double?

  /// How a model stands to the others that would do.
  public enum Standing: Hashable, Sendable {
    /// Nothing dominates it.
    case frontier
    /// Another is nowhere worse and somewhere better.
    case dominated(by: ModelID)
    /// Something is not known of it.
    case notComparable(lacking: [ParetoFrontier.Dimension])
  }

  /// Whether it would do.
  public var state: State {
    if rejections.isEmpty { return .feasible }
    return rejections.allSatisfy(\.isUnknown) ? .unknown : .rejected
  }

  /// What is compared: quality by its bound, where there is one, cost by a task that succeeds, and
  /// carbon by the most it may be.
  public func point(better: PortfolioSettings.Indicator.Direction?) -> ParetoFrontier.Point {
    var point = ParetoFrontier.Point()
    if let quality {
      // What is better where it is lower is turned round.
      point.quality =
        better == .lower ? -quality.held(against: .ceiling(0)) : quality.held(against: .floor(0))
    }
    point.cost = try? cost.get().perTask
    point.latency = latency?.value
    point.carbon = carbon?.high
    return point
  }
}
