import TerminalUI
import Testing

@Suite struct BarsTests {
  private let bars = Bars(
    [
      .init(label: "open", value: 50, figure: "$50", share: "50%", style: Style(.category1)),
      .init(label: "proprietary", value: 25, figure: "$25", share: "25%"),
      .init(label: "credit", value: -5, figure: "-$5", share: "-5%"),
    ], glyphs: .ascii)

  @Test func lengthsAreInProportion() {
    #expect(
      bars.rendered(40, 3) == """
        open        ################### $50  50%
        proprietary ##########          $25  25%
        credit                          -$5  -5%
        """)
  }

  @Test func eighthsShowWhatASignCannot() {
    let fine = Bars([
      .init(label: "a", value: 16, figure: "1"), .init(label: "b", value: 3, figure: "2"),
      .init(label: "c", value: 0.01, figure: "3"), .init(label: "d", value: 0, figure: "4"),
    ])
    #expect(
      fine.rendered(20, 4).split(separator: "\n").map(String.init) == [
        "a ████████████████ 1", "b ███              2", "c ▏                3",
        "d                  4",
      ])
    var scaled = fine
    scaled.maximum = 32
    #expect(scaled.rendered(20, 1) == "a ████████         1")
  }

  @Test func marksStandWhereTheirValueIs() {
    var marked = bars
    marked.bars[0].mark = 25
    marked.bars[1].mark = 50
    marked.bars[2].mark = .infinity
    #expect(
      marked.rendered(40, 3) == """
        open        #########|######### $50  50%
        proprietary ##########        | $25  25%
        credit                          -$5  -5%
        """)
    // Where there is no room for a bar there is none for a mark.
    #expect(marked.rendered(19, 1) == "open       $50  50%")
  }

  @Test func barGoesFirstThenShareAndTheFigureStays() {
    #expect(bars.rendered(23, 2) == "open    ###### $50  50%\npropri~ ###    $25  25%")
    #expect(bars.rendered(19, 2) == "open       $50  50%\nproprieta~ $25  25%")
    #expect(bars.rendered(13, 2) == "open      $50\npropriet~ $25")
    #expect(bars.rendered(5, 2) == "~ $50\n~ $25")
    #expect(bars.rendered(2, 1) == "##")
  }

  @Test func cursorLeavesTheBarItsInk() {
    var pointed = bars
    pointed.viewport = Viewport(count: 3, height: 3, cursor: 0)
    let line = pointed.styles(40, 3).split(separator: "\n").first
    #expect(line == "ssssssssssssiiiiiiiiiiiiiiiiiiisssssssss")
  }

  @Test(arguments: 1...60) func digitsAreNeverClipped(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let figures = (0..<4).map { _ in "-\(random.int(1...9_999_999)).\(random.int(10...99))" }
    let shares = figures.map { _ in "\(random.int(1...100))%" }
    let bars = zip(figures, shares).map {
      Bars.Bar(label: "模型abc", value: Double(random.int(-5...50)), figure: $0, share: $1)
    }
    for width in 0...40 {
      let text = Bars(bars).rendered(width, 4)
      let numbers = text.split { !"-.%0123456789".contains($0) }.map(String.init)
      #expect(numbers.allSatisfy((figures + shares).contains), "width \(width): \(text)")
    }
  }
}

@Suite struct SparklineTests {
  @Test func levelsFollowTheValues() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).rendered(8, 1) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline([5, 5]).rendered(2, 1) == "▅▅")
    #expect(Sparkline([0, nil, .nan, 7]).rendered(4, 1) == "▁··█")
    #expect(Sparkline([0, 7], range: 0...14).rendered(2, 1) == "▁▅")
    #expect(Sparkline([-9, 99], range: 0...14).rendered(2, 1) == "▁█")
    #expect(Sparkline([]).rendered(2, 1) == "")
  }

  @Test func limitsShowInStyleAndScale() {
    let line = Sparkline([1, 2, 3, 4], floor: 2, ceiling: 3)
    #expect(line.styles(4, 1) == "caac")
    #expect(Sparkline([4, 6], floor: 0, ceiling: 14).rendered(2, 1) == "▃▄")
  }

  @Test func moreRowsMeanMoreLevels() {
    #expect(Sparkline([0, 15, 8]).rendered(3, 2) == " █▁\n▁██")
  }

  @Test func tooManyValuesAreSqueezedOrTheLatestShown() {
    let values: [Double?] = [1, 3, nil, 5, nil, nil, 7, 9]
    #expect(Sparkline.fitted(values, columns: 4, fit: .squeezed) == [2, 5, nil, 8])
    #expect(Sparkline.fitted(values, columns: 3, fit: .latest) == [nil, 7, 9])
    #expect(Sparkline.fitted(values, columns: 20, fit: .squeezed) == values)
    #expect(Sparkline.fitted(values, columns: 0, fit: .latest).isEmpty)
    let huge = Sparkline.fitted([1.7e308, 1.7e308], columns: 1, fit: .squeezed)
    #expect(huge == [1.7e308])
  }
}

@Suite struct LineChartTests {
  private func chart(_ values: [Double?], glyphs: Glyphs = .ascii, labels: [String] = [])
    -> LineChart
  {
    LineChart([.init(values: values)], labels: labels, glyphs: glyphs) { "\(Int($0))" }
  }

  @Test func drawsAxisAndLine() {
    #expect(
      chart([0, 4, 8]).rendered(13, 5) == """
        8|         **
         |       **
         |    ***
         |  **
        0|**
        """)
  }

  @Test func gapsBreakTheLine() {
    let text = chart([4, nil, 4]).rendered(9, 3)
    #expect(text == "4|*     *\n |\n0|")
  }

  @Test func brailleHasEightDotsACell() {
    let text = chart([0, 8], glyphs: .unicode).rendered(8, 3)
    #expect(text == "8│    ⡠⠊\n │  ⡠⠊\n0│⡠⠊")
  }

  @Test func labelsStandBelowTheirValuesAndEndWithTheNewest() {
    let months = ["Jan", "Feb", "Mar", "Apr", "May"]
    let lines = chart([1, 2, 3, 4, 5], labels: months).rendered(14, 5).split(separator: "\n")
    #expect(lines.last == "  Jan Mar  May")
    let roomy = chart([1, 2, 3, 4, 5], labels: months).rendered(30, 5).split(separator: "\n")
    #expect(roomy.last?.split(separator: " ").map(String.init) == months)
  }

  @Test func seriesAreToldApartByInkAndSign() {
    let chart = LineChart(
      [
        .init(name: "billed", values: [1, 1], style: Style(.category1)),
        .init(name: "budget", values: [2, 2], style: Style(.warning)),
      ], glyphs: .ascii
    ) { "\(Int($0))" }
    let text = chart.rendered(20, 6)
    #expect(text.hasPrefix("* billed  + budget\n"))
    #expect(text.contains("+++") && text.contains("***"))
    #expect(chart.styles(20, 6).contains("wwwwwwwwwwwwwww"))
  }

  @Test func veryFewRowsShowASparkline() {
    #expect(chart([0, 7]).rendered(8, 1) == "_#")
    let empty = LineChart([.init(values: [nil])], emptyMessage: "no cost") { "\($0)" }
    #expect(empty.rendered(8, 1) == "no cost")
  }

  @Test func axisEndsAtRoundNumbers() {
    let top = { (values: [Double?]) in
      chart(values).rendered(16, 5).split(separator: "|").first.map(String.init)
    }
    #expect(top([3, 37]) == "40")
    #expect(top([0.5, 11]) == "12")
    #expect(top([999, 1001]) == "1200")
    #expect(top([-7, -3]) == " 0")
  }
}
