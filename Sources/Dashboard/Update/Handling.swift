import PortfolioCore
import TerminalUI

extension DashboardState {
  /// Whether marks are of alerts here.
  var isMarkingAlerts: Bool { focus == .alerts && level.entry != nil }

  /// Whether something can be done about alerts here: in their pane, on an alert's screen and on
  /// that of a model that was entered from either.
  var isAmongAlerts: Bool {
    if isOnNext { return !alertsOfStep.isEmpty }
    return focus == .alerts && !isOnCosts || level.alert != nil
  }

  /// Whether assigning is about alerts here, and not about roles of models.
  var isAssigningAlerts: Bool {
    if case .alert = level { true } else { isMarkingAlerts || !alertsOfStep.isEmpty }
  }

  /// The alerts a command is for: the one that is explained, the marked ones in their order, else
  /// those of the row at the cursor.
  var targetAlerts: [AlertRow] {
    if let id = level.alert { return digest.alerts.filter { $0.id == id } }
    if isOnNext { return alertsOfStep }
    guard focus == .alerts, !isOnCosts else { return [] }
    if isMarkingAlerts, !alertMarks.isEmpty {
      return digest.alerts.filter { alertMarks.contains($0.id) }
    }
    return alertsUnderCursor
  }

  /// The alerts that the row at the cursor stands for, without those that came there a moment ago;
  /// inside a model, where no row is folded, the one through which it was opened.
  var alertsUnderCursor: [AlertRow] {
    guard let line = alertLine else { return [] }
    guard case .model(let reference, _, _) = level else {
      guard let held = heldAlerts else { return line.alerts }
      return line.alerts.filter { held.contains($0.id) }
    }
    return reference == line.row.reference ? [line.row] : []
  }

  /// How many marked alerts are in no row, because a filter or restriction hides them.
  var hiddenAlertMarks: Int { alertMarks.subtracting(rows.alerts.map(\.id)).count }

  /// Asks what is to be known before something is done about the alerts a command is for.
  mutating func ask(_ question: AlertQuestion) {
    mode = .handle(
      AlertPrompt(
        question, alerts: targetAlerts.map(\.id),
        hidden: isMarkingAlerts ? hiddenAlertMarks : 0))
  }

  /// A key in a question about alerts: Enter answers it, Esc drops it.
  mutating func answer(_ key: Key, _ prompt: AlertPrompt) -> [Effect] {
    var prompt = prompt
    switch prompt.answer.take(key, choices: prompt.choices) {
    case .dropped: mode = .normal
    case .given: return prompt.choices == nil ? finish(prompt) : choose(prompt)
    case .changed: mode = .handle(prompt)
    }
    return []
  }

  /// Takes the choice under the cursor: a span is an answer, a resolution asks why.
  private mutating func choose(_ prompt: AlertPrompt) -> [Effect] {
    switch prompt.question {
    case .snooze:
      let span = SnoozeSpan.allCases[prompt.answer.index].duration
      return handle(.snooze(until: Timestamp(seconds: (now + span).seconds)), prompt)
    case .resolve:
      var next = prompt
      next.question = .resolve(AlertResolution.allCases[prompt.answer.index])
      mode = .handle(next)
      return []
    case .acknowledge, .note: return finish(prompt)
    }
  }

  private mutating func finish(_ prompt: AlertPrompt) -> [Effect] {
    let typed = prompt.answer.input.text
    switch prompt.question {
    case .acknowledge: return handle(.acknowledge(until: nil), prompt)
    case .resolve(let resolution): return handle(.resolve(resolution ?? .fixed), prompt)
    case .snooze: return choose(prompt)
    case .note:
      guard typed.contains(where: { !$0.isWhitespace }) else { return [] }
      mode = .normal
      let sighted = rows(of: prompt.alerts).map { AlertSighting($0.alert) }
      guard !sighted.isEmpty else { return [] }
      return [.append(EventDraft(.note(Note(sighted: sighted, text: typed))))]
    }
  }

  private mutating func handle(_ deed: AlertStep.Deed, _ prompt: AlertPrompt) -> [Effect] {
    let typed = prompt.answer.input.text
    let reason = typed.contains { !$0.isWhitespace } ? typed : nil
    return handle(deed, prompt.alerts, reason: reason)
  }

  /// The event of a step of alerts' lives, or a notice that says why there is none.
  mutating func handle(
    _ deed: AlertStep.Deed, _ alerts: [String], reason: String? = nil
  ) -> [Effect] {
    mode = .normal
    do throws(Refusal) {
      return [
        .append(try digest.planning(deed, on: rows(of: alerts), reason: reason, now: now).draft)
      ]
    } catch {
      notice = Notice(.commandRefused(error), tone: .bad)
      return []
    }
  }

  private func rows(of alerts: [String]) -> [AlertRow] {
    let wanted = Set(alerts)
    return digest.alerts.filter { wanted.contains($0.id) }
  }
}
