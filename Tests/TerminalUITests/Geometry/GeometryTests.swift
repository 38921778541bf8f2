import Testing
import TerminalUI

@Suite struct GeometryTests {
  @Test func extentsAreNeverNegative() {
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
    #expect(Rect(column: 4, row: 4, columns: -1, rows: -1).isEmpty)
    #expect(Rect(column: 0, row: 0, columns: 3, rows: 1).inset(columns: 2, rows: 1).isEmpty)
  }

  @Test func insetTakesFromBothSides() {
    let area = Rect(column: 2, row: 1, columns: 10, rows: 5)
    #expect(area.inset(columns: 1, rows: 2) == Rect(column: 3, row: 3, columns: 8, rows: 1))
    #expect(area.inset(columns: -1) == area)
  }

  @Test func intersectionIsWhatBothHold() {
    let left = Rect(column: 0, row: 0, columns: 5, rows: 5)
    let right = Rect(column: 3, row: 4, columns: 5, rows: 5)
    #expect(left.intersection(right) == Rect(column: 3, row: 4, columns: 2, rows: 1))
    #expect(left.intersection(Rect(column: 9, row: 9, columns: 1, rows: 1)).isEmpty)
  }

  @Test func linesOutsideAreEmpty() {
    let area = Rect(column: 1, row: 2, columns: 3, rows: 2)
    #expect(area.line(1) == Rect(column: 1, row: 3, columns: 3, rows: 1))
    #expect(area.line(2).isEmpty)
    #expect(area.line(-1).isEmpty)
  }

  @Test func centeredStaysInside() {
    let area = Rect(column: 10, row: 10, columns: 20, rows: 10)
    let inner = Size(columns: 4, rows: 2)
    #expect(area.centered(inner) == Rect(column: 18, row: 14, columns: 4, rows: 2))
    #expect(area.centered(Size(columns: 99, rows: 99)) == area)
  }

  @Test func fixedTracksComeFirstAndSharesDivideTheRest() {
    #expect(Track.lengths([.fixed(1), .share(1), .fixed(2)], extent: 10) == [1, 7, 2])
    #expect(Track.lengths([.share(1), .share(2)], extent: 10) == [3, 7])
    #expect(Track.lengths([.fixed(6), .fixed(6), .share(1)], extent: 8) == [6, 2, 0])
    #expect(Track.lengths([.fixed(-1), .share(-1)], extent: -4) == [0, 0])
  }

  @Test func gapsStandBetweenParts() {
    let area = Rect(column: 0, row: 0, columns: 11, rows: 1)
    let parts = area.columns([.share(1), .share(1)], gap: 1)
    #expect(parts.map(\.column) == [0, 6])
    #expect(parts.map(\.columns) == [5, 5])
  }

  @Test(arguments: 1...200) func partsNeitherOverlapNorLeaveTheWhole(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let whole = Rect(
      column: random.int(-5...5), row: random.int(-5...5), columns: random.int(0...40),
      rows: random.int(0...20))
    let tracks = (0..<random.int(1...6)).map { _ -> Track in
      Bool.random(using: &random) ? .fixed(random.int(-2...15)) : .share(random.int(0...4))
    }
    let gap = random.int(0...2)
    for (parts, isRows) in [
      (whole.rows(tracks, gap: gap), true), (whole.columns(tracks, gap: gap), false),
    ] {
      #expect(parts.count == tracks.count)
      var end = isRows ? whole.row : whole.column
      for part in parts {
        #expect(part.isEmpty || part.intersection(whole) == part)
        #expect(part.isEmpty || (isRows ? part.row : part.column) >= end)
        if !part.isEmpty { end = isRows ? part.endRow : part.endColumn }
      }
      let hasShare = tracks.contains {
        if case .share(let weight) = $0 { weight > 0 } else { false }
      }
      guard hasShare, gap == 0 else { continue }
      let sum = parts.reduce(0) { $0 + (isRows ? $1.rows : $1.columns) }
      #expect(sum == (isRows ? whole.rows : whole.columns))
    }
  }
}
