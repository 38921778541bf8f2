import PortfolioCore
import TerminalUI

extension DetailSections {
  /// What the journal says of a model, the newest first: when, who, what and why.
  func history(_ columns: Int) -> Block {
    guard !detail.history.isEmpty else {
      return Block(lines: [[Segment(drawing.text(.noHistory), .muted)]])
    }
    return Block(lines: detail.history.prefix(200).flatMap { lines($0, columns: columns) })
  }

  private func lines(_ row: HistoryRow, columns: Int) -> [[Segment]] {
    let event = row.event
    let day = drawing.state.digest.portfolio.zone.day(of: row.time)
    let actor =
      row.actor.map { drawing.safe($0.name) }
      ?? drawing.text(.bySystem(drawing.safe(event.writer.login)))
    let ink: Ink = row.isUndone ? .muted : .plain
    var line = [
      Segment("\(day)  ", .muted), Segment(actor, ink), Segment("  " + what(row), ink),
    ]
    if row.isUndone { line.append(Segment("  \(drawing.text(.undone))", .warning)) }
    let indent = String(repeating: " ", count: 12)
    let said = [note(row), event.reason.map(drawing.safe)].compactMap(\.self)
    return [line]
      + said.flatMap { WordWrap.lines($0, columns: max(10, columns - indent.count)) }
      .map { [Segment(indent + $0, .muted)] }
  }

  private func note(_ row: HistoryRow) -> String? {
    if case .note(let note) = row.event.action {
      return [note.text, note.link ?? ""].filter { !$0.isEmpty }.map(drawing.safe)
        .joined(separator: " ")
    }
    return row.occurrences.first?.text.map(drawing.safe)
  }

  /// What was done about alerts of this model: the step, its term, and the indicators.
  private func what(_ step: AlertStep) -> String {
    let indicators = step.sighted.filter { sighting in
      drawing.state.digest.portfolio.directory.reference(to: sighting.fingerprint.model.text)
        == detail.row.id
    }
    .map { drawing.indicator($0.fingerprint.indicator.metric, $0.fingerprint.indicator.segment) }
    var done = drawing.done(step.deed)
    if case .assign(let person) = step.deed { done = drawing.text(.toDeal(name(of: person))) }
    let what = drawing.joined([done] + indicators)
    return switch step.deed {
    case .acknowledge(let until?), .snooze(let until):
      "\(what)  \(drawing.text(.until(drawing.moment(until))))"
    case .acknowledge(nil), .resolve, .assign: what
    }
  }

  private func what(_ row: HistoryRow) -> String {
    let action = row.event.action
    return switch action {
    case .assign(let assignment):
      drawing.text(.given(assignment.role, name(of: assignment.person)))
    case .assignAll(let grants):
      drawing.joined(
        grants.filter { $0.models.contains(where: isThis) }
          .map { drawing.text(.given($0.role, name(of: $0.person))) })
    case .decideStatus(let change): drawing.word(.approval(change.state))
    case .unassign(let removal):
      switch removal.holder {
      case .anyone: drawing.text(.taken(removal.role, from: nil))
      case .person(let id): drawing.text(.taken(removal.role, from: name(of: id)))
      }
    case .undo(let seq):
      if let command = row.broughtBack {
        drawing.joined(["\(drawing.text(.broughtBack)) #\(command.seq)", about(row)])
      } else {
        drawing.joined(["\(drawing.text(.happened(.undo, ""))) #\(seq)", about(row)])
      }
    case .handle(let step): what(step)
    case .record, .recordAll:
      row.occurrences.map { occurrence in
        [
          drawing.word(.occurrence(occurrence.kind)), occurrence.entry.map(drawing.safe),
          occurrence.version.map(drawing.safe), occurrence.workflow.map { "(\($0))" },
          occurrence.link.map(drawing.safe),
        ].compactMap(\.self).joined(separator: "  ")
      }.joined(separator: "  ")
    case .note: drawing.text(.happened(.note, ""))
    case .propose, .answer, .review, .attest, .decide, .optimise, .revise, .settle, .other,
      .unknown:
      drawing.joined([drawing.text(.happened(action.kind, drawing.safe(action.word))), about(row)])
    }
  }

  /// Whether an id that an event has is the model's.
  private func isThis(_ id: ModelID) -> Bool {
    drawing.state.digest.portfolio.directory.reference(to: id.text) == detail.row.id
  }

  /// What an event was about, without the model on whose page it stands.
  private func about(_ row: HistoryRow) -> String {
    drawing.plain(drawing.words.text(ShellPhrase.log(.summary(row.summary.withoutModels))))
  }

  private func name(of id: PersonID) -> String {
    drawing.state.digest.portfolio.person(id).map { drawing.safe($0.name) } ?? id.text
  }
}
