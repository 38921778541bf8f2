/// Something that was done to make models better or cheaper (FORMATS, The journal: optimise).
public struct Optimisation: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Sendable {
    /// What is asked of the model was put better.
    case promptEngineering = "prompt-engineering"
    /// The model was trained further.
    case tuning
    /// It is given what it needs to know with each question.
    case retrieval
    /// It learnt from the answers of a larger one.
    case distillation
    /// Its weights were stored in fewer bits.
    case quantisation
    /// What was worked out before is used again.
    case caching
    /// Several questions are answered at once.
    case batching
  }

  /// What was done.
  public var kind: Kind
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// The indicator that is to show it.
  public var metric: String
  /// The day from which it is in use; nil is the day on which the event was written.
  public var day: Day?
  /// The workflow it was done for; nil where it is for all that the models do.
  public var workflow: WorkflowID?

  /// Something that was done to models.
  public init(
    _ kind: Kind, models: [ModelID], metric: String, day: Day? = nil, workflow: WorkflowID? = nil
  ) {
    self.kind = kind
    self.models = models
    self.metric = metric
    self.day = day
    self.workflow = workflow
  }
}

extension Optimisation {
  /// The optimisation of members of a line; nil where they have another shape.
  init?(taking fields: inout JSONObject) {
    guard let models = fields.takeModels(),
      let kind = fields.takeText("kind").flatMap(Kind.init(rawValue:)),
      let metric = fields.takeText("metric"),
      let day = fields.takeOptional("day", { $0.takeDay($1) }),
      let workflow = fields.takeOptional(
        "workflow", { fields, name in fields.takeText(name).flatMap { WorkflowID($0) } })
    else { return nil }
    self.init(kind, models: models, metric: metric, day: day, workflow: workflow)
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [
      .init("models", .ids(models)), .init("kind", .string(kind.rawValue)),
      .init("metric", .string(metric)),
    ]
      + (day.map { [.init("day", .string($0.description))] } ?? [])
      + (workflow.map { [.init("workflow", .string($0.text))] } ?? [])
  }

  /// What names it.
  var pieces: [EventSummary.Piece] {
    [.optimisation(kind), .models(models), .indicator(metric)] + (day.map { [.onDay($0)] } ?? [])
      + (workflow.map { [.workflow($0)] } ?? [])
  }
}

extension Action {
  /// What it says was done to make models better; nil where it is about something else.
  public var optimisation: Optimisation? {
    if case .optimise(let optimisation) = self { optimisation } else { nil }
  }
}
