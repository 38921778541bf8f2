import TerminalUI
import Testing

@Suite struct StatusLineTests {
  private let line = StatusLine(
    left: [.init("Folio", priority: 9), .init("Acme", priority: 1)],
    right: [.init("$38k", priority: 5), .init("3 drifting", Style(.critical), priority: 7)],
    glyphs: .ascii)

  @Test func endsStandAtBothSides() {
    #expect(line.rendered(32, 1) == "Folio  Acme     $38k  3 drifting")
    #expect(line.styles(32, 1).hasSuffix("cccccccccc"))
  }

  @Test func theLeastImportantGoesFirst() {
    #expect(line.rendered(24, 1) == "Folio   $38k  3 drifting")
    #expect(line.rendered(20, 1) == "Folio     3 drifting")
    #expect(line.rendered(16, 1) == "Folio")
    #expect(line.rendered(4, 1) == "Fol~")
    #expect(line.rendered(1, 1) == "~")
  }

  @Test func emptyItemsTakeNoSpace() {
    let line = StatusLine(left: [.init("a"), .init(""), .init("b")])
    #expect(line.rendered(10, 1) == "a  b")
    #expect(StatusLine(left: []).rendered(5, 1) == "")
  }

  @Test func theStyleFillsTheLine() {
    let line = StatusLine(left: [.init("a", Style(.key))], style: Style(.header))
    #expect(line.styles(4, 1) == "khhh")
  }
}

@Suite struct KeyHintsTests {
  private let hints = KeyHints([
    .init("Enter", "open"), .init("a", "assign"), .init("?", "help"),
  ])

  @Test func wholeHintsOnlyAndTheLastStays() {
    #expect(hints.rendered(40, 1) == "Enter open  a assign  ? help")
    #expect(hints.rendered(27, 1) == "Enter open  ? help")
    #expect(hints.rendered(10, 1) == "? help")
    #expect(hints.rendered(5, 1) == "")
    #expect(hints.styles(10, 1) == "kmmmmm")
  }
}

@Suite struct ParagraphTests {
  @Test func wrapsAtSpaces() {
    let text = "Unknown is not zero."
    #expect(WordWrap.lines(text, columns: 20) == [text])
    #expect(WordWrap.lines(text, columns: 12) == ["Unknown is", "not zero."])
    #expect(WordWrap.lines(text, columns: 4) == ["Unkn", "own", "is", "not", "zero", "."])
    #expect(WordWrap.lines(text, columns: 0).isEmpty)
  }

  @Test func keepsLinesAndIndentation() {
    #expect(WordWrap.lines("a\n\n  b c\r\nd", columns: 5) == ["a", "", "  b c", "d"])
    #expect(WordWrap.lines("", columns: 5) == [""])
  }

  @Test func breaksBetweenIdeographsButNotBeforeTheirPunctuation() {
    #expect(WordWrap.lines("未知不等于零", columns: 8) == ["未知不等", "于零"])
    #expect(WordWrap.lines("未知不等，于零", columns: 8) == ["未知不", "等，于零"])
    #expect(WordWrap.lines("未知不（等于）", columns: 8) == ["未知不", "（等于）"])
    #expect(WordWrap.lines("用GPT模型", columns: 5) == ["用GPT", "模型"])
    #expect(WordWrap.lines("模型", columns: 1) == ["模", "型"])
  }

  @Test(arguments: 1...200) func linesFitAndNoWordIsLost(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(upTo: 80)
    let columns = random.int(2...20)
    let lines = WordWrap.lines(text, columns: columns)
    #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
    let visible = { (text: String) in
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0 != "\r" }
    }
    #expect(Array(visible(lines.joined())) == Array(visible(text)))
    #expect(Paragraph(text).height(columns: columns) == lines.count)
  }

  @Test func drawsFromALineOn() {
    #expect(Paragraph("a\nb\nc", firstLine: 1).rendered(3, 2) == "b\nc")
    #expect(Paragraph("a\nb\nc").rendered(3, 2) == "a\nb")
  }
}
