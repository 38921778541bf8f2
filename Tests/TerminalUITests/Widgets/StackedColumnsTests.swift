import Testing

@testable import TerminalUI

@Suite struct StackedColumnsTests {
  private func text(
    _ values: [[Double]], _ size: String, selected: Int? = nil, glyphs: Glyphs = .ascii
  ) -> [String] {
    let extent = size.split(separator: "x").compactMap { Int($0) }
    var grid = Grid(size: Size(columns: extent[0], rows: extent[1]))
    StackedColumns(
      layers: zip(glyphs.layers, Ink.categories).map { .init(sign: $0, style: Style($1)) },
      columns: values.enumerated().map { index, values in
        .init(label: "2026-0\(index + 1)", shortLabel: "0\(index + 1)", values: values)
      }, selected: selected, glyphs: glyphs
    ) { "\(Int($0))" }.draw(in: grid.bounds, on: &grid)
    return grid.text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func layersStandOnEachOtherInProportion() {
    #expect(
      text([[2, 2], [4, 4], [0, 4]], "15x9")
        == [
          "8 |    ...", "  |    ...", "  |    ...", "  |    ...", "4 |... ### ...",
          "  |... ### ...", "  |### ### ...", "0 |### ### ...", "   01  02  03",
        ])
  }

  @Test func whatIsAboveZeroIsNeverNothingAndWhatIsBelowIsNotDrawn() {
    let lines = text([[0.001], [100], [-5]], "15x9")
    #expect(lines[7] == "  0 |## ##")
    #expect(lines.dropLast().joined().filter { $0 == "#" }.count == 18)
  }

  @Test func whereThereIsNoRoomForAllTheCursorDecides() {
    let many = (1...9).map { [Double($0)] }
    #expect(text(many, "8x4").last == "")
    let first = text(many, "8x4", selected: 0)
    let last = text(many, "8x4", selected: 8)
    #expect(first != last)
    #expect(last.joined().filter { $0 == "#" }.count > first.joined().filter { $0 == "#" }.count)
  }

  @Test(arguments: 1...40)
  func neverDrawsOutside(_ columns: Int) {
    for rows in 1...12 {
      var grid = Grid(size: Size(columns: columns + 4, rows: rows + 4))
      let area = Rect(column: 2, row: 2, columns: columns, rows: rows)
      StackedColumns(
        layers: [.init(sign: "#", style: .plain)],
        columns: (1...14).map { .init(label: "2026-01", shortLabel: "01", values: [Double($0)]) }
      ) { "\($0)" }.draw(in: area, on: &grid)
      for row in 0..<grid.size.rows {
        for column in 0..<grid.size.columns
        where !area.contains(Point(column: column, row: row)) {
          #expect(grid[column, row].text == " ")
        }
      }
    }
  }
}
