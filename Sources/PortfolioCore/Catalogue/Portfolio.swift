/// The whole portfolio at one moment: what every pane, report and command reads.
///
/// A value: whoever holds one sees it unchanged, however the store moves on.
public struct Portfolio: Sendable {
  /// What `portfolio.yaml` says.
  public var settings: PortfolioSettings
  /// Who may answer for models, in the order of `people.yaml`.
  public var people: [Person]
  /// The models that have a card, ordered by id.
  public var models: [Model]
  /// The workflows, ordered by id.
  public var workflows: [Workflow]
  /// The policies, ordered by id.
  public var policies: [Policy]
  /// The surveys it is held against, ordered by id.
  public var benchmarks: [Benchmark]
  /// Which model a name in bills, logs, metrics and events means.
  public var directory: ModelDirectory
  /// The zone of days, months and slots.
  public var zone: Zone
  /// The price books.
  public var prices: PriceCatalog
  /// Which of them hold from a day before they were recorded, as the journal says.
  public var revisions: RecordedRevisions
  /// The cost rows, and the models, teams and workflows they belong to today.
  public var costs: AttributedCosts
  /// What currencies are worth in each other; costs are converted only where that is asked for.
  public var rates: ExchangeRates
  /// How good models are at tasks, as tables under `quality/` say.
  public var quality: QualityTable
  /// The observations of every indicator, under the models that names mean today.
  public var metrics: ObservationLog
  /// What observations come to, evaluated over all of them.
  public var alerts: AlertEvaluation
  /// The events of every writer, in the order of replay, up to the moment shown.
  public var journal: JournalHistory
  /// Who answers for what, as the journal says.
  public var ownership: Ownership
  /// What was done about alerts, as the journal says.
  public var care: AlertCare
  /// Reviews, approvals, evidence and proposals, as the journal says.
  public var record: GovernanceRecord
  /// The writer under whose name this clone appends; nil where it has not written yet.
  public var writer: WriterID?
  /// The person whose login the account at work is; nil where nobody claims it.
  public var actor: PersonID?
  /// Why nothing can be written; nil where it can.
  public var readOnly: ReadOnlyReason?
  /// What is wrong with the store's data, ordered by place.
  public var problems: [Problem]
  /// Files of which the last good content is shown, because the present one cannot be taken.
  public var stale: [StaleFile]
  /// The moment the portfolio is shown as of: the wall clock, or the end of `--at`.
  public var asOf: Timestamp
  /// Where the portfolio stands in time, and so where its records come from.
  public var standing: Standing
  /// Another wherever something else than observations has changed: what was computed of records,
  /// costs and events holds as long as it is the same.
  var lineage = Lineage()
  /// Another wherever records or costs have changed, and the same where only events were written.
  var costLineage = Lineage()

  /// A portfolio that holds nothing.
  public init(settings: PortfolioSettings = PortfolioSettings(), asOf: Timestamp) {
    self.settings = settings
    self.asOf = asOf
    people = []
    models = []
    workflows = []
    policies = []
    benchmarks = []
    directory = ModelDirectory([])
    zone = settings.zone
    prices = .empty
    revisions = RecordedRevisions()
    costs = AttributedCosts(CostLedger(), lookup: .empty, rules: [])
    rates = ExchangeRates()
    quality = QualityTable()
    metrics = ObservationLog()
    alerts = AlertEvaluation()
    journal = JournalHistory()
    ownership = Ownership(JournalHistory(), resolve: { _ in nil })
    care = AlertCare()
    record = GovernanceRecord()
    problems = []
    stale = []
    standing = .now
  }

  /// Where a portfolio stands in time.
  public enum Standing: Hashable, Sendable {
    /// Now, following the store.
    case now
    /// At an earlier moment, with the records git had then.
    case past(commit: String)
    /// At an earlier moment, with today's records, because git has none of then.
    case pastWithoutRecords
  }
}

extension Portfolio {
  /// The instant before which charges count: none now, the moment shown where that is past
  /// (FORMATS, As of a day).
  var costsEnd: Timestamp { standing == .now ? .latest : asOf }

  /// The card of a model, or nil where there is none.
  public func model(_ id: ModelID) -> Model? {
    let index = models.partitioningIndex { $0.id >= id }
    return index < models.count && models[index].id == id ? models[index] : nil
  }

  /// What `people.yaml` says of a person, or nil where it knows none of that id.
  public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }
}

/// A file of which the last good content is shown.
public struct StaleFile: Hashable, Sendable {
  /// The file's path in the store.
  public var path: String
  /// Why the present content cannot be taken, with its place.
  public var reason: Problem

  /// A file of which the last good content is shown.
  public init(path: String, reason: Problem) {
    self.path = path
    self.reason = reason
  }
}
