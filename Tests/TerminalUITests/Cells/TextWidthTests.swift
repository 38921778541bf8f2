import Glibc
import TerminalUI
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("模型", 4), ("e\u{301}", 1), ("ｆｕｌｌ", 8), ("한글", 4), ("🙂", 2),
    ("👩\u{200D}👩", 5), ("a\tb", 3), ("\u{301}", 1), ("❤\u{FE0F}", 1), ("│─▲●…", 5), ("\r\n", 2),
    ("ᄒ\u{1161}\u{11AB}", 2), ("🇩🇪", 2), ("a\u{202E}b", 3),
  ]) func widthIsWhatTheGridUses(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
    var grid = Grid(size: Size(columns: 20, rows: 1))
    #expect(grid.put(text, at: .zero) == width)
  }

  @Test(arguments: 1...100) func widthIsWhatTheGridUsesForAnyText(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(upTo: 60)
    var grid = Grid(size: Size(columns: 200, rows: 1))
    #expect(grid.put(text, at: .zero) == TextWidth.of(text))
    #expect(text.allSatisfy { TextWidth.of($0) == TextWidth.of(String($0)) })
  }

  @Test(arguments: 1...100) func prefixAndSuffixFitAndAreAsLongAsPossible(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(upTo: 30)
    let columns = random.int(0...30)
    let prefix = TextWidth.prefix(text, columns: columns)
    let suffix = TextWidth.suffix(text, columns: columns)
    #expect(text.unicodeScalars.starts(with: prefix.unicodeScalars))
    #expect(text.unicodeScalars.reversed().starts(with: suffix.unicodeScalars.reversed()))
    let whole = TextWidth.of(text)
    for part in [prefix, suffix] {
      #expect(TextWidth.of(part) <= columns)
      #expect(TextWidth.of(part) >= min(whole, columns - 1))
    }
    let elided = TextWidth.elided(text, columns: columns)
    #expect(TextWidth.of(elided) <= columns)
    if whole > columns, columns > 0 { #expect(elided.hasSuffix("…")) }
  }

  @Test(
    "Of a path the part before the slash gives way first",
    arguments: [
      (22, "model-policy/owner"), (15, "model-po…/owner"), (7, "…/owner"), (5, "…/ow…"), (0, ""),
    ])
  func elidesAPath(columns: Int, expected: String) {
    func shown(_ text: String) -> String {
      TextWidth.elided(text, columns: columns, ellipsis: "…", keepsLeaf: true)
    }
    #expect(shown("model-policy/owner") == expected)
    #expect(shown("claude-opus-4-5") == TextWidth.elided("claude-opus-4-5", columns: columns))
  }

  @Test func elisionKeepsWideCharactersWhole() {
    #expect(TextWidth.elided("模型组合", columns: 8) == "模型组合")
    #expect(TextWidth.elided("模型组合", columns: 7) == "模型组…")
    #expect(TextWidth.elided("模型组合", columns: 6) == "模型…")
    #expect(TextWidth.elided("模型", columns: 1) == "…")
    #expect(TextWidth.elided("abcdef", columns: 3, ellipsis: "~") == "ab~")
    #expect(TextWidth.elided("abc", columns: 0).isEmpty)
    #expect(TextWidth.elided("abc", columns: -2).isEmpty)
  }

  /// Compares with the C library, which is what ncurses counts by.
  ///
  /// Scalars this library does not know (-1) and those a cell never holds are left out. In the
  /// ranges portfolios are written in there may be no difference at all; elsewhere a few, since
  /// versions of Unicode differ.
  @Test func agreesWithTheCLibrary() throws {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    // The Glibc module does not declare it.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    let exact: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA1...0xAC, 0xAE...0x5FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x21FF,
      0x2500...0x25FF, 0x2800...0x28FF, 0x2E80...0x3029, 0x302E...0x31E3, 0x3400...0x4DBF,
      0x4E00...0xA4C6, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x2A6DF,
    ]
    var compared = 0
    var differing: [UInt32] = []
    for value in UInt32(0x20)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value), !scalar.mustNotBeShown else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      guard theirs >= 0 else { continue }
      compared += 1
      if TextWidth.of(scalar) != theirs { differing.append(value) }
    }
    let hex = { (value: UInt32) in String(value, radix: 16, uppercase: true) }
    #expect(compared > 100_000)
    let serious = differing.filter { value in exact.contains { $0.contains(value) } }
    #expect(serious.isEmpty, "\(serious.map(hex))")
    #expect(differing.count < 200, "\(differing.map(hex))")
  }
}
