import Testing

@testable import PortfolioCore

@Suite("Tampering with a journal")
struct TamperingTests {
  /// Two months of one writer, three events each, as lines with their LF.
  private func journal() throws -> [(path: String, lines: [[UInt8]])] {
    var ana = try Clone("ana")
    for number: Int64 in 0..<6 {
      // Three in September, three in October.
      let time = Timestamp(seconds: 1_790_000_000 + number * 60 + number / 3 * 2_592_000)
      try ana.write(EventDraft(.note(Note(text: "note \(number)"))), at: time)
    }
    let files = ana.files.sorted { $0.key < $1.key }
    try #require(files.count == 2)
    return files.map { ($0.key, $0.value.split(separator: 0x0A).map { $0 + [0x0A] }) }
  }

  private func history(_ files: [(path: String, lines: [[UInt8]])]) -> JournalHistory {
    JournalHistory(
      bytes: Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.lines.joined())) }))
  }

  private func faults(_ files: [(path: String, lines: [[UInt8]])]) -> [String] {
    history(files).problems.map { problem in
      let month = problem.place.path.dropLast(6).suffix(2)
      return "\(month):\(problem.place.line ?? 0) \(problem.fault.code.dropFirst(8))"
    }
  }

  /// A line whose text is changed and whose hash is made to fit again.
  private func rehashed(_ line: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: line.dropLast(76), as: UTF8.self).replacing(old, with: new)
    return Array("\(text),\"hash\":\"\(ChainHash(of: Array(text.utf8)).hex)\"}\n".utf8)
  }

  @Test("An untouched journal is whole")
  func whole() throws {
    #expect(try faults(journal()).isEmpty)
    #expect(try history(journal()).count == 6)
  }

  @Test("An edited line is told and not used; those after it are")
  func edit() throws {
    var files = try journal()
    let text = String(decoding: files[0].lines[1], as: UTF8.self)
    files[0].lines[1] = Array(text.replacing("note 1", with: "note 9").utf8)
    #expect(faults(files) == ["09:2 wrong-hash"])
    #expect(history(files).indices.map { history(files).isInForce($0) }.count { !$0 } == 1)
  }

  @Test("Any changed byte of an old line is told at that line or the next")
  func anyByte() throws {
    let files = try journal()
    for index in files[0].lines[1].indices {
      var changed = files
      changed[0].lines[1][index] ^= 0x01
      let first = try #require(history(changed).problems.first, "byte \(index)").place
      #expect(first.path == files[0].path && [2, 3].contains(first.line), "byte \(index)")
    }
  }

  @Test("An edited line with a new hash breaks the chain at the next")
  func rehash() throws {
    var files = try journal()
    files[0].lines[1] = rehashed(files[0].lines[1], "note 1", "note 9")
    #expect(faults(files) == ["09:3 broken-chain"])
    files = try journal()
    files[0].lines[2] = rehashed(files[0].lines[2], "note 2", "note 9")
    #expect(faults(files) == ["10:1 broken-chain"])
  }

  @Test("A deleted line is told, be it first, in the middle or at a month's end")
  func deletion() throws {
    for (line, expected) in [(0, "09:1"), (1, "09:2"), (2, "10:1")] {
      var files = try journal()
      files[0].lines.remove(at: line)
      #expect(faults(files) == ["\(expected) broken-chain", "\(expected) wrong-sequence"])
    }
  }

  @Test("Lines in another order are told")
  func reordered() throws {
    var files = try journal()
    files[0].lines.swapAt(0, 1)
    let faults = faults(files)
    #expect(faults.first == "09:1 broken-chain")
    #expect(faults.contains("09:2 backwards"))
    #expect(history(files).count == 6)
  }

  @Test("A line that stands twice is told and used once")
  func repeated() throws {
    var files = try journal()
    files[1].lines.append(files[0].lines[1])
    #expect(Set(faults(files)) == ["10:4 other-month", "10:4 repeated"])
    #expect(history(files).count == 6)
  }

  @Test("A chain that goes on in two ways is told, and nothing is lost")
  func forked() throws {
    var files = try journal()
    files[1].lines.append(rehashed(files[1].lines[2], "note 5", "note 7"))
    #expect(faults(files) == ["10:4 broken-chain", "10:4 wrong-sequence"])
    #expect(history(files).count == 7)
  }

  @Test("Months that are swapped or taken away are told")
  func swapped() throws {
    var files = try journal()
    (files[0].lines, files[1].lines) = (files[1].lines, files[0].lines)
    #expect(faults(files).contains("09:1 other-month"))
    #expect(faults(files).contains("09:1 wrong-sequence"))
    files = try journal()
    files.removeFirst()
    #expect(faults(files) == ["10:1 broken-chain", "10:1 wrong-sequence"])
  }

  @Test("A cut tail shows in the events of those who had seen more")
  func cutTail() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    let note = EventDraft(.note(Note(text: "x")))
    for second: Int64 in 0..<3 {
      try ana.write(note, at: Timestamp(seconds: 1_790_000_000 + second))
    }
    bo.merge(ana)
    try bo.write(note, at: Timestamp(seconds: 1_790_000_100))
    let path = try #require(ana.files.keys.first)
    var files = bo.files
    files[path] = Array(ana.files[path]?.split(separator: 0x0A).first ?? []) + [0x0A]
    let fault = JournalFault.missingEvent(writer: ana.writer.text, seq: 3)
    #expect(JournalHistory(bytes: files).problems.map(\.fault) == [.journal(fault)])
  }
}
