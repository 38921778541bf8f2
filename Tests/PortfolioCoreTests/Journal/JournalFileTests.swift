import Testing

@testable import PortfolioCore

@Suite("A month of a journal, read as it grows")
struct JournalFileTests {
  private func clone(events: Int) throws -> (path: String, lines: [[UInt8]]) {
    var ana = try Clone("ana")
    var random = SplitMix64(seed: 7)
    for number in 0..<events {
      let text = random.hostileText()
      try ana.write(
        EventDraft(.note(Note(alerts: [text], text: text)), reason: text),
        at: Timestamp(seconds: 1_790_000_000 + Int64(number)))
    }
    let file = try #require(ana.files.first)
    return (file.key, file.value.split(separator: 0x0A).map { $0 + [0x0A] })
  }

  private func read(_ bytes: some Sequence<UInt8>, path: String) -> JournalFile {
    var file = JournalFile(path: path)
    file.append(Array(bytes)[...])
    return file
  }

  @Test("Read byte by byte or at once, a file is the same")
  func pieces() throws {
    let (path, lines) = try clone(events: 5)
    let whole = read(lines.joined(), path: path)
    #expect(whole.entries.count == 5)
    #expect(whole.problems.isEmpty)
    var grown = JournalFile(path: path)
    for byte in lines.joined() { grown.append([byte]) }
    #expect(grown.entries == whole.entries)
    #expect(grown.size == lines.joined().count)
    #expect(grown.entries.map(\.place.line) == [1, 2, 3, 4, 5])
  }

  @Test("A tail torn at any byte is told, and does no harm once it is whole")
  func tornTail() throws {
    let (path, lines) = try clone(events: 3)
    let bytes = Array(lines.joined())
    for cut in 1..<lines[2].count {
      var file = read(bytes.dropLast(cut), path: path)
      #expect(file.entries.count == 2)
      #expect(file.problems.isEmpty)
      let fault = JournalFault.tornTail(bytes: lines[2].count - cut)
      #expect(file.tornTail == Problem(.journal(fault), at: Place(path: path, line: 3)))
      #expect(file.size == lines[0].count + lines[1].count)
      file.append(bytes.suffix(cut))
      #expect(file.entries.count == 3)
      #expect(file.tornTail == nil)
    }
    let zeros = read(bytes + [UInt8](repeating: 0, count: 4096), path: path)
    #expect(zeros.entries.count == 3)
    #expect(zeros.tornTail?.fault == .journal(.tornTail(bytes: 4096)))
  }

  @Test("Damage in the middle is told with its line, and the lines after it are read")
  func middle() throws {
    let (path, lines) = try clone(events: 4)
    for damage in ["", "{}", "not json", "\u{0}\u{0}", "<<<<<<< HEAD", "{\"v\":1"] {
      var damaged = lines
      damaged[1] = Array(damage.utf8) + [0x0A]
      let file = read(damaged.joined(), path: path)
      #expect(file.entries.map(\.event.seq) == [1, 3, 4])
      #expect(file.problems.map(\.place.line) == [2])
      #expect(file.problems.map(\.fault.code) == ["journal.malformed"])
      // The damage is told once: what follows from it is not told as well.
      #expect(JournalHistory(files: [file]).problems == file.problems)
    }
  }

  @Test("Bytes that are not UTF-8 are told with their column")
  func column() throws {
    let (path, lines) = try clone(events: 1)
    var line = lines[0]
    line[10] = 0xFF
    let file = read(line, path: path)
    let fault = JournalFault.malformed(.json(.invalidUTF8))
    #expect(
      file.problems == [Problem(.journal(fault), at: Place(path: path, line: 1, column: 11))])
  }

  @Test("A run of alike damage is one problem, however long it is")
  func runs() throws {
    let (path, lines) = try clone(events: 2)
    let blank = [UInt8](repeating: 0x0A, count: 100_000)
    let file = read(lines[0] + blank + lines[1], path: path)
    #expect(file.entries.count == 2)
    #expect(file.problems.map(\.place.line) == [2])
    #expect(JournalHistory(files: [file]).problems.count == 1)
  }

  @Test("Another's event in the folder is not used")
  func foreign() throws {
    let (path, lines) = try clone(events: 2)
    let other = path.replacing("ana@", with: "bo@")
    let file = read(lines.joined(), path: other)
    #expect(file.entries.isEmpty)
    let fault = JournalFault.foreignWriter("ana@host-0000")
    #expect(file.problems == [Problem(.journal(fault), at: Place(path: other, line: 1))])
  }

  @Test("An event outside the file's month is told")
  func otherMonth() throws {
    let (path, lines) = try clone(events: 2)
    let other = String(path.dropLast(13)) + "2026-02.jsonl"
    let file = read(lines.joined(), path: other)
    #expect(file.entries.count == 2)
    #expect(file.problems.map(\.fault) == [.journal(.otherMonth), .journal(.otherMonth)])
  }

  @Test(
    "A file with another name is not read",
    arguments: [
      "journal/ana/2026-11.jsonl", "journal/ana@h-0000/2026-13.jsonl", "journal/2026-11.jsonl",
      "journal/ana@h-0000/2026-11.json", "journal/ana@h-0000/x/2026-11.jsonl", "",
      "other/ana@h-0000/2026-11.jsonl", "journal/ana@h-0000/2026-11.jsonl/",
    ])
  func badPath(path: String) {
    var file = JournalFile(path: path)
    file.append([0x7B, 0x0A])
    #expect(file.problems == [Problem(.journal(.badPath), at: Place(path: path))])
    #expect(file.entries.isEmpty)
  }

  @Test("A line over the limit is refused, and the next one read")
  func tooLong() throws {
    let (path, lines) = try clone(events: 1)
    let long = [UInt8](repeating: UInt8(ascii: "["), count: JournalLine.limit + 1)
    let file = read(long + [0x0A] + lines[0], path: path)
    #expect(file.entries.count == 1)
    let fault = JournalFault.malformed(.tooLong(limit: JournalLine.limit))
    #expect(file.problems.map(\.fault) == [.journal(fault)])
  }
}
