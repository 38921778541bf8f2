public import PortfolioCore

/// A phrase of the cost screen.
///
/// Payloads that are texts have been made safe to show.
public enum CostPhrase: Hashable, Sendable {
  // Titles.
  case costs
  case costsBy(CostDimension)
  case gaps
  case charges, charge
  case columnsOfFile

  // Time.
  case period(CostPeriod)
  case lastMonths(Int)
  /// The month that the screen opens on, because nothing is newer.
  case newestMonth(Month)
  case monthSpan(Month, Month)
  case notOver
  case against(String, String)

  // Parts and rows.
  case change, isNew
  case allOthers
  case rowCount(Int)
  case inOrder(ChargeSelection.Order)

  // What the costs do not say.
  case without(CostDimension)
  /// Of a part, and why.
  case unpriced(String, String)
  case noPrice
  case unread(Int)
  case nothingMissing

  // What other reports say.
  case budgets, footprint, retirements, waste, dearDays, revisions
  /// The total without price revisions.
  case unrevised(String)
  /// The total without price revisions, and the one with them.
  case revisedTotal(String, String)
  case daysIn(String)
  case retired(Int)
  case nextRetirement(Day)
  case emissionsColumn, energyColumn
  case unknownQuantity
  /// Why there is no forecast, in a few letters.
  case noForecast(BudgetStanding.Gap)
  /// The rule that shared a row out.
  case sharedBy(String)
  /// Where the cost of usage stands that its provider reports by itself.
  case reportedApart
  /// The same in a word.
  case reportedElsewhere
  /// A file whose rows stand in another as well.
  case countsTwice(String)
  case toldBy(command: String)

  // The way in and out.
  case allCosts
  case withoutPrice
  case leadsBack(key: String)

  // What stands in place of rows.
  case noBills
  case noRowsHere(key: String)
}
