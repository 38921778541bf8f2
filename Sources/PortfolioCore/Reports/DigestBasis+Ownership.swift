extension DigestBasis {
  /// The lines of the owners: gaps first, the most expensive before the rest, then roles by model.
  func ownershipRows(of models: [ModelMapRow]) -> [OwnershipRow] {
    let disputed = Set(
      portfolio.ownership.conflicts.map { OwnershipRow.Disputed(model: $0.model, role: $0.role) })
    let rows = models.flatMap { model -> [OwnershipRow] in
      guard let id = model.id.id else { return [gap(.notRegistered, model)] }
      let held = portfolio.ownership.holdings(of: id).map { holding in
        row(
          holding, model,
          isDisputed: disputed.contains(.init(model: id, role: holding.role)))
      }
      return held.contains { $0.id.role == .owner } ? held : [gap(.noOwner, model)] + held
    }
    let gaps = rows.filter { $0.gap != nil }.sorted { $0.weight > $1.weight }
    return gaps + rows.filter { $0.gap == nil }
  }

  private func gap(_ gap: OwnershipRow.Gap, _ model: ModelMapRow) -> OwnershipRow {
    OwnershipRow(
      id: .init(model: model.id, role: .owner, person: nil), modelName: model.name,
      type: model.type, holder: nil, gap: gap, since: nil, reason: nil, spend: model.spend,
      weight: model.weight, firing: model.firing)
  }

  private func row(_ holding: Holding, _ model: ModelMapRow, isDisputed: Bool) -> OwnershipRow {
    let holder = holder(holding.person)
    let gap: OwnershipRow.Gap? =
      switch holder.standing {
      case .left: .left
      case .unknown: .unknownPerson
      case .present: isDisputed ? .conflict : nil
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
