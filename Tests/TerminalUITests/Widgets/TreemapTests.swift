import TerminalUI
import Testing

@Suite struct TreemapTests {
  @Test(arguments: 1...300) func partsTileTheArea(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let area = Rect(
      column: random.int(-3...3), row: random.int(-3...3), columns: random.int(0...80),
      rows: random.int(0...40))
    let values = (0..<random.int(0...40)).map { _ -> Double in
      switch random.int(0...9) {
      case 0: 0
      case 1: -5
      case 2: [Double.nan, .infinity, .leastNonzeroMagnitude][random.int(0...2)]
      case 3: Double(random.int(1...1000)) * 1e6
      default: Double(random.int(1...1000))
      }
    }
    let rects = TreemapLayout.rects(values, in: area)
    #expect(rects.count == values.count)
    let isDivided = values.contains { $0 > 0 && $0.isFinite }
    let sum = rects.reduce(0) { $0 + $1.columns * $1.rows }
    #expect(sum == (isDivided ? area.columns * area.rows : 0))
    for (index, rect) in rects.enumerated() where !rect.isEmpty {
      #expect(rect.intersection(area) == rect)
      #expect(values[index] > 0)
      for other in rects[(index + 1)...] { #expect(rect.intersection(other).isEmpty) }
    }
  }

  @Test(arguments: 1...200) func areasAreInProportion(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let area = Rect(
      column: 0, row: 0, columns: random.int(20...160), rows: random.int(10...50))
    let values = (0..<random.int(1...30)).map { _ in Double(random.int(1...1000)) }
    let total = values.reduce(0, +)
    let whole = Double(area.columns * area.rows)
    for (value, rect) in zip(values, TreemapLayout.rects(values, in: area)) {
      let exact = whole * value / total
      // Each side is off by less than a cell, through rounding its two edges.
      let slack = Double(rect.columns + rect.rows + 1)
      #expect(abs(Double(rect.columns * rect.rows) - exact) <= slack)
    }
  }

  /// The example of the paper, section 3: areas 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 by 4.
  @Test func followsThePaper() {
    let area = Rect(column: 0, row: 0, columns: 60, rows: 40)
    let rects = TreemapLayout.rects([6, 6, 4, 3, 2, 2, 1], in: area, aspect: 1)
    #expect(rects[0] == Rect(column: 0, row: 0, columns: 30, rows: 20))
    #expect(rects[1] == Rect(column: 0, row: 20, columns: 30, rows: 20))
    #expect(rects[2] == Rect(column: 30, row: 0, columns: 17, rows: 23))
    #expect(rects[3] == Rect(column: 47, row: 0, columns: 13, rows: 23))
  }

  @Test func tilesLookNearlySquare() {
    let area = Rect(column: 0, row: 0, columns: 120, rows: 40)
    for rect in TreemapLayout.rects(Array(repeating: 1, count: 20), in: area) {
      let ratio = Double(rect.columns) / Double(2 * rect.rows)
      #expect(ratio > 0.5 && ratio < 2)
    }
  }

  @Test func orderOfValuesIsKept() {
    let area = Rect(column: 0, row: 0, columns: 40, rows: 10)
    let rects = TreemapLayout.rects([1, 100, 10], in: area)
    let cells = rects.map { $0.columns * $0.rows }
    #expect(cells[1] > cells[2] && cells[2] > cells[0])
  }

  @Test func drawsLabelsFiguresAndTheCursor() {
    let map = Treemap(
      [
        .init(label: "gpt-4", value: 60, figure: "$600", ink: .category1),
        .init(label: "granite-long-name", value: 40, figure: "$400", ink: .category2),
      ], selected: 0, glyphs: .ascii)
    #expect(map.rendered(24, 3) == " >gpt-4        granite~\n $600          $400\n")
    #expect(map.styles(24, 3).split(separator: "\n").first == "SSSSSSSSSSSSS.JJJJJJJJJJ")
  }

  @Test func namesWithoutRoomAreLeftOut() {
    let map = Treemap([.init(label: "granite", value: 1, figure: "$4000000")], glyphs: .ascii)
    #expect(map.rendered(3, 2) == "\n")
    #expect(map.rendered(5, 2) == "gran~\n")
  }

  @Test func nothingToDivideIsSaid() {
    #expect(Treemap([], emptyMessage: "no spend").rendered(10, 1) == "no spend")
  }
}
