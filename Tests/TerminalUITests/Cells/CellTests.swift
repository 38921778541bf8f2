import TerminalUI
import Testing

@Suite struct CellTests {
  @Test func isSmall() {
    #expect(MemoryLayout<Cell>.stride == 24)
    #expect(MemoryLayout<Style>.size == 2)
  }

  @Test(
    arguments: [
      "\u{1B}", "\0", "\u{7F}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}",
      "\u{FEFF}", "\u{E0041}", "\u{E000}", "\u{FFFF}", "\u{2028}", "\u{3164}", "\u{115F}",
      "\u{301}",
      "\u{FE0F}", "\u{E0100}",
    ] as [Unicode.Scalar])
  func whatMustNotBeShownIsReplaced(scalar: Unicode.Scalar) {
    #expect(Cell(scalar: scalar).text == "\u{FFFD}")
    #expect(Cell(Character(scalar)).text == "\u{FFFD}")
    #expect(Cell(scalar: scalar).width == 1)
  }

  @Test func noScalarGetsThrough() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let held = Cell(scalar: scalar).scalars
      if held.count != 1 || held.contains(where: \.mustNotBeShown) {
        Issue.record("U+\(String(value, radix: 16)) is held as \(held)")
      }
    }
  }

  @Test func keepsTheFirstMarks() {
    #expect(Cell("e\u{301}").scalars == ["e", "\u{301}"])
    let laden = Character("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}")
    #expect(Cell(laden).scalars == ["e", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(Cell(laden).width == 1)
  }

  @Test func joinedPicturesKeepTheirStart() {
    #expect(Cell("👩\u{200D}💻").text == "👩")
    #expect(Cell("❤\u{FE0F}").scalars == ["❤"])
  }

  @Test func knowsASCII() {
    #expect(Cell("a").ascii == UInt8(ascii: "a"))
    #expect(Cell("模").ascii == nil)
    #expect(Cell("a\u{301}").ascii == nil)
  }

  @Test func blankIsASpace() {
    #expect(Cell.blank.text == " ")
    #expect(Cell.blank == Cell(" "))
  }
}

@Suite struct StyleTests {
  @Test func inkLettersAreDistinct() {
    let letters = Ink.allCases.map(\.letter)
    #expect(Set(letters).count == letters.count)
    #expect(letters.allSatisfy { $0 == "." || ("a"..."z").contains($0) })
  }

  @Test func attributesAreIndependent() {
    var style = Style(.good, bold: true, dim: true)
    #expect(style.bold && style.dim && !style.underline && !style.reverse)
    style.bold = false
    style.reverse = true
    #expect(style == Style(.good, reverse: true, dim: true))
    style.underline = true
    #expect(style.underline)
  }

  @Test func emphasisShowsInTheLetter() {
    #expect(Style(.good).letter == "g")
    #expect(Style(.good, bold: true).letter == "G")
    #expect(Style(.plain, reverse: true).letter == ":")
    #expect(Style(.muted, dim: true).letter == "m")
  }
}
