/// What a digest needs of records and costs, and neither observations nor owners can change: worked out once
/// for as long as these and the day stay the same.
struct DigestGround: Sendable {
  private let lineage: Lineage
  let today: Day
  let people: People
  let spend: ModelSpend
  /// What of the spend is held against what was spent before, and that; nil where nothing is.
  let spendKnown: Money?
  let spendBefore: Money?
  /// The last day of which charges are known; nil where there are none.
  let knownThrough: Day?
  /// The models whose alerts weigh more because of what they cost.
  let costly: Set<ModelID>
  /// Names that costs have and no card claims.
  let pricedNames: [String]

  /// Days of which the spend is shown (FORMATS, Observations: Month).
  static let spendDays = 30

  /// The ground of a portfolio.
  init(_ portfolio: Portfolio) {
    let now = portfolio.asOf
    lineage = portfolio.costLineage
    today = portfolio.zone.day(of: now)
    people = People(portfolio)
    let last = ChargedDays(portfolio.costs.ledger, before: portfolio.chargesAhead).last
    let comparison = CostQuestion(by: .model).comparison(in: portfolio, knownThrough: last)
    let whole = ChargeInterval.spend(asOf: now)
    let known = comparison.flatMap { $0.known == whole ? nil : $0.known }
    let intervals = [whole, comparison?.before, known].compactMap(\.self)
    let spends = Concurrently.map(intervals.count, from: 2) {
      portfolio.costs.spend(in: intervals[$0])
    }
    knownThrough = last
    spend = spends[0]
    spendBefore = comparison.map { _ in spends[1].total }
    spendKnown = known == nil ? comparison.map { _ in spends[0].total } : spends[2].total
    costly = spend.costliest(in: portfolio.settings.currency)
    pricedNames = portfolio.costs.observedNames(before: portfolio.costsEnd)
  }

  /// Whether it is the ground of another portfolio too.
  func holds(for portfolio: Portfolio) -> Bool {
    lineage == portfolio.costLineage && portfolio.standing == .now
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
