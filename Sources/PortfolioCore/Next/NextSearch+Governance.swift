extension NextSearch {
  func confidentiality() -> [NextStep] {
    portfolio.confidentiality.filter { $0.state == .breach }.map { finding in
      step(
        .confidentiality, digest.row(of: finding.model), finding.workflow.text,
        .confidentiality(finding.model, finding.reasons.filter(\.isBreach)),
        at: .workflow(finding.workflow), .high, .broken(since: nil), key: "5",
        command: "folio governance confidentiality --filter "
          + quoted("workflow=\(finding.workflow)"))
    }
  }

  func ruleBreaches() -> [NextStep] {
    breaches.compactMap { standing in
      let since: Day
      switch standing.state {
      case .excepted: return nil
      case .open:
        // Who left held the role within the rules until that day.
        let left = standing.breach.rule == .left ? self.left(standing.breach.person) : nil
        since = max(day(of: standing.holding.since), left ?? day(of: standing.holding.since))
      case .ended(let day): since = day
      }
      let row = digest.row(of: .registered(standing.breach.model))
      return step(
        .ruleBreach, row, standing.breach.model.text,
        .rule(
          standing.breach.rule, standing.breach.role,
          digest.ground.people.holder(standing.breach.person)), risk(of: row?.model),
        .broken(since: since), key: "a",
        command: "folio assign \(standing.breach.model) --role \(standing.breach.role.rawValue) "
          + "--to PERSON")
    }
  }

  private func left(_ person: PersonID) -> Day? {
    portfolio.people.first { $0.id == person }?.left
  }

  /// One step for each obligation, however many models do not meet it.
  func obligations() -> [NextStep] {
    digest.obligationRows.compactMap { row in
      let urgency: NextStep.Urgency
      let risk: NextStep.Risk
      switch row.state {
      case .ended: return nil
      case .inForce(let day): (urgency, risk) = (.broken(since: day), .high)
      case .undated: (urgency, risk) = (.open, .medium)
      case .coming(let day):
        guard day <= horizon else { return nil }
        (urgency, risk) = (.coming(day), today.distance(to: day) <= 30 ? .high : .medium)
      }
      guard row.missing + row.unknown > 0 else { return nil }
      let isMissing = row.missing > 0
      return step(
        .obligation, nil, row.id.description,
        .obligation(missing: row.missing, unknown: row.unknown), at: .obligation(row.id),
        isMissing ? risk : .medium, isMissing ? urgency : .open, key: "5",
        command: "folio governance models --filter "
          + quoted("obligation=\(row.id) state=\(isMissing ? "missing" : "unknown")"))
    }
  }

  func reviews() -> [NextStep] {
    digest.models.compactMap(digest.review).compactMap { row in
      let urgency: NextStep.Urgency
      var risk = risk(of: row.model.model)
      switch row.standing.state {
      case .failed: urgency = .broken(since: row.held)
      case .overdue: urgency = .broken(since: row.standing.due)
      case .never: urgency = .open
      case .due, .soon:
        guard let due = row.standing.due else { return nil }
        (urgency, risk) = (.coming(due), .low)
      case .current, .ended: return nil
      }
      return step(
        .review, row.model, row.id.text, .review(row.standing.state), risk, urgency,
        key: "D", command: "folio review \(row.id) --outcome OUTCOME")
    }
  }

  /// Gaps in ownership, but for those of which a breach of a rule tells, and those that a proposal is to
  /// fill, which is a step of its own.
  func owners() -> [NextStep] {
    struct Seat: Hashable {
      var model: ModelReference
      var role: Role
    }
    func seat(_ line: OwnershipRow) -> Seat { Seat(model: line.id.model, role: line.id.role) }
    let told = Set(
      breaches.map { Seat(model: .registered($0.breach.model), role: $0.breach.role) })
    let proposed = Set(digest.ownership.lazy.filter { $0.gap == .proposed }.map(seat))
    return digest.ownership.compactMap { line in
      guard let gap = line.gap, gap != .againstRule, !told.contains(seat(line)),
        gap != .noOwner || !proposed.contains(seat(line))
      else { return nil }
      let row = digest.row(of: line.id.model)
      let name = line.id.model.text
      let (key, command): (String, String) =
        switch gap {
        case .notRegistered: ("d", "folio models draft \(quoted(name))")
        case .conflict: ("S", "folio settle \(name) --role \(line.id.role.rawValue) --keep EVENT")
        case .proposed: ("y", "folio accept \(proposal(of: line)?.description ?? "EVENT")")
        case .noOwner, .left, .unknownPerson, .againstRule:
          ("a", "folio assign \(name) --role \(line.id.role.rawValue) --to PERSON")
        }
      return step(
        .owner, row, name, .ownership(gap, line.id.role, line.holder),
        at: gap == .proposed ? .proposal(proposal(of: line)) : .model,
        line.id.role == .owner ? risk(of: row?.model) : .medium, .open, key: key,
        command: command, owner: line.holder)
    }
  }

  /// The event that asked somebody to take a role.
  private func proposal(of line: OwnershipRow) -> EventID? {
    portfolio.record.proposals.last { proposal in
      proposal.assignment.role == line.id.role
        && proposal.assignment.models.contains { .registered($0) == line.id.model }
    }?.event
  }
}
