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
        + "are named: add an alias to the card, and import again. A share outside of its scale and a day to come "
        + "are refused. What the source has already is passed over. Per cent becomes a ratio where the indicator's unit is one."
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
    case .helpAllNames: "Lists every name that no card claims, not the first alone."
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
    case .imported(let rows, let path, let subjects):
      "\(counted(rows, "row")) in \(safe(path)): "
        + list(subjects.map { "\($0.metric) at \($0.task)" })
        + "\nto take it back remove that file; it is no event, so folio undo does not know it"
    case .outcome(let outcome): self.outcome(outcome)
    case .unknownMetric(let metric):
      "portfolio.yaml does not know \(safe(metric.name)): add unit and better under metrics, or values have no "
        + "bounds" + mean(metric.near)
    case .unknownTask(let task):
      "no workflow has the task \(quoted(task.name))" + mean(task.near)
    }
  }

  private func outcome(_ outcome: QualityPhrase.Outcome) -> String {
    var lines: [String] = []
    if !outcome.isClaimed {
      lines.append(
        "nothing imported: no name of the table is a card's or an alias; write the names that are meant under "
          + "aliases in a card, and import again")
    } else if outcome.rows == 0 {
      lines.append("nothing new")
    }
    if outcome.known > 0 { lines.append("\(counted(outcome.known, "row")) known already") }
    if !outcome.covered.isEmpty {
      lines.append(
        "\(counted(outcome.covered.count, "row")) left out: another of the same model, task, indicator and day "
          + "has more samples, or says less")
      lines += outcome.covered.prefix(5).map { row in
        "  \(safe(row.name)): \(row.value) (kept: \(safe(row.keptName)): \(row.kept))"
      }
      if outcome.covered.count > 5 {
        lines.append("  and \(grouped(outcome.covered.count - 5)) more")
      }
    }
    if outcome.isClaimed {
      lines.append(
        "with a card: \(grouped(outcome.matched.count))"
          + (outcome.matched.isEmpty ? "" : " (\(list(outcome.matched, outcome.isWhole)))"))
    }
    if !outcome.valueless.isEmpty {
      let names = list(outcome.valueless, outcome.isWhole)
      lines.append("with a card, without a value: \(grouped(outcome.valueless.count)) (\(names))")
    }
    return (lines + unclaimed(outcome)).joined(separator: "\n")
  }

  private func unclaimed(_ outcome: QualityPhrase.Outcome) -> [String] {
    let count = outcome.near.count + outcome.others.count
    guard count > 0 else { return [] }
    let near = outcome.near.map { name in
      "\(safe(name.name)): do you mean \(name.models.map(safe).joined(separator: ", "))?"
    }
    let shown = outcome.isWhole ? near[...] : near.prefix(20)
    var lines = [
      "without: \(grouped(count))"
        + (outcome.others.isEmpty ? "" : " (\(list(outcome.others, outcome.isWhole)))")
        + "; an alias in a card makes a name its own"
    ]
    if !near.isEmpty {
      lines.insert("near a card: \(grouped(near.count))", at: 0)
      lines.insert(contentsOf: shown.map { "  \($0)" }, at: 1)
      if near.count > shown.count {
        lines.insert(
          "  and \(grouped(near.count - shown.count)) more: --all-names", at: shown.count + 1)
      }
    }
    return lines
  }

  /// The first of many names, or all.
  private func list(_ names: [String], _ isWhole: Bool = false) -> String {
    let most = isWhole ? names.count : 20
    let shown = names.prefix(most).map(safe).joined(separator: ", ")
    return names.count > most
      ? "\(shown) and \(grouped(names.count - most)) more: --all-names" : shown
  }
}
