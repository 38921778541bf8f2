public import PortfolioCore

/// What `folio import quality` says.
public enum QualityPhrase: Hashable, Sendable {
  case about, discuss
  case helpFile, helpSource, helpTask, helpMetric, helpDate, helpModelColumn, helpValueColumn
  case helpSamplesColumn, helpDateColumn, helpPercent

  case badSource(String)
  case badDay(String)
  case tooLarge(file: String, limit: Int)
  case unknownTable(columns: [String])
  case noColumn(String, columns: [String])
  case lacks(QualityImport.Lack)

  case imported(rows: Int, path: String)
  /// What became of rows and names.
  case outcome(Outcome)
  case unknownMetrics([String])

  /// What became of the rows and names of a table.
  public struct Outcome: Hashable, Sendable {
    /// How many rows are new.
    public var rows: Int
    /// How many the source has already.
    public var known: Int
    /// How many another row covers.
    public var covered: Int
    /// Names that a card claims, each with its model where that is called otherwise.
    public var matched: [String]
    /// Names that no card claims.
    public var unmatched: [String]

    /// What became of the rows and names of a table.
    public init(
      rows: Int, known: Int, covered: Int, matched: [String], unmatched: [String]
    ) {
      self.rows = rows
      self.known = known
      self.covered = covered
      self.matched = matched
      self.unmatched = unmatched
    }
  }

  /// What became of the rows and names of a table.
  public static func outcome(_ plan: QualityImport) -> Self {
    .outcome(
      Outcome(
        rows: plan.rows.count, known: plan.known, covered: plan.covered,
        matched: plan.matched.map { name, model in
          name == model.text ? name : "\(name) = \(model)"
        }, unmatched: plan.unmatched))
  }
}
