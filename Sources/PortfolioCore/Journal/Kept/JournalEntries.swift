/// The events of a file, in its order: those that were kept for this start, which are decoded when
/// somebody asks for them, and those that were read since.
public struct JournalEntries: Sendable {
  /// The first of them, where they were kept.
  private(set) var kept: KeptRows?
  private var read: [JournalEntry] = []

  /// None.
  init() {}

  /// Those that were kept.
  init(_ kept: KeptRows) { self.kept = kept }

  /// Takes the event of the next line.
  mutating func append(_ entry: JournalEntry) { read.append(entry) }
}

extension JournalEntries: RandomAccessCollection, Equatable {
  /// The first index, which is always 0.
  public var startIndex: Int { 0 }

  /// How many events there are.
  public var endIndex: Int { keptCount + read.count }

  /// An event and where it stands.
  public subscript(index: Int) -> JournalEntry {
    if let kept, index < kept.count { return kept.entry(at: index) }
    return read[index - keptCount]
  }

  /// Whether the events and their places are the same.
  public static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }

  private var keptCount: Int { kept?.count ?? 0 }
}

/// What is asked of events again and again, without the rest of them.
extension JournalEntries {
  /// What chains and the order of replay need to know of an event.
  func outline(at index: Int) -> EventOutline {
    if let kept, index < kept.count { return kept.outline(at: index) }
    return EventOutline(read[index - keptCount])
  }

  /// When an event was written.
  func time(at index: Int) -> Timestamp {
    if let kept, index < kept.count { return kept.time(at: index) }
    return read[index - keptCount].event.time
  }

  /// The line an event stands in.
  func place(at index: Int) -> Place {
    if let kept, index < kept.count { return kept.place(at: index) }
    return read[index - keptCount].place
  }

  /// Who wrote an event, where a person is known to have, and why.
  func remark(at index: Int) -> EventRemark {
    if let kept, index < kept.count { return kept.remark(at: index) }
    let event = read[index - keptCount].event
    return EventRemark(actor: event.actor, reason: event.reason)
  }

  /// The heads of other writers that an event had seen, each by a number and with it.
  func eachSeen(
    at index: Int, number: (WriterID) -> Int, of known: inout KeptNumbers,
    _ body: (Int, Int) -> Void
  ) {
    guard let kept, index < kept.count else {
      for head in read[index - keptCount].event.seen { body(number(head.writer), head.seq) }
      return
    }
    kept.eachHead(at: index) { name, seq in
      let writer = known.number(of: name, in: kept.events) { number(WriterID(unchecked: $0)) }
      body(Int(writer), seq)
    }
  }
}

/// What chains and the order of replay need to know of an event.
struct EventOutline: Sendable {
  var seq: Int
  var time: Timestamp
  var isGenuine: Bool
  var traits: Action.Traits
  var previous: ChainHash
  var hash: ChainHash
  /// The line it stands in.
  var line: Int

  init(
    seq: Int, time: Timestamp, isGenuine: Bool, traits: Action.Traits, previous: ChainHash,
    hash: ChainHash, line: Int
  ) {
    self.seq = seq
    self.time = time
    self.isGenuine = isGenuine
    self.traits = traits
    self.previous = previous
    self.hash = hash
    self.line = line
  }

  init(_ entry: JournalEntry) {
    let event = entry.event
    self.init(
      seq: event.id.seq, time: event.time, isGenuine: entry.isGenuine,
      traits: event.action.traits, previous: event.previous, hash: event.hash,
      line: entry.place.line ?? 0)
  }
}

/// Who wrote an event, and why.
struct EventRemark: Hashable, Sendable {
  /// The person whose login the writer's is; nil where no person claims it.
  var actor: PersonID?
  /// Why, in the words of whoever did it.
  var reason: String?
}
