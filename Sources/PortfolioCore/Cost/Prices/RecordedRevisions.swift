/// The price revisions in force, as the journal says; of those of one book the later in the order of
/// replay counts.
public struct RecordedRevisions: Hashable, Sendable {
  /// A revision, and who recorded it.
  public struct Entry: Hashable, Sendable {
    /// What was decided.
    public var revision: PriceRevision
    /// The event.
    public var event: EventID
    /// When it was recorded.
    public var time: Timestamp
    /// The person who recorded it; nil where no person claims the writer.
    public var actor: PersonID?
    /// Why.
    public var reason: String?
    /// The revisions of the book that it had not seen, nor they it.
    public var unseen: [EventID] = []
    fileprivate var place: Place

    /// The last day, in UTC, on which a price can have been recorded that it is about.
    var lastDay: Day { Day(utc: time) }
  }

  private var entries: [String: Entry] = [:]
  /// The revisions in force of each book that none in force had seen.
  private var sides: [String: [Int]] = [:]
  /// How many events of the history are taken in.
  private var count = 0

  /// None.
  public init() {}

  /// The revisions of a history.
  public init(_ history: JournalHistory) { take(history.indices, of: history) }

  /// Steps on to a history that got events at its end and is the same before them.
  mutating func extend(to history: JournalHistory) {
    let new = count..<Swift.max(count, history.count)
    // An undo changes what was taken in before: then all is replayed.
    if new.contains(where: { history.undoTarget(of: $0) != nil }) {
      self = RecordedRevisions(history)
    } else {
      take(new, of: history)
    }
  }

  private mutating func take(_ positions: Range<Int>, of history: JournalHistory) {
    for position in positions {
      guard history.traits(at: position).contains(.prices),
        case .revise(let revision) = history.action(at: position),
        history.isInForce(position)
      else { continue }
      let event = history[position].event
      let others = (sides[revision.book] ?? []).filter { !history.hasSeen(position, $0) }
      sides[revision.book] = others + [position]
      entries[revision.book] = Entry(
        revision: revision, event: event.id, time: event.time, actor: event.actor,
        reason: event.reason, unseen: others.map { history[$0].event.id },
        place: history[position].place)
    }
    count = history.count
  }

  /// The books that were revised by several, none of whom had seen the other: whoever revises the
  /// book again has.
  public var problems: [Problem] {
    entries.values.filter { !$0.unseen.isEmpty }.map { entry in
      let fault = JournalFault.unseenRevision(
        book: entry.revision.book, from: entry.revision.from,
        others: entry.unseen.map(\.description))
      return Problem(.journal(fault), at: entry.place)
    }
  }

  /// The revision of a book; nil where there is none.
  public subscript(book: String) -> Entry? { entries[book] }

  /// How far back each revised book holds.
  public var prices: PriceRevisions {
    PriceRevisions(
      entries.mapValues { entry in
        PriceRevisions.Reach(from: entry.revision.from, recordedUntil: entry.lastDay)
      })
  }
}
