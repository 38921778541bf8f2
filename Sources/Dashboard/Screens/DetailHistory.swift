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
    let day = drawing.state.digest.portfolio.zone.day(of: event.time)
    let actor =
      row.actor.map { drawing.safe($0.name) }
      ?? drawing.text(.bySystem(drawing.safe(event.writer.login)))
    let ink: Ink = row.isUndone ? .muted : .plain
    var line = [
      Segment("\(day)  ", .muted), Segment(actor, ink), Segment("  " + what(row), ink),
    ]
    if row.isUndone { line.append(Segment("  \(drawing.text(.undone))", .warning)) }
    let indent = String(repeating: " ", count: 12)
    let said = [note(event.action), event.reason.map(drawing.safe)].compactMap(\.self)
    return [line]
      + said.flatMap { WordWrap.lines($0, columns: max(10, columns - indent.count)) }
      .map { [Segment(indent + $0, .muted)] }
  }

  private func note(_ action: Action) -> String? {
    if case .note(let note) = action { drawing.safe(note.text) } else { nil }
  }

  private func what(_ row: HistoryRow) -> String {
    let action = row.event.action
    return switch action {
    case .assign(let assignment):
      drawing.text(.given(assignment.role, name(of: assignment.person)))
    case .unassign(let removal):
      switch removal.holder {
      case .anyone: drawing.text(.taken(removal.role, from: nil))
      case .person(let id): drawing.text(.taken(removal.role, from: name(of: id)))
      }
    case .undo(let seq):
      if let command = row.broughtBack {
        "\(drawing.text(.broughtBack)) #\(command.seq)"
      } else {
        "\(drawing.text(.happened(.undo, ""))) #\(seq)"
      }
    case .note, .settle, .other, .unknown:
      drawing.text(.happened(action.kind, drawing.safe(action.word)))
    }
  }

  private func name(of id: PersonID) -> String {
    drawing.state.digest.portfolio.person(id).map { drawing.safe($0.name) } ?? id.text
  }
}
