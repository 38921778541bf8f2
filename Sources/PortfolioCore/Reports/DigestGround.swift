/// What a digest needs of records, costs and events, and observations cannot change: worked out once
/// for as long as these and the day stay the same.
struct DigestGround: Sendable {
  private let lineage: Lineage
  let today: Day
  let people: People
  let spend: ModelSpend
  let spendBefore: Money
  /// The models whose alerts weigh more because of what they cost.
  let costly: Set<ModelID>
  /// Names that costs have and no card claims.
  let pricedNames: [String]

  /// Days of which the spend is shown (FORMATS, Observations: Month).
  static let spendDays = 30

  /// The ground of a portfolio.
  init(_ portfolio: Portfolio) {
    let now = portfolio.asOf
    lineage = portfolio.lineage
    today = portfolio.zone.day(of: now)
    people = People(portfolio)
    let spends = Concurrently.map(2, from: 2) { period in
      portfolio.costs.spend(asOf: now + .seconds(-period * Self.spendDays * 86_400))
    }
    spend = spends[0]
    spendBefore = spends[1].total
    costly = spend.costliest(in: portfolio.settings.currency)
    pricedNames = portfolio.costs.observedNames(before: portfolio.costsEnd)
  }

  /// Whether it is the ground of another portfolio too.
  func holds(for portfolio: Portfolio) -> Bool {
    lineage == portfolio.lineage && portfolio.standing == .now
      && today == portfolio.zone.day(of: portfolio.asOf)
      && spend.interval == .spend(asOf: portfolio.asOf)
  }
}

extension DigestGround {
  /// The people of a portfolio on its day.
  struct People: Sendable {
    private let people: [PersonID: Person]
    private let today: Day

    init(_ portfolio: Portfolio) {
      today = portfolio.zone.day(of: portfolio.asOf)
      people = Dictionary(
        portfolio.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func holder(_ id: PersonID) -> Holder { Holder(id, in: people, on: today) }
  }
}
