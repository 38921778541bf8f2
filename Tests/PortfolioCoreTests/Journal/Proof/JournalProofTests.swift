import Testing

@testable import PortfolioCore

@Suite("The proof of a journal")
struct JournalProofTests {
  private let now = Timestamp(seconds: 1_800_000_000)
  private let note = EventDraft(.note(Note(text: "x")))

  /// Ana's six events in two months; Bo had seen the first four.
  private func store() throws -> (ana: Clone, bo: Clone, files: [String: [UInt8]]) {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    for number: Int64 in 0..<6 {
      let time = Timestamp(seconds: 1_790_000_000 + number * 60 + number / 3 * 2_592_000)
      try ana.write(note, at: time)
      if number == 3 {
        bo.merge(ana)
        try bo.write(note, at: time + .seconds(10))
      }
    }
    return (ana, bo, ana.files.merging(bo.files) { mine, _ in mine })
  }

  private func proof(_ files: [String: [UInt8]], heads: [SignedHead] = []) -> JournalProof {
    JournalProof(JournalHistory(bytes: files), heads: heads, now: now)
  }

  private func head(
    of event: Event, _ signature: SignedHead.Signature = .valid(principal: "ana@host")
  ) -> SignedHead {
    let statement = HeadStatement(JournalHead(event))
    return SignedHead(
      path: statement.path, writer: event.writer, statement: statement, signature: signature)
  }

  private func firstError(_ files: [String: [UInt8]], heads: [SignedHead] = []) -> String? {
    proof(files, heads: heads).writers.first { $0.writer.user == "ana" }?.errors.first.map {
      "\($0.place.path.suffix(13)):\($0.place.line ?? 0) \($0.fault.code.dropFirst(8))"
    }
  }

  private func lines(_ bytes: [UInt8]?) -> [[UInt8]] {
    (bytes ?? []).split(separator: 0x0A).map { $0 + [0x0A] }
  }

  @Test("What is whole is proven up to where others had seen it, and the rest is counted")
  func whole() throws {
    let (ana, bo, files) = try store()
    let proof = proof(files)
    #expect(proof.isIntact)
    let rows = proof.writers
    #expect(rows.map(\.writer) == [ana.writer, bo.writer])
    #expect(rows.map(\.events) == [6, 1])
    #expect(rows.map(\.months) == [2, 1])
    #expect(rows.map { $0.head?.seq } == [6, 1])
    #expect(rows[0].anchor == .init(seq: 4, writers: [bo.writer]))
    #expect(rows.map(\.unanchored) == [2, 1])
    #expect(rows[1].anchor == nil)
    #expect(rows.map(\.unsigned) == [6, 1])
  }

  @Test("The first wrong line of each writer is named, and how many faults follow")
  func first() throws {
    let (ana, _, files) = try store()
    let months = ana.files.keys.sorted()
    var edited = files
    var first = lines(files[months[0]])
    first[1] = Array(
      String(decoding: first[1], as: UTF8.self).replacing("\"x\"", with: "\"y\"").utf8)
    edited[months[0]] = Array(first.joined())
    #expect(firstError(edited) == "2026-09.jsonl:2 wrong-hash")

    var deleted = files
    deleted[months[0]] = Array(lines(files[months[0]]).dropFirst().joined())
    #expect(firstError(deleted) == "2026-09.jsonl:1 broken-chain")
    #expect(proof(deleted).writers[0].errors.count == 2)

    var reordered = files
    var order = lines(files[months[0]])
    order.swapAt(1, 2)
    reordered[months[0]] = Array(order.joined())
    #expect(firstError(reordered) == "2026-09.jsonl:2 broken-chain")
  }

  @Test("Another month or another writer's file in a file's place is found")
  func swapped() throws {
    let (ana, bo, files) = try store()
    let months = ana.files.keys.sorted()
    var swapped = files
    swapped[months[0]] = files[months[1]]
    #expect(firstError(swapped) == "2026-09.jsonl:1 broken-chain")
    #expect(proof(swapped).problems.map(\.fault).contains(.journal(.otherMonth)))
    swapped = files
    swapped[months[0]] = bo.files.first { $0.key.contains("bo@") }?.value
    #expect(firstError(swapped) == "2026-09.jsonl:1 foreign-writer")
    swapped = files
    swapped[months[0]] = nil
    #expect(firstError(swapped) == "2026-10.jsonl:1 broken-chain")
    // A file that is gone altogether is missed by those who had seen what it held.
    swapped = files.filter { !$0.key.contains("ana@") }
    let row = try #require(proof(swapped).writers.first { $0.writer == ana.writer })
    #expect(row.state == .broken && row.events == 0)
  }

  @Test("A chain that goes on in two ways and an event of the future are found")
  func forked() throws {
    var (ana, _, files) = try store()
    let last = try #require(ana.files.keys.max())
    var other = ana
    try ana.write(note, at: Timestamp(seconds: 1_792_700_000))
    try other.write(EventDraft(.note(Note(text: "y"))), at: Timestamp(seconds: 1_792_700_000))
    files[last] = (ana.files[last] ?? []) + (lines(other.files[last]).last ?? [])
    #expect(
      firstError(files)?.hasSuffix("wrong-sequence") == true
        || firstError(files)?.hasSuffix("broken-chain") == true)
    files = ana.files
    #expect(
      JournalProof(JournalHistory(bytes: files), now: Timestamp(seconds: 1_790_000_001))
        .writers[0].errors.first?.fault == .journal(.future))
  }

  @Test("A cut tail is found below what others had seen, and else counted as unseen before")
  func cut() throws {
    let (ana, _, files) = try store()
    let months = ana.files.keys.sorted()
    var cut = files
    cut[months[1]] = nil
    #expect(
      proof(cut).writers[0].errors.map(\.fault) == [
        .journal(.missingEvent(writer: ana.writer.text, seq: 4))
      ])
    cut = files
    cut[months[1]] = Array(lines(files[months[1]]).dropLast().joined())
    #expect(proof(cut).isIntact, "nobody had seen event 6")
    #expect(proof(files).writers[0].unanchored == 2, "which is said beforehand")
  }

  @Test("A signed head finds a cut tail and a chain that was written anew")
  func signed() throws {
    let (ana, _, files) = try store()
    let months = ana.files.keys.sorted()
    let events = ana.history.map(\.event)
    let heads = [head(of: events[1]), head(of: events[5])]
    let row = proof(files, heads: heads).writers[0]
    #expect(row.signing == .init(seq: 6, principal: "ana@host"))
    #expect(row.state == .intact && row.unsigned == 0)

    var cut = files
    cut[months[1]] = Array(lines(files[months[1]]).dropLast().joined())
    #expect(firstError(cut, heads: heads) == "00000006.head:0 head-gone")
    #expect(proof(cut, heads: heads).writers[0].signing?.seq == 2)

    // Ana writes all of it again, with other words and the same numbers.
    var forged = try Clone("ana")
    for event in events {
      try forged.write(EventDraft(.note(Note(text: "z"))), at: event.time)
    }
    var anew = files
    for (path, bytes) in forged.files { anew[path] = bytes }
    #expect(proof(anew).writers[0].state == .intact, "which a chain alone cannot tell")
    #expect(firstError(anew, heads: heads) == "00000002.head:0 head-other-hash")
  }

  @Test("Each way in which a head is not signed as it should be is told")
  func signatures() throws {
    let (ana, bo, files) = try store()
    let event = ana.history[2].event
    let cases: [(SignedHead.Signature, String, Problem.Severity)] = [
      (.missing, "head-unsigned", .error), (.withoutHead, "head-lost", .error),
      (.invalid, "head-invalid-signature", .error), (.unknownKey, "head-unknown-key", .error),
      (.otherPrincipal("bo"), "head-other-principal", .error),
      (.byPeople(principal: "bo"), "head-by-people", .warning),
      (.unchecked, "head-unchecked", .warning), (.noProgram, "head-not-checked", .warning),
    ]
    for (signature, code, severity) in cases {
      let problems = proof(files, heads: [head(of: event, signature)]).writers[0].problems
      #expect(problems.map(\.fault.code) == ["journal.\(code)"])
      #expect(problems.map(\.severity) == [severity])
    }
    var head = head(of: event)
    head.statement = nil
    #expect(firstError(files, heads: [head]) == "00000003.head:0 head-unreadable")
    // Bo's head in Ana's folder, and a head under another number.
    head = self.head(of: try #require(bo.history.first { $0.event.writer == bo.writer }).event)
    head.writer = ana.writer
    #expect(firstError(files, heads: [head])?.hasSuffix("head-misplaced") == true)
    head = self.head(of: event)
    head.path = "journal/\(ana.writer)/00000004.head"
    #expect(firstError(files, heads: [head]) == "00000004.head:0 head-misplaced")
  }

  @Test("A statement is read as it was written, and nothing else is")
  func statements() throws {
    let event = try store().ana.history[0].event
    let statement = HeadStatement(JournalHead(event))
    #expect(statement.path == "journal/ana@host-0000/00000001.head")
    #expect(HeadStatement(statement.bytes) == statement)
    let text = String(decoding: statement.bytes, as: UTF8.self)
    for other in [
      text + "x", String(text.dropLast()), text.replacing(" 1 ", with: " 01 "),
      text.replacing("@v1", with: "@v2"), text.uppercased(), "",
    ] {
      #expect(HeadStatement(Array(other.utf8)) == nil, "\(other)")
    }
  }

  @Test("Whatever is done to a file is found, or lies in a tail that was said to be unseen")
  func random() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var clones = try RandomClones(seed: seed)
    for _ in 0..<120 { try clones.step() }
    let files = clones.allFiles
    let whole = JournalHistory(bytes: files)
    let far = Timestamp.latest
    let before = JournalProof(whole, now: far)
    #expect(before.isIntact, "seed \(seed)")
    var random = SplitMix64(seed: seed &+ 1)
    for round in 0..<300 {
      let path = try #require(files.keys.sorted().randomElement(using: &random))
      let writer = try #require(JournalFile.folder(of: path)).writer
      var tampered = files
      let deed = Int.random(in: 0..<6, using: &random)
      tampered[path] = tamper(files[path] ?? [], deed, &random)
      guard tampered[path] != files[path] else { continue }
      let history = JournalHistory(bytes: tampered)
      let proof = JournalProof(history, now: far)
      if proof.problems.contains(where: { $0.place.path == path }) || !proof.isIntact { continue }
      // Nothing was found: then only events are gone that nobody else had seen.
      let row = try #require(before.writers.first { $0.writer == writer })
      let left = history.head(of: writer)?.seq ?? 0
      let what = "seed \(seed), round \(round): deed \(deed) on \(path)"
      #expect(left >= row.anchor?.seq ?? 0, "\(what)")
      #expect(left < row.head?.seq ?? 0, "\(what)")
      let kept = history.filter { $0.event.writer == writer }.map(\.event)
      #expect(
        kept == Array(whole.filter { $0.event.writer == writer }.map(\.event).prefix(left)),
        "\(what)")
    }
  }

  @Test("A chain that is written anew from an event on is found by a head signed there or later")
  func writtenAnew() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var clones = try RandomClones(seed: seed)
    for _ in 0..<80 { try clones.step() }
    let files = clones.allFiles
    let whole = JournalHistory(bytes: files)
    var random = SplitMix64(seed: seed &+ 1)
    for round in 0..<60 {
      let writer = try #require(whole.heads.randomElement(using: &random)).id.writer
      let events = whole.map(\.event).filter { $0.writer == writer }.sorted { $0.seq < $1.seq }
      let from = Int.random(in: 0..<events.count, using: &random)
      let signed = Int.random(in: 0..<events.count, using: &random)
      var forged = files.filter { JournalFile.folder(of: $0.key)?.writer != writer }
      var last = ChainHash.start
      for (index, event) in events.enumerated() {
        var event = event
        if index >= from {
          event.reason = "forged"
          event.previous = last
          event.hash = ChainHash(of: JournalLine.unhashed(event))
        }
        last = event.hash
        forged[JournalLine.path(event), default: []] += JournalLine.bytes(event)
      }
      let history = JournalHistory(bytes: forged)
      let heads = [head(of: events[signed])]
      let proof = JournalProof(history, heads: heads, now: .latest)
      let row = try #require(proof.writers.first { $0.writer == writer })
      let what = "seed \(seed), round \(round): \(writer) from \(from), signed \(signed)"
      #expect((row.state == .broken) == (signed >= from), "\(what)")
      if signed < from {
        #expect(row.unsigned >= events.count - from, "what was forged was said to be unsigned")
      }
      #expect(JournalProof(history, now: .latest).isIntact, "\(what): a chain alone tells nothing")
    }
  }

  private func tamper(
    _ bytes: [UInt8], _ deed: Int, _ random: inout SplitMix64
  ) -> [UInt8] {
    var lines = lines(bytes)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch deed {
    case 0:
      let byte = Int.random(in: 0..<lines[line].count, using: &random)
      lines[line][byte] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    case 1: lines.remove(at: line)
    case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
    case 3: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
    case 4: lines.removeLast(lines.count - line)
    default: return Array(bytes.dropLast(Int.random(in: 1...bytes.count, using: &random)))
    }
    return Array(lines.joined())
  }
}
