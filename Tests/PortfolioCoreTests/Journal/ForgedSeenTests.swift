import Testing

@testable import PortfolioCore

@Suite("What events say they had seen, and had not")
struct ForgedSeenTests {
  private let note = EventDraft(.note(Note(text: "x")))
  private func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_790_000_000 + second) }

  private func merged(_ clones: Clone...) -> JournalHistory {
    JournalHistory(
      bytes: clones.reduce(into: [:]) { all, clone in all.merge(clone.files) { one, _ in one } })
  }

  @Test("A circle is told and does not hang")
  func circle() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    var cy = try Clone("cy")
    for second: Int64 in 0..<3 {
      let next = Int(second) + 1
      try ana.write(note, at: time(second), seen: [EventID(writer: bo.writer, seq: next)])
      try bo.write(note, at: time(second + 10), seen: [EventID(writer: cy.writer, seq: next)])
      try cy.write(note, at: time(second + 20), seen: [EventID(writer: ana.writer, seq: next)])
    }
    let history = merged(ana, bo, cy)
    #expect(history.count == 9)
    #expect(history.first?.event.id == EventID(writer: ana.writer, seq: 1))
    #expect(history.problems.map(\.fault.code).contains("journal.impossible-seen"))
    #expect(merged(cy, bo, ana).ids == history.ids)
  }

  @Test("A circle that is closed by an appended line is put in order anew")
  func lateCircle() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try ana.write(note, at: time(0), seen: [EventID(writer: bo.writer, seq: 2)])
    try bo.write(note, at: time(10), seen: [EventID(writer: ana.writer, seq: 1)])
    try bo.write(note, at: time(20), seen: [])
    var history = JournalHistory()
    for (path, bytes) in ana.files { history.append(bytes[...], to: path) }
    for line in bo.files.values.joined().split(separator: 0x0A) {
      history.append(line + [0x0A], to: JournalLine.path(bo.history[0].event))
    }
    #expect(history.ids == merged(ana, bo).ids)
    #expect(history.problems == merged(ana, bo).problems)
  }

  @Test("An event that had seen what is not there takes its place, and it is told")
  func missing() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    for second: Int64 in 0..<4 { try bo.write(note, at: time(second * 100)) }
    ana.merge(bo)
    try ana.write(note, at: time(5))
    let path = try #require(bo.files.keys.first)
    var cut = ana.files
    cut[path] = Array(cut[path]?.split(separator: 0x0A).prefix(2).flatMap { $0 + [0x0A] } ?? [])
    let history = JournalHistory(bytes: cut)
    #expect(history.ids.last?.writer == ana.writer)
    #expect(history.count == 3)
    #expect(
      history.problems.map(\.fault)
        == [.journal(.missingEvent(writer: bo.writer.text, seq: 4))])
    cut[path] = nil
    #expect(JournalHistory(bytes: cut).problems.map(\.fault.code) == ["journal.missing-event"])
  }

  @Test("What was missing and comes later takes its place before those that had seen it")
  func lateArrival() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo")
    try bo.write(note, at: time(900))
    ana.merge(bo)
    try ana.write(note, at: time(5))
    var history = JournalHistory()
    for (path, bytes) in ana.files where path.contains("ana") {
      history.append(bytes[...], to: path)
    }
    #expect(history.problems.count == 1)
    for (path, bytes) in bo.files { history.append(bytes[...], to: path) }
    #expect(history.ids == [bo.history[0].event.id, ana.history[1].event.id])
    #expect(history.problems.isEmpty)
  }
}
