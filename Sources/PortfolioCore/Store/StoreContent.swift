/// All that was read of a store, and what follows from it.
///
/// A pure value: it is told what was read, and works out anew only what that can change.
struct StoreContent: Sendable {
  /// Parts that changed.
  struct Parts: OptionSet, Sendable {
    let rawValue: Int
    /// Records: settings, people, cards, workflows, policies, benchmarks.
    static let records = Parts(rawValue: 1)
    /// Cost rows.
    static let costs = Parts(rawValue: 2)
    /// Observations.
    static let metrics = Parts(rawValue: 4)
    /// Events, added at the end of the order of replay.
    static let events = Parts(rawValue: 8)
    /// Events, in any other way.
    static let history = Parts(rawValue: 16)
    /// What is wrong with files as such.
    static let files = Parts(rawValue: 32)
    /// Price books.
    static let prices = Parts(rawValue: 64)
    /// Exchange rates.
    static let rates = Parts(rawValue: 128)
    /// Tables of quality.
    static let quality = Parts(rawValue: 256)
  }

  /// The records.
  var records = RecordShelf() { didSet { areRecordsSorted = false } }
  /// The files of prices, by path.
  var prices: [String: PriceFile] = [:]
  /// The cost rows.
  var costs = CostLedger()
  /// The observations.
  var metrics = ObservationLog()
  /// The exchange rates, by path.
  var rates: [String: RatesFile] = [:]
  /// The tables of quality, by path.
  var quality: [String: QualityFile] = [:]
  /// The events.
  var journal = JournalHistory()
  /// What stands in a file's place and is none, by path.
  var listed: [String: Problem] = [:]
  /// What is wrong with files that grow, by path.
  var faults: [String: Problem] = [:]
  /// Files that grow and of which the last good content is shown, by path.
  var staleTables: Set<String> = []

  private var areRecordsSorted = false
  private var settings = PortfolioSettings()
  private var people: [Person] = []
  private var models: [Model] = []
  private var workflows: [Workflow] = []
  private var policies: [Policy] = []
  private var benchmarks: [Benchmark] = []
  private var directory = ModelDirectory([])
  private var catalog = PriceCatalog.empty
  private var revisions = RecordedRevisions()
  private var reported = ReportedCosts()
  private var qualityTable = QualityTable()
  private var attributed = AttributedCosts(CostLedger(), lookup: .empty, rules: [])
  private var alerts = AlertEvaluation()
  private var ownership = Ownership(JournalHistory(), resolve: { _ in nil })
  private var care = AlertCare()
  private var record = GovernanceRecord()
  /// The approvals that the models' states are from.
  private var appliedApprovals: [ModelID: Approval] = [:]
  private var recordProblems: [Problem] = []
  private var costProblems: [Problem] = []
  private var repeatedBills: [Problem] = []
  private var observedProblems: [Problem] = []
  private var lineage = Lineage()
  private var costLineage = Lineage()
  /// What the series were called when their names were last checked.
  private var checkedShape = Lineage()
  private var staleRecords: [StaleFile] = []

  /// Works out what follows from parts that changed.
  mutating func update(_ changed: Parts) {
    if !changed.isSubset(of: [.metrics, .files]) { lineage = Lineage() }
    if !changed.isSubset(of: [.metrics, .files, .quality, .events, .history]) {
      costLineage = Lineage()
    }
    if changed.contains(.records) { sortRecords() }
    areRecordsSorted = false
    if changed.contains(.prices) { catalog = PriceCatalog(prices.values.map { PriceBook($0) }) }
    if changed.contains(.costs) { repeatedBills = RepeatedBills.problems(in: costs) }
    let isRevised = updateRevisions(changed)
    if isRevised { costLineage = Lineage() }
    if isRevised || !changed.isDisjoint(with: [.records, .costs, .prices]) {
      let reported = ReportedCosts(costs)
      let isSame =
        !isRevised && changed.isDisjoint(with: [.records, .prices]) && reported == self.reported
      self.reported = reported
      attributed = AttributedCosts(
        costs, lookup: ModelLookup(directory, models: models), rules: settings.mapping,
        allocation: settings.allocation,
        pricing: BookPricing(
          catalog, models: models, revisions: revisions.prices, reported: reported
        ).pricing,
        reusing: isSame ? attributed : nil)
      costProblems =
        attributed.problems
        + BudgetChecks(people, models, workflows, settings, self.directory)
        .problems { [attributed] in attributed.keys(of: .team) }
    }
    let directory = directory
    if !changed.isDisjoint(with: [.records, .quality]) {
      let scales = settings.metrics.compactMapValues { QualityEvidence.Scale(unit: $0.unit) }
      qualityTable = QualityTable(
        quality.values, resolve: directory.id(of:), scale: { scales[$0] })
    }
    if !changed.isDisjoint(with: [.records, .history]) {
      let journal = journal
      (ownership, care) = Concurrently.both(
        { Ownership(journal, resolve: directory.id(of:)) },
        { AlertCare(journal, resolve: directory.id(of:)) })
      record = GovernanceRecord(
        journal, ownership: ownership, resolve: directory.id(of:))
      applyApprovals()
    } else if changed.contains(.events) {
      ownership.extend(to: journal, resolve: directory.id(of:))
      care.extend(to: journal, resolve: directory.id(of:))
      record.extend(to: journal, ownership: ownership, resolve: directory.id(of:))
      applyApprovals()
    }
    if changed.contains(.records) || checkedShape != metrics.shape {
      checkedShape = metrics.shape
      observedProblems = CatalogueChecks.unknownMetrics(observed: metrics, models, settings)
    }
    if !changed.isDisjoint(with: [.records, .metrics, .history, .events]) {
      alerts.update(
        metrics, models: models, settings: settings, rebaselines: care.rebaselines)
    }
  }

  /// Finds out which books hold from a day before they were recorded, and whether that is another
  /// than before.
  private mutating func updateRevisions(_ changed: Parts) -> Bool {
    let before = revisions.prices
    if changed.contains(.history) {
      revisions = RecordedRevisions(journal)
    } else if changed.contains(.events) {
      revisions.extend(to: journal)
    }
    return revisions.prices != before
  }

  /// Sets where models are in their lives to what approvals say of it.
  private mutating func applyApprovals() {
    guard record.approvals != appliedApprovals else { return }
    appliedApprovals = record.approvals
    for index in models.indices { models[index].take(record.approvals[models[index].id]) }
  }

  /// Sorts the records as they now are; `update` need not do so again.
  mutating func sortRecords() {
    if areRecordsSorted { return }
    defer { areRecordsSorted = true }
    settings = PortfolioSettings()
    people = []
    workflows = []
    policies = []
    benchmarks = []
    var cards: [Model] = []
    let shelved = records.records
    cards.reserveCapacity(shelved.count)
    for record in shelved {
      switch record {
      case .settings(let record): settings = record
      case .people(let record): people = record
      case .model(let record): cards.append(record)
      case .workflow(let record): workflows.append(record)
      case .policy(let record): policies.append(record)
      case .benchmark(let record): benchmarks.append(record)
      }
    }
    staleRecords = records.stale
    workflows.sort { $0.id < $1.id }
    policies.sort { $0.id < $1.id }
    benchmarks.sort { $0.id < $1.id }
    let distinct = CatalogueChecks.distinct(cards)
    models = distinct.models
    appliedApprovals = [:]
    for index in models.indices {
      guard let assessment = models[index].assessment else { continue }
      models[index].tier = settings.tiering.score(assessment).tier
    }
    let directory = ModelDirectory(models)
    self.directory = directory
    metrics.resolve { directory.id(of: $0) }
    recordProblems =
      records.problems + distinct.problems
      + CatalogueChecks.problems(
        people: people, models: models, workflows: workflows, settings: settings,
        directory: directory)
      + EvidenceChecks(policies).problems(models, people)
  }

  /// Takes bytes that were appended to a file.
  mutating func append(_ bytes: [UInt8], to path: String, _ entry: StoreEntry) -> Parts {
    switch entry {
    case .prices:
      prices[path]?.append(bytes[...])
      return .prices
    case .costs:
      guard var file = costs.files.first(where: { $0.path == path }) else { return [] }
      file.append(bytes[...])
      costs.replace(file)
      return .costs
    case .metrics:
      metrics.append(bytes, to: path)
      return .metrics
    case .rates:
      guard rates[path] != nil else { return [] }
      rates[path]?.append(bytes)
      return .rates
    case .quality:
      guard quality[path] != nil else { return [] }
      quality[path]?.append(bytes)
      return .quality
    case .journal:
      switch journal.append(bytes[...], to: path) {
      case .none: return .files
      case .extended: return .events
      case .reordered: return .history
      }
    case .settings, .people, .card, .workflow, .policy, .benchmark, .setAside:
      return []
    }
  }

  /// Takes the last line of a file of costs, prices or rates although its end is missing.
  mutating func finish(_ entry: StoreEntry, at path: String) -> Parts {
    switch entry {
    case .prices:
      guard var file = prices[path] else { return [] }
      let (rows, problems) = (file.rows.count, file.problems.count)
      file.finish()
      prices[path] = file
      return file.rows.count != rows || file.problems.count != problems ? .prices : []
    case .rates:
      let before = rates[path].map { ($0.rates, $0.problems) }
      rates[path]?.finish()
      let after = rates[path].map { ($0.rates, $0.problems) }
      return before?.0 == after?.0 && before?.1 == after?.1 ? [] : .rates
    case .quality:
      let before = quality[path].map { ($0.rows, $0.problems) }
      quality[path]?.finish()
      let after = quality[path].map { ($0.rows, $0.problems) }
      return before?.0 == after?.0 && before?.1 == after?.1 ? [] : .quality
    default: return finishCosts(at: path) ? .costs : []
    }
  }

  private mutating func finishCosts(at path: String) -> Bool {
    guard var file = costs.files.first(where: { $0.path == path }) else { return false }
    let (rows, problems) = (file.rowCount, file.problems.count)
    file.finish()
    costs.replace(file)
    return file.rowCount != rows || file.problems.count != problems
  }

  /// The zone of the portfolio.
  var zone: Zone { settings.zone }

  /// The person whose login an account is.
  func person(of account: SystemAccount) -> PersonID? {
    people.actor(login: account.login, user: account.user)
  }

  /// The portfolio as of a moment, without what the store itself adds.
  ///
  /// What lies in the future does so by the clock: an event that is later than an earlier moment
  /// looked back at is only not yet there.
  func portfolio(asOf moment: Timestamp, now: Timestamp) -> Portfolio {
    var portfolio = Portfolio(settings: settings, asOf: moment)
    portfolio.people = people
    portfolio.models = models
    portfolio.workflows = workflows
    portfolio.policies = policies
    portfolio.benchmarks = benchmarks
    portfolio.directory = directory
    portfolio.prices = catalog
    portfolio.revisions = revisions
    portfolio.costs = attributed
    portfolio.rates = ExchangeRates(rates.values)
    portfolio.quality = qualityTable
    portfolio.metrics = metrics
    portfolio.alerts = alerts
    portfolio.journal = journal
    portfolio.ownership = ownership
    portfolio.care = care
    portfolio.record = record
    portfolio.lineage = lineage
    portfolio.costLineage = costLineage
    portfolio.problems = problems(at: max(moment, now), portfolio.workDecisions)
    portfolio.stale = stale
    return portfolio
  }

  private var stale: [StaleFile] {
    let tables = staleTables.compactMap { path in
      faults[path].map { StaleFile(path: path, reason: $0) }
    }
    return (staleRecords + tables).sorted { $0.path < $1.path }
  }

  /// A record's problem as it stands today: an owner in a card may be the owner by an event
  /// meanwhile, and then is no problem, or somebody else may be.
  private func present(_ problem: Problem, _ cards: [String: ModelID]) -> Problem? {
    guard case .record(.ownerInCard(let name)) = problem.fault,
      let model = cards[problem.place.path], let owner = ownership.owner(of: model)
    else { return problem }
    if people.contains(where: { $0.id == owner && $0.answers(to: name) }) { return nil }
    return Problem(
      .record(.ownerContradicted(card: name, owner: owner.text)), at: problem.place)
  }

  private func problems(
    at moment: Timestamp, _ decisions: [WorkflowID: WorkDecision]
  ) -> [Problem] {
    let registered = Set(models.map(\.id))
    let cards = Dictionary(
      recordProblems.isEmpty ? [] : models.map { ($0.path, $0.id) },
      uniquingKeysWith: { first, _ in first })
    var all =
      Array(listed.values) + Array(faults.values)
      + recordProblems.compactMap { present($0, cards) }
    for file in prices.values { all += file.problems }
    for file in costs.files { all += file.problems }
    all += costProblems + repeatedBills + observedProblems
    all += rates.values.flatMap(\.problems)
    all += quality.values.flatMap(\.problems) + qualityTable.problems
    all += metrics.problems
    all += alerts.problems
    all += [alerts.outgrown(settings.drift, metrics, asOf: moment)].compactMap(\.self)
    all += journal.problems + revisions.problems + decisions.problems(in: journal)
    all += journal.future(at: moment)
    all += EvidenceChecks(policies).problems(record.evidence, in: journal)
    all += CatalogueChecks.futureRecords(models, workflows, on: settings.zone.day(of: moment))
    all += ownership.problems(people: people, isRegistered: registered.contains)
    return all.sorted(by: Problem.precedes)
  }
}
