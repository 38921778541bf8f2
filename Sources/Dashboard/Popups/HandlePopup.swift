import PortfolioCore
import TerminalUI

/// A question about alerts: a line to type, or one of several answers.
extension Drawing {
  func drawHandle(_ prompt: AlertPrompt, in area: Rect, on grid: inout Grid) -> Point? {
    let choices = self.choices(of: prompt.question)
    let inner = drawBox(
      text(.handleTitle(prompt.question, prompt.alerts.count, hidden: prompt.hidden)),
      content: Size(columns: popupColumns(84, in: area), rows: max(1, choices.count) + 2),
      hints: [("Enter", choices.isEmpty ? .save : .choose), ("Esc", .close)], in: area, on: &grid)
    let parts = inner.rows([.fixed(1), .fixed(inner.rows > 2 ? 1 : 0), .share(1)])
    grid.put(
      TextWidth.elided(names(of: prompt.alerts), columns: inner.columns, ellipsis: glyphs.ellipsis),
      in: parts[0], style: Style(.muted))
    return drawAnswer(
      prompt.answer, among: choices,
      asking: text(prompt.question == .note ? .notePrompt : .reasonPrompt), in: parts[2], on: &grid)
  }

  /// The answers to choose from; empty where a line is to be typed.
  private func choices(of question: AlertQuestion) -> [String] {
    switch question {
    case .snooze: SnoozeSpan.allCases.map { text(.snoozeFor($0)) }
    case .resolve(nil): AlertResolution.allCases.map { text(.resolveAs($0)) }
    case .acknowledge, .resolve, .note: []
    }
  }

  /// The alerts by model and indicator.
  func names(of alerts: [String]) -> String {
    let wanted = Set(alerts)
    return state.digest.alerts.lazy.filter { wanted.contains($0.id) }.prefix(12).map { row in
      "\(safe(row.modelName)) \(indicator(row.alert.metric, row.alert.segment))"
    }.joined(separator: ", ")
  }
}
