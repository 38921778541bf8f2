import PortfolioCore

/// What the sections of the cost screen report beside the overview: each made when a section first
/// asks for it, and kept for as long as the costs are the same.
struct CostReports: Sendable {
  let digest: Digest
  /// The costs, added up.
  let cube: CostCube
  /// The costs without price revisions, and these added up; nil where there are none.
  let unrevised: (costs: AttributedCosts, cube: CostCube)?
  private var madeBudgets: [BudgetStanding]?
  private var madeRetirements: [RetirementRow]?
  private var madeWaste: [WasteFinding]?
  private var madeDearDays: [AnomalyRow]?
  private var madeFootprints: [CostQuestion: [PricedFootprint]] = [:]

  init(_ digest: Digest) {
    self.digest = digest
    cube = digest.costCube()
    unrevised = digest.portfolio.costsBeforeRevisions().map { ($0, digest.costCube(of: $0)) }
  }

  /// How the budgets stand.
  mutating func budgets() -> [BudgetStanding] {
    let budgets = madeBudgets ?? digest.budgets()
    madeBudgets = budgets
    return budgets
  }

  /// What is retired when.
  mutating func retirements() -> [RetirementRow] {
    let retirements = madeRetirements ?? digest.retirements
    madeRetirements = retirements
    return retirements
  }

  /// Spend that may be waste.
  mutating func waste() -> [WasteFinding] {
    let waste = madeWaste ?? digest.waste().findings
    madeWaste = waste
    return waste
  }

  /// Unusually dear days of the last thirty.
  mutating func dearDays() -> [AnomalyRow] {
    let days = madeDearDays ?? digest.anomalies()
    madeDearDays = days
    return days
  }

  /// What the models of a question come to beside what they cost.
  mutating func footprints(_ question: CostQuestion) -> [PricedFootprint] {
    // However it is split, the models are the same; only months take another time.
    var asked = question
    asked.dimension = question.dimension == .month ? .month : .model
    let footprints = madeFootprints[asked] ?? digest.pricedFootprints(asked, cube)
    madeFootprints[asked] = footprints
    return footprints
  }
}
