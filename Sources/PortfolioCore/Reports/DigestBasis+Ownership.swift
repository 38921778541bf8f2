extension DigestBasis {
  /// The lines of the owners: gaps first, the most expensive before the rest, then roles by model.
  func ownershipRows(of models: [ModelMapRow]) -> [OwnershipRow] {
    let disputed = Set(
      portfolio.ownership.conflicts.map { OwnershipRow.Disputed(model: $0.model, role: $0.role) })
    let gaps = Dictionary(
      gaps(of: models).map { ($0.model, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let permissions = portfolio.permissions(on: today)
    let overLimit = Set(
      permissions.breachesOfLimit(in: portfolio.ownership).filter { $0.state.word != .excepted }
        .map(\.holding))
    let asked = Dictionary(
      grouping: portfolio.record.proposals.flatMap { proposal in
        proposal.assignment.models.map { (model: $0, proposal: proposal) }
      }, by: \.model)
    let rows = Concurrently.map(models.count, from: 512) { index -> [OwnershipRow] in
      let model = models[index]
      let holdings = model.id.id.map(portfolio.ownership.holdings(of:)) ?? []
      let broken = permissions.breaches(among: holdings)
        .filter { $0.state.word != .excepted }.map(\.holding)
      let proposed = (model.id.id.flatMap { asked[$0] } ?? []).map { row($0.proposal, model) }
      let held =
        proposed
        + holdings.map { holding in
          row(
            holding, model,
            isDisputed: disputed.contains(.init(model: holding.model, role: holding.role)),
            isBroken: broken.contains(holding) || overLimit.contains(holding))
        }
      switch gaps[model.id.text] {
      case .noOwner?: return [gap(.noOwner, model)] + held
      case .notRegistered?: return [gap(.notRegistered, model)]
      case .ownerLeft?, .ownerUnknown?, nil: return held
      }
    }.flatMap(\.self)
    // A row is much to copy, so their numbers are sorted.
    let open = rows.indices.filter { rows[$0].gap != nil }
      .sorted { (rows[$1].weight, $0) < (rows[$0].weight, $1) }
    return (open + rows.indices.filter { rows[$0].gap == nil }).map { rows[$0] }
  }

  /// The lines of the owners, of which earlier ones on the same ground are known: what fires now.
  func ownershipRows(after earlier: [OwnershipRow]) -> [OwnershipRow] {
    var rows = earlier
    for index in rows.indices {
      let firing = rows[index].id.model.id.flatMap { self.firing[$0]?.count } ?? 0
      if rows[index].firing != firing { rows[index].firing = firing }
    }
    return rows
  }

  /// The models for which nobody answers who could.
  func gaps(of models: [ModelMapRow]) -> [Gap] {
    portfolio.ownership.gaps(
      models: models.compactMap(\.id.id),
      observed: models.filter { !$0.isRegistered }.map(\.id.text), people: portfolio.people,
      on: today)
  }

  private func gap(_ gap: OwnershipRow.Gap, _ model: ModelMapRow) -> OwnershipRow {
    OwnershipRow(
      id: .init(model: model.id, role: .owner, person: nil), modelName: model.name,
      type: model.type, holder: nil, gap: gap, since: nil, reason: nil, spend: model.spend,
      weight: model.weight, firing: model.firing)
  }

  private func row(_ proposal: Proposal, _ model: ModelMapRow) -> OwnershipRow {
    let assignment = proposal.assignment
    return OwnershipRow(
      id: .init(model: model.id, role: assignment.role, person: assignment.person),
      modelName: model.name, type: model.type, holder: holder(assignment.person),
      gap: .proposed, since: proposal.time, reason: proposal.reason, spend: model.spend,
      weight: model.weight, firing: model.firing)
  }

  private func row(
    _ holding: Holding, _ model: ModelMapRow, isDisputed: Bool, isBroken: Bool
  ) -> OwnershipRow {
    let holder = holder(holding.person)
    let gap: OwnershipRow.Gap? =
      switch holder.standing {
      case .left: .left
      case .unknown: .unknownPerson
      case .present: isDisputed ? .conflict : isBroken ? .againstRule : nil
      }
    return OwnershipRow(
      id: .init(model: model.id, role: holding.role, person: holding.person),
      modelName: model.name, type: model.type, holder: holder, gap: gap, since: holding.since,
      reason: holding.reason, spend: model.spend, weight: model.weight, firing: model.firing)
  }
}

extension OwnershipRow {
  /// A role of a model that two people were given unseen.
  struct Disputed: Hashable {
    var model: ModelID
    var role: Role
  }
}
