import TerminalUI
import Testing

@Suite struct PaneFrameTests {
  private let frame = PaneFrame(
    number: 3, title: "Drift alerts", summary: [Segment("7"), Segment("^2", .critical)],
    notes: [Segment("live", .good)], footer: [Segment("4 more", .muted)], glyphs: .ascii)

  @Test func drawsTitleSummaryAndNotes() {
    #expect(
      frame.rendered(40, 3) == """
        +- [3] Drift alerts 7 ^2 ------- live -+
        |                                      |
        +----------------------------- 4 more -+
        """)
  }

  @Test func focusShowsInTheBorder() {
    var focused = frame
    focused.isFocused = true
    #expect(frame.styles(40, 3).hasPrefix("bb"))
    #expect(focused.styles(40, 3).hasPrefix("ff"))
  }

  @Test func collapsesToOneLine() {
    #expect(frame.rendered(24, 1) == "[3] Drift alerts 7 ^2")
    #expect(frame.rendered(30, 1) == "[3] Drift alerts 7 ^2    live")
    var grid = Grid(size: Size(columns: 30, rows: 3))
    frame.drawCollapsed(in: grid.bounds, on: &grid)
    #expect(grid.text() == "[3] Drift alerts 7 ^2    live\n\n")
  }

  @Test func figuresGoBeforeTheTitleAndAreNeverClipped() {
    #expect(frame.rendered(20, 1) == "[3] Drift alerts 7")
    #expect(frame.rendered(12, 1) == "[3] Drift a~")
    #expect(frame.rendered(4, 1) == "[3]")
  }

  @Test func interiorIsInsideTheBorder() {
    let area = Rect(column: 1, row: 1, columns: 10, rows: 5)
    #expect(PaneFrame.interior(of: area) == Rect(column: 2, row: 2, columns: 8, rows: 3))
    #expect(PaneFrame.interior(of: Rect(column: 0, row: 0, columns: 1, rows: 1)).isEmpty)
  }
}

@Suite struct PopupTests {
  @Test func clearsWhatIsBelowAndStandsInTheMiddle() {
    var grid = Grid(size: Size(columns: 14, rows: 5))
    for row in 0..<5 { grid.put("模模模模模模模", at: Point(column: 0, row: row)) }
    let popup = Popup(title: "Go", content: Size(columns: 4, rows: 1), glyphs: .ascii)
    popup.draw(in: grid.bounds, on: &grid)
    #expect(
      grid.text() == """
        模模模模模模模
        模 +- Go -+ 模
        模 |      | 模
        模 +------+ 模
        模模模模模模模
        """)
    #expect(popup.interior(in: grid.bounds) == Rect(column: 5, row: 2, columns: 4, rows: 1))
  }

  @Test func takesNoMoreThanThereIs() {
    let popup = Popup(title: "Go", content: Size(columns: 100, rows: 100))
    let area = Rect(column: 2, row: 1, columns: 10, rows: 4)
    #expect(popup.frame(in: area) == area)
    #expect(popup.interior(in: area) == Rect(column: 4, row: 2, columns: 6, rows: 2))
  }
}
