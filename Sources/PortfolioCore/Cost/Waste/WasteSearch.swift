/// Looks for spend that may be waste: each rule says too little rather than too much.
struct WasteSearch {
  let digest: Digest
  private let workflows: [ModelReference: [Workflow]]
  private let lastUse: [ModelReference: Timestamp]
  private let gaps: [ModelReference: OwnershipRow.Gap]
  private let firing: [ModelReference: [AlertRow]]

  private var portfolio: Portfolio { digest.portfolio }

  /// Days without use after which spend is looked at.
  static let idleDays = DigestGround.spendDays

  init(_ digest: Digest) {
    self.digest = digest
    let directory = digest.portfolio.directory
    workflows = Dictionary(
      grouping: digest.portfolio.workflows.filter { $0.servedBy != nil },
      by: { directory.reference(to: $0.servedBy ?? "") })
    lastUse = digest.portfolio.costs.lastUse(before: digest.portfolio.costsEnd)
    gaps = Dictionary(
      digest.ownership.lazy.filter { $0.id.role == .owner && $0.gap != .conflict }
        .compactMap { row in row.gap.map { (row.id.model, $0) } },
      uniquingKeysWith: { first, _ in first })
    firing = Dictionary(grouping: digest.alerts.filter(\.alert.isFiring), by: \.reference)
  }

  /// What there is, the most expensive first.
  func findings() -> [WasteFinding] {
    let paid = digest.models.filter { isPaid($0.spend) }
    let rows =
      unallocated() + paid.flatMap { noOwner($0) + noTarget($0) + noTraffic($0) + beyond($0) }
      + sameJob(paid) + unusedContext(paid)
    return rows.enumerated().sorted { one, other in
      (one.element.weight, other.offset) > (other.element.weight, one.offset)
    }.map(\.element)
  }

  /// Whether something is spent, or may be: credits that outweigh charges are none.
  private func isPaid(_ money: Money) -> Bool {
    money.isLowerBound || money.amounts.values.contains { $0 > .zero }
  }

  private func finding(
    _ kind: WasteFinding.Kind, _ row: ModelMapRow, _ evidence: WasteFinding.Evidence,
    others: [String] = [], saving: Money? = nil
  ) -> WasteFinding {
    WasteFinding(
      kind: kind, model: row, others: others, spend: row.spend, weight: row.weight,
      saving: saving, evidence: evidence)
  }

  private func unallocated() -> [WasteFinding] {
    guard let spend = digest.ground.spend.byKey[.unallocated], isPaid(spend) else { return [] }
    let weight = spend[portfolio.settings.currency]?.approximate ?? 0
    return [
      WasteFinding(
        kind: .noOwner, model: nil, others: [], spend: spend, weight: weight, saving: nil,
        evidence: .unallocated)
    ]
  }

  private func noOwner(_ row: ModelMapRow) -> [WasteFinding] {
    gaps[row.id].map { [finding(.noOwner, row, .gap($0))] } ?? []
  }

  private func noTarget(_ row: ModelMapRow) -> [WasteFinding] {
    guard let model = row.model, model.status.map(Self.isDeployed) ?? true else { return [] }
    if model.targets.isEmpty { return [finding(.noTarget, row, .noTargets)] }
    guard row.lacksData else { return [] }
    let metrics = model.targets.map(\.metric).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return [finding(.noTarget, row, .neverMeasured(metrics))]
  }

  /// Spend of a model that neither bills nor metrics show to be used, over as long as spend is of.
  private func noTraffic(_ row: ModelMapRow) -> [WasteFinding] {
    guard row.model?.status.map(Self.isDeployed) ?? true else { return [] }
    let measured = portfolio.metrics.indicators(of: row.id).compactMap {
      portfolio.metrics.series(SeriesKey(model: row.id, indicator: $0))?
        .last(asOf: portfolio.asOf)?.time
    }.max()
    let last = [measured, lastUse[row.id]].compactMap(\.self).max()
    let from = digest.ground.spend.interval.from ?? portfolio.asOf
    guard last.map({ $0 < from }) ?? true else { return [] }
    return [finding(.noTraffic, row, .lastUsed(last), saving: row.spend)]
  }

  /// Whether a model of a status is at work; what is still being built need not be used yet.
  private static func isDeployed(_ status: DeploymentStatus) -> Bool {
    switch status {
    case .production, .restricted, .blocked, .retired: true
    case .proposed, .inReview, .approved: false
    }
  }

  /// Targets that data show to be missed now, whoever knows of it.
  private func beyond(_ row: ModelMapRow) -> [WasteFinding] {
    var seen: Set<String> = []
    return (firing[row.id] ?? []).compactMap { line in
      let limit: Target.Limit
      switch line.alert.condition {
      case .floor(let value): limit = .floor(value)
      case .ceiling(let value): limit = .ceiling(value)
      default: return nil
      }
      let metric = line.alert.metric
      guard seen.insert(metric).inserted else { return nil }
      return finding(
        isLatency(metric) ? .overLatency : .underQuality, row,
        .beyond(
          metric: metric, value: line.alert.last.value, limit: limit, since: line.alert.onset),
        others: (workflows[row.id] ?? []).map(\.id.text))
    }
  }

  private func isLatency(_ metric: String) -> Bool {
    let unit = portfolio.settings.metrics[metric]?.unit
    return metric.lowercased().contains("latency") || ["ms", "s", "us", "µs"].contains(unit)
  }
}

extension WasteSearch {
  /// Pairs of models in production that do one job: each with the dearer as what it is about.
  ///
  /// One job is the same task in the same kind of environment under the same need of quality, or the
  /// same functions for one team. Tasks that merely bear one word, such as two classifications that
  /// are held to different things, are not.
  private func sameJob(_ paid: [ModelMapRow]) -> [WasteFinding] {
    let rows = paid.filter { $0.model?.status == .production }
      .sorted { ($0.weight, $1.id) > ($1.weight, $0.id) }
    // Only rows that have a task, or functions and a team, in common are compared: all with all
    // would be too many in a large portfolio.
    var places: [Job: [Int]] = [:]
    let jobs = rows.map(self.jobs)
    for (index, jobs) in jobs.enumerated() {
      for job in jobs { places[job, default: []].append(index) }
    }
    return rows.indices.flatMap { index in
      Set(jobs[index].flatMap { places[$0] ?? [] }).filter { $0 > index }.sorted()
        .compactMap { place -> WasteFinding? in
          let (row, other) = (rows[index], rows[place])
          let evidence = sharedTask(row, other) ?? sharedFunctions(row, other)
          return evidence.map { finding(.sameJob, row, $0, others: [other.id.text]) }
        }
    }
  }

  private func sharedTask(
    _ row: ModelMapRow, _ other: ModelMapRow
  ) -> WasteFinding.Evidence? {
    for one in workflows[row.id] ?? [] {
      guard let task = one.task.map(TaskName.folded), !task.isEmpty else { continue }
      let same = (workflows[other.id] ?? []).filter { second in
        second.task.map(TaskName.folded) == task
          && agree(one.needs.environment, second.needs.environment)
          && agree(one.needs.sensitivity, second.needs.sensitivity)
          && agree(one.needs.quality?.metric, second.needs.quality?.metric)
          && (one.team == second.team || one.needs.quality?.metric != nil)
      }
      if !same.isEmpty { return .sameWork(task, workflows: ([one] + same).map(\.id)) }
    }
    return nil
  }

  private func agree<Word: Equatable>(_ one: Word?, _ other: Word?) -> Bool {
    one == nil || other == nil || one == other
  }

  private func sharedFunctions(
    _ row: ModelMapRow, _ other: ModelMapRow
  ) -> WasteFinding.Evidence? {
    let shared = functions(row)
    guard !shared.isEmpty, shared == functions(other),
      let team = teams(row).intersection(teams(other)).min()
    else { return nil }
    return .sameFunctions(shared.sorted(), team: team)
  }

  private func teams(_ row: ModelMapRow) -> Set<String> {
    Set((workflows[row.id] ?? []).compactMap(\.team))
  }

  private func functions(_ row: ModelMapRow) -> Set<String> {
    Set((row.model?.functions ?? []).map { $0.lowercased() })
  }

  /// What two models must have in common to do the same job.
  private enum Job: Hashable {
    case task(String)
    case functions(Set<String>, team: String)
  }

  private func jobs(_ row: ModelMapRow) -> Set<Job> {
    let tasks = (workflows[row.id] ?? []).compactMap { $0.task.map(TaskName.folded) }
      .filter { !$0.isEmpty }
    let functions = functions(row)
    guard !functions.isEmpty else { return Set(tasks.map(Job.task)) }
    return Set(tasks.map(Job.task) + teams(row).map { .functions(functions, team: $0) })
  }

  /// Tokens at once from which a context is long.
  static let longContext = 128_000

  /// A long context, billed by the token, of which nothing that the model does needs a quarter.
  ///
  /// All workflows that it serves must say what they need, the charges must name no others, and
  /// prompts that were measured (`prompt_tokens…`) must be as short.
  private func unusedContext(_ paid: [ModelMapRow]) -> [WasteFinding] {
    let rows = paid.filter { ($0.model?.context ?? 0) >= Self.longContext }
    guard !rows.isEmpty else { return [] }
    // One split for all of them: one for each would read all charges as often as there are models.
    let charges = Dictionary(
      grouping: portfolio.costs.split(
        by: .model, then: .workflow, in: digest.ground.spend.interval
      ).rows, by: \.key)
    return rows.flatMap { unusedContext($0, charges[.model($0.id)] ?? []) }
  }

  private func unusedContext(
    _ row: ModelMapRow, _ charges: [CostSplit.Row]
  ) -> [WasteFinding] {
    guard let context = row.model?.context else { return [] }
    let served = workflows[row.id] ?? []
    let names = Set(served.map(\.id.text))
    let isOfOthers = charges.contains { part in
      if case .named(let name) = part.second { !names.contains(name) } else { false }
    }
    guard !isOfOthers, charges.contains(where: { $0.sums.tokens > 0 }) else { return [] }
    let said = served.map { workflow in
      workflow.needs.context.map { max($0, Int(clamping: workflow.volume.inputTokens)) }
    }
    let measured = longestPrompt(row.id)
    guard !said.contains(nil), let needed = (said + [measured]).compactMap(\.self).max(),
      needed < context / 4
    else { return [] }
    return [
      finding(
        .unusedContext, row, .context(context, needed: needed), others: served.map(\.id.text))
    ]
  }

  /// The longest prompt that was measured over the days of the spend; nil where none was.
  private func longestPrompt(_ model: ModelReference) -> Int? {
    let interval = digest.ground.spend.interval
    guard let from = interval.from else { return nil }
    let values = portfolio.metrics.indicators(of: model)
      .filter { $0.metric.hasPrefix("prompt_tokens") }
      .flatMap { key -> ArraySlice<Double> in
        guard
          let series = portfolio.metrics.series(SeriesKey(model: model, indicator: key))
        else { return [] }
        return series.values[series.indices(in: from..<(portfolio.asOf + .nanoseconds(1)))]
      }
    return values.max().map { Int(clamping: $0) }
  }
}

extension Int {
  /// A number as a whole one, rounded up; nothing is 0, and what does not fit the largest.
  fileprivate init(clamping number: Double?) {
    let number = (number ?? 0).rounded(.up)
    self = number >= 9e18 ? .max : number > 0 ? Int(number) : 0
  }
}
