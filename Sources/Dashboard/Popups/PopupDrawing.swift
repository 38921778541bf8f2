import PortfolioCore
import TerminalUI

/// What opens over the panes.
extension Drawing {
  /// Draws the popup that is open and tells where the terminal's cursor stands in it.
  func drawPopup(in area: Rect, on grid: inout Grid) -> Point? {
    switch state.mode {
    case .normal, .filter: return nil
    case .palette(let picker): return drawPalette(picker, in: area, on: &grid)
    case .assign(let picker): return drawAssign(picker, in: area, on: &grid)
    case .handle(let prompt): return drawHandle(prompt, in: area, on: &grid)
    case .decide(let prompt): return drawDecision(prompt, in: area, on: &grid)
    case .row(let scroll): drawRow(scroll: scroll, in: area, on: &grid)
    case .fit(let prompt): return drawWhatIf(prompt, in: area, on: &grid)
    case .help(let scroll): drawHelp(scroll: scroll, in: area, on: &grid)
    case .problems(let scroll): drawProblems(scroll: scroll, in: area, on: &grid)
    }
    return nil
  }

  /// Draws the box of a popup and returns the cells inside.
  func drawBox(
    _ title: String, content: Size, hints: [(String, Hint)], in area: Rect, on grid: inout Grid
  ) -> Rect {
    let footer = hints.flatMap { key, hint in
      [Segment(key, .key), Segment(text(.hint(hint)), .muted)]
    }
    let popup = Popup(title: title, content: content, footer: footer, glyphs: glyphs)
    popup.draw(in: area, on: &grid)
    return popup.interior(in: area)
  }

  /// Draws the answers to choose from, or, where there are none, the line that is typed, and tells where
  /// the terminal's cursor stands in it.
  func drawAnswer(
    _ answer: PromptAnswer, among choices: [String], asking label: String, in area: Rect,
    on grid: inout Grid
  ) -> Point? {
    guard choices.isEmpty else {
      Table(
        columns: [TableColumn("", minimum: 8, priority: 9, stretches: true)],
        viewport: Viewport(count: choices.count, height: area.rows, cursor: answer.index),
        emptyMessage: "", showsHeader: false, glyphs: glyphs
      ) { .cells([Segment(choices[$0])]) }
      .draw(in: area, on: &grid)
      return nil
    }
    let field = TextField(
      prompt: Segment(label + "  ", .muted), input: answer.input, showsCursor: false,
      glyphs: glyphs)
    field.draw(in: area.line(0), on: &grid)
    return field.cursor(in: area.line(0))
  }

  /// Draws lines of which a part is visible, scrolled no further than their end.
  func drawLines(_ lines: [[Segment]], scroll: Int, in area: Rect, on grid: inout Grid) {
    let first = min(max(0, scroll), max(0, lines.count - area.rows))
    for (index, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      grid.put(line, at: area.line(index).origin, limit: area.columns)
    }
    let track = Rect(
      column: area.column, row: area.row, columns: area.columns + 2, rows: area.rows)
    ScrollBar(
      viewport: Viewport(count: lines.count, height: area.rows, first: first),
      style: Style(.borderFocused), glyphs: glyphs
    ).draw(in: track, on: &grid)
  }

  /// The columns of a popup's content: what it would like, less where the screen is narrow.
  func popupColumns(_ wanted: Int, in area: Rect) -> Int {
    min(wanted, area.columns - (area.columns > 70 ? 8 : 4))
  }

  /// Text filled up with blanks to a width.
  func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - TextWidth.of(text)))
  }
}
