import PortfolioCore

/// What the import of leaderboards says.
extension English {
  func quality(_ phrase: QualityPhrase) -> String {
    switch phrase {
    case .about: "Take over a leaderboard as quality by model and task."
    case .discuss:
      "The table is CSV with a header, JSON (objects a line, or an array) or a list in YAML. It is known by "
        + "its columns: quality as the store has it (date, model, task, metric, value, n), aider's "
        + "leaderboards, the Berkeley Function Calling Leaderboard, Vectara's of hallucination; of any other "
        + "say --model-column and --value-column, with --task, --metric and --date.\n\n"
        + "Rows of models that have a card go into a new file, quality/NAME.csv; where that is there, into "
        + "another beside it, and what stands there stays as it is. A name means a card by id or alias, also "
        + "without what stands in brackets behind it or before a slash, and in small letters. The others "
        + "are named: add an alias to the card, and import again. What the source has already is passed "
        + "over. Per cent becomes a ratio where the indicator's unit is one."
    case .helpFile: "The table; - is standard input."
    case .helpSource: "What the source is called: the file is quality/NAME.csv."
    case .helpTask: "The task that it measures, where no column says so, such as code."
    case .helpMetric: "The indicator that it measures, where no column says so, such as accuracy."
    case .helpDate: "The day it was measured, where no column says so."
    case .helpModelColumn: "The column with the names of models."
    case .helpValueColumn: "The column with the values."
    case .helpSamplesColumn: "The column that says on how many samples a value was measured."
    case .helpDateColumn: "The column with the day."
    case .helpPercent: "The values are per cent, though no sign says so."
    case .badSource(let name):
      "\(quoted(name)) is no name of a source: [a-z0-9][a-z0-9._-]{0,47}"
    case .badDay(let text): "--date \(quoted(text)) is no day such as 2026-11-23"
    case .tooLarge(let file, let limit):
      "\(safe(file)) is larger than \(grouped(limit)) bytes: take out what is not needed"
    case .unknownTable(let columns):
      "no table that is known; say --model-column and --value-column"
        + (columns.isEmpty ? "" : "; its columns are \(list(columns))")
    case .noColumn(let name, let columns):
      "there is no column \(quoted(name)); there are \(list(columns))"
    case .lacks(.task): "the table does not say which task it measures: --task TASK"
    case .lacks(.metric): "the table does not say which indicator it measures: --metric METRIC"
    case .lacks(.day): "the table does not say of which day it is: --date DAY"
    case .imported(let rows, let path): "\(counted(rows, "row")) in \(safe(path))"
    case .outcome(let outcome): self.outcome(outcome)
    case .unknownMetrics(let names):
      "portfolio.yaml does not know \(list(names)): add unit and better under metrics, or values have no "
        + "bounds"
    }
  }

  private func outcome(_ outcome: QualityPhrase.Outcome) -> String {
    var lines: [String] = []
    if outcome.rows == 0 { lines.append("nothing new") }
    if outcome.known > 0 { lines.append("\(counted(outcome.known, "row")) known already") }
    if outcome.covered > 0 {
      lines.append(
        "\(counted(outcome.covered, "row")) left out: another of the same model, task and day has more "
          + "samples, or says less")
    }
    lines.append(
      "with a card: \(grouped(outcome.matched.count))"
        + (outcome.matched.isEmpty ? "" : " (\(list(outcome.matched)))"))
    if !outcome.unmatched.isEmpty {
      lines.append(
        "without: \(grouped(outcome.unmatched.count)) (\(list(outcome.unmatched))); an alias in a card "
          + "makes a name its own")
    }
    return lines.joined(separator: "\n")
  }

  /// The first of many names.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(20).map(safe).joined(separator: ", ")
    return names.count > 20 ? "\(shown) and \(grouped(names.count - 20)) more" : shown
  }
}
