public import PortfolioCore

/// What `folio budget` says.
public enum BudgetPhrase: Hashable, Sendable {
  // What the commands do.
  case about, aboutList, discussList([QueryField]), aboutAnomalies, discussAnomalies([QueryField])

  // What the options are.
  case helpHistory, helpFacts, helpFrom, helpTo

  // What goes wrong.
  case badHistory(most: Int)
  case factsAreForPeople

  // What stands under the tables.
  case none
  case footnote(zones: [String], knownThrough: ClosedRange<Day>?)
  case noAnomalies
  case anomaliesIn(zone: String)
}
