import Testing

@testable import TerminalUI

@Suite struct ScatterTests {
  private func drawn(_ marks: [Scatter.Mark], columns: Int = 40, rows: Int = 9) -> [String] {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    Scatter(
      marks, emptyMessage: "none", glyphs: .ascii, formatX: { "\($0)" }, formatY: { "\($0)" }
    ).draw(in: grid.bounds, on: &grid)
    return grid.text().split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func aDearerPointLiesToTheRightAndABetterOneAbove() {
    let lines = drawn([
      Scatter.Mark(x: 1, y: 0, sign: "a"), Scatter.Mark(x: 9, y: 8, sign: "b", name: "best"),
    ])
    #expect(lines[0].hasPrefix("8.0|") && lines[0].hasSuffix("best b"))
    #expect(lines[6].hasPrefix("0.0|a"))
  }

  @Test("Over more than a decade the axis is logarithmic, with the powers of ten at even distances")
  func logarithmic() {
    let scatter = Scatter(
      [1, 11].map { Scatter.Mark(x: $0, y: 0, sign: "o") }, formatX: { "\($0)" },
      formatY: { "\($0)" })
    #expect(scatter.isLogarithmic)
    let scale = LogScale([0.003, 40])
    #expect(scale.low == 0.002 && scale.high == 50)
    #expect(scale.powers.count == 4)
    let parts = scale.powers.map(scale.part)
    let steps = zip(parts.dropFirst(), parts).map { $0 - $1 }
    #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-9 })
    #expect(abs(LogScale.logarithm(10) - 2.302_585_092_994) < 1e-9)
    #expect(abs(LogScale.logarithm(0.001) + 6.907_755_278_982) < 1e-9)
  }

  @Test(arguments: [[1.0, 10], [0, 100], [-1, 100], [2, 2]])
  func elseItIsNot(_ values: [Double]) {
    let scatter = Scatter(
      values.map { Scatter.Mark(x: $0, y: 0, sign: "o") }, formatX: { "\($0)" },
      formatY: { "\($0)" })
    #expect(!scatter.isLogarithmic)
  }

  @Test func whatIsPointedAtHasASignBeforeItAndNamesDoNotTouch() {
    let lines = drawn([
      Scatter.Mark(x: 0, y: 0, sign: "o", name: "hidden"),
      Scatter.Mark(x: 5, y: 4, sign: "o", name: "other"),
      Scatter.Mark(x: 5, y: 4, sign: "*", name: "this", isPointed: true),
      Scatter.Mark(x: 10, y: 8, sign: "o"),
    ])
    let line = lines.first { $0.contains(">*") }
    #expect(line?.contains(">* this") == true)
    #expect(line?.contains("other>*") == false && line?.contains("thisother") == false)
  }

  @Test func nothingToDrawIsSaidAndNoRoomDrawsNothing() {
    #expect(drawn([]).first == "none")
    #expect(drawn([Scatter.Mark(x: 1, y: 1, sign: "o")], rows: 3).joined().isEmpty)
    #expect(drawn([Scatter.Mark(x: .nan, y: 1, sign: "o")]).first == "none")
  }
}
