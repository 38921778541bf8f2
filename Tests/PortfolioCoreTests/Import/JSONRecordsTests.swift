import Testing

@testable import PortfolioCore

@Suite struct JSONRecordsTests {
  private func records(_ text: String, pieces: Int, limit: Int = 1000) -> [String] {
    var reader = JSONRecords(limit: limit)
    var found: [String] = []
    func take(_ event: JSONRecords.Event) {
      switch event {
      case .record(let bytes, let line, let column):
        found.append("\(line):\(column) \(String(decoding: bytes, as: UTF8.self))")
      case .tooLong(let line): found.append("\(line) too long")
      }
    }
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      reader.append(bytes[at..<min(at + pieces, bytes.count)])
      while let event = reader.next() { take(event) }
      at += pieces
    }
    while let event = reader.next(atEnd: true) { take(event) }
    return found
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func findsValuesHoweverTheyAreLaidOut(pieces: Int) {
    #expect(
      records("\u{FEFF}{\"a\":1}\n\n  {\"b\":\"}\\\"{\"}\r\n{\"c\":[{}]}", pieces: pieces)
        == ["1:4 {\"a\":1}", "3:3 {\"b\":\"}\\\"{\"}", "4:1 {\"c\":[{}]}"])
    #expect(
      records("[{\"a\":1},{\"b\":2}]", pieces: pieces) == ["1:2 {\"a\":1}", "1:10 {\"b\":2}"])
    #expect(
      records("[\n  {\n    \"a\": {}\n  },\n  {}\n]\n", pieces: pieces)
        == ["2:3 {\n    \"a\": {}\n  }", "5:3 {}"])
    #expect(records("{}{}", pieces: pieces) == ["1:1 {}", "1:3 {}"])
    #expect(records(" \n[ ]\n", pieces: pieces).isEmpty)
  }

  @Test(arguments: [1, 5, 1000])
  func whatBreaksOffCostsItsOwnLine(pieces: Int) {
    #expect(
      records("{\"a\":\n{\"b\":\"x\n{\"c\":1}\nlunch\n{}", pieces: pieces)
        == ["1:1 {\"a\":", "2:1 {\"b\":\"x", "3:1 {\"c\":1}", "4:1 lunch", "5:1 {}"])
    #expect(records("{\"a\":1", pieces: pieces) == ["1:1 {\"a\":1"])
  }

  @Test(arguments: [1, 9, 1000])
  func aValueOverTheLimitIsPassedOver(pieces: Int) {
    let long = "{\"a\":\"\(String(repeating: "x", count: 50))\"}"
    #expect(
      records("{}\n\(long)\n{\"b\":1}\n", pieces: pieces, limit: 20)
        == ["1:1 {}", "2 too long", "3:1 {\"b\":1}"])
  }
}
