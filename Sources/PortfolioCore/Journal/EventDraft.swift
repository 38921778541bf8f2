/// What a command wants to write into the journal, before it has its place in a chain.
public struct EventDraft: Hashable, Sendable {
  /// What is to be done.
  public var action: Action
  /// Why.
  public var reason: String?
  /// What a decision on which model serves a piece of work was made on; nil of everything else.
  ///
  /// It is not written: what is in the store is held against it once more before the event is.
  public var ground: DecisionGround?

  /// What a command wants to write.
  public init(_ action: Action, reason: String? = nil, on ground: DecisionGround? = nil) {
    self.action = action
    self.reason = reason
    self.ground = ground
  }

  /// The event that follows a writer's last one.
  ///
  /// - Parameters:
  ///   - head: The writer's last event, or nil where it has none.
  ///   - writer: Who writes.
  ///   - seen: Heads of other writers that changed since the writer's last event.
  ///   - time: The present, cut to the millisecond; where the clock went back, the time of the
  ///     last event is taken, so that a month's file never goes backwards.
  ///   - actor: The person whose login the writer's is.
  /// - Returns: The event with its number and hash; `JournalLine.bytes` is its line.
  public func event(
    after head: JournalHead?, writer: WriterID, seen: [EventID], time: Timestamp, actor: PersonID?
  ) -> Event {
    let time = max(time.wholeMilliseconds, head?.time ?? .earliest)
    var event = Event(
      version: Event.currentVersion, id: EventID(writer: writer, seq: (head?.seq ?? 0) + 1),
      time: time, actor: actor, seen: seen.filter { $0.writer != writer }.sorted(), action: action,
      reason: reason, extras: JSONObject(), previous: head?.hash ?? .start, hash: .start)
    event.hash = ChainHash(of: JournalLine.unhashed(event))
    return event
  }
}

/// The end of a writer's chain, which the next event follows.
public struct JournalHead: Hashable, Sendable {
  /// The last event.
  public var id: EventID
  /// Its hash.
  public var hash: ChainHash
  /// Its time.
  public var time: Timestamp

  /// The number of the last event.
  public var seq: Int { id.seq }

  /// The end of a chain that an event is.
  public init(_ event: Event) {
    id = event.id
    hash = event.hash
    time = event.time
  }

  init(id: EventID, hash: ChainHash, time: Timestamp) {
    self.id = id
    self.hash = hash
    self.time = time
  }
}

extension Timestamp {
  /// The instant without what it has below the millisecond.
  var wholeMilliseconds: Timestamp {
    let rest = nanoseconds % 1_000_000
    return Timestamp(nanoseconds: nanoseconds - (rest < 0 ? rest + 1_000_000 : rest))
  }
}
