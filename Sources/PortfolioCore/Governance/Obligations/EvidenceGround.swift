/// What evidence is looked up in: the portfolio on its day.
struct EvidenceGround {
  let portfolio: Portfolio
  let today: Day
  let journaled: JournaledEvidence
  private let people: [PersonID: Person]

  init(_ portfolio: Portfolio, journaled: JournaledEvidence? = nil) {
    self.portfolio = portfolio
    self.journaled = journaled ?? portfolio.journaledEvidence
    today = portfolio.zone.day(of: portfolio.asOf)
    people = Dictionary(
      portfolio.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What somebody who is named in a claim is known as: by id, else by name or contact.
  func person(named text: String) -> Person? {
    PersonID(text).flatMap { people[$0] } ?? portfolio.people.first { $0.answers(to: text) }
  }

  /// How many months evidence of a model holds.
  func months(_ obligation: Policy.Obligation, _ model: Model?) -> Int {
    obligation.renew ?? portfolio.settings.reviewMonths(for: model?.tier)
  }

  /// The claims about a model: those of its card, then those of events.
  func claims(about model: Model) -> [EvidenceClaim] {
    model.evidence + (journaled.claims[model.id] ?? [])
  }

  /// What a claim about a model is worth today.
  func standing(
    of claim: EvidenceClaim, _ obligation: Policy.Obligation, _ model: Model
  ) -> ClaimStanding {
    claim.standing(
      on: today, holding: months(obligation, model), author: claim.by.flatMap(person(named:)))
  }

  /// The people who have a part in making a model.
  func makers(of model: ModelID) -> Set<PersonID> {
    Set(
      [Role.developer, .trainer, .tuner].flatMap {
        portfolio.ownership.holdings(of: model, role: $0).map(\.person)
      })
  }
}

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
    case .review: dated(journaled.reviews[model.id], obligation, model)
    case .record: dated(model.recorded, obligation, model)
    case .approval:
      journaled.approvals[model.id] == nil ? .lacking(.neverGiven) : .given(lastDay: nil)
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

  private func dated(
    _ day: Day?, _ obligation: Policy.Obligation, _ model: Model
  ) -> EvidenceProof {
    guard let day else { return .lacking(.neverGiven) }
    let lastDay = day.advanced(byMonths: months(obligation, model))
    return today > lastDay ? .lacking(.aged(lastDay: lastDay)) : .given(lastDay: lastDay)
  }

  private func holder(of role: Role, _ model: ModelID) -> EvidenceProof {
    guard let id = portfolio.ownership.holdings(of: model, role: role).first?.person else {
      return .lacking(.neverGiven)
    }
    guard let person = people[id] else { return .lacking(.unknownHolder(id)) }
    if let left = person.left, left <= today { return .lacking(.holderLeft(id, on: left)) }
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
