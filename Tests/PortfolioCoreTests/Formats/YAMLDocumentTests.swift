import Testing

@testable import PortfolioCore

@Suite struct YAMLDocumentTests {
  private func parse(_ text: String, firstLine: Int = 1) throws -> YAMLDocument {
    try YAMLDocument.parse(Array(text.utf8), firstLine: firstLine).get()
  }

  private func failure(_ text: String) -> YAMLDocument.Failure? {
    guard case .failure(let failure) = YAMLDocument.parse(Array(text.utf8)) else { return nil }
    return failure
  }

  @Test func readsTextsListsAndMapsWithTheirPlaces() throws {
    let root = try parse("name: Granite\nlist:\n  - a\n  - {k: 'v'}\nnone: ~\nempty:\n").root
    let map = try #require(root.map)
    #expect(map.map(\.key) == ["name", "list", "none", "empty"])
    #expect(map[0].value.content == .scalar("Granite", isQuoted: false))
    #expect(map[0].value.place == YAMLPosition(line: 1, column: 7))
    #expect(map[1].place == YAMLPosition(line: 2, column: 1))
    let list = try #require(map[1].value.list)
    #expect(list[1]["k"]?.content == .scalar("v", isQuoted: true))
    #expect(list[1]["k"]?.place == YAMLPosition(line: 4, column: 9))
    #expect(map[2].value.isNull && map[3].value.isNull)
  }

  @Test func keepsWordsAndNumbersAsWritten() throws {
    let root = try parse("a: no\nb: 1.10\nc: 0x10\nd: 2026-10-02\ne: \"\"\nf: 'null'").root
    #expect(root["a"]?.text == "no")
    #expect(root["b"]?.text == "1.10")
    #expect(root["c"]?.text == "0x10")
    #expect(root["d"]?.text == "2026-10-02")
    #expect(root["e"]?.text == "")
    #expect(root["f"]?.text == "null")
  }

  @Test(arguments: ["", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}", "\n\n"])
  func anEmptyDocumentIsNothing(text: String) throws {
    #expect(try parse(text).root.isNull)
  }

  @Test func acceptsAByteOrderMarkAndAnyLineEnd() throws {
    for (text, place) in [
      ("\u{FEFF}a: 1\nb: 2", YAMLPosition(line: 2, column: 4)),
      ("a: 1\r\nb: 2\r\n", YAMLPosition(line: 2, column: 4)),
      ("a: 1\rb: 2\r", YAMLPosition(line: 2, column: 4)),
    ] {
      let root = try parse(text).root
      #expect(root["a"]?.text == "1")
      #expect(root["a"]?.place == YAMLPosition(line: 1, column: 4))
      #expect(root["b"]?.place == place)
    }
  }

  @Test func countsColumnsInBytesAndLinesAsEditorsDo() throws {
    let root = try parse("模型: {é: x}\nb: \"one\u{2028}two\"\nc: [z, y]\n", firstLine: 5).root
    #expect(root["模型"]?["é"]?.place == YAMLPosition(line: 5, column: 14))
    #expect(root["c"]?.list?[1].place == YAMLPosition(line: 7, column: 8))
  }

  @Test func followsAliasesAndMergesMaps() throws {
    let root = try parse(
      """
      base: &base {unit: ratio, better: higher}
      more: &more {every: 1h, unit: ms}
      accuracy: {<<: *base, unit: share}
      latency: {<<: [*more, *base]}
      names: [&n granite, *n]
      shadowed: &n other
      again: *n
      """
    ).root
    #expect(root["accuracy"]?["unit"]?.text == "share")
    #expect(root["accuracy"]?["better"]?.text == "higher")
    #expect(root["latency"]?["unit"]?.text == "ms")
    #expect(root["latency"]?["better"]?.text == "higher")
    #expect(root["names"]?.list?.map(\.text) == ["granite", "granite"])
    #expect(root["again"]?.text == "other")
    #expect(root["again"]?.place == YAMLPosition(line: 7, column: 8))
  }

  @Test func asterisksInTextsStay() throws {
    let root = try parse(
      "a: \"*b*\"\nb: x*y\nc: |\n  *bold* and\n  * point\nd: 'it is *not*'\n\"*k\": 1\n\u{E000}: 2"
    ).root
    #expect(root["a"]?.text == "*b*")
    #expect(root["b"]?.text == "x*y")
    #expect(root["c"]?.text == "*bold* and\n* point\n")
    #expect(root["d"]?.text == "it is *not*")
    #expect(root["\u{E000}"]?.text == "2")
    #expect(root.map?.map(\.key).contains("*k") == true)
  }

  @Test(arguments: [
    ("a: *nobody\n", "undefined alias", 1, 4),
    ("a: *bold* words\n", "text after an asterisk must be in quotes", 1, 4),
    ("a: 1\n---\nb: 2\n", "more than one document", 2, 1),
    ("? [a, b]\n: c\n", "a key must be plain text", 1, 1),
    ("x: 1\n[a, b]: c\n", "a key must be plain text", 2, 1),
    ("[a]: 1\n[a]: 2\n", "a key must be plain text", 1, 1),
    ("k: &k x\n*k : c\n", "a key must be plain text", 2, 1),
    ("a: {<<: text}\n", "only maps can be merged", 1, 9),
    ("a: \u{1B}[2J\n", "control character U+001B", 1, 4),
    ("a: x\u{9B}31m\n", "control character U+009B", 1, 5),
    ("a: x\u{0}\n", "control character U+0000", 1, 5),
    ("a: x\u{7F}\n", "control character U+007F", 1, 5),
    ("a: x\u{FFFF}\n", "control character U+FFFF", 1, 5),
  ])
  func saysWhatItCannotTakeAndWhere(text: String, reason: String, line: Int, column: Int) {
    let failure = self.failure(text)
    #expect(failure?.fault == .malformed(reason: reason))
    #expect(failure?.place == YAMLPosition(line: line, column: column))
  }

  @Test(arguments: ["a: [1, 2\n", "a: 'open\n", "a: 1\n  b: 2\n", "\tb: 1\n", "a: \"\\q\"\n", "}"])
  func neverQuotesTheInput(text: String) throws {
    let failure = try #require(self.failure("secret-word: 1\n" + text))
    guard case .malformed(let reason) = failure.fault else {
      Issue.record("\(failure)")
      return
    }
    #expect(!reason.contains("secret-word") && !reason.contains("\n"))
    #expect(failure.place.line >= 2)
  }

  @Test func reportsAKeyThatStandsTwice() {
    let failure = self.failure("a: 1\nfolio:\n  type: open\n  type: large\n")
    #expect(failure?.fault == .duplicateKey("type"))
    #expect(failure?.place.line == 3)
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], 1, 4), ([0x61, 0x0A, 0xED, 0xA0, 0x80], 2, 1),
      ([0x61, 0xC0, 0xAF], 1, 2), ([0x61, 0xE2, 0x82], 1, 2), ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
    ] as [([UInt8], Int, Int)])
  func saysWhereBytesAreNoText(bytes: [UInt8], line: Int, column: Int) {
    guard case .failure(let failure) = YAMLDocument.parse(bytes) else {
      Issue.record("taken")
      return
    }
    #expect(failure.fault == .invalidUTF8)
    #expect(failure.place == YAMLPosition(line: line, column: column))
  }

  @Test func findsWhatGitLeftUnmerged() {
    let failure = self.failure("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n")
    #expect(failure?.fault == .conflictMarker)
    #expect(failure?.place == YAMLPosition(line: 2, column: 1))
    #expect(failure?.place == self.failure("a: 1\r\n>>>>>>> x\r\n")?.place)
  }

  @Test func coversSecretsAndSaysUnderWhichKey() throws {
    let key = SecretScanTests.keys[0]
    let document = try parse("a:\n  b: [x, \"\(key)\"]\n  url: https://ana:pw@host/\n")
    #expect(document.root["a"]?["b"]?.list?[1].text == SecretScan.cover)
    #expect(document.root["a"]?["url"]?.text == "https://ana:•••@host/")
    #expect(document.secrets.map(\.key) == ["a.b", "a.url"])
    #expect(document.secrets[0].place == YAMLPosition(line: 2, column: 10))
  }

  @Test func anyBytesAreTakenOrRefused() {
    let seed: UInt64 = 5
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "&x ", "*x", "|", ">", "'", "\"", "#",
      "? ", "!t ", "<<", "~", "%", "\t", "é", "...\n", "---\n", "\\", "\r\n",
    ]
    for _ in 0..<1500 {
      let count = Int.random(in: 1...24, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      .joined()
      switch YAMLDocument.parse(Array(text.utf8)) {
      case .success(let document): #expect(document.root.place.line >= 1)
      case .failure(let failure):
        let lines = text.utf8.count { $0 == 0x0A } + 1
        #expect((1...lines).contains(failure.place.line), "\(text.debugDescription), seed \(seed)")
      }
    }
  }
}
