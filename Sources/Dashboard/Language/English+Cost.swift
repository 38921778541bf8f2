import PortfolioCore

extension English {
  func noCharge(_ name: UnmatchedName) -> String {
    "no charge has the \(name.field.rawValue) \(quoted(name.name))"
      + (name.known.isEmpty
        ? ", nor any other" : ": there \(name.known.count == 1 ? "is" : "are") ")
      + first(name.known) + mean(name.near)
  }

  /// A phrase of the cost screen.
  public func text(_ phrase: CostPhrase) -> String {
    switch phrase {
    case .costs: "Costs"
    case .costsBy(let dimension): "effective cost by \(word(.dimension(dimension)))"
    case .gaps: "what the costs do not say"
    case .charges: "Rows"
    case .charge: "Row"
    case .noForecast(.ended): "over"
    case .noForecast(.noCharges), .noForecast(.oldCharges): "no charges"
    case .noForecast(.fewDays): "no forecast"
    case .noForecast(.noRange): "no range yet"
    case .sharedBy(let rule): "shared by \(rule)"
    case .countsTwice(let path): "\(path) may count twice"
    case .reportedElsewhere: "elsewhere"
    case .reportedApart: "in the rows of the provider's cost report"
    case .columnsOfFile: "as the file has it (what Folio does not read stands there alone)"

    case .period(.recent): "last 30 days"
    case .period(.thisMonth): "this month"
    case .period(.lastMonth): "last month"
    case .period(.all): "all months"
    case .lastMonths(let count): "last \(grouped(count)) months"
    case .newestMonth(let month): "\(month), the newest month with charges"
    case .monthSpan(let first, let last): "\(first) – \(last)"
    case .notOver: "so far"
    case .against(let change, let days): "\(change) against \(days)"

    case .change: "change"
    case .isNew: "new"
    case .allOthers: "all others"
    case .rowCount(let count): counted(count, "row")
    case .inOrder(.time): "by time"
    case .inOrder(.amount): "by amount"

    case .without(let dimension): "without a \(word(.dimension(dimension)))"
    case .unpriced(let name, let reason): "\(name): \(reason)"
    case .noPrice: "no price"
    case .unread(let count): "\(counted(count, "row")) could not be read"
    case .nothingMissing: "nothing is missing"

    case .budgets: "budgets"
    case .footprint: "electricity and greenhouse gases"
    case .retirements: "retirements"
    case .waste: "spend that may be waste"
    case .dearDays: "unusually dear days"
    case .revisions: "price revisions"
    case .unrevised(let total): "unrevised: \(total)"
    case .revisedTotal(let before, let now): "\(before) before, \(now) now"
    case .daysIn(let zone): "days in \(zone)"
    case .retired(let count): "\(grouped(count)) retired already"
    case .nextRetirement(let day): "next on \(day)"
    case .emissionsColumn: "CO2e"
    case .energyColumn: "electricity"
    case .unknownQuantity: "unknown"
    case .toldBy(let command): "so many rows: \(command) tells them"

    case .allCosts: "all costs"
    case .withoutPrice: "without a price"
    case .leadsBack(let key): "\(key) goes back"

    case .noBills:
      "No cost rows: drop FOCUS CSV files into costs/, or take an export over with folio import."
    case .noRowsHere(let key): "No rows in this time; \(key) takes another."
    }
  }
}
