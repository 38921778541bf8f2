@testable import Dashboard
import PortfolioCore
import Testing

@Suite struct RowGroupTests {
  private let groups = [
    RowGroup(kind: .type(.open), range: 0..<3, spend: .zero),
    RowGroup(kind: .type(.large), range: 3..<4, spend: .zero),
    RowGroup(kind: .observed, range: 4..<9, spend: .zero),
  ]

  @Test func everyRowHasALineAndEveryHeaderStandsAboveItsFirstRow() {
    for row in 0..<9 {
      guard case .row(let found) = groups.content(ofLine: groups.line(ofRow: row)) else {
        Issue.record("line of row \(row) is a header")
        continue
      }
      #expect(found == row)
    }
    for group in groups {
      let line = groups.line(ofRow: group.range.lowerBound) - 1
      guard case .header(let found) = groups.content(ofLine: line) else {
        Issue.record("no header above row \(group.range.lowerBound)")
        continue
      }
      #expect(found == group)
    }
  }

  @Test func withoutGroupsRowsAreLines() {
    let none: [RowGroup] = []
    for row in 0..<3 {
      guard case .row(row) = none.content(ofLine: none.line(ofRow: row)) else {
        Issue.record("line \(row) is no row")
        continue
      }
    }
  }
}
