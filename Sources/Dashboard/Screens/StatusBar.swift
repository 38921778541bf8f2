import PortfolioCore
import TerminalUI

/// The last line: what is being typed, what was last said, or the keys that work here.
extension Drawing {
  /// Draws it and tells where the terminal's cursor stands, where something is typed in it.
  func drawStatus(in area: Rect, on grid: inout Grid) -> Point? {
    if case .filter(let input, _) = state.mode {
      return drawFilter(input, in: area, on: &grid)
    }
    if let notice = state.notice {
      let style = Style(notice.tone == .good ? .good : .warning, bold: true)
      let lines = lines(of: notice)
      for (index, line) in lines.prefix(area.rows).enumerated() {
        let isCut = index == area.rows - 1 && index < lines.count - 1
        let shown = isCut ? "\(line) \(glyphs.ellipsis)" : line
        StatusLine(left: [.init(shown, style)], glyphs: glyphs)
          .draw(in: area.line(index), on: &grid)
      }
    } else {
      KeyHints(hints).draw(in: area, on: &grid)
    }
    return nil
  }

  /// What was said last, in lines as wide as the screen.
  func lines(of notice: Notice) -> [String] {
    let sign = notice.tone == .good ? glyphs.check : glyphs.cross
    return WordWrap.lines(
      "\(sign) \(text(notice.phrase))", columns: max(10, state.size.columns))
  }

  private func drawFilter(_ input: TextInput, in area: Rect, on grid: inout Grid) -> Point? {
    let count = [Segment(filterCount, .muted)]
    let keys = [("Enter", Hint.keep), ("Esc", .restore)].flatMap { key, hint in
      [Segment("  "), Segment(key, .key), Segment(" " + text(.hint(hint)), .muted)]
    }
    let side = area.columns >= 72 ? count + keys : count
    let width = side.reduce(0) { $0 + $1.width }
    let parts = area.columns([.share(1), .fixed(width)], gap: 2)
    let field = TextField(
      prompt: Segment("/", .key), input: input, placeholder: text(.noFilterYet),
      showsCursor: false, glyphs: glyphs)
    field.draw(in: parts[0], on: &grid)
    grid.put(side, at: parts[1].origin, limit: parts[1].columns)
    return field.cursor(in: parts[0])
  }

  /// The keys of the commands that can be given here, the most useful first.
  private var hints: [KeyHints.Hint] {
    hintedCommands.compactMap { command in
      guard let entry = CommandTable.entry(of: command), entry.availability(state) == .available,
        let key = entry.keys.first
      else { return nil }
      return KeyHints.Hint(key.description, hint(of: command))
    }
  }

  /// What a key does here, where that is less than what the command can do.
  private func hint(of command: Command) -> String {
    if command == .open, let step = state.step { return words.command(step.action).name }
    guard command == .nextPane else { return words.command(command).name }
    if state.reports != nil { return text(.deciding(.nextList)) }
    if state.isOnOutlook { return text(.outlook(.nextSection)) }
    if let open = state.fit?.open, state.isOnFit {
      return text(.fit(open.isScatter ? .table : .scatter))
    }
    return words.command(command).name
  }

  private var hintedCommands: [Command] {
    if case .alert = state.level {
      return [
        .back, .acknowledge, .snooze, .resolve, .note, .assign, .openModel, .undo, .palette,
        .leave, .help,
      ]
    }
    if case .costs = state.level {
      return [.open, .back, .charges, .splitBy, .interval, .sort]
        + (state.costs?.spot == nil ? [] : [.nextPane])
        + [.openModel, .palette, .leave, .help]
    }
    if case .governance = state.level {
      return [
        .open, .back, .nextPane, .filter, .decide, .answerProposal, .settle, .handOver, .assign,
        .mark, .undo, .palette, .leave, .help,
      ]
    }
    if case .next = state.level {
      return [
        .open, .back, .nextPane, .filter, .readWhole, .openModel, .assign, .undo, .palette, .leave,
        .help,
      ]
    }
    if case .improvement = state.level {
      return [
        .open, .back, .nextPane, .filter, .optimise, .openModel, .mark, .undo, .palette, .leave,
        .help,
      ]
    }
    if case .outlook = state.level { return [.open, .back, .nextPane, .palette, .leave, .help] }
    if case .fit = state.level {
      let area = Self.interior(ofPage: ScreenLayout(state).body)
      let canTurn = state.fit?.open != nil && !FitLayout.showsBoth(in: area)
      return [.open, .back] + (canTurn ? [.nextPane] : [])
        + [.readWhole, .filter, .sort, .openModel, .undo, .palette, .leave, .help]
    }
    if case .model = state.level {
      return [
        .back, .acknowledge, .assign, .decide, .edit, .draftCard, .undo, .palette, .leave, .help,
      ]
    }
    let acting: [Command] =
      if state.markCount == 0 {
        [.open, .filter]
      } else if state.isMarkingAlerts {
        [.acknowledge, .snooze, .resolve, .note, .assign, .clearMarks]
      } else {
        [.assign, .unassign, .decide, .clearMarks]
      }
    let pane: [Command] =
      switch state.focus {
      case .models: [.assign, .draftCard, .mark, .treemap]
      case .cost: [.splitBy, .costScreen]
      case .alerts: [.fold, .acknowledge, .snooze, .resolve, .note, .assign, .openModel]
      case .ownership: [.assign, .settle, .answerProposal, .unassign, .handOver, .mark]
      }
    let general: [Command] =
      state.level == .overview ? [.undo, .enlarge, .sort] : [.undo, .shrink, .sort]
    var commands: [Command] = []
    let travelling: [Command] = state.travel.day == nil ? [] : [.dayForward, .dayBack]
    for command in travelling + acting + pane + general + [.palette, .leave, .help]
    where !commands.contains(command) {
      commands.append(command)
    }
    return commands
  }
}
