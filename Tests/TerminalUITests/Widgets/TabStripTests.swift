import TerminalUI
import Testing

@Suite struct TabStripTests {
  private func strip(_ open: Int, _ glyphs: Glyphs = .unicode) -> TabStrip {
    TabStrip(["one", "two", "three", "four", "five"], open: open, glyphs: glyphs)
  }

  @Test func allStandWhereTheyFit() {
    #expect(strip(0).rendered(30, 1) == "one  two  three  four  five")
    #expect(strip(0).rendered(27, 1) == "one  two  three  four  five")
  }

  @Test func elseThoseAroundTheOpenOneWithMarksAndItsPlace() {
    #expect(strip(0).rendered(26, 1) == "  one  two  three ›    1/5")
    #expect(strip(2).rendered(26, 1) == "‹ two  three  four ›   3/5")
    #expect(strip(4).rendered(26, 1) == "‹ three  four  five    5/5")
    #expect(strip(2, .ascii).rendered(26, 1) == "< two  three  four >   3/5")
  }

  @Test func theOpenOneStandsAtEveryWidthThatHasRoomForIt() {
    for width in 13...40 {
      for (open, name) in ["one", "two", "three", "four", "five"].enumerated() {
        #expect(strip(open).rendered(width, 1).contains(name), "\(name) in \(width)")
      }
    }
  }

  @Test func whereThereIsNoRoomTheNameGivesWay() {
    #expect(strip(2).rendered(9, 1) == "three")
    #expect(strip(2).rendered(4, 1) == "thr…")
    #expect(TabStrip([], open: 0).rendered(5, 1) == "")
    #expect(strip(99).rendered(5, 1) == "five")
  }
}
