/// Every model held against one piece of work.
public struct WorkflowFit: Sendable {
  /// What it comes to.
  public var summary: FitSummary
  /// The models: those that would do, the cheapest first, or the best by the weights; then those that
  /// nobody can say it of; then the others, those with the fewest reasons against them first.
  public var candidates: [FitCandidate]
  /// The respects in which the frontier compares.
  public var dimensions: [ParetoFrontier.Dimension]
  /// The weights by which the proposal was chosen; nil where it is the cheapest.
  public var weights: FitWeights?
  /// The currency of all amounts.
  public var currency: Currency

  /// The candidate that is a model.
  public func candidate(_ model: ModelID) -> FitCandidate? {
    candidates.first { $0.model.id == model }
  }

  /// Today's model, where it has a card.
  public var today: FitCandidate? { candidates.first(where: \.isToday) }
}

extension Selection {
  /// Holds every model against a piece of work, of the portfolio or not.
  ///
  /// The frontier compares quality, cost and latency as far as any model that would do knows them, and
  /// carbon only where all do: an estimate that some lack would leave nothing to compare.
  public func fit(_ workflow: Workflow, weights: FitWeights? = nil) -> WorkflowFit {
    let demand = WorkDemand(workflow, self)
    let columns = DemandColumns([demand], self)
    let kinds = screen(demand, columns)
    var summary = summary(demand, columns, kinds, decided: portfolio.workDecisions)
    let question = demand.qualityKey.map(question)
    var candidates = Concurrently.map(models.count, from: 64) { number in
      candidate(number, demand, columns, question)
    }
    let dimensions = compare(&candidates, demand)
    if let weights { choose(&summary, &candidates, by: weights, demand) }
    let keys = candidates.map(CandidateKey.init)
    candidates = candidates.indices.sorted { keys[$0].precedes(keys[$1]) }.map { candidates[$0] }
    return WorkflowFit(
      summary: summary, candidates: candidates, dimensions: dimensions, weights: weights,
      currency: currency)
  }

  /// One model held against a piece of work, without the others.
  public func candidate(_ model: ModelID, for workflow: Workflow) -> FitCandidate? {
    guard let number = numbers[model] else { return nil }
    let demand = WorkDemand(workflow, self)
    return candidate(
      number, demand, DemandColumns(only: number, demand, self), demand.qualityKey.map(question))
  }

  func candidate(
    _ number: Int, _ demand: WorkDemand, _ columns: DemandColumns, _ question: EvidenceQuestion?
  ) -> FitCandidate {
    let model = models[number]
    let volume = demand.workflow.volume
    let quality = demand.qualityKey.flatMap { columns.evidence[$0] }.flatMap { $0[number] }
    let cost = taskCost(of: number, demand, columns)
    let rejections = rejections(of: number, demand, columns)
    var caveats: [FitCandidate.Caveat] = []
    if let quality, quality.bounds == nil {
      caveats.append(quality.scale == nil ? .noShare : .noSampleSize)
    }
    if case .success(let cost) = cost, cost.basis == .list { caveats.append(.listPrice) }
    if model.parameters == nil, sizes[number] != nil { caveats.append(.guessedSize) }
    if let day = retires[number], day > today, today.distance(to: day) <= 90 {
      caveats.append(.retiresSoon)
    }
    if uses[number] == .restricted { caveats.append(.restricted) }
    var evidence: [QualityEvidence] = []
    if let key = demand.qualityKey, let question {
      evidence = allEvidence(number, key, question, served: demand.served)
    }
    return FitCandidate(
      model: model, isToday: number == demand.served, rejections: rejections, caveats: caveats,
      quality: quality, evidence: evidence,
      cost: cost,
      monthly: volume.requestsPerMonth.flatMap { requests in
        (try? cost.get())?.monthly(requests)
      },
      latency: latencies[number], carbon: carbon(of: number, demand.workflow),
      size: sizes[number], context: contexts[number] < 0 ? nil : contexts[number],
      retires: retires[number])
  }

  /// What a request emits, by the tokens that the work says it writes.
  private func carbon(of number: Int, _ workflow: Workflow) -> QuantityRange? {
    guard let tokens = workflow.volume.outputTokens, tokens > 0 else { return nil }
    let model = models[number]
    let site = ModelSite(
      model, names: [model.id.text] + model.aliases + model.formerly.map(\.text) + [model.name],
      vendor: nil, workflows: [workflow], settings: portfolio.settings.carbon)
    guard let architecture = site.architecture else { return nil }
    return FootprintMethod.ecoLogits.request(
      tokens: tokens, of: architecture, at: site.dataCentre, on: site.mix
    ).emissions
  }

  /// Compares those that would do; returns in which respects.
  private func compare(
    _ candidates: inout [FitCandidate], _ demand: WorkDemand
  ) -> [ParetoFrontier.Dimension] {
    let feasible = candidates.indices.filter { candidates[$0].state == .feasible }
    let points = feasible.map { candidates[$0].point(better: demand.better) }
    let dimensions = ParetoFrontier.Dimension.allCases.filter { dimension in
      dimension == .carbon
        ? !points.isEmpty && points.allSatisfy { $0.knows(.carbon) }
        : points.contains { $0.knows(dimension) }
    }
    let frontier = ParetoFrontier(points, over: dimensions)
    for (place, index) in feasible.enumerated() {
      candidates[index].standing =
        switch frontier.standings[place] {
        case .frontier: .frontier
        case .dominated(let by): .dominated(by: candidates[feasible[by]].model.id)
        case .notComparable(let lacking): .notComparable(lacking: lacking)
        }
    }
    return dimensions
  }

  /// Proposes the one that the weights like best.
  private func choose(
    _ summary: inout FitSummary, _ candidates: inout [FitCandidate], by weights: FitWeights,
    _ demand: WorkDemand
  ) {
    let feasible = candidates.indices.filter { candidates[$0].state == .feasible }
    let scores = weights.scores(of: feasible.map { candidates[$0].point(better: demand.better) })
    for (index, score) in zip(feasible, scores) { candidates[index].score = score }
    let best = feasible.max { one, other in
      let (low, high) = (candidates[one].score ?? -1, candidates[other].score ?? -1)
      return low == high
        ? candidates[one].model.id > candidates[other].model.id : low < high
    }
    guard let best, candidates[best].score != nil else {
      (summary.proposed, summary.proposedCost, summary.saving) = (nil, nil, nil)
      return
    }
    summary.proposed = candidates[best].model.id
    summary.proposedCost = try? candidates[best].cost.get()
    summary.price(demand, isChosen: true)
  }
}

/// What candidates are put in order by: a candidate itself is large, and moved only once.
private struct CandidateKey {
  let state: Int
  let score: Double?
  let reasons: Int
  let cost: ExactDecimal?
  let id: ModelID

  init(_ candidate: FitCandidate) {
    state =
      switch candidate.state {
      case .feasible: 0
      case .unknown: 1
      case .rejected: 2
      }
    score = candidate.score
    reasons = candidate.rejections.count
    cost = try? candidate.cost.get().perTask
    id = candidate.model.id
  }

  /// The order in which candidates are shown.
  func precedes(_ other: CandidateKey) -> Bool {
    if state != other.state { return state < other.state }
    if state == 0, score != other.score { return (score ?? -1) > (other.score ?? -1) }
    if reasons != other.reasons { return reasons < other.reasons }
    if cost != other.cost {
      guard let cost else { return false }
      return other.cost.map { cost < $0 } ?? true
    }
    return id < other.id
  }
}
