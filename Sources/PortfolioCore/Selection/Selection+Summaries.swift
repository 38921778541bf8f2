extension Selection {
  /// How every piece of work of the portfolio is served, in the order of their ids.
  public func summaries() -> [FitSummary] {
    let workflows = portfolio.workflows
    let demands = workflows.map { WorkDemand($0, self) }
    let columns = DemandColumns(demands, self)
    let decided = portfolio.workDecisions
    return Concurrently.map(demands.count, from: 2) { index in
      summary(demands[index], columns, screen(demands[index], columns), decided: decided)
    }
  }

  /// The models in use that no work is served by, would be served by, or was decided to be.
  public func unneeded(_ summaries: [FitSummary]) -> [ModelID] {
    var needed: Set<ModelID> = []
    for summary in summaries {
      needed.formUnion([summary.today?.id, summary.proposed, summary.decided].compactMap(\.self))
      needed.formUnion(summary.disputed)
    }
    return models.indices.filter { uses[$0] == .free || uses[$0] == .restricted }
      .map { models[$0].id }.filter { !needed.contains($0) }
  }

  /// How a piece of work is served, where it is known which kinds of reasons speak against whom.
  func summary(
    _ demand: WorkDemand, _ columns: DemandColumns, _ kinds: [RejectionKinds],
    decided: [WorkflowID: WorkDecision]
  ) -> FitSummary {
    let workflow = demand.workflow
    let today = workflow.servedBy.map(portfolio.directory.reference(to:))
    var summary = FitSummary(
      workflow: workflow, verdict: .unknown, today: today,
      todayRejections: demand.served.map { rejections(of: $0, demand, columns) } ?? [],
      feasible: 0, rejected: 0, unknown: 0, lacks: [])
    if let decided = decided[workflow.id] { summary.take(decided) }
    let known = RejectionKinds.known
    for kind in kinds {
      if kind.isEmpty {
        summary.feasible += 1
      } else if kind.isDisjoint(with: known) {
        summary.unknown += 1
      } else {
        summary.rejected += 1
      }
    }
    summary.todayCost = demand.served.flatMap { try? taskCost(of: $0, demand, columns).get() }
    if let (number, cost) = cheapest(demand, columns, kinds, among: { _ in true }) {
      (summary.proposed, summary.proposedCost) = (models[number].id, cost)
    }
    judge(&summary, demand, columns, kinds)
    // Where today's model would do, a move has to lower the bill, and not the cost of a success alone.
    if let served = demand.served, kinds[served].isEmpty, let today = summary.todayCost,
      let proposed = summary.proposedCost, proposed.perRequest >= today.perRequest,
      let (number, cost) = cheapest(
        demand, columns, kinds,
        among: { other in
          (try? self.cost(of: other, demand, success: nil).get())
            .map { $0.perRequest < today.perRequest } ?? false
        })
    {
      (summary.proposed, summary.proposedCost) = (models[number].id, cost)
    }
    summary.price(demand)
    return summary
  }

  private func judge(
    _ summary: inout FitSummary, _ demand: WorkDemand, _ columns: DemandColumns,
    _ kinds: [RejectionKinds]
  ) {
    guard summary.feasible > 0 else {
      // Where today's model might do, or another card might be its, nobody can say that there is a gap.
      let mightDo =
        demand.served.map { kinds[$0].isDisjoint(with: .known) }
        ?? (summary.today != nil || summary.unknown > 0)
      summary.verdict = mightDo ? .unknown : .gap
      describeLack(&summary, kinds)
      return
    }
    guard let served = demand.served else {
      // A name that no card claims serves it: nobody can say how well.
      summary.verdict = summary.today == nil ? .unserved : .unknown
      return
    }
    guard kinds[served].isEmpty else {
      summary.verdict = kinds[served].isDisjoint(with: .known) ? .unknown : .undersize
      // That it is too large for where the work runs is the opposite of too small.
      if kinds[served].intersection(.known) == RejectionKinds(.size),
        let (number, _) = cheapest(demand, columns, kinds, among: { _ in true })
      {
        summary.take(models[number].id, because: sizeReasons(served, smaller: number, demand))
      }
      return
    }
    summary.verdict = .fits
    guard let todayCost = summary.todayCost else { return }
    if let (number, cost) = cheapest(
      demand, columns, kinds, among: { $0 != served && isSmaller($0, than: served) }),
      cost.perTask < todayCost.perTask, cost.perRequest < todayCost.perRequest
    {
      summary.take(models[number].id, because: sizeReasons(served, smaller: number, demand))
    }
  }

  /// Whether a model is smaller than another: in parameters as far as both are known, not overlapping
  /// where they are estimates; else where the other is of the type `large` and this is not, or takes at
  /// once as many times its tokens as count as far more.
  func isSmaller(_ number: Int, than other: Int) -> Bool {
    if let size = sizes[number], let otherSize = sizes[other] { return size.high < otherSize.low }
    if let type = models[number].type, models[other].type == .large, type != .large { return true }
    return isFar(other, above: contexts[number])
  }

  /// The feasible model that costs least a task; of several at one cost the first by id.
  ///
  /// Binary numbers tell which ones come near the least; among these exact amounts decide.
  func cheapest(
    _ demand: WorkDemand, _ columns: DemandColumns, _ kinds: [RejectionKinds],
    among isMeant: (Int) -> Bool
  ) -> (number: Int, cost: TaskCost)? {
    let quality = demand.countsSuccess ? demand.qualityKey.flatMap { columns.evidence[$0] } : nil
    // Few models were charged for one piece of work: most of the time there is nothing to look up.
    let charged: Set<Int> = Set(demand.charged.keys.compactMap { numbers[$0] })
    var exact = Array(charged)
    var least = Double.infinity
    var rough: [(number: Int, cost: Double)] = []
    for number in kinds.indices where kinds[number].isEmpty && isMeant(number) {
      guard let mix = demand.mix, let price = roughPrices[number], !price.isTiered,
        charged.isEmpty || !charged.contains(number)
      else {
        if !charged.contains(number) { exact.append(number) }
        continue
      }
      var cost = price.cost(of: mix)
      if let success = quality?[number]?.success, success > 0 { cost /= success }
      if cost <= least * 1.000_01 + 1e-9 {
        rough.append((number, cost))
        least = min(least, cost)
      }
    }
    let near =
      rough.filter { $0.cost <= least * 1.000_01 + 1e-9 }.map(\.number)
      + exact.filter { kinds[$0].isEmpty && isMeant($0) }
    var best: (number: Int, cost: TaskCost)?
    for number in near.sorted() {
      guard case .success(let cost) = taskCost(of: number, demand, columns) else { continue }
      if let best, best.cost.perTask <= cost.perTask { continue }
      best = (number, cost)
    }
    return best
  }

  /// What a model costs for the work, with the part of requests that succeed.
  func taskCost(
    of number: Int, _ demand: WorkDemand, _ columns: DemandColumns
  ) -> Result<TaskCost, CostLack> {
    let quality = demand.qualityKey.flatMap { columns.evidence[$0] }.flatMap { $0[number] }
    return cost(of: number, demand, success: demand.countsSuccess ? quality?.success : nil)
  }

  private func describeLack(_ summary: inout FitSummary, _ kinds: [RejectionKinds]) {
    var counts = [Int](repeating: 0, count: Rejection.Kind.allCases.count)
    // Of equally many, what is not known stands less in the way than what is known to be against it.
    var nearest: (number: Int, distance: Int)?
    var farthest = 0
    let known = RejectionKinds.known
    for (number, found) in kinds.enumerated() {
      var bits = found.rawValue
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
      let distance = found.count * counts.count + found.intersection(known).count
      if distance < nearest?.distance ?? .max { nearest = (number, distance) }
      farthest = max(farthest, distance)
    }
    summary.lacks = zip(Rejection.Kind.allCases, counts).filter { $0.1 > 0 }
      .map { FitSummary.Lack($0, $1) }.sorted { $0.models > $1.models }
    // Where as much stands in the way of each, none is nearer than the others.
    summary.nearest = nearest.flatMap { nearest in
      nearest.distance < farthest || kinds.count == 1 ? models[nearest.number].id : nil
    }
  }
}

extension FitSummary {
  /// Takes what was decided, as far as the record does not say the same undisputed.
  mutating func take(_ decision: WorkDecision) {
    disputed = decision.disputed.map(\.model)
    let model = decision.inForce.model
    decided = model == today?.id && disputed.isEmpty ? nil : model
  }

  /// Takes that a smaller model would do.
  mutating func take(_ smaller: ModelID, because reasons: [SizeReason]) {
    (self.smaller, because, verdict) = (smaller, reasons, .oversize)
  }

  /// Says what the proposal saves; today's own model is no proposal, nor is a dearer one where today's
  /// model would do, unless weights chose it.
  mutating func price(_ demand: WorkDemand, isChosen: Bool = false) {
    saving = nil
    if let proposed, proposed == today?.id { (self.proposed, proposedCost) = (nil, nil) }
    guard let proposedCost else { return }
    if !isChosen, todayRejections.isEmpty, verdict == .fits || verdict == .oversize, let todayCost,
      todayCost.perTask <= proposedCost.perTask
        || todayCost.perRequest <= proposedCost.perRequest
    {
      (proposed, self.proposedCost) = (nil, nil)
      return
    }
    guard let todayCost, let requests = demand.workflow.volume.requestsPerMonth else { return }
    saving = todayCost.perRequest.subtracting(proposedCost.perRequest)?
      .multiplied(byCount: requests)?.rounded(to: 6)
  }
}
