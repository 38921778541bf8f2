import TerminalUI
import Testing

@Suite struct ViewportTests {
  @Test(arguments: 1...500) func cursorIsVisibleAndNoRowIsWasted(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = random.int(-2...30)
    let height = random.int(-1...12)
    let view = Viewport(
      count: count, height: height, cursor: random.int(-5...40), first: random.int(-5...40),
      margin: random.int(-1...8))
    #expect(view.visible.count == min(max(0, count), max(0, height)))
    #expect(view.above + view.visible.count + view.below == max(0, count))
    #expect((view.cursor == nil) == (count <= 0))
    if let cursor = view.cursor, height > 0 { #expect(view.visible.contains(cursor)) }
    // Taking what is already possible changes nothing.
    let again = Viewport(
      count: view.count, height: view.height, cursor: view.cursor, first: view.first)
    #expect(again == view)
  }

  @Test func scrollsNoFurtherThanNeeded() {
    let view = Viewport(count: 100, height: 10, cursor: 5, first: 3)
    #expect(view.first == 3)
    #expect(Viewport(count: 100, height: 10, cursor: 2, first: 3).first == 2)
    #expect(Viewport(count: 100, height: 10, cursor: 13, first: 3).first == 4)
    #expect(Viewport(count: 100, height: 10, cursor: 99, first: 0).first == 90)
    #expect(Viewport(count: 4, height: 10, cursor: 0, first: 3).first == 0)
  }

  @Test func marginKeepsRowsAroundTheCursor() {
    #expect(Viewport(count: 100, height: 10, cursor: 13, first: 5, margin: 2).first == 6)
    #expect(Viewport(count: 100, height: 10, cursor: 6, first: 5, margin: 2).first == 4)
    #expect(Viewport(count: 100, height: 10, cursor: 99, first: 5, margin: 2).first == 90)
  }

  @Test func stepsStopAtTheEnds() {
    let view = Viewport(count: 50, height: 10, cursor: 20, first: 15)
    #expect(view.moved(.rows(1)).cursor == 21)
    #expect(view.moved(.rows(-100)).cursor == 0)
    #expect(view.moved(.rows(.max)).cursor == 49)
    #expect(view.moved(.rows(.min)).cursor == 0)
    #expect(view.moved(.pages(1)).cursor == 29)
    #expect(view.moved(.pages(.max)).cursor == 49)
    #expect(view.moved(.pages(.min)).cursor == 0)
    #expect(view.moved(.first).cursor == 0)
    #expect(view.moved(.last).cursor == 49)
    #expect(view.moved(.last).isAtEnd)
    #expect(Viewport(count: 0, height: 5).moved(.last).cursor == nil)
  }

  @Test func scrollBarShowsWhereItStands() {
    let bar = { (first: Int) in
      ScrollBar(viewport: Viewport(count: 20, height: 5, first: first), glyphs: .ascii)
        .rendered(1, 4)
    }
    #expect(bar(0) == "#\n|\n|\n|")
    #expect(bar(15) == "|\n|\n|\n#")
    #expect(ScrollBar(viewport: Viewport(count: 5, height: 5)).rendered(1, 2) == "\n")
  }
}
