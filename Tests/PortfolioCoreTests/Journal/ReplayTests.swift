import Testing

@testable import PortfolioCore

@Suite("Replay of several writers")
struct ReplayTests {
  private func clones(_ seed: UInt64, count: Int = 3, steps: Int = 60) throws -> RandomClones {
    var clones = try RandomClones(seed: seed, clones: count)
    for _ in 0..<steps { try clones.step() }
    return clones
  }

  @Test("Any order and any pieces of the files give the same state")
  func interleavings() throws {
    var met = (conflicts: 0, undone: 0, handled: 0)
    for seed: UInt64 in 0..<40 {
      var world = try clones(seed, count: seed % 2 == 0 ? 2 : 4)
      let files = world.allFiles
      let expected = State(JournalHistory(bytes: files))
      met.conflicts += expected.conflicts.count
      met.handled += expected.care.models.count
      met.undone += expected.inForce.count { !$0 }
      for _ in 0..<3 {
        #expect(try arrived(files, using: &world.random) == expected, "seed \(seed)")
      }
    }
    #expect(met.conflicts > 20 && met.undone > 20 && met.handled > 20)
  }

  /// The state after the files came in pieces of any size in any order.
  private func arrived(
    _ files: [String: [UInt8]], using random: inout SplitMix64
  ) throws -> State {
    var history = JournalHistory()
    var ownership = Ownership(history, resolve: { ModelID($0) })
    var care = AlertCare()
    var record = GovernanceRecord()
    var left = files.sorted { $0.key < $1.key }.map { (path: $0.key, rest: $0.value[...]) }
    while let index = left.indices.randomElement(using: &random) {
      let size = Int.random(in: 1...max(1, min(900, left[index].rest.count)), using: &random)
      switch history.append(left[index].rest.prefix(size), to: left[index].path) {
      case .none: break
      case .extended:
        ownership.extend(to: history, resolve: { ModelID($0) })
        care.extend(to: history, resolve: { ModelID($0) })
        record.extend(to: history, ownership: ownership, resolve: { ModelID($0) })
      case .reordered:
        ownership = Ownership(history, resolve: { ModelID($0) })
        care = AlertCare(history, resolve: { ModelID($0) })
        record = GovernanceRecord(
          history, ownership: ownership, resolve: { ModelID($0) })
      }
      left[index].rest = left[index].rest.dropFirst(size)
      if left[index].rest.isEmpty { left.remove(at: index) }
    }
    return State(history, ownership, care, record)
  }

  @Test("Clones that merged one another show the same")
  func converge() throws {
    for seed: UInt64 in 100..<130 {
      var world = try clones(seed)
      for one in world.clones.indices {
        for other in world.clones.indices { world.clones[one].merge(world.clones[other]) }
      }
      let expected = State(JournalHistory(bytes: world.allFiles))
      for clone in world.clones {
        #expect(State(clone.history) == expected, "seed \(seed)")
        #expect(State(clone.reread) == expected, "seed \(seed)")
        #expect(clone.history.problems.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test("The order is that of the definition, computed the slow way")
  func definition() throws {
    for seed: UInt64 in 200..<230 {
      let world = try clones(seed)
      let history = JournalHistory(bytes: world.allFiles)
      var left = Array(history.map(\.event))
      var placed: Set<EventID> = []
      var order: [EventID] = []
      while !left.isEmpty {
        let next = left.filter { event in
          (event.seq == 1 || placed.contains(EventID(writer: event.writer, seq: event.seq - 1)))
            && event.seen.allSatisfy(placed.contains)
        }.min { ($0.time, $0.writer) < ($1.time, $1.writer) }
        let event = try #require(next, "seed \(seed)")
        placed.insert(event.id)
        order.append(event.id)
        left.removeAll { $0.id == event.id }
      }
      #expect(history.ids == order, "seed \(seed)")
    }
  }

  @Test("`seen` amounts to what the writer had before it")
  func seen() throws {
    for seed: UInt64 in 300..<320 {
      let world = try clones(seed)
      let history = JournalHistory(bytes: world.allFiles)
      let known = world.known
      for position in history.indices {
        let had = try #require(known[history[position].event.id])
        for earlier in history.indices where earlier != position {
          let id = history[earlier].event.id
          #expect(history.hasSeen(position, earlier) == had.contains(id), "seed \(seed)")
        }
      }
    }
  }

  @Test("A history as of an instant is the history of the events up to it")
  func asOf() throws {
    for seed: UInt64 in 400..<420 {
      var world = try RandomClones(seed: seed, skewed: false)
      for _ in 0..<40 { try world.step() }
      let files = world.allFiles
      let whole = JournalHistory(bytes: files)
      for position in stride(from: 0, to: whole.count, by: 5) {
        let instant = whole[position].event.time
        let before = files.mapValues { bytes in
          bytes.split(separator: 0x0A).filter { line in
            let time = whole.first { $0.event.hash == hash(of: line) }?.event.time
            return time.map { $0 <= instant } ?? false
          }.flatMap { $0 + [0x0A] }
        }
        #expect(State(whole.asOf(instant)) == State(JournalHistory(bytes: before)), "seed \(seed)")
      }
    }
  }

  private func hash(of line: ArraySlice<UInt8>) -> ChainHash? {
    ChainHash(digits: line.dropLast(2).suffix(64))
  }

  @Test("As of an instant, an event is there from its own time on")
  func boundary() throws {
    var ana = try Clone("ana")
    let note = EventDraft(.note(Note(text: "x")))
    let event = try ana.write(note, at: Timestamp(seconds: 1_790_000_000))
    #expect(ana.history.asOf(event.time).count == 1)
    #expect(ana.history.asOf(Timestamp(nanoseconds: event.time.nanoseconds - 1)).isEmpty)
    #expect(ana.history.future(at: event.time).isEmpty)
    let early = Timestamp(nanoseconds: event.time.nanoseconds - 1)
    #expect(ana.history.future(at: early).map(\.fault) == [.journal(.future)])
  }

  @Test("A history as of an instant takes new lines as of that instant too")
  func asOfGrows() throws {
    var ana = try Clone("ana")
    let note = EventDraft(.note(Note(text: "x")))
    let first = try ana.write(note, at: Timestamp(seconds: 1_790_000_000))
    var then = ana.history.asOf(first.time)
    let second = try ana.write(note, at: Timestamp(seconds: 1_790_000_100))
    then.append(JournalLine.bytes(second)[...], to: JournalLine.path(second))
    #expect(then.ids == [first.id])
  }
}
