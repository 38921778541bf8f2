/// What evidence is looked up in: the portfolio on its day.
struct EvidenceGround {
  let portfolio: Portfolio
  let today: Day
  /// What events claim of models.
  private let attested: [ModelID: [EvidenceClaim]]
  let people: [PersonID: Person]

  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    attested = Dictionary(grouping: portfolio.record.evidence, by: \.model).mapValues { given in
      given.compactMap { EvidenceClaim($0, in: portfolio.zone) }
    }
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
    model.evidence + (attested[model.id] ?? [])
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
