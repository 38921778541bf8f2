/// Two or more models asked one after another: the next is asked only where a verifier does not accept
/// the answer of the one before (DESIGN §1, S9).
public struct Cascade: Hashable, Sendable {
  /// One of the models.
  public struct Stage: Hashable, Sendable {
    /// The model's id, or its name.
    public var model: String
    /// What one request to it costs; nil where nobody knows.
    public var cost: ExactDecimal?
    /// The part of the items that it answers right by itself, 0 to 1; nil where nobody knows.
    public var accuracy: Double?

    /// One of the models.
    public init(model: String, cost: ExactDecimal? = nil, accuracy: Double? = nil) {
      self.model = model
      self.cost = cost
      self.accuracy = accuracy
    }
  }

  /// The models, in the order in which they are asked.
  public var stages: [Stage]
  /// What it costs to verify one answer; those of the last model are not verified.
  public var verifierCost: ExactDecimal

  /// Models asked one after another.
  public init(_ stages: [Stage], verifierCost: ExactDecimal = .zero) {
    self.stages = stages
    self.verifierCost = verifierCost
  }
}

/// The parts of all items that reach the second model of a cascade and those behind it.
public struct EscalatedShares: Hashable, Sendable {
  /// The parts, 0 to 1; none is more than the one before.
  public let parts: [ExactDecimal]

  /// Parts of all items; nil where one is below 0 or above 1, or more than the one before: what did not
  /// reach a model cannot reach the next.
  public init?(_ parts: [ExactDecimal]) {
    var most = ExactDecimal(1)
    for part in parts {
      guard !part.isNegative, part <= most else { return nil }
      most = part
    }
    self.parts = parts
  }

  /// The part of all items whose answer is that of each model.
  var answered: [Double] {
    let reached = [1] + parts.map(\.approximate)
    return reached.indices.map { index in
      reached[index] - (index + 1 < reached.count ? reached[index + 1] : 0)
    }
  }
}

/// What a cascade is expected to cost and to achieve.
public struct CascadeEstimate: Hashable, Sendable {
  /// How accurate it is.
  public enum Accuracy: Hashable, Sendable {
    /// Counted over items that all of its models answered.
    case counted(right: Int, of: Int)
    /// Between two figures: without joint outcomes nobody can say more. The lower counts.
    case between(Double, and: Double)
    /// Nobody can say.
    case unknown
  }

  /// What decides whether the next model is asked.
  public enum Escalation: String, CaseIterable, Sendable {
    /// What a verifier said of each answer; items that it did not see are left out.
    case verified
    /// Whether the answer was right: a verifier that never errs, the best there could be.
    case perfect
    /// A rate that was given.
    case given
    /// Nobody can say.
    case unknown
  }

  /// The part of all items that reaches each model; nil where nobody knows.
  public var reached: [Ratio?]
  /// What decides that.
  public var escalation: Escalation
  /// What one item is expected to cost, to 12 places; nil where a part of it is not known.
  public var cost: ExactDecimal?
  /// How accurate it is.
  public var accuracy: Accuracy
  /// The accuracy of each model by itself, on the items that count.
  public var alone: [Double?]
  /// How many items were left out because nobody verified an answer on their way.
  public var unverified = 0

  /// The accuracy that counts: what was counted, or the lower bound.
  public var headline: Double? {
    switch accuracy {
    case .counted(let right, let items): Double(right) / Double(items)
    case .between(let low, _): low
    case .unknown: nil
    }
  }
}
