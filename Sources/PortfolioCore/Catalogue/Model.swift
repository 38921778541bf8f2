/// A model of the portfolio, as its card describes it (`ModelContent`).
///
/// A value of which all copies share one content until one of them is changed: a card says some fifty
/// things, a portfolio has ten thousand cards, and each passes through many hands.
@dynamicMemberLookup
public struct Model: Hashable, Sendable, Identifiable {
  @usableFromInline var shared: Shared

  /// A content that never changes: a model that is changed gets another.
  @usableFromInline final class Shared: Sendable {
    @usableFromInline let content: ModelContent
    @inlinable init(_ content: ModelContent) { self.content = content }
  }

  /// A model of a card's content.
  public init(_ content: ModelContent) { shared = Shared(content) }

  /// A model of which only the id and the file are known.
  public init(id: ModelID, path: String) { self.init(ModelContent(id: id, path: path)) }

  /// The id: the card's file name.
  public var id: ModelID {
    get { shared.content.id }
    set { self[dynamicMember: \.id] = newValue }
  }

  /// Something the card says.
  @inlinable public subscript<Value>(dynamicMember path: KeyPath<ModelContent, Value>) -> Value {
    shared.content[keyPath: path]
  }

  /// Something the card says.
  @inlinable
  public subscript<Value>(
    dynamicMember path: WritableKeyPath<ModelContent, Value>
  ) -> Value {
    get { shared.content[keyPath: path] }
    set {
      var content = shared.content
      content[keyPath: path] = newValue
      shared = Shared(content)
    }
  }

  /// Whether two cards say the same.
  public static func == (one: Self, other: Self) -> Bool {
    one.shared === other.shared || one.shared.content == other.shared.content
  }

  /// Feeds what the card says.
  public func hash(into hasher: inout Hasher) { hasher.combine(shared.content) }
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
  /// Further keys of that convention, which say nothing to Folio, as they stand there.
  public var others: [UnknownKey] = []

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

  /// Which way the indicator is better, by the side on which all limits lie; nil where they lie on both.
  var better: PortfolioSettings.Indicator.Direction? {
    let sides = Set(
      limits.map { limit -> PortfolioSettings.Indicator.Direction in
        if case .floor = limit { .higher } else { .lower }
      })
    return sides.count == 1 ? sides.first : nil
  }
}
