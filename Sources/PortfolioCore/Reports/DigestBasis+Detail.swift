extension Digest {
  /// Everything about one model; nil where there is none of that name.
  public func detail(of reference: ModelReference) -> ModelDetail? {
    guard let row = row(of: reference) else { return nil }
    let basis = DigestBasis(portfolio, ground)
    let workflows = portfolio.workflows.filter { workflow in
      guard let name = workflow.servedBy else { return false }
      return portfolio.directory.reference(to: name) == reference
    }
    return ModelDetail(
      row: row, targets: basis.targets(of: reference, row.model),
      months: basis.months(of: reference),
      owners: ownership.filter { $0.id.model == reference },
      review: review(of: row), readiness: readinessRows(of: [row]),
      alerts: alerts.filter { $0.reference == reference },
      history: history(of: reference),
      workflows: workflows, entries: workflows.flatMap(entries))
  }

  /// What the journal says of every model, a line an event, the newest first.
  public func history() -> [HistoryRow] {
    let people = ground.people
    let journal = portfolio.journal
    return journal.indices.reversed().map { position in
      row(at: position, people, journal[position].event.action.occurrences)
    }
  }

  /// What the journal says of a model, the newest first.
  ///
  /// What was taken over from elsewhere has a line for each thing that happened, where it happened,
  /// and only one where two clones took it over.
  func history(of reference: ModelReference) -> [HistoryRow] {
    let people = ground.people
    let journal = portfolio.journal
    let directory = portfolio.directory
    func isMeant(_ model: ModelID) -> Bool { directory.reference(to: model.text) == reference }
    var known = KnownOccurrences()
    let rows = journal.indices.flatMap { position -> [HistoryRow] in
      let event = journal[position].event
      guard let command = journal.command(under: position),
        journal[command].event.action.models.contains(where: isMeant)
      else { return [] }
      guard case .recordAll(let occurrences) = event.action else {
        return [row(at: position, people, event.action.occurrences)]
      }
      return occurrences.filter { occurrence in
        guard let model = occurrence.models.first(where: isMeant) else { return false }
        return !journal.isInForce(position)
          || known.insert(
            occurrence, of: directory.id(of: model.text) ?? model, writtenAt: event.time)
      }.map { row(at: position, people, [$0]) }
    }
    return rows.enumerated().sorted { one, other in
      (one.element.time, one.offset) > (other.element.time, other.offset)
    }.map(\.element)
  }

  private func row(
    at position: Int, _ people: DigestGround.People, _ occurrences: [Occurrence]
  ) -> HistoryRow {
    let journal = portfolio.journal
    let event = journal[position].event
    // A line about one thing of several that a command took over is about that one.
    let summary =
      if case .recordAll = event.action, occurrences.count == 1 {
        EventSummary(of: occurrences[0])
      } else {
        EventSummary(of: position, in: journal)
      }
    return HistoryRow(
      event: event, broughtBack: journal.broughtBack(by: position).map { journal[$0].event.id },
      summary: summary, isUndone: journal.undone(by: position) != nil,
      actor: event.actor.map(people.holder),
      occurrences: occurrences)
  }
}

extension DigestBasis {
  /// The targets of a model and its other indicators, targets first.
  func targets(of reference: ModelReference, _ model: Model?) -> [ModelDetail.TargetRow] {
    let observed = portfolio.metrics.indicators(of: reference)
    let unseen = (model?.targets ?? []).map(\.metric).filter { metric in
      !observed.contains { $0.metric == metric }
    }
    let firing = alerts.filter { $0.isFiring && .registered($0.model) == reference }
    let keys = observed + unseen.map { IndicatorKey(metric: $0) }
    let rows = keys.map { key -> ModelDetail.TargetRow in
      let series = portfolio.metrics.series(SeriesKey(model: reference, indicator: key))
      return ModelDetail.TargetRow(
        metric: key.metric, segment: key.segment,
        unit: portfolio.settings.metrics[key.metric]?.unit,
        limits: (model?.targets ?? []).filter { $0.metric == key.metric }.flatMap(\.limits),
        last: series?.last(asOf: portfolio.asOf),
        trend: trend(of: series),
        firing: firing.filter { $0.metric == key.metric && $0.segment == key.segment })
    }
    return rows.filter { !$0.limits.isEmpty } + rows.filter(\.limits.isEmpty)
  }

  /// What a model cost in each of the last 14 months that have charges, the oldest first.
  func months(of reference: ModelReference) -> [ModelDetail.MonthRow] {
    let months =
      portfolio.costs.months(in: ChargeInterval(to: portfolio.costsEnd)).byKey[.model(reference)]
      ?? [:]
    return months.sorted { $0.key < $1.key }.suffix(14).map {
      ModelDetail.MonthRow(month: $0.key, effective: $0.value)
    }
  }
}
