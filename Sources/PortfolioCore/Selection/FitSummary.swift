/// How a piece of work is served, and what would serve it better: a line of `folio fit`.
public struct FitSummary: Hashable, Sendable {
  /// What it comes to.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Today's model fails something that the work cannot do without.
    case undersize
    /// Nobody is known to be able to serve it, and today's model is known not to; or there is none, and
    /// all models are known not to.
    case gap
    /// A smaller model would do, for less, or today's is too large for where the work runs: an
    /// encyclopaedia where a dictionary will do (DESIGN §1, S4).
    case oversize
    /// Nobody serves it, and somebody could.
    case unserved
    /// Too little is known to say.
    case unknown
    /// Today's model serves it as it should.
    case fits
  }

  /// The work.
  public var workflow: Workflow
  /// What it comes to.
  public var verdict: Verdict
  /// The model that serves it; nil where the record names none.
  public var today: ModelReference?
  /// What speaks against today's model.
  public var todayRejections: [Rejection]
  /// What today's model costs for a request.
  public var todayCost: TaskCost?
  /// The model that should serve it; nil where there is none, or today's should.
  public var proposed: ModelID?
  /// What the proposed model costs for a request.
  public var proposedCost: TaskCost?
  /// The cheapest model that would do and is smaller than today's, where that is dearer.
  public var smaller: ModelID?
  /// In which respects today's model is too large, where it is.
  public var because: [SizeReason] = []
  /// What the proposal saves a month; below zero where it costs more, nil where nobody can say.
  public var saving: ExactDecimal?
  /// How many models would do.
  public var feasible: Int
  /// How many would not.
  public var rejected: Int
  /// How many nobody can say it of.
  public var unknown: Int
  /// Where nobody would do, how many models each kind of reason speaks against, the most common first.
  public var lacks: [Lack]
  /// Where nobody would do, the model against which the fewest kinds of reasons speak.
  public var nearest: ModelID?
  /// The model that somebody decided on; nil where nobody did, or where the record says the same and
  /// nobody disputes it.
  public var decided: ModelID?
  /// The models that others decided on, where they and whoever decided on that one had not seen each
  /// other; until somebody decides again, that one counts.
  public var disputed: [ModelID] = []

  /// How many models a kind of reason speaks against.
  public struct Lack: Hashable, Sendable {
    /// The kind.
    public var kind: Rejection.Kind
    /// How many models.
    public var models: Int

    /// How many models a kind of reason speaks against.
    public init(_ kind: Rejection.Kind, _ models: Int) {
      self.kind = kind
      self.models = models
    }
  }

  /// What it costs once to move the work.
  public var switchingCost: ExactDecimal? { workflow.switchingCost }

  /// After how many months the saving has paid for the move; nil where there is no saving, or nobody
  /// says what the move costs.
  public var paybackMonths: Double? {
    guard let saving, saving > .zero, let switchingCost else { return nil }
    return Ratio(of: switchingCost, to: saving)?.approximate
  }

  /// What the first twelve months save, the move paid; nil where nobody can say what a month does.
  ///
  /// A move of which nobody says what it costs is not taken to be free: this is then nil too.
  public var firstYear: ExactDecimal? {
    guard let year = saving?.multiplied(by: 12), let switchingCost else { return nil }
    return year.subtracting(switchingCost)
  }
}
