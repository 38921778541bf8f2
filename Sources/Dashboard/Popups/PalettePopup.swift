import PortfolioCore
import TerminalUI

/// The commands by name, each with its key, its help and why it cannot be given.
extension Drawing {
  func drawPalette(
    _ picker: PickerState<PaletteChoice>, in area: Rect, on grid: inout Grid
  ) -> Point? {
    let columns = popupColumns(100, in: area)
    let rows = min(PaletteChoice.all.count + 2, area.rows - 2, 24)
    let inner = drawBox(
      text(.paletteTitle), content: Size(columns: columns, rows: rows),
      hints: [("Enter", .give), ("Esc", .close)], in: area, on: &grid)
    let parts = inner.rows([.fixed(1), .fixed(inner.rows > 4 ? 1 : 0), .share(1)])
    let field = TextField(
      prompt: Segment(":", .key), input: picker.input, showsCursor: false, glyphs: glyphs)
    field.draw(in: parts[0], on: &grid)
    Table(
      columns: [
        TableColumn("", minimum: 13, priority: 9),
        TableColumn("", minimum: 9, priority: 8),
        TableColumn("", minimum: 10, priority: 6, stretches: true),
        TableColumn("", minimum: 20, priority: 7),
      ],
      viewport: Viewport(
        count: picker.choices.count, height: parts[2].rows, cursor: picker.index),
      emptyMessage: text(.noCommand), showsHeader: false, glyphs: glyphs
    ) { .cells(cells(of: picker.choices[$0])) }
    .draw(in: parts[2], on: &grid)
    return field.cursor(in: parts[0])
  }

  private func cells(of choice: PaletteChoice) -> [Segment] {
    let (name, help) = words.choice(choice)
    let command = choice.command
    let reason: Segment? =
      switch CommandTable.entry(of: command)?.availability(state) {
      case .unavailable(let reason)?:
        Segment("\(glyphs.cross) \(plain(words.reason(reason)))", .warning)
      case .available?, nil: nil
      }
    return [
      Segment(plain(name), reason == nil ? .plain : .muted), Segment(key(command), .key),
      Segment(plain(help), .muted), reason ?? Segment(""),
    ]
  }
}
