import Testing

@testable import PortfolioCore

@Suite("Lines of a journal")
struct JournalLineTests {
  private let ana = WriterID("ana@build7-3f2a")
  private let bo = WriterID("bo@lap-91c0")

  private func time(_ text: String) throws -> Timestamp { try Timestamp.parse(text.utf8).get() }

  private func assign() throws -> Event {
    let granite = try #require(ModelID("granite-8b"))
    let person = try #require(PersonID("bo"))
    let draft = EventDraft(
      .assign(Assignment(role: .owner, models: [granite], person: person)), reason: "on leave\n")
    return draft.event(
      after: nil, writer: try #require(ana), seen: [EventID(writer: try #require(bo), seq: 17)],
      time: try time("2026-11-23T19:08:15.120987Z"), actor: PersonID("ana"))
  }

  private func decode(_ line: [UInt8]) throws -> JournalLine.Decoded {
    try JournalLine.decode(line.dropLast(), writer: try #require(ana))
  }

  private func refusal(_ text: String) throws -> LineFault? {
    let writer = try #require(ana)
    do throws(JournalLine.Refused) {
      _ = try JournalLine.decode(Array(text.utf8)[...], writer: writer)
      return nil
    } catch { return error.fault }
  }

  @Test("An assignment is written to the letter of the format")
  func letter() throws {
    let event = try assign()
    let zeros = String(repeating: "0", count: 64)
    let before = """
      {"v":1,"writer":"ana@build7-3f2a","seq":1,"time":"2026-11-23T19:08:15.120Z","actor":"ana",\
      "seen":{"bo@lap-91c0":17},"do":"assign","role":"owner","models":["granite-8b"],\
      "person":"bo","reason":"on leave\\n","prev":"\(zeros)"
      """
    let hash = ChainHash(of: Array(before.utf8)).hex
    let line = String(decoding: JournalLine.bytes(event), as: UTF8.self)
    #expect(line == "\(before),\"hash\":\"\(hash)\"}\n")
    #expect(JournalLine.path(event) == "journal/ana@build7-3f2a/2026-11.jsonl")
  }

  @Test("SHA-256 is that of FIPS 180-4")
  func hash() {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(ChainHash(of: Array("abc".utf8)).hex == abc)
    #expect(ChainHash(hex: abc)?.hex == abc)
    #expect(ChainHash(hex: abc.uppercased()) == nil)
    #expect(ChainHash(hex: String(abc.dropLast())) == nil)
    #expect(ChainHash.start.hex == String(repeating: "0", count: 64))
  }

  @Test("What was written is read back, and a whole second keeps its three decimals")
  func roundTrip() throws {
    var event = try assign()
    #expect(try decode(JournalLine.bytes(event)).event == event)
    #expect(try decode(JournalLine.bytes(event)).isGenuine)
    event = EventDraft(.undo(seq: 1)).event(
      after: JournalHead(event), writer: event.writer, seen: [],
      time: try time("2026-11-24T00:00:00Z"), actor: nil)
    let line = JournalLine.bytes(event)
    #expect(String(decoding: line, as: UTF8.self).contains("\"2026-11-24T00:00:00.000Z\""))
    #expect(event.previous == (try assign()).hash)
    #expect(event.seq == 2)
    #expect(try decode(line).event == event)
  }

  @Test("Every kind, known or not, survives reading and writing byte for byte")
  func kinds() throws {
    let fields = #""models":["a"],"alerts":["x\u001b[31m"],"n":1.50,"deep":{"z":[1,{"b":null}]}"#
    let words = EventKind.allCases.map(\.rawValue) + ["teleport", "", "\\u202eevil"]
    for word in words {
      let text = """
        {"v":1,"writer":"ana@build7-3f2a","seq":3,"time":"2026-11-23T19:08:15.120Z",\
        "do":"\(word)",\(fields),"reason":"r","prev":"\(ChainHash.start.hex)"
        """
      let line = Array("\(text),\"hash\":\"\(ChainHash(of: Array(text.utf8)).hex)\"}\n".utf8)
      let decoded = try decode(line)
      #expect(decoded.isGenuine)
      #expect(JournalLine.bytes(decoded.event) == line)
    }
  }

  @Test("A newer version and a role nobody knows are kept, not guessed at")
  func newer() throws {
    for change in [("\"v\":1", "\"v\":2"), ("\"owner\"", "\"muse\""), ("[\"gran", "[\"../gran")] {
      let text = String(decoding: JournalLine.unhashed(try assign()), as: UTF8.self)
        .replacing(change.0, with: change.1)
      let line = Array("\(text),\"hash\":\"\(ChainHash(of: Array(text.utf8)).hex)\"}\n".utf8)
      let decoded = try decode(line)
      #expect(decoded.event.action.kind == nil)
      #expect(decoded.event.action.word == "assign")
      #expect(JournalLine.bytes(decoded.event) == line)
    }
  }

  @Test("Every changed byte is found", arguments: [1, 0x20, 0x80])
  func tampered(mask: UInt8) throws {
    let line = JournalLine.bytes(try assign())
    for index in line.indices.dropLast() {
      var changed = line
      changed[index] ^= mask
      let decoded = try? decode(changed)
      #expect(decoded?.isGenuine != true, "byte \(index)")
    }
  }

  @Test("Lines that are no events are refused with the reason")
  func refused() throws {
    let hash = "\"hash\":\"\(ChainHash.start.hex)\"}"
    #expect(try refusal("") == .empty)
    #expect(try refusal("[]") == .notObject)
    #expect(try refusal("{}") == .hashNotLast)
    #expect(try refusal("<<<<<<< HEAD") == .conflictMarker)
    #expect(try refusal("{\"v\":1,\(hash) ") == .hashNotLast)
    #expect(try refusal("{\"v\":1,\(hash)") == .missing("writer"))
    #expect(try refusal("{\"v\":0,\(hash)") == .notAllowed("v"))
    #expect(try refusal("{\"v\":1,\"writer\":\"../x@y-0000\",\(hash)") == .notAllowed("writer"))
    #expect(
      try refusal("{\"v\":1,\"time\":\"2026-02-30T00:00:00.000Z\",\(hash)")
        == .notAllowed("time"))
    #expect(
      try refusal("{\"v\":1,\"time\":\"2026-02-03T00:00:00Z\",\(hash)") == .notAllowed("time"))
    #expect(try refusal("{\"v\":1,\"v\":1,\(hash)") == .json(.duplicateName("v")))
    for seq in ["0", "-1", "1.0", "1e3", "9007199254740992", "9223372036854775808", "\"1\""] {
      #expect(try refusal("{\"v\":1,\"seq\":\(seq),\(hash)") == .notAllowed("seq"))
    }
    #expect(try refusal("\u{0}\u{0}\u{0}") == .json(.unexpected))
    #expect(try refusal(String(repeating: "[", count: 100_000)) == .json(.tooDeep(limit: 16)))
  }

  @Test("A time never goes back, not even over the end of a month")
  func clockGoesBack() throws {
    let first = try assign()
    let next = EventDraft(.undo(seq: 1)).event(
      after: JournalHead(first), writer: first.writer, seen: [],
      time: try time("2026-10-01T00:00:00Z"), actor: nil)
    #expect(next.time == first.time)
    #expect(JournalLine.path(next) == JournalLine.path(first))
  }

  @Test(
    "Writers keep a grammar that is safe as a folder's name",
    arguments: [
      "", "ana", "ana@build", "ana@-3f2a", "@b-3f2a", "a@b@c-3f2a", "../a@b-3f2a", ".a@b-3f2a",
      "a@b-3F2A", "a@b-3f2", "a b@c-3f2a", "a@b/c-3f2a", "a\u{202E}@b-3f2a", "-a@b-3f2a",
    ])
  func badWriters(text: String) { #expect(WriterID(text) == nil) }

  @Test("Writers and events have one text")
  func names() throws {
    let writer = try #require(WriterID(user: "ana", host: "build-7.example.org", clone: 0x2a))
    #expect(writer.text == "ana@build-7.example.org-002a")
    #expect(writer.login == "ana@build-7.example.org")
    #expect(writer.user == "ana")
    #expect(EventID("\(writer):12") == EventID(writer: writer, seq: 12))
    for text in ["\(writer)", "\(writer):0", "\(writer):-1", "\(writer):+1", "\(writer):1x"] {
      #expect(EventID(text) == nil)
    }
  }
}
