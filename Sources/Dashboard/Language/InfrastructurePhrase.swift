public import PortfolioCore

/// What `folio governance infrastructure` and `folio governance records` say.
public enum InfrastructurePhrase: Hashable, Sendable {
  case about, discuss, aboutRecords, discussRecords

  // What stands under the rows.
  case noModels, noRecords, noBenchmark
  /// Where the figures are from.
  case source(ChosenBenchmark)
  /// That shares of models are held against shares of something else.
  case counts(String)
  /// Techniques that belong to no family.
  case unmatched([String])
}
