import Testing

@testable import PortfolioCore

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("Granite 3.1 8B", "Granite 3.1 8B"),
    ("", ""),
    ("\u{1B}]0;pw\u{07}", "^[]0;pw^G"),
    ("\u{1B}]52;c;YQ==\u{07}", "^[]52;c;YQ==^G"),
    ("\u{1B}[2J", "^[[2J"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("owner=bob\rmodel-Z", "owner=bob^Mmodel-Z"),
    ("100\u{8}\u{8}\u{8}001", "100^H^H^H001"),
    ("a\nb\tc", "a^Jb^Ic"),
    ("a\r\nb", "a^M^Jb"),
    ("nul\0", "nul^@"),
    ("\u{7F}", "^?"),
    ("\u{202E}gnp.exe", "<U+202E>gnp.exe"),
    ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
    ("a\u{200B}b\u{200D}c", "a<U+200B>b<U+200D>c"),
    ("\u{FEFF}bom", "<U+FEFF>bom"),
    ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
    ("\u{E0041}", "<U+E0041>"),
    ("x\u{FE0F}", "x<U+FE0F>"),
    ("x\u{E0100}", "x<U+E0100>"),
    ("l\u{2028}p\u{2029}", "l<U+2028>p<U+2029>"),
    ("\u{E000}\u{0378}", "<U+E000><U+0378>"),
    ("\u{3164}\u{115F}\u{034F}", "<U+3164><U+115F><U+034F>"),
    ("Straße, 模型, ひらがな, Модель, نموذج", "Straße, 模型, ひらがな, Модель, نموذج"),
    ("👩‍🚒", "👩<U+200D>🚒"),
    ("🇩🇪", "🇩🇪"),
  ])
  func showsWhatWouldHideOrMove(text: String, shown: String) {
    #expect(SafeText(text).string == shown)
    #expect(SafeText(bytes: Array(text.utf8)).string == shown)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a<FF>b"),
      ([0xED, 0xA0, 0x80], "<ED><A0><80>"),
      ([0xC0, 0xAF], "<C0><AF>"),
      ([0x61, 0xE2, 0x82], "a<E2><82>"),
      ([0x9B, 0x33, 0x31, 0x6D], "<9B>31m"),
      ([0xF5, 0x80, 0x80, 0x80], "<F5><80><80><80>"),
      ([0xE2, 0x82, 0xAC], "€"),
      ([0xF4, 0x90, 0x80, 0x80], "<F4><90><80><80>"),
    ] as [([UInt8], String)])
  func showsBytesThatAreNoText(bytes: [UInt8], shown: String) {
    #expect(SafeText(bytes: bytes).string == shown)
    #expect(SafeText(bytes: bytes.lazy.map { $0 }).string == shown)
  }

  @Test func keepsComposedAndDecomposedLettersAsWritten() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    #expect(Array(SafeText(composed).string.utf8) == Array(composed.utf8))
    #expect(Array(SafeText(decomposed).string.utf8) == Array(decomposed.utf8))
    let hangul = "\u{1112}\u{1161}\u{11AB}"
    #expect(Array(SafeText(hangul).string.utf8) == Array(hangul.utf8))
  }

  @Test func foldsMarksThatPileUp() {
    let four = "e" + String(repeating: "\u{301}", count: 4)
    #expect(SafeText(four).string == four)
    #expect(SafeText("e" + String(repeating: "\u{301}", count: 60) + "x").string == "\(four)<+56>x")
    #expect(SafeText("e" + String(repeating: "\u{301}", count: 5)).string == "\(four)<+1>")
  }

  @Test func aMarkWithNothingToStandOnIsShown() {
    #expect(SafeText("\u{301}x").string == "<U+0301>x")
    #expect(SafeText("\u{200B}\u{301}").string == "<U+200B><U+0301>")
    #expect(SafeText("\n\u{20DD}").string == "^J<U+20DD>")
  }

  @Test func whateverComesInNothingHiddenGoesOut() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let text = SafeText(bytes: bytes).string
      let hidden = text.unicodeScalars.first { scalar in
        [.control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator]
          .contains(scalar.properties.generalCategory)
          || scalar.properties.isDefaultIgnorableCodePoint
      }
      #expect(hidden == nil, "\(bytes), seed \(generator.seed)")
    }
  }

  @Test func everyScalarIsShownOrNamed() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = SafeText(String(Character(scalar))).string
      let category = scalar.properties.generalCategory
      let hidden =
        [.control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator]
        .contains(category) || scalar.properties.isDefaultIgnorableCodePoint
      if hidden { #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(value)") }
    }
  }

  @Test func cutsLongTextsVisibly() {
    #expect(SafeText("granite").limited(to: 7).string == "granite")
    #expect(SafeText("granite").limited(to: 4).string == "gra…")
    #expect(SafeText("模型模型").limited(to: 3).string == "模型…")
  }

  @Test func splitsProseIntoLines() {
    let lines = SafeText.lines(of: "# Card\r\n\n\tcode\u{1B}[0m\nend")
    #expect(lines.map(\.string) == ["# Card", "", "  code^[[0m", "end"])
  }
}
