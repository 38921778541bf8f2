import SystemPackage
import Testing

@testable import PortfolioCore

/// Faults while an event is appended: what was said to be saved is there after the store is opened
/// again, nothing is there that nobody wrote, and the next append needs no help.
@Suite struct StoreAppendFaultTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  /// What was appended before the append that fails.
  enum Start: CaseIterable, Sendable {
    /// Nothing: the journal, its folders and the clone's identity are made.
    case nothing
    /// An event, by another process.
    case journal
    /// An event, by the same process.
    case warm
  }

  /// What is left when an append met a fault at one of its calls.
  private struct Outcome {
    var fixture: StoreFixture
    var call: String
    var before: [ChainHash]
    var saved: Event?

    func hashes() async throws -> [ChainHash] {
      try await fixture.open().portfolio.journal.map(\.event.hash)
    }

    /// Appends once more without a fault and expects that nothing stands in the way.
    func expectHealth(after hashes: [ChainHash]) async throws {
      let next = try await fixture.open().append(assign("beta", to: "ana"))
      let last = try await fixture.open().portfolio
      #expect(last.journal.map(\.event.hash) == hashes + [next.hash], "\(call)")
      #expect(last.faults == [], "\(call)")
    }
  }

  /// Lets an append meet a fault at each of its calls in turn, each time in a new store.
  private func everyCall(
    from start: Start, _ fault: FaultingFileSystem.Fault, _ check: (Outcome) async throws -> Void
  ) async throws {
    var number = 0
    var isReached = true
    while isReached {
      number += 1
      let target = number
      let fixture = try StoreFixture()
      let draft = try assign("alpha", to: "bo")
      var before: [ChainHash] = []
      if start == .journal { before = [try await fixture.open().append(draft).hash] }
      let offset = Box<Int?>(nil)
      let files = FaultingFileSystem { index, _ in
        offset.value.map { index == $0 + target ? fault : nil } ?? nil
      }
      let store = try await fixture.open(files)
      if start == .warm { before = [try await store.append(draft).hash] }
      offset.value = files.calls.count
      let saved = try? await store.append(draft)
      let made = Array(files.calls.dropFirst(offset.value ?? 0))
      isReached = made.count >= number
      let call = isReached ? "\(start) \(number) \(made[number - 1])" : "no fault"
      try await check(Outcome(fixture: fixture, call: call, before: before, saved: saved))
    }
    #expect(number > 20)
  }

  @Test(arguments: Start.allCases, [Errno.noSpace, .permissionDenied])
  func whateverCallFails(start: Start, errno: Errno) async throws {
    var failures = 0
    try await everyCall(from: start, .fail(errno)) { outcome in
      let after = try await outcome.hashes()
      #expect(after == outcome.before + (outcome.saved.map { [$0.hash] } ?? []), "\(outcome.call)")
      if outcome.saved == nil { failures += 1 }
      try await outcome.expectHealth(after: after)
    }
    #expect(failures > 5)
  }

  @Test(arguments: Start.allCases) func wheneverItIsKilled(start: Start) async throws {
    try await everyCall(from: start, .kill) { outcome in
      let (before, call) = (outcome.before, outcome.call)
      let after = try await outcome.hashes()
      if let saved = outcome.saved {
        #expect(after == before + [saved.hash], "\(call)")
      } else {
        // A kill after the write leaves the event, which was meant; nothing else can be there.
        #expect(after.starts(with: before) && after.count <= before.count + 1, "\(call)")
      }
      try await outcome.expectHealth(after: after)
    }
  }

  private func hashes() async throws -> [ChainHash] {
    try await fixture.open().portfolio.journal.map(\.event.hash)
  }

  @Test(arguments: [0, 1, 22, 100])
  func aShortWriteIsTakenBack(bytes: Int) async throws {
    let first = try await fixture.open().append(assign("alpha", to: "bo"))
    let line = JournalLine.bytes(first).count
    let files = FaultingFileSystem { _, call in call == "write" ? .short(bytes) : nil }
    let store = try await fixture.open(files)
    let error = await #expect(throws: StoreError.self) {
      try await store.append(assign("beta", to: "ana"))
    }
    guard case .shortWrite(bytes, let wanted) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(wanted - line) < 40)
    #expect(try await hashes() == [first.hash])
    #expect(try await fixture.open().portfolio.faults == [])
    #expect(await store.portfolio.owner("beta") == nil)
  }

  @Test(arguments: ["fdatasync", "fsync"])
  func anUnconfirmedWriteEndsWriting(call: String) async throws {
    let fails = Box(false)
    let files = FaultingFileSystem { _, made in fails.value && made == call ? .fail(.ioError) : nil
    }
    let store = try await fixture.open(files)
    try CloneFolder(root: folder.path, files: LiveFileSystem()).prepare()
    _ = try CloneFolder(root: folder.path, files: LiveFileSystem())
      .mintedIdentity(machine: "m1", isTaken: { _ in false })
    try folder.makeFolder(
      "journal/\(try #require(WriterID(user: "ana", host: "build7", clone: digits())))")
    fails.value = true
    let error = await #expect(throws: StoreError.self) {
      try await store.append(assign("alpha", to: "bo"))
    }
    guard case .readOnly(.unconfirmed(let failed)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failed.call == call)
    #expect(files.calls.filter { $0 == call }.count == 1)
    #expect(await store.portfolio.readOnly == .unconfirmed(failed))
    fails.value = false
    await store.reload(.rescan)
    await #expect(throws: StoreError.readOnly(.unconfirmed(failed))) {
      try await store.append(assign("alpha", to: "bo"))
    }
    #expect(try await hashes() == [])
  }

  private func digits() throws -> UInt16 {
    let text = try folder.text(".folio/clone").dropFirst(6).prefix(4)
    return try #require(UInt16(text, radix: 16))
  }

  /// The tail of a write that was cut at any byte is set aside, told, and not in the way.
  @Test func aTornTailIsSetAside() async throws {
    let store = try await fixture.open()
    let first = try await store.append(assign("alpha", to: "bo"))
    let second = try await store.append(assign("alpha", to: "ana"))
    let path = JournalLine.path(first)
    let whole = try folder.bytes(path)
    let start = JournalLine.bytes(first).count
    for length in stride(from: whole.count - 1, to: start, by: -9) {
      try folder.write(Array(whole[..<length]), to: path)
      let torn = try await fixture.open()
      #expect(await torn.portfolio.faults == ["\(path): journal.torn-tail"])
      #expect(await torn.portfolio.owner("alpha") == "bo")
      let next = try await torn.append(assign("beta", to: "ana"))
      #expect(next.previous == first.hash)
      #expect(try folder.bytes(path) == JournalLine.bytes(first) + JournalLine.bytes(next))
      #expect(try folder.bytes("\(path).broken") == Array(whole[start..<length]))
      #expect(await torn.portfolio.faults == ["\(path).broken: file.set-aside"])
      #expect(try await fixture.open().portfolio.faults == ["\(path).broken: file.set-aside"])
      try folder.remove("\(path).broken")
    }
    #expect(second.seq == 2)
  }

  @Test func aTailOfNULsIsSetAside() async throws {
    let first = try await fixture.open().append(assign("alpha", to: "bo"))
    let path = JournalLine.path(first)
    for turn in 1...3 {
      let size = try folder.bytes(path).count
      try folder.truncate(path, to: size + 4096)
      let store = try await fixture.open()
      _ = try await store.append(assign("beta", to: turn == 2 ? "bo" : "ana"))
      let name = turn == 1 ? "\(path).broken" : "\(path).\(turn).broken"
      #expect(try folder.bytes(name) == Array(repeating: 0, count: 4096))
      #expect(await store.portfolio.faults.count == turn)
      #expect(try !folder.bytes(path).contains(0))
    }
    #expect(try await hashes().count == 4)
  }

  @Test func aTailThatCannotBeKeptIsNotCut() async throws {
    let first = try await fixture.open().append(assign("alpha", to: "bo"))
    let path = JournalLine.path(first)
    try folder.append("{\"v\":1", to: path)
    let before = try folder.bytes(path)
    let files = FaultingFileSystem { _, call in call == "link" ? .fail(.noSpace) : nil }
    let store = try await fixture.open(files)
    await #expect(throws: StoreError.self) {
      try await store.append(assign("beta", to: "ana"))
    }
    #expect(try folder.bytes(path) == before)
  }

  /// Damage in the middle is told and never repaired, and does not stop further events.
  @Test func aFlippedBitIsReportedAndLeft() async throws {
    let store = try await fixture.open()
    let first = try await store.append(assign("alpha", to: "bo"))
    _ = try await store.append(assign("beta", to: "bo"))
    let path = JournalLine.path(first)
    let whole = try folder.bytes(path)
    for index in stride(from: 0, to: JournalLine.bytes(first).count, by: 11) {
      var damaged = whole
      damaged[index] ^= 0x04
      try folder.write(damaged, to: path)
      let reader = try await fixture.open()
      #expect(await !reader.portfolio.faults.isEmpty, "byte \(index)")
      #expect(await reader.portfolio.owner("beta") == "bo", "byte \(index)")
      _ = try await reader.append(assign("beta", to: "ana"))
      #expect(try folder.bytes(path).starts(with: damaged))
      #expect(await reader.portfolio.owner("beta") == "ana", "byte \(index)")
    }
  }

  /// git puts another file in the place of the journal while a line is on its way into the old one.
  @Test func noticesThatItsFileWasReplaced() async throws {
    let first = try await fixture.open().append(assign("alpha", to: "bo"))
    let path = JournalLine.path(first)
    let folder = folder
    let isReplacing = Box(false)
    let files = FaultingFileSystem { _, call in
      if isReplacing.value && call == "fdatasync" {
        try? folder.replace(path, with: folder.text(path).split(separator: "\n")[0] + "\n")
      }
      return nil
    }
    let store = try await fixture.open(files)
    isReplacing.value = true
    await #expect(throws: StoreError.replaced(path)) {
      try await store.append(assign("beta", to: "ana"))
    }
    isReplacing.value = false
    let second = try await store.append(assign("beta", to: "ana"))
    #expect(try await hashes() == [first.hash, second.hash])
    #expect(await store.portfolio.faults == [])
  }

  @Test func saysWhoKeepsTheLock() async throws {
    let store = try await fixture.open()
    _ = try await store.append(assign("alpha", to: "bo"))
    let clone = CloneFolder(root: folder.path, files: LiveFileSystem())
    let held = try StoreLock(of: clone)
    #expect(try held.take(as: "process 7 (bo@lap)"))
    let before = fixture.clock.store.elapsed()
    await #expect(throws: StoreError.locked(holder: "process 7 (bo@lap)")) {
      try await store.append(assign("alpha", to: "ana"))
    }
    #expect(fixture.clock.store.elapsed() - before >= StoreLock.patience)
    held.close()
    _ = try await store.append(assign("alpha", to: "ana"))
    #expect(try await hashes().count == 2)
  }
}
