extension JournalHistory {
  /// The ends of all chains, ordered by writer.
  public var heads: [JournalHead] { chains.compactMap(\.head) }

  /// The end of a writer's chain, which its next event follows; nil where it has no event.
  public func head(of writer: WriterID) -> JournalHead? {
    chainOfWriter[writer].flatMap { chains[$0].head }
  }

  /// The heads of other writers that changed since a writer's last event: the next one's `seen`.
  public func unseen(by writer: WriterID) -> [EventID] {
    let own = chainOfWriter[writer].map { chains[$0] }
    return chains.indices.compactMap { other in
      guard chains[other].writer != writer, let head = chains[other].head else { return nil }
      let seen = own.map { $0.seen(of: other, at: $0.nodes.count) } ?? 0
      return head.seq > seen ? head.id : nil
    }
  }

  /// The event a draft becomes when a writer writes it now.
  ///
  /// - Parameters:
  ///   - draft: What is to be written.
  ///   - writer: Who writes.
  ///   - time: The present.
  ///   - actor: The person whose login the writer's is.
  /// - Returns: The event that follows the writer's last one and has seen all there is.
  public func next(
    _ draft: EventDraft, writer: WriterID, time: Timestamp, actor: PersonID?
  ) -> Event {
    draft.event(
      after: head(of: writer), writer: writer, seen: unseen(by: writer), time: time, actor: actor)
  }

  /// The position of an event in the order of replay, or nil where it is not there.
  public func position(of id: EventID) -> Int? {
    guard let chain = chainOfWriter[id.writer], let ordinal = chains[chain].ordinal(of: id.seq)
    else { return nil }
    let position = Int(chains[chain].positions[ordinal])
    return position < 0 ? nil : position
  }

  /// Whether the writer of one event had the other before it when it was written.
  ///
  /// An event further back in the writer's own chain counts as seen. What a seen event had seen
  /// in turn does not: a store may lack the journal that came between.
  public func hasSeen(_ position: Int, _ earlier: Int) -> Bool {
    let one = order.steps[position]
    let other = order.steps[earlier]
    if one.chain == other.chain { return other.ordinal < one.ordinal }
    let seq = replayed[earlier].seq
    if let seen = sightings.seen(of: Int(other.chain), at: position) { return seen >= seq }
    return chains[Int(one.chain)].seen(of: Int(other.chain), at: Int(one.ordinal)) >= seq
  }
}
