public import PortfolioCore

/// What `folio outlook` says.
public enum OutlookPhrase: Hashable, Sendable {
  case about, discuss, helpBy

  /// Where the figures are from.
  case source(ChosenBenchmark)
  case noBenchmark
  /// How many models the survey has, and how many there are.
  case size(models: Int, benchmark: Double)
  /// Heading of the years ahead.
  case ahead(years: Int)
  /// What the survey says of all types, and what its figures by type come to.
  case growth(overall: Double, years: Int, low: Double, high: Double)
  /// How many models there were, or that nobody knows.
  case earlier(EarlierMix?, years: Int)
  /// How far models, or what they cost, lie with few vendors.
  case concentration(Concentration, ofSpend: Bool)
  /// What is open, what is not known to be, and what is controlled; models of all.
  case openness(open: Int, unknown: Int, controlled: Int, models: Int)
}
