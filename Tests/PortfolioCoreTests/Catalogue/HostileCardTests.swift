import Testing

@testable import PortfolioCore

/// Cards with the bad inputs of every text file: named with their place, never shown raw.
@Suite struct HostileCardTests {
  @Test(arguments: [
    "\u{1B}]0;pw\u{07}", "\u{1B}]52;c;YQ==\u{07}", "\u{1B}[2J", "\u{1B}]", "\u{9B}31m",
    "\u{8}\u{8}",
    "\u{0}",
  ])
  func aRawControlInFrontMatterIsNamedWithItsPlace(text: String) {
    let parsed = ModelReaderTests.read("---\nfolio:\n  name: x\(text)\n---\n")
    #expect(parsed.value == nil)
    #expect(parsed.problems.map(\.place.line) == [3])
    #expect(parsed.problems.map(\.place.column) == [10])
    #expect(parsed.problems.map(\.fault.code) == ["yaml.malformed"])
  }

  @Test(
    arguments: [
      (#"\e[2J"#, "^[[2J"), (#"a\rb"#, "a^Mb"), (#"a\nb"#, "a^Jb"), (#"\u009b31m"#, "<U+009B>31m"),
      ("\u{202E}x", "<U+202E>x"), ("a\u{200B}b", "a<U+200B>b"), ("=cmd()", "=cmd()"),
      ("%n%s", "%n%s"), ("[red]", "[red]"), ("e" + String(repeating: "\u{301}", count: 9), nil),
    ] as [(String, String?)])
  func whatAValueHidesIsShown(value: String, shown: String?) throws {
    let parsed = ModelReaderTests.read("---\nfolio: {name: \"\(value)\"}\n---\n")
    #expect(parsed.problems == [])
    let name = SafeText(try #require(parsed.value).name).string
    #expect(name == shown ?? "e\u{301}\u{301}\u{301}\u{301}<+5>")
  }

  @Test func aKeyIsShownLikeAValue() {
    let parsed = ModelReaderTests.read("---\nfolio: {\"\\e[2J\": 1}\n---\n")
    guard case .record(.unknownKey(let key))? = parsed.problems.first?.fault else {
      Issue.record("\(parsed.problems)")
      return
    }
    #expect(SafeText(key).string == "folio.^[[2J")
  }

  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82],
    ] as [[UInt8]])
  func bytesThatAreNoTextAreNamedAndProseKeepsThemVisible(bytes: [UInt8]) throws {
    let front = ModelReaderTests.read(
      Array("---\nfolio:\n  name: ".utf8) + bytes + Array("\n---\n".utf8))
    #expect(front.value == nil)
    #expect(front.problems.map(\.fault) == [.yaml(.invalidUTF8)])
    #expect(front.problems.first?.place.line == 3)
    let prose = ModelReaderTests.read(
      Array("---\nfolio: {type: open}\n---\nok\n".utf8) + bytes + Array("\nend".utf8))
    #expect(prose.value?.type == .open)
    #expect(prose.problems.map(\.fault) == [.yaml(.invalidUTF8)])
    #expect(prose.problems.first?.place.line == 5)
    #expect(prose.value?.prose.hasPrefix("ok\n") == true)
    #expect(prose.value?.prose.contains("<") == true)
    #expect(prose.value?.prose.hasSuffix("\nend") == true)
  }

  @Test func utf16IsNamed() {
    let text = "---\nfolio: {type: open}\n---\n"
    let littleEndian: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let parsed = ModelReaderTests.read(littleEndian)
    #expect(parsed.value?.type == nil)
    #expect(parsed.problems.map(\.fault).contains(.yaml(.invalidUTF8)))
  }

  @Test func aMergeThatGitLeftUndoneIsNotTaken() {
    let front = ModelReaderTests.read("---\n<<<<<<< HEAD\nlicense: a\n=======\n>>>>>>> b\n---\n")
    #expect(front.value == nil)
    #expect(front.problems.map(\.fault) == [.yaml(.conflictMarker)])
    #expect(front.problems.first?.place.line == 2)
    let top = ModelReaderTests.read("<<<<<<< HEAD\n---\nlicense: a\n---\n")
    #expect(top.value == nil)
    #expect(top.problems.map(\.fault) == [.yaml(.conflictMarker)])
    let prose = ModelReaderTests.read("---\nlicense: a\n---\nx\n=======\n<<<<<<< HEAD\n")
    #expect(prose.value?.card.license == "a")
    #expect(prose.problems.map(\.place.line) == [6])
  }

  @Test func secretsAreCoveredWhereverTheyStand() throws {
    let key = SecretScanTests.keys[1]
    let parsed = ModelReaderTests.read(
      "---\nfolio:\n  vendor: \(key)\n  later: {deep: [\(key)]}\n---\nUse\n\(key)\n")
    let model = try #require(parsed.value)
    #expect(!"\(model)".contains(key))
    #expect(!"\(parsed.problems)".contains(key))
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.secret(key: "folio.vendor")), .record(.unknownKey("folio.later")),
        .record(.secret(key: "folio.later.deep")), .record(.secret(key: "prose")),
      ])
    #expect(parsed.problems.map(\.place.line) == [3, 4, 4, 7])
  }

  @Test func aHugeCardIsRefusedByItsSize() {
    let bytes = Array(repeating: UInt8(ascii: "#"), count: YAMLDocument.byteLimit + 1)
    let parsed = ModelReaderTests.read(bytes)
    #expect(parsed.value == nil)
    #expect(
      parsed.problems.map(\.fault) == [
        .yaml(.tooLarge(bytes: bytes.count, limit: YAMLDocument.byteLimit))
      ])
  }

  @Test func aCardThatNestsWithoutEndGivesNoModel() {
    let parsed = ModelReaderTests.read("---\na: \(String(repeating: "[", count: 100_000))\n---\n")
    #expect(parsed.value == nil)
    #expect(parsed.problems.map(\.fault) == [.yaml(.tooDeep(limit: 64))])
    #expect(parsed.problems.first?.place == Place(path: ModelReaderTests.path, line: 2, column: 68))
  }

  @Test func anyCutOfACardIsReadOrRefusedWithAPlace() {
    let card = Array(HuggingFaceCardTests.mistral.utf8)
    for length in card.indices {
      let parsed = ModelReaderTests.read(Array(card[..<length]))
      #expect(parsed.value != nil || !parsed.problems.isEmpty)
    }
  }
}
