public import PortfolioCore

/// What `folio import quality` says.
public enum QualityPhrase: Hashable, Sendable {
  case about, discuss
  case helpFile, helpSource, helpTask, helpMetric, helpDate, helpModelColumn, helpValueColumn
  case helpSamplesColumn, helpDateColumn, helpPercent, helpAllNames

  case badSource(String)
  case badDay(String)
  case tooLarge(file: String, limit: Int)
  case unknownTable(columns: [String])
  case noColumn(String, columns: [String])
  case lacks(QualityImport.Lack)

  /// How many rows are in which file, and of what: such as `accuracy at code`.
  case imported(rows: Int, path: String, of: [Subject])
  /// What became of rows and names.
  case outcome(Outcome)
  case unknownMetric(UnknownTerm)
  case unknownTask(UnknownTerm)

  /// What rows say something of.
  public struct Subject: Hashable, Sendable {
    /// The task.
    public var task: String
    /// The indicator.
    public var metric: String
  }

  /// What became of the rows and names of a table.
  public struct Outcome: Hashable, Sendable {
    /// How many rows are new.
    public var rows = 0
    /// How many the source has already.
    public var known = 0
    /// The rows that another covers.
    public var covered: [QualityImport.Covered] = []
    /// Whether a card claims any name at all.
    public var isClaimed = true
    /// Names of whose rows one counts, each with its model where that is called otherwise.
    public var matched: [String] = []
    /// Names that a card claims and that have no value.
    public var valueless: [String] = []
    /// Names that no card claims and that are near one.
    public var near: [Near] = []
    /// Other names that no card claims.
    public var others: [String] = []
    /// Whether all names are listed, however many.
    public var isWhole = false
  }

  /// A name that no card claims, and the models it may mean.
  public struct Near: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The ids of the models.
    public var models: [String]
  }

  /// What was written of a table.
  public static func imported(_ plan: QualityImport, path: String) -> Self {
    var subjects: [Subject] = []
    for row in plan.rows {
      let subject = Subject(task: row.task, metric: row.metric)
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    return .imported(rows: plan.rows.count, path: path, of: subjects)
  }

  /// What became of the rows and names of a table.
  public static func outcome(
    _ plan: QualityImport, near: [(name: String, models: [String])], isWhole: Bool
  ) -> Self {
    let told = Set(near.map(\.name))
    return .outcome(
      Outcome(
        rows: plan.rows.count, known: plan.known, covered: plan.covered,
        isClaimed: !plan.claimed.isEmpty,
        matched: plan.matched.map { name, model in
          name == model.text ? name : "\(name) = \(model)"
        }, valueless: plan.valueless, near: near.map { Near(name: $0.name, models: $0.models) },
        others: plan.unmatched.filter { !told.contains($0) }, isWhole: isWhole))
  }
}
