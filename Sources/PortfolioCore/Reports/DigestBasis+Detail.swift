extension Digest {
  /// Everything about one model; nil where there is none of that name.
  public func detail(of reference: ModelReference) -> ModelDetail? {
    guard let row = row(of: reference) else { return nil }
    let basis = DigestBasis(portfolio, ground)
    return ModelDetail(
      row: row, targets: basis.targets(of: reference, row.model),
      months: basis.months(of: reference),
      owners: ownership.filter { $0.id.model == reference },
      alerts: alerts.filter { $0.reference == reference },
      history: history(of: reference),
      workflows: portfolio.workflows.filter { workflow in
        guard let name = workflow.servedBy else { return false }
        return portfolio.directory.reference(to: name) == reference
      })
  }

  /// What the journal says, the newest first; nil for every model.
  public func history(of reference: ModelReference? = nil) -> [HistoryRow] {
    let people = ground.people
    let journal = portfolio.journal
    return journal.indices.reversed().compactMap { position in
      let event = journal[position].event
      if let reference {
        let command = journal.command(under: position)
        guard
          let models = command.map({ journal[$0].event.action.models }),
          models.contains(where: { portfolio.directory.reference(to: $0.text) == reference })
        else {
          return nil
        }
      }
      return HistoryRow(
        event: event, broughtBack: journal.broughtBack(by: position).map { journal[$0].event.id },
        isUndone: journal.undone(by: position) != nil,
        actor: event.actor.map(people.holder))
    }
  }
}

extension DigestBasis {
  /// The targets of a model and its other indicators, targets first.
  func targets(of reference: ModelReference, _ model: Model?) -> [ModelDetail.TargetRow] {
    let observed = portfolio.metrics.indicators(of: reference)
    let unseen = (model?.targets ?? []).map(\.metric).filter { metric in
      !observed.contains { $0.metric == metric }
    }
    let keys = observed + unseen.map { IndicatorKey(metric: $0) }
    let rows = keys.map { key -> ModelDetail.TargetRow in
      let series = portfolio.metrics.series(SeriesKey(model: reference, indicator: key))
      return ModelDetail.TargetRow(
        metric: key.metric, segment: key.segment,
        unit: portfolio.settings.metrics[key.metric]?.unit,
        limits: (model?.targets ?? []).filter { $0.metric == key.metric }.flatMap(\.limits),
        last: series?.last(asOf: portfolio.asOf),
        trend: trend(of: series),
        firing: (model.flatMap { firing[$0.id] } ?? []).filter {
          $0.metric == key.metric && $0.segment == key.segment
        })
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
