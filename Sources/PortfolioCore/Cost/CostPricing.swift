/// What a row without a cost comes to by prices that are known.
struct ComputedCost: Hashable, Sendable {
  /// The currency of the prices.
  var currency: Currency
  /// What it costs.
  var effective: ExactDecimal
  /// What it would cost at list prices; nil is unknown.
  var list: ExactDecimal?
}

/// What is known of the cost of a row that has none itself.
enum RowPrice: Sendable {
  /// What prices come to.
  case computed(ComputedCost)
  /// The provider reports it in other rows.
  case reportedApart(ReportedCosts.Report)
}

/// Gives rows that have tokens and no cost the one that prices come to, or says where it stands: the
/// seam to price books.
///
/// Asked once for each combination of texts, and then for each of its rows without a cost, because
/// prices change in time. Rows that have a billed or effective cost are never asked about.
struct CostPricing: Sendable {
  /// Prices a row of one combination of texts and its tokens; nil where nothing of its day is known.
  ///
  /// The memo holds prices that were found for other rows of the file.
  typealias Rows = @Sendable (CostEntry, TokenCounts, inout PriceMemo) -> RowPrice?

  /// How rows of a combination of texts are priced; nil where they never are.
  ///
  /// It gets the file's table, the number of the combination in it, and what its rows belong to.
  var rows: @Sendable (CostTable, Int, CostAttribution) -> Rows?
}
