/// A model of the portfolio, as its card describes it; what the card does not say is nil.
public struct Model: Hashable, Sendable, Identifiable {
  /// The id: the card's file name.
  public var id: ModelID
  /// The name people use; the id where the card gives none.
  public var name: String
  /// The type; nil is "not set".
  public var type: ModelType?
  /// Who makes it.
  public var vendor: String?
  /// Where in its life it is: as approvals say, else as the card does.
  public var status: DeploymentStatus?
  /// Where in its life the card says it is.
  public var statusInCard: DeploymentStatus?
  /// What it is for.
  public var purpose: String?
  /// What it does: chat, summarise, classify.
  public var functions: [String]
  /// How much harm it can do: as the card says, or as its answers come to by the settings.
  public var tier: RiskTier?
  /// The answers from which the tier is computed; nil where the card gives none.
  public var assessment: RiskAssessment?
  /// How many parameters it has.
  public var parameters: Double?
  /// How many tokens it takes at once.
  public var context: Int?
  /// Where it runs.
  public var hosting: Hosting?
  /// What its energy is estimated from.
  public var energy: EnergyProfile?
  /// What it does with data.
  public var data: DataTerms?
  /// What regulation needs to know of it.
  public var regulation: Regulation?
  /// What is claimed of it.
  public var evidence: [EvidenceClaim]
  /// Names it has in bills, logs and metrics.
  public var aliases: [String]
  /// Ids it had; events and rows under them are its own.
  public var formerly: [ModelID]
  /// What its indicators must keep to.
  public var targets: [Target]
  /// The day somebody last confirmed the record.
  public var recorded: Day?
  /// The Hugging Face part of the card.
  public var card: ModelCardFacts
  /// Owners a card names; never taken for an assignment.
  public var ownerInCard: String?
  /// Prose under the front matter, as written but for secrets and bytes that are no text.
  public var prose: String
  /// Keys of the card that neither Folio nor the Hugging Face convention knows.
  public var unknown: [UnknownKey]
  /// Which of the keys that every card should have it does not have, or leaves empty.
  public var gaps: CardGaps
  /// Where the card names aliases (`aliases`), former ids (`formerly`), targets (`targets`) and the
  /// indicator of its load (`capacity`).
  public var places: RecordPlaces

  /// The card's path in the store.
  public var path: String { places.path }

  /// A model of which only the id and the file are known.
  public init(id: ModelID, path: String) {
    self.id = id
    places = RecordPlaces(path: path)
    unknown = []
    gaps = .everything
    name = id.text
    functions = []
    evidence = []
    aliases = []
    formerly = []
    targets = []
    card = ModelCardFacts()
    prose = ""
  }
}

/// Where in its life a deployment is; approvals in the journal win over the card.
public enum DeploymentStatus: String, CaseIterable, Sendable {
  case proposed
  case inReview = "in-review"
  case approved, production, restricted, blocked, retired
}

/// How much harm a model can do, which sets how often it is reviewed.
public enum RiskTier: String, CaseIterable, Sendable {
  case high, medium, low
}

/// Where a model runs, as its card says it.
public struct Hosting: Hashable, Sendable {
  /// Where: `on-premises`, `private-cloud`, `public-cloud`, `edge`, `embedded`.
  public var place: String?
  /// The cloud region or site.
  public var region: String?
  /// Optimisation techniques in use.
  public var techniques: [String]
  /// Whether the card says which techniques are in use: an empty list says that none is.
  public var saysTechniques: Bool
  /// The site within the region, such as a data centre.
  public var site: String?
  /// How much load it bears.
  public var capacity: Capacity?

  /// Where a model runs.
  public init(place: String? = nil, region: String? = nil, techniques: [String] = []) {
    self.place = place
    self.region = region
    self.techniques = techniques
    saysTechniques = !techniques.isEmpty
  }
}

/// What a model does with data, as its card says it.
public struct DataTerms: Hashable, Sendable {
  /// What it was trained on.
  public var trained: String?
  /// The most sensitive data it can keep: `public`, `internal`, `confidential`, `secret`.
  public var keeps: String?
  /// The terms on inputs, such as `no-training-on-inputs`.
  public var terms: String?
  /// The company data it is joined to; nil is "not set", which is not the same as none.
  public var joined: [JoinedData]?

  /// What a model does with data.
  public init(trained: String? = nil, keeps: String? = nil, terms: String? = nil) {
    self.trained = trained
    self.keeps = keeps
    self.terms = terms
  }
}

/// What the Hugging Face keys of a card say.
public struct ModelCardFacts: Hashable, Sendable {
  /// The licence's identifier, or its name where the identifier is `other`; several with commas.
  public var license: String?
  /// Where the licence's text is.
  public var licenseLink: String?
  /// The library it runs in, such as `transformers`.
  public var library: String?
  /// The models this one was made from.
  public var baseModels: [String] = []
  /// The data sets it was trained on.
  public var datasets: [String] = []
  /// The task, such as `text-generation`.
  public var pipelineTag: String?
  /// Free tags.
  public var tags: [String] = []
  /// Languages it speaks.
  public var languages: [String] = []
  /// Evaluation results (`model-index`).
  public var evaluations: [Evaluation] = []

  /// Nothing said.
  public init() {}
}

/// One result of a card's `model-index`.
public struct Evaluation: Hashable, Sendable {
  /// The task's type or name.
  public var task: String
  /// The dataset's name.
  public var dataset: String?
  /// The metric's name or type.
  public var metric: String
  /// The value as the card writes it.
  public var value: Double
  /// The task's type where the task has a name beside it.
  public var taskType: String?
  /// The metric's type where the metric has a name beside it.
  public var metricType: String?

  /// One evaluation result.
  public init(
    task: String, dataset: String?, metric: String, value: Double, taskType: String? = nil,
    metricType: String? = nil
  ) {
    self.task = task
    self.dataset = dataset
    self.metric = metric
    self.value = value
    self.taskType = taskType
    self.metricType = metricType
  }
}

/// What an indicator of a model must keep to.
public struct Target: Hashable, Sendable {
  /// On which side of the limit the good values lie.
  public enum Limit: Hashable, Sendable {
    /// Values must not fall below it.
    case floor(Double)
    /// Values must not rise above it.
    case ceiling(Double)
  }
  /// The indicator's name.
  public var metric: String
  /// The limits; at least one.
  public var limits: [Limit]

  /// A target of an indicator.
  public init(metric: String, limits: [Limit]) {
    self.metric = metric
    self.limits = limits
  }
}
