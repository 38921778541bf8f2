import TerminalUI
import Testing

/// Bands and marks of a line chart.
@Suite struct ChartMarkTests {
  private func chart(
    _ values: [Double?], band: LineChart.Band? = nil, marks: [LineChart.Mark] = [],
    labels: [String] = [], glyphs: Glyphs = .ascii
  ) -> LineChart {
    LineChart(
      [.init(name: "mean", values: values)], band: band, marks: marks, labels: labels,
      glyphs: glyphs
    ) { "\(Int($0))" }
  }

  @Test func aBandIsDottedAndTheLineIsDrawnOverIt() {
    let band = LineChart.Band(name: "usual", edges: Array(repeating: 2...6, count: 11))
    let text = chart([8, 8, 8, 8, 8, 8, 6, 6, 6, 6, 6], band: band).rendered(13, 10)
    #expect(
      text == """
        * mean
        8|******
         |      *
         |. . . *****
         |
        4|
         |
         |. . . . . .
         |
        0|
        """)
  }

  @Test func aBandReachesAsFarAsItIsKnownAndIsPartOfTheScale() {
    let band = LineChart.Band(edges: [nil, 10...20, 10...(.infinity)])
    let text = chart([4, 4, 4], band: band).rendered(13, 5)
    #expect(text.hasPrefix("20|"))
    #expect(text.split(separator: "\n").first == "20|      . .")
  }

  @Test func marksAreLinesWithLabelsAboveThem() {
    let marks = [
      LineChart.Mark(index: 4, label: "began"), LineChart.Mark(index: 6, label: "fired"),
    ]
    let text = chart([0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8], marks: marks).rendered(23, 8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "    began v   v fired")
    #expect(lines[1] == "8|        | ***********")
    #expect(lines.last == "0|*********   |")
  }

  @Test func signsStandBelowTheLineOverTheLabels() {
    let marks = [LineChart.Mark(index: 2, label: "deploy", kind: .sign)]
    let text = chart([1, 2, 3, 4, 5], marks: marks, labels: ["a", "", "", "", "e"])
      .rendered(22, 8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[lines.count - 2] == "           ! deploy")
    #expect(lines.last == "  a                  e")
  }

  @Test func aLabelThatWouldTouchAnotherIsLeftOutAndItsSignStays() {
    let marks = (0..<5).map { LineChart.Mark(index: $0, label: "deployed", kind: .sign) }
    let lines = chart([1, 2, 3, 4, 5], marks: marks).rendered(22, 8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last?.filter { $0 == "!" }.count == 5)
    #expect(lines.last?.contains("deployed") == false)
  }

  @Test func ofMarksInOneColumnTheFirstIsShown() {
    let marks = [
      LineChart.Mark(index: 50, label: "began"), LineChart.Mark(index: 51, label: "fired"),
    ]
    let lines = chart(Array(repeating: 1, count: 200), marks: marks).rendered(22, 8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("v began") && !lines[0].contains("fired"))
    #expect(lines[0].filter { $0 == "v" }.count == 1)
  }

  @Test func marksBeyondTheValuesStayInside() {
    for glyphs in [Glyphs.ascii, .unicode] {
      for columns in [8, 9, 30] {
        let marks = [-1, 0, 99].map { LineChart.Mark(index: $0, label: "模型") }
        let text = chart([1, 2], marks: marks, glyphs: glyphs).rendered(columns, 9)
        #expect(text.split(separator: "\n").allSatisfy { TextWidth.of(String($0)) <= columns })
      }
    }
  }
}
