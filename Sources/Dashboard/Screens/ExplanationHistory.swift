import PortfolioCore
import TerminalUI

/// What else changed around an alert, and what people did about it.
extension ExplanationSections {
  /// What was recorded of the model, in order of time, with the distance to the change.
  func records(_ columns: Int) -> [Block] {
    guard !explanation.records.isEmpty else {
      let command = "folio record \(drawing.safe(row.alert.model.text)) --kind …"
      return [muted(.nothingRecorded(command: drawing.plain(command)), columns)]
    }
    return [
      Block(
        lines: explanation.records.flatMap { record in
          let occurrence = record.occurrence
          var line = [
            Segment("\(drawing.moment(record.time))  ", .muted),
            Segment(
              "\(glyphs.alert) "
                + [
                  drawing.word(.occurrence(occurrence.kind)), occurrence.entry.map(drawing.safe),
                  occurrence.version.map(drawing.safe),
                  occurrence.workflow.map { "(\($0))" },
                ]
                .compactMap(\.self).joined(separator: " "), .accent),
          ]
          line.append(Segment("  \(drawing.text(.offset(record.offset)))"))
          let who =
            switch record.source {
            case .event(let event): record.actor.map { drawing.safe($0.name) } ?? login(event.id)
            case .file(let path): drawing.safe(path)
            }
          return entry(
            line, by: who,
            saying: [occurrence.text, record.event?.reason, occurrence.link], columns: columns)
        })
    ]
  }

  /// What people did about the alert, the first first: when, what, who and why.
  func handling(_ columns: Int) -> [Block] {
    guard !explanation.deeds.isEmpty else { return [muted(.nothingDone, columns)] }
    return [
      Block(
        lines: explanation.deeds.flatMap { deed in
          let touch = deed.touch
          let who = deed.actor.map { drawing.safe($0.name) } ?? login(touch.event)
          var said = [touch.reason]
          if case .note(let text, let link) = touch.act { said = [text, link, touch.reason] }
          let line = [
            Segment("\(drawing.moment(touch.time))  ", .muted), Segment(what(touch)),
          ]
          return entry(line, by: who, saying: said, columns: columns)
        }
          + standing)
    ]
  }

  /// What came of it, where that is more than the last step says.
  private var standing: [[Segment]] {
    let standing = row.standing
    var parts: [String] = []
    if case .fixed(let awaited) = standing.state {
      parts.append(drawing.text(.recoveryAwaited(until: drawing.moment(awaited))))
    }
    if let reopened = standing.reopened { parts.append(drawing.word(.reopening(reopened))) }
    if standing.firings > 1 { parts.append(drawing.text(.firedOften(standing.firings))) }
    return parts.isEmpty ? [] : [[Segment(drawing.joined(parts), .muted)]]
  }

  private func what(_ touch: AlertTouch) -> String {
    var parts: [String] = []
    switch touch.act {
    case .note: parts.append(drawing.word(.event(.note)))
    case .step(.assign(let id)):
      let name = drawing.state.digest.portfolio.person(id)?.name ?? id.text
      parts.append(drawing.text(.toDeal(drawing.safe(name))))
    case .step(let deed):
      parts.append(drawing.done(deed))
      switch deed {
      case .acknowledge(let until?), .snooze(let until):
        parts.append(drawing.text(.until(drawing.moment(until))))
      case .acknowledge(nil), .resolve, .assign: break
      }
    }
    let seen = Drawing.decimals([touch.sighting.value])[0]
    parts.append(drawing.text(.sawThen(drawing.measured(seen, row.unit))))
    return drawing.joined(parts)
  }

  /// A line, who did it, under it where there is no room, and what they said in lines of its own.
  private func entry(
    _ line: [Segment], by who: String, saying texts: [String?], columns: Int
  ) -> [[Segment]] {
    let indent = String(repeating: " ", count: 4)
    let said = texts.compactMap(\.self).filter { !$0.isEmpty }.flatMap {
      WordWrap.lines(drawing.safe($0), columns: max(10, columns - indent.count))
    }
    let signature = drawing.text(.bySystem(who))
    let width = line.reduce(0) { $0 + $1.width } + 2 + TextWidth.of(signature)
    let first =
      width <= columns
      ? [line + [Segment("  \(signature)", .muted)]]
      : [line, [Segment(indent + signature, .muted)]]
    return first
      + said.map { [Segment(indent + $0, .muted)] }
  }

  private func login(_ event: EventID) -> String { drawing.safe(event.writer.login) }

  private func muted(_ phrase: ExplanationPhrase, _ columns: Int) -> Block {
    Block(paragraph: drawing.text(phrase), style: Style(.muted), columns: columns)
  }
}
