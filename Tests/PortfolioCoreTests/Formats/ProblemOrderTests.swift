import Testing

@testable import PortfolioCore

@Suite struct ProblemOrderTests {
  @Test("Problems of one place and kind stand in one order, whatever order they were found in")
  func byText() {
    let place = Place(path: "a.yaml", line: 1, column: 1)
    let problems = (0..<12).map {
      Problem(.record(.misspeltKey("key\($0)", meant: "name")), at: place)
    }
    let sorted = problems.sorted(by: Problem.precedes)
    #expect(problems.reversed().sorted(by: Problem.precedes) == sorted)
    let elsewhere = Problem(.record(.unknownKey("a")), at: Place(path: "a.yaml", line: 2))
    #expect(([elsewhere] + problems).sorted(by: Problem.precedes) == sorted + [elsewhere])
  }
}
