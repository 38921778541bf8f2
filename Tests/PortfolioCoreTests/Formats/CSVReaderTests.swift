import Testing

@testable import PortfolioCore

/// What a reader makes of a text: rows as fields, faults as `code@line:column`.
private func read(
  _ bytes: [UInt8], inPiecesOf size: Int = .max, limits: CSVReader.Limits = .init()
) -> [String] {
  var reader = CSVReader(limits: limits)
  var found: [String] = []
  func drain(atEnd: Bool) {
    while let event = reader.next(atEnd: atEnd) {
      switch event {
      case .row:
        let fields = reader.fields.indices.map { reader.string($0) }
        found.append("\(reader.line): " + fields.joined(separator: "|"))
      case .fault(let fault, let line, let column):
        found.append("\(fault.code)@\(line):\(column.map(String.init) ?? "-")")
      }
    }
  }
  var at = 0
  while at < bytes.count {
    let end = size < bytes.count - at ? at + size : bytes.count
    reader.append(bytes[at..<end])
    drain(atEnd: false)
    at = end
  }
  drain(atEnd: true)
  return found
}

private func read(_ text: String) -> [String] { read(Array(text.utf8)) }

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
    ("a,b\r\nc,d", ["1: a|b", "2: c|d"]),
    ("a,b\rc,d\r", ["1: a|b", "2: c|d"]),
    ("a,,\n,\n", ["1: a||", "2: |"]),
    ("\n\r\n\ra\n", ["4: a"]),
    ("\u{FEFF}a,b\n", ["1: a|b"]),
    ("\"a,b\",c\n", ["1: a,b|c"]),
    ("\"say \"\"hi\"\"\",\"\"\n", ["1: say \"hi\"|"]),
    ("\"two\nlines\",x\ny\n", ["1: two\nlines|x", "3: y"]),
    ("\"two\r\nlines\r\rmore\"\r\ny\n", ["1: two\r\nlines\r\rmore", "5: y"]),
    ("é,中\n", ["1: é|中"]),
    ("", []), ("\n", []), ("\"\"", ["1: "]),
    (" a , b \n", ["1:  a | b "]),
    ("abcdefgh,ijklmnop,qrstuvwxyz\n", ["1: abcdefgh|ijklmnop|qrstuvwxyz"]),
  ])
  func rows(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("a\"b,c\nd\n", ["bad-quoting@1:2", "2: d"]),
    ("\"a\"b,c\nd\n", ["bad-quoting@1:4", "2: d"]),
    ("x,\"open\nd\ne\n", ["bad-quoting@1:3", "2: d", "3: e"]),
    ("x,\"two\nlines\"y\nd\n", ["bad-quoting@2:7", "bad-quoting@2:6", "3: d"]),
    (
      "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n",
      [
        "1: a", "conflict-marker@2:1", "3: b", "conflict-marker@4:1", "5: c",
        "conflict-marker@6:1",
      ]
    ),
    ("=======x\n", ["1: =======x"]),
    ("a\u{0}b,c\nd\n", ["invalid-utf8@1:2", "2: d"]),
    ("a,b\n\u{0}\u{0}\u{0}", ["1: a|b", "invalid-utf8@2:1"]),
  ])
  func faultsHideNoOtherRow(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test(arguments: [
    ([0x61, 0xFF, 0x62] as [UInt8], 2), ([0xED, 0xA0, 0x80], 1), ([0xC0, 0xAF], 1),
    ([0x61, 0x2C, 0xE2, 0x82], 3),
  ])
  func invalidUTF8HasItsPlace(bytes: [UInt8], column: Int) {
    #expect(read(bytes + Array("\nnext\n".utf8)) == ["invalid-utf8@1:\(column)", "2: next"])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00] as [UInt8], [0xFE, 0xFF, 0x00, 0x61]])
  func utf16IsRefusedOnce(head: [UInt8]) {
    let text = head + (0..<50).flatMap { _ in [0x00, 0x0A, 0x00, 0x61] as [UInt8] }
    #expect(read(text, inPiecesOf: 7) == ["invalid-utf8@1:1"])
  }

  @Test func longLinesAndFieldsAreRefusedAndPassedOver() {
    let limits = CSVReader.Limits(row: 20, field: 8)
    let text = "a,b\n" + String(repeating: "x,", count: 40) + "\nlongfield,c\nd\n"
    for size in [1, 3, 1000] {
      #expect(
        read(Array(text.utf8), inPiecesOf: size, limits: limits)
          == ["1: a|b", "too-long@2:-", "too-long@3:1", "4: d"])
    }
    let open = "\"" + String(repeating: "y\n", count: 30) + "z\n"
    let found = read(Array(open.utf8), inPiecesOf: 5, limits: limits)
    #expect(found.first == "bad-quoting@1:1")
    #expect(found.last == "32: z" || found.last == "31: z")
  }

  @Test func aMillionEmptyLinesAreNothing() {
    var reader = CSVReader()
    let piece = [UInt8](repeating: 0x0A, count: 1 << 18)
    for _ in 0..<4 {
      reader.append(piece)
      #expect(reader.next() == nil)
    }
    reader.append(Array("a\n".utf8))
    #expect(reader.next() == .row)
    #expect(reader.line == 1 << 20 + 1)
  }

  @Test func placesCountBytesOnTheFieldsOwnLine() {
    var reader = CSVReader()
    reader.append(Array("é,b\n\"one\ntwo\",x,\"q\"\n".utf8))
    #expect(reader.next() == .row)
    #expect(reader.place(of: 1) == (1, 4))
    #expect(reader.next() == .row)
    #expect(reader.place(of: 0) == (2, 1))
    #expect(reader.place(of: 1) == (3, 6))
    #expect(reader.place(of: 2) == (3, 8))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadBackInAnyPieces(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab,\"\n\r é中0123456789\t")
    var text = ""
    var expected: [String] = []
    var line = 1
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let fields = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? "a"
          })
      }
      let row = fields.map { field in
        let mustQuote = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard mustQuote || Bool.random(using: &random) || fields.count == 1 else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }
      expected.append("\(line): " + fields.joined(separator: "|"))
      let written = Array(row.joined(separator: ",").utf8)
      line += 1 + CSVScan.lineEnds(written.span, in: 0..<written.count).count
      text += row.joined(separator: ",") + (["\n", "\r\n"].randomElement(using: &random) ?? "\n")
    }
    let bytes = Array(text.utf8)
    for size in [1, 2, 3, 7, 16, Int.max] {
      #expect(read(bytes, inPiecesOf: size) == expected, "seed \(seed), pieces of \(size)")
    }
  }
}
