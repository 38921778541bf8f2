/// All events of one writer in the order of its files, with what its events had seen of others.
struct WriterChain: Sendable {
  /// Where an event lies: its file among the history's, and its number in that file's entries.
  ///
  /// Beside that what replay asks of events again and again: to ask an event itself for a number
  /// costs more than the number, for all the texts and lists it has.
  struct Node: Hashable, Sendable {
    var file: Int32
    var index: Int32
    var seq: Int
    var time: Timestamp
    var isGenuine: Bool
    var traits: Action.Traits
    /// Where in `heads` those stand that it had seen.
    fileprivate(set) var heads = 0..<0

    init(_ outline: EventOutline, file: Int, index: Int) {
      self.file = Int32(file)
      self.index = Int32(index)
      seq = outline.seq
      time = outline.time
      isGenuine = outline.isGenuine
      traits = outline.traits
    }
  }
  /// The head of another writer that an event had seen.
  struct SeenHead: Hashable, Sendable {
    /// The number that the history gave the writer.
    var writer: Int
    var seq: Int
  }
  /// From which event on the writer had seen another writer's event of a number.
  struct Mark: Hashable, Sendable {
    var ordinal: Int
    var seq: Int
  }

  let writer: WriterID
  /// The events, by their ordinal in the chain.
  private(set) var nodes: [Node] = []
  /// What the events say they had seen, in their order.
  private var heads: [SeenHead] = []
  /// Where in the order of replay each event stands; -1 where it is left out of the view.
  var positions: [Int32] = []
  /// The chain's last event.
  private(set) var head: JournalHead?
  /// What was seen of each other writer, by the writers' numbers; numbers of events only grow.
  private var marks: [[Mark]] = []
  private(set) var problems: [Problem] = []
  /// Sequence numbers; they are 1, 2, 3 … unless something is wrong.
  private var numbers = Numbers()
  /// Where the chain's last event stands, for what is checked from line to line.
  private var lastPlace: (file: Int32, line: Int)?
  /// Lines since the last event that are no events.
  private var damage = 0

  init(writer: WriterID) { self.writer = writer }

  /// The ordinal of the event of a number, or nil where there is none.
  func ordinal(of seq: Int) -> Int? { numbers.ordinal(of: seq) }

  /// The ordinal of the last event whose number is at most the given one.
  func ordinal(upTo seq: Int) -> Int? { numbers.ordinal(upTo: seq) }

  /// The highest number of another writer that the writer had seen at an event of its own.
  func seen(of other: Int, at ordinal: Int) -> Int {
    guard marks.indices.contains(other) else { return 0 }
    let index = marks[other].partitioningIndex { $0.ordinal > ordinal }
    return index == 0 ? 0 : marks[other][index - 1].seq
  }

  /// What an event says it had seen, in the order of the event.
  func heads(of ordinal: Int) -> ArraySlice<SeenHead> { heads[nodes[ordinal].heads] }

  /// Says that lines at the end of a file are no events.
  mutating func passOver(lines: Int) { damage += lines }

  /// Takes the next event of the chain and checks how it follows on the one before; false where
  /// it is one the chain has already.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - node: Where it lies.
  ///   - seen: What it had seen of others, by the writers' numbers.
  ///   - own: The number of this chain's writer.
  ///   - path: The path of the file it stands in.
  ///   - hashAt: The hash of an event of the chain.
  /// - Returns: Whether it is one the chain did not have.
  mutating func take(
    _ event: EventOutline, node: Node, seen: [SeenHead], own: Int,
    path: () -> String, hashAt: (Node) -> ChainHash
  ) -> Bool {
    let isSameFile = lastPlace.map { $0.file == node.file } ?? false
    if isSameFile {
      damage += event.line - (lastPlace?.line ?? 0) - 1
    } else {
      damage += event.line - 1
    }
    defer { lastPlace = (node.file, event.line) }
    if let known = ordinal(of: node.seq), hashAt(nodes[known]) == event.hash {
      report(.repeated, event.line, of: path())
      return false
    }
    for fault in faults(of: event, isSameFile: isSameFile) {
      report(fault, event.line, of: path())
    }
    for other in seen where node.isGenuine && other.writer != own {
      while marks.count <= other.writer { marks.append([]) }
      guard other.seq > marks[other.writer].last?.seq ?? 0 else { continue }
      marks[other.writer].append(Mark(ordinal: nodes.count, seq: other.seq))
    }
    numbers.append(node.seq)
    var node = node
    node.heads = heads.count..<(heads.count + seen.count)
    heads += seen
    nodes.append(node)
    head = JournalHead(
      id: EventID(writer: writer, seq: node.seq), hash: event.hash, time: node.time)
    damage = 0
    return true
  }

  /// How an event does not follow on the one before it.
  private func faults(of event: EventOutline, isSameFile: Bool) -> [JournalFault] {
    var faults: [JournalFault] = []
    let expected = (head?.seq ?? 0) + 1
    let skipped = event.seq - expected
    // A gap no wider than the damaged lines before it is those lines', and told already.
    if skipped < 0 || skipped > damage {
      faults.append(.wrongSequence(expected: expected, found: event.seq))
    }
    let isAfterDamage = damage > 0 && skipped > 0 && skipped <= damage
    if event.previous != head?.hash ?? .start, !isAfterDamage { faults.append(.brokenChain) }
    if let head, isSameFile, event.time < head.time { faults.append(.backwards) }
    return faults
  }

  private mutating func report(_ fault: JournalFault, _ line: Int, of path: String) {
    problems.append(Problem(.journal(fault), at: Place(path: path, line: line)))
  }
}

/// Sequence numbers by ordinal, searched without a table as long as they are in order.
private struct Numbers: Sendable {
  private var first = 1
  private var count = 0
  /// Numbers with their ordinals, ordered by number; nil while they run without a gap.
  private var sorted: [(seq: Int, ordinal: Int)]?

  mutating func append(_ seq: Int) {
    defer { count += 1 }
    if count == 0 { first = seq }
    if sorted == nil {
      if seq == first + count { return }
      sorted = (0..<count).map { (first + $0, $0) }
    }
    // Of two events with one number the first keeps it.
    let index = sorted?.partitioningIndex { $0.seq > seq } ?? 0
    sorted?.insert((seq, count), at: index)
  }

  func ordinal(of seq: Int) -> Int? {
    guard let sorted else {
      return seq >= first && seq - first < count ? seq - first : nil
    }
    let index = sorted.partitioningIndex { $0.seq >= seq }
    return index < sorted.count && sorted[index].seq == seq ? sorted[index].ordinal : nil
  }

  func ordinal(upTo seq: Int) -> Int? {
    guard let sorted else { return seq < first || count == 0 ? nil : min(seq - first, count - 1) }
    let index = sorted.partitioningIndex { $0.seq > seq }
    return index == 0 ? nil : sorted[index - 1].ordinal
  }
}

extension Array {
  /// The first index whose element meets a condition that all later ones meet too.
  func partitioningIndex(where isLater: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
