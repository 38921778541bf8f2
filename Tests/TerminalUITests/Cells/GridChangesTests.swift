import TerminalUI
import Testing

@Suite struct GridChangesTests {
  private func grid(_ lines: [String]) -> Grid {
    var grid = Grid(size: Size(columns: 20, rows: lines.count))
    for (row, line) in lines.enumerated() { grid.put(line, at: Point(column: 0, row: row)) }
    return grid
  }

  @Test func equalFramesHaveNone() {
    #expect(grid(["abc", "模型"]).changes(since: grid(["abc", "模型"])).isEmpty)
  }

  @Test func runsNearEachOtherJoin() {
    let spans = grid(["aXcdeXghijklmnoX"]).changes(since: grid(["abcdefghijklmnop"]), joining: 4)
    #expect(spans == [Span(row: 0, columns: 1..<6), Span(row: 0, columns: 15..<16)])
    let apart = grid(["aXcX"]).changes(since: grid(["abcd"]), joining: 0)
    #expect(apart == [Span(row: 0, columns: 1..<2), Span(row: 0, columns: 3..<4)])
  }

  @Test func aWideCharacterChangesAsAWhole() {
    #expect(grid(["a模b"]).changes(since: grid(["a型b"])) == [Span(row: 0, columns: 1..<3)])
    #expect(grid(["a模"]).changes(since: grid(["axy"])) == [Span(row: 0, columns: 1..<3)])
  }

  @Test func stylesCount() {
    var styled = grid(["abc"])
    styled.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.bold = true }
    #expect(styled.changes(since: grid(["abc"])) == [Span(row: 0, columns: 1..<2)])
  }

  @Test func anotherSizeChangesEverything() {
    let spans = grid(["a", "b"]).changes(since: grid(["a"]))
    #expect(spans == [Span(row: 0, columns: 0..<20), Span(row: 1, columns: 0..<20)])
    #expect(Grid(size: .zero).changes(since: grid(["a"])).isEmpty)
  }

  @Test(arguments: 1...200) func writingTheRunsGivesTheNewFrame(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let size = Size(columns: random.int(1...30), rows: random.int(1...4))
    var old = Grid(size: size)
    for row in 0..<size.rows {
      old.put(random.text(upTo: 30), at: Point(column: random.int(0...4), row: row))
    }
    var new = old
    for _ in 0..<random.int(0...6) {
      let point = Point(column: random.int(0...29), row: random.int(0...3))
      new.put(random.text(upTo: 4), at: point, style: random.style())
    }
    var screen = old.cells
    let spans = new.changes(since: old, joining: random.int(0...6))
    for span in spans {
      let cells = span.columns.map { new[$0, span.row] }
      #expect(cells.first?.isContinuation == false)
      #expect(cells.last?.width != 2)
      for (column, cell) in zip(span.columns, cells) {
        screen[span.row * size.columns + column] = cell
      }
    }
    #expect(screen == new.cells)
    #expect(spans.isEmpty == (old == new))
    for (left, right) in zip(spans, spans.dropFirst()) where left.row == right.row {
      #expect(left.columns.upperBound < right.columns.lowerBound)
    }
  }
}
