/// Whether evidence is there.
enum EvidenceProof: Hashable {
  /// It is, up to and with a day where it ages.
  case given(lastDay: Day?)
  /// It is not.
  case lacking(MissingEvidence.Reason)
}

extension EvidenceGround {
  /// Whether evidence that an obligation asks for is there; of a model without a card nothing is.
  func proof(
    of evidence: Evidence, _ obligation: Policy.Obligation, id: ObligationID, _ model: Model?
  ) -> EvidenceProof {
    guard let model else { return .lacking(.neverGiven) }
    switch evidence {
    case .proven(let word): return proof(of: word, obligation, model)
    case .document(let name):
      let claims = claims(about: model).filter {
        $0.obligation == id && $0.name.equalsIgnoringCase(name)
      }
      return best(of: claims.map { standing(of: $0, obligation, model) })
    }
  }

  /// The best of several claims decides: the one that holds longest, else the one that came nearest.
  private func best(of standings: [ClaimStanding]) -> EvidenceProof {
    var lastHeld: Day?
    var lastAged: Day?
    var other: MissingEvidence.Reason?
    for standing in standings {
      switch standing {
      case .holds(let day): lastHeld = Swift.max(day, lastHeld ?? day)
      case .aged(let day): lastAged = Swift.max(day, lastAged ?? day)
      case .inFuture(let day): other = other ?? .inFuture(day)
      case .undated: other = other ?? .undated
      case .byLeaver(let person, let left): other = other ?? .byLeaver(person, left: left)
      }
    }
    if let lastHeld { return .given(lastDay: lastHeld) }
    if let lastAged { return .lacking(.aged(lastDay: lastAged)) }
    return .lacking(other ?? .neverGiven)
  }

  private func proof(
    of word: EvidenceWord, _ obligation: Policy.Obligation, _ model: Model
  ) -> EvidenceProof {
    switch word {
    case .owner: holder(of: .owner, model.id)
    case .approver: holder(of: .approver, model.id)
    case .validator: validator(of: model.id)
    case .review: review(of: model, holding: months(obligation, model))
    case .approval: approval(of: model.id)
    case .record: record(of: model, holding: months(obligation, model))
    case .targets: set(model.targets.isEmpty ? ["targets"] : [])
    case .monitoring: monitoring(of: model)
    case .dataTerms:
      set(
        [("data.keeps", model.data?.keeps), ("data.terms", model.data?.terms)]
          .filter { $0.1 == nil }.map(\.0))
    case .licence: set(model.card.license == nil ? ["license"] : [])
    case .hosting: set(model.hosting?.place == nil ? ["hosting.where"] : [])
    }
  }

  private func set(_ lacking: [String]) -> EvidenceProof {
    lacking.isEmpty ? .given(lastDay: nil) : .lacking(.notSet(lacking))
  }

  private func record(of model: Model, holding months: Int) -> EvidenceProof {
    guard let day = model.recorded else { return .lacking(.neverGiven) }
    if day > today { return .lacking(.inFuture(day)) }
    return proof(holdingTo: day.advanced(byMonths: months))
  }

  private func review(of model: Model, holding months: Int) -> EvidenceProof {
    let zone = portfolio.zone
    let standing = ReviewStanding(
      portfolio.record.reviews[model.id] ?? [], months: months, isRetired: false, on: today,
      in: zone)
    guard let last = standing.last else { return .lacking(.neverGiven) }
    let held = last.day(in: zone)
    if last.outcome == .failed { return .lacking(.failed(on: held)) }
    // Whoever reviews may want the next one sooner, and cannot make an obligation wait longer.
    let aged = held.advanced(byMonths: months)
    return proof(holdingTo: last.next.map { Swift.min($0, aged) } ?? aged)
  }

  private func proof(holdingTo lastDay: Day) -> EvidenceProof {
    today > lastDay ? .lacking(.aged(lastDay: lastDay)) : .given(lastDay: lastDay)
  }

  private func approval(of model: ModelID) -> EvidenceProof {
    guard let approval = portfolio.record.approvals[model] else { return .lacking(.neverGiven) }
    return approval.state == .approved
      ? .given(lastDay: nil) : .lacking(.decided(approval.state))
  }

  private func holder(of role: Role, _ model: ModelID) -> EvidenceProof {
    guard let id = portfolio.ownership.holdings(of: model, role: role).first?.person else {
      return .lacking(.neverGiven)
    }
    guard let person = people[id] else { return .lacking(.unknownHolder(id)) }
    if let left = person.left, person.hasLeft(by: today) {
      return .lacking(.holderLeft(id, on: left))
    }
    return .given(lastDay: nil)
  }

  /// Who validates a model must have no part in making it.
  private func validator(of model: ModelID) -> EvidenceProof {
    let proof = holder(of: .validator, model)
    guard case .given = proof,
      let id = portfolio.ownership.holdings(of: model, role: .validator).first?.person,
      makers(of: model).contains(id)
    else { return proof }
    return .lacking(.ownWork(id))
  }

  private func monitoring(of model: Model) -> EvidenceProof {
    guard !model.targets.isEmpty else { return .lacking(.notSet(["targets"])) }
    let tracks = portfolio.metrics.tracks[.registered(model.id)]?.indicators ?? [:]
    var silent: [String] = []
    for target in model.targets where !silent.contains(target.metric) {
      let period = portfolio.settings.metrics[target.metric]?.every ?? .zero
      let window = Swift.max(.seconds(7 * 86_400), period * 2)
      let isObserved = tracks.contains { indicator, track in
        guard indicator.metric == target.metric,
          let last = track.series.last(asOf: portfolio.asOf)
        else { return false }
        return last.time + window >= portfolio.asOf
      }
      if !isObserved { silent.append(target.metric) }
    }
    return silent.isEmpty ? .given(lastDay: nil) : .lacking(.notObserved(silent))
  }
}
