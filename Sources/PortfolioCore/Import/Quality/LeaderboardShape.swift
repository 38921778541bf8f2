/// Which columns of a table say what.
public struct LeaderboardShape: Hashable, Sendable {
  /// A table that is known by its columns.
  public enum Known: String, CaseIterable, Sendable {
    /// `date,model,task,metric,value[,n]`, as the store has it.
    case folio
    /// The YAML of aider's leaderboards: `model`, `pass_rate_2` or `pass_rate_1` in per cent,
    /// `test_cases`, `date`.
    case aider
    /// The CSV of the Berkeley Function Calling Leaderboard: `Model`, `Overall Acc` in per cent.
    case bfcl
    /// Vectara's leaderboard of hallucination: `model`, `hallucination_pct`.
    case vectara
  }

  /// The table that is known; nil of columns that somebody named.
  public var known: Known?
  /// The column of the model's name.
  public var model: String
  /// The column of the value.
  public var value: String
  /// The column of the number of samples; nil where there is none.
  public var samples: String?
  /// The column of the day; nil where there is none.
  public var day: String?
  /// The column of the task; nil where one is given for all.
  public var taskColumn: String?
  /// The column of the indicator; nil where one is given for all.
  public var metricColumn: String?
  /// The task of rows that name none.
  public var task: String?
  /// The indicator of rows that name none.
  public var metric: String?
  /// Whether values are per cent, though no sign says so.
  public var isPercent: Bool

  /// The shape of a table by its columns; nil where it is none that is known.
  public init?(of columns: [String]) {
    let names = Set(columns)
    func has(_ wanted: String...) -> Bool { names.isSuperset(of: wanted) }
    self.init(model: "model", value: "value")
    if has("date", "model", "task", "metric", "value") {
      (known, day, taskColumn, metricColumn) = (.folio, "date", "task", "metric")
      samples = names.contains("n") ? "n" : nil
    } else if has("model", "test_cases"), has("pass_rate_2") || has("pass_rate_1") {
      value = names.contains("pass_rate_2") ? "pass_rate_2" : "pass_rate_1"
      (known, samples, day, isPercent) = (.aider, "test_cases", "date", true)
      (task, metric) = ("code", "pass_rate")
    } else if names.contains("Model"), let overall = columns.first(where: Self.isOverall) {
      (known, model, value, isPercent) = (.bfcl, "Model", overall, true)
      (task, metric) = ("tool-use", "accuracy")
    } else if has("model", "hallucination_pct") {
      (known, value, isPercent) = (.vectara, "hallucination_pct", true)
      (task, metric) = ("summarise", "hallucination")
    } else {
      return nil
    }
  }

  /// The shape by columns that somebody names.
  public init(model: String, value: String) {
    (self.model, self.value, isPercent) = (model, value, false)
  }

  private static func isOverall(_ column: String) -> Bool {
    column == "Overall Acc" || column.hasSuffix(" Overall Acc")
  }
}
