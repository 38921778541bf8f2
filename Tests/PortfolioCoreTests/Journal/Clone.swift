import Testing

@testable import PortfolioCore

/// A store as one person has it, with the journals of all whose work was merged into it.
struct Clone {
  let writer: WriterID
  /// The journals' bytes by path.
  var files: [String: [UInt8]] = [:]
  var history = JournalHistory()
  /// What the writer had before it at each of its events: what `seen` must amount to.
  var known: [EventID: Set<EventID>] = [:]

  init(_ name: String, number: UInt16 = 0) throws {
    writer = try #require(WriterID(user: name, host: "host", clone: number))
  }

  var care: AlertCare { AlertCare(history, resolve: { ModelID($0) }) }

  var record: GovernanceRecord {
    GovernanceRecord(history, ownership: ownership, resolve: { ModelID($0) })
  }

  var ownership: Ownership { Ownership(history, resolve: { ModelID($0) }) }

  /// Writes an event as the program would, and reads it back.
  @discardableResult
  mutating func write(
    _ draft: EventDraft, at time: Timestamp, seen: [EventID]? = nil, by actor: PersonID? = nil
  ) throws -> Event {
    let event =
      if let seen {
        draft.event(
          after: history.head(of: writer), writer: writer, seen: seen, time: time, actor: actor)
      } else {
        history.next(draft, writer: writer, time: time, actor: actor)
      }
    known[event.id] = Set(history.map(\.event.id))
    let line = JournalLine.bytes(event)
    let path = JournalLine.path(event)
    files[path, default: []] += line
    history.append(line[...], to: path)
    return event
  }

  /// Takes over the journals of another clone, as `git pull` does.
  mutating func merge(_ other: Clone) {
    for (path, bytes) in other.files.sorted(by: { $0.key < $1.key }) {
      let mine = files[path]?.count ?? 0
      guard bytes.count > mine else { continue }
      files[path, default: []] += bytes[mine...]
      history.append(bytes[mine...], to: path)
    }
    known.merge(other.known) { mine, _ in mine }
  }

  /// The history of the clone's files, read from the beginning.
  var reread: JournalHistory { JournalHistory(bytes: files) }
}

extension JournalHistory {
  /// The history of whole files.
  init(bytes: [String: [UInt8]]) {
    self.init(
      files: bytes.map { path, bytes in
        var file = JournalFile(path: path)
        file.append(bytes[...])
        return file
      })
  }

  var ids: [EventID] { map(\.event.id) }
}

/// What a test compares: who holds what, what is disputed, and in which order all happened.
struct State: Equatable {
  var order: [EventID]
  var inForce: [Bool]
  var holdings: [Holding]
  var conflicts: [Conflict]
  var care: AlertCare
  var reviews: [ModelID: [ReviewRecord]]
  var approvals: [ModelID: Approval]
  var evidence: [GivenEvidence]
  var proposals: [Proposal]

  init(
    _ history: JournalHistory, _ ownership: Ownership? = nil, _ care: AlertCare? = nil,
    _ record: GovernanceRecord? = nil
  ) {
    let ownership = ownership ?? Ownership(history, resolve: { ModelID($0) })
    order = history.ids
    inForce = history.indices.map { history.isInForce($0) }
    holdings = ownership.holdings
    conflicts = ownership.conflicts
    self.care = care ?? AlertCare(history, resolve: { ModelID($0) })
    let record =
      record
      ?? GovernanceRecord(history, ownership: ownership, resolve: { ModelID($0) })
    reviews = record.reviews
    approvals = record.approvals
    evidence = record.evidence
    proposals = record.proposals
  }
}

extension ModelID {
  static func numbered(_ number: Int) throws -> ModelID { try #require(ModelID("model-\(number)")) }
}

/// People `p0` to `p4`; the last has left.
func somePeople() throws -> [Person] {
  try (0..<5).map { number in
    var person = Person(
      id: try #require(PersonID("p\(number)")), place: Place(path: "people.yaml", line: number + 1))
    if number == 4 { person.left = Day(ordinal: 20_000) }
    return person
  }
}
