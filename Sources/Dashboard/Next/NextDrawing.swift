import PortfolioCore
import TerminalUI

/// What stands around the list of what is to be done next.
extension Drawing {
  func nextSurroundings(columns: Int) -> ReportSurroundings {
    guard let ground = state.next?.ground else {
      return ReportSurroundings(title: text(.next(.title)))
    }
    let broken = ground.counts[.broken] ?? 0
    var summary = [Segment(text(.next(.steps(ground.steps.count))))]
    if broken > 0 { summary.append(Segment(text(.next(.broken(broken))), .critical)) }
    if !ground.saving.isEmpty {
      summary.append(Segment(text(.next(.saves(amount(ground.saving)))), .good))
    }
    return ReportSurroundings(
      title: text(.next(.title)), summary: summary,
      below: state.step.map { lines(of: $0, columns: columns) } ?? [])
  }

  /// All of a step: why, what it is worth, and how it is done.
  private func lines(of step: NextStep, columns: Int) -> [[Segment]] {
    let head = Segment("\(word(.next(.kind(step.kind)))) \(glyphs.separator) ", .muted)
    let why = WordWrap.lines(
      plain(words.text(ShellPhrase.next(.reason(step.reason)))),
      columns: max(10, columns - head.width))
    let facts = joined([
      "\(heading(.risk)) \(word(.next(.risk(step.risk))))",
      step.saving.map { text(.next(.saves(amount($0)))) } ?? "",
      "\(heading(.effort)) \(word(.next(.effort(step.effort))))",
      step.since.map { "\(heading(.since)) \($0)" } ?? "",
      step.due.map { "\(heading(.due)) \($0)" } ?? "",
      "\(heading(.owner)) \(step.owner.map { safe($0.name) } ?? word(nil))",
    ])
    return [[]]
      + why.enumerated().map { index, line in
        [
          index == 0 ? head : Segment(String(repeating: " ", count: head.width)),
          Segment(line, .accent),
        ]
      }
      + wrapped(facts, .plain, columns: columns)
      + way(of: step, columns: columns)
  }

  /// The key that does a step, and the command that does the same, which is broken and not cut.
  private func way(of step: NextStep, columns: Int) -> [[Segment]] {
    let key = [
      Segment(step.key, .key), Segment(" " + words.command(step.doer).name),
      Segment(" \(glyphs.separator) ", .muted),
    ]
    let width = key.reduce(0) { $0 + $1.width }
    return WordWrap.lines(safe(step.command), columns: max(10, columns - width)).enumerated().map {
      index, line in
      (index == 0 ? key : [Segment(String(repeating: " ", count: width))]) + [Segment(line, .muted)]
    }
  }
}

extension NextStep {
  /// The command of its key.
  fileprivate var doer: Command { Key(name: key).flatMap(CommandTable.command) ?? .open }
}
