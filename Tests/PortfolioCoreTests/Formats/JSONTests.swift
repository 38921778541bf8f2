import PortfolioCore
import Testing

@Suite("JSON")
struct JSONTests {
  private func parsed(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  private func fault(_ bytes: [UInt8], limits: JSONValue.Limits = .init()) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONValue(parsing: bytes, limits: limits)
      return nil
    } catch { return error }
  }

  private func kind(_ text: String) -> JSONFault.Kind? { fault(Array(text.utf8))?.kind }

  @Test("Order of members and text of numbers stay as written")
  func faithful() throws {
    let text = #"{"z":1,"a":[-0.10,1e400,12345678901234567890,true,false,null],"":{}}"#
    #expect(String(decoding: try parsed(text).compact, as: UTF8.self) == text)
  }

  @Test("Escapes are read, surrogate pairs included")
  func escapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#
    #expect(try parsed(text).string == "\"\\/\u{8}\u{c}\n\r\t\u{e9}\u{1F600}")
  }

  @Test(
    "Broken JSON is refused with its kind",
    arguments: [
      ("", .unfinished), ("{", .unfinished), ("[1,]", .unexpected), ("{\"a\":1,}", .unexpected),
      ("{a:1}", .unexpected), ("'a'", .unexpected), ("\"a", .unfinished), ("tru", .unfinished),
      ("trux", .unexpected), ("1 2", .trailing), ("[1 2]", .unexpected), ("\"\\x\"", .badEscape),
      ("\"\\u12g4\"", .badEscape), ("\"\\ud800\"", .loneSurrogate),
      ("\"\\ud800\\u0041\"", .loneSurrogate), ("\"\\udc00\"", .loneSurrogate),
      ("\"a\nb\"", .controlInString), ("\"a\\n\u{0}b\"", .controlInString),
      ("{\"a\":1,\"a\":2}", .duplicateName("a")), ("{\"a\":1,\"\\u0061\":2}", .duplicateName("a")),
      ("nan", .unexpected), ("Infinity", .unexpected), ("\u{FEFF}1", .unexpected),
      ("/*c*/1", .unexpected), ("-", .badNumber), ("01", .badNumber), ("1.", .badNumber),
      (".5", .unexpected), ("+1", .unexpected), ("0x10", .badNumber), ("1e", .badNumber),
      ("1_000", .badNumber), ("1e5.5", .badNumber), ("--1", .badNumber), ("１", .unexpected),
    ] as [(String, JSONFault.Kind)])
  func broken(text: String, expected: JSONFault.Kind) { #expect(kind(text) == expected) }

  @Test("Bytes that are not UTF-8 are refused at their place")
  func invalidUTF8() {
    for bad: [UInt8] in [[0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82], [0x9B]] {
      let bytes = Array("{\n \"aé\":\"b".utf8) + bad + Array("c\"}".utf8)
      let found = fault(bytes)
      #expect(found?.kind == .invalidUTF8)
      #expect(found?.line == 2)
      #expect(found?.column == 10)
      #expect(found?.offset == 11)
    }
  }

  @Test("Names equal to Swift and different in bytes are two names")
  func normalisationForms() throws {
    let value = try parsed("{\"\u{e9}\":1,\"e\u{301}\":2}")
    #expect(value.object?.members.count == 2)
    #expect(value.object?["e\u{301}"] == 2)
  }

  @Test("Nesting and size are bounded")
  func limits() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(fault(deep)?.kind == .tooDeep(limit: 64))
    #expect(fault(Array("[[[1]]]".utf8), limits: .init(depth: 3)) == nil)
    #expect(fault(Array("[[[1]]]".utf8), limits: .init(depth: 2))?.kind == .tooDeep(limit: 2))
    #expect(fault(Array("[1,2]".utf8), limits: .init(bytes: 4))?.kind == .tooLarge(limit: 4))
  }

  @Test("A duplicate among many names is found, and many names are quick")
  func manyNames() {
    let members = (0..<20_000).map { "\"n\($0)\":0" }
    #expect(kind("{\(members.joined(separator: ","))}") == nil)
    let twice = members + ["\"n0\":1"]
    #expect(kind("{\(twice.joined(separator: ","))}") == .duplicateName("n0"))
  }

  @Test(
    "What a terminal obeys or hides is written as escapes",
    arguments: [
      "\u{0}", "\u{7}", "\u{8}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{61C}", "\u{200B}",
      "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{2069}",
      "\u{FEFF}", "\u{FE0F}", "\u{FFFE}", "\u{E0041}", "\u{34F}", "\u{3164}", "\u{180E}",
    ])
  func hostile(text: String) throws {
    let written = JSONValue.string(text).compact
    #expect(written.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(written.starts(with: Array(#""\u"#.utf8)))
    let read = try JSONValue(parsing: written).string
    #expect(read?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test("Letters of all languages are written as they are")
  func letters() {
    let text = "Straße Ελλάδα Привет 日本語 한국어 العربية é e\u{301} 😀"
    #expect(String(decoding: JSONValue.string(text).compact, as: UTF8.self) == "\"\(text)\"")
  }

  @Test("Reading what was written gives the value back")
  func roundTrip() throws {
    for seed: UInt64 in 0..<300 {
      var random = SplitMix64(seed: seed)
      let value = randomJSON(depth: 4, using: &random)
      for bytes in [value.compact, value.indented] {
        let again = try JSONValue(parsing: bytes)
        #expect(again.compact == value.compact, "seed \(seed)")
      }
    }
  }

  @Test("No bytes, however damaged, do more than be refused")
  func damaged() {
    for seed: UInt64 in 0..<300 {
      var random = SplitMix64(seed: seed)
      var bytes = randomJSON(depth: 4, using: &random).compact
      for _ in 0..<3 {
        guard let index = bytes.indices.randomElement(using: &random) else { break }
        bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      }
      if let value = try? JSONValue(parsing: bytes) {
        #expect((try? JSONValue(parsing: value.compact))?.compact == value.compact, "seed \(seed)")
      } else if let fault = fault(bytes) {
        #expect((0...bytes.count).contains(fault.offset), "seed \(seed)")
      }
    }
  }

  private func randomJSON(depth: Int, using random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(Int.random(in: .min ... .max, using: &random))
    case 3: return .string(random.hostileText())
    case 4:
      return .array((0..<3).map { _ in randomJSON(depth: depth - 1, using: &random) })
    default:
      var object = JSONObject()
      for _ in 0..<3 {
        object[random.hostileText()] = randomJSON(depth: depth - 1, using: &random)
      }
      return .object(object)
    }
  }
}
