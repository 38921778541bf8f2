import TerminalUI
import Testing

@Suite struct GridTests {
  @Test func startsBlankAndIgnoresWhatIsOutside() {
    var grid = Grid(size: Size(columns: 3, rows: 2))
    grid[-1, 0] = Cell("x")
    grid[3, 0] = Cell("x")
    grid[0, 2] = Cell("x")
    grid.fill(Rect(column: 5, row: 5, columns: 9, rows: 9), with: Cell("x"))
    #expect(grid == Grid(size: Size(columns: 3, rows: 2)))
    #expect(grid[99, 99] == .blank)
    #expect(grid.row(2).isEmpty)
  }

  @Test func putClipsAtLimitAndEdge() {
    var grid = Grid(size: Size(columns: 5, rows: 1))
    #expect(grid.put("abcdefgh", at: Point(column: 3, row: 0)) == 2)
    #expect(grid.put("xyz", at: .zero, limit: 2) == 2)
    #expect(grid.text() == "xy ab")
    #expect(grid.put("no", at: Point(column: 0, row: 1)) == 0)
    #expect(grid.put("no", at: Point(column: 5, row: 0)) == 0)
    #expect(grid.put("no", at: .zero, limit: -1) == 0)
  }

  @Test func putNeverSplitsAWideCharacter() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    #expect(grid.put("a模型", at: .zero) == 3)
    #expect(grid.text() == "a模")
    #expect(grid.put("模型", at: .zero, limit: 3) == 2)
    #expect(grid.violation == nil)
  }

  @Test func textBeginningOutsideShowsItsRest() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    #expect(grid.put("abcd", at: Point(column: -2, row: 0)) == 4)
    #expect(grid.text() == "cd")
    grid.put("模型x", at: Point(column: -1, row: 0))
    #expect(grid.text() == " 型x")
    #expect(grid.violation == nil)
  }

  @Test func overwritingHalfAWideCharacterBlanksTheOther() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    grid.put("模型", at: .zero)
    grid.put("x", at: Point(column: 1, row: 0))
    #expect(grid.text() == " x型")
    grid.put("y", at: Point(column: 2, row: 0))
    #expect(grid.text() == " xy")
    grid.put("模", at: Point(column: 1, row: 0))
    #expect(grid.text() == " 模")
    grid.fill(Rect(column: 2, row: 0, columns: 1, rows: 1), with: Cell("z"))
    #expect(grid.text() == "  z")
    #expect(grid.violation == nil)
  }

  @Test func wideCellInTheLastColumnBecomesBlank() {
    var grid = Grid(size: Size(columns: 2, rows: 1))
    grid[1, 0] = Cell("模", style: Style(.good))
    #expect(grid[1, 0] == .blank(Style(.good)))
    grid[0, 0] = Cell("模")
    grid[0, 0] = grid[1, 0]
    #expect(grid.violation == nil)
    #expect(grid.text() == "")
  }

  @Test func marksFollowTheirBase() {
    var grid = Grid(size: Size(columns: 3, rows: 1))
    #expect(grid.put("e\u{301}x", at: .zero) == 2)
    #expect(grid[0, 0].scalars == ["e", "\u{301}"])
    // A mark just beyond a clipped text belongs to its last character, not to nothing.
    #expect(grid.put("abe\u{301}", at: .zero, limit: 3) == 3)
    #expect(grid[2, 0].scalars == ["e", "\u{301}"])
  }

  @Test func controlsNeverReachACell() {
    var grid = Grid(size: Size(columns: 12, rows: 1))
    grid.put("a\u{1B}[2Jb\r\n\tc", at: .zero)
    #expect(grid.text() == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}\u{FFFD}c")
  }

  @Test func restyleKeepsTextAndWholeCharacters() {
    var grid = Grid(size: Size(columns: 5, rows: 1))
    grid.put("a模b", at: .zero)
    grid.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { $0.ink = .good }
    #expect(grid.styleLayer() == ".gg")
    #expect(grid.text() == "a模b")
  }

  @Test func textAndStyleLayersHaveARowEach() {
    var grid = Grid(size: Size(columns: 4, rows: 3))
    grid.put("ab", at: Point(column: 1, row: 1), style: Style(.warning))
    #expect(grid.text() == "\n ab\n")
    #expect(grid.styleLayer() == "\n.ww\n")
    #expect(Grid(size: .zero).text() == "")
  }

  @Test(arguments: 1...300) func anythingDrawnKeepsItConsistent(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var grid = Grid(size: Size(columns: random.int(0...12), rows: random.int(0...3)))
    for _ in 0..<40 {
      let point = Point(column: random.int(-4...14), row: random.int(-1...3))
      let area = Rect(
        origin: point, size: Size(columns: random.int(0...6), rows: random.int(0...2)))
      switch random.int(0...4) {
      case 0: grid.fill(area, with: Cell(random.text(upTo: 2).first ?? "x", style: random.style()))
      case 1: grid[point.column, point.row] = Cell(random.text(upTo: 2).first ?? "x")
      case 2: grid.restyle(area) { $0 = random.style() }
      case 3:
        let source = grid[random.int(0...11), random.int(0...2)]
        grid[point.column, point.row] = source
      default:
        let limit = random.int(0...12)
        let used = grid.put(
          random.text(upTo: 10), at: point, style: random.style(), limit: limit)
        #expect(used <= limit)
      }
      #expect(grid.violation == nil)
    }
  }
}
