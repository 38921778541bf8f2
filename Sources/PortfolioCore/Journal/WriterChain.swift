/// All events of one writer in the order of its files, with what its events had seen of others.
struct WriterChain: Sendable {
  /// Where an event lies: its file among the history's, and its number in that file's entries.
  struct Node: Hashable, Sendable {
    var file: Int32
    var index: Int32
  }
  /// From which event on the writer had seen another writer's event of a number.
  struct Mark: Hashable, Sendable {
    var ordinal: Int
    var seq: Int
  }

  let writer: WriterID
  /// The events, by their ordinal in the chain.
  private(set) var nodes: [Node] = []
  /// Where in the order of replay each event stands; -1 where it is left out of the view.
  var positions: [Int32] = []
  /// The chain's last event.
  private(set) var head: JournalHead?
  /// What was seen of each other writer; numbers only grow.
  private(set) var marks: [WriterID: [Mark]] = [:]
  private(set) var problems: [Problem] = []
  /// Sequence numbers; they are 1, 2, 3 … unless something is wrong.
  private var numbers = Numbers()
  /// Where the chain's last event stands, for what is checked from line to line.
  private var lastPlace: Place?
  /// Lines since the last event that are no events.
  private var damage = 0

  init(writer: WriterID) { self.writer = writer }

  /// The ordinal of the event of a number, or nil where there is none.
  func ordinal(of seq: Int) -> Int? { numbers.ordinal(of: seq) }

  /// The ordinal of the last event whose number is at most the given one.
  func ordinal(upTo seq: Int) -> Int? { numbers.ordinal(upTo: seq) }

  /// The highest number of another writer that the writer had seen at an event of its own.
  func seen(of other: WriterID, at ordinal: Int) -> Int {
    guard let marks = marks[other] else { return 0 }
    let index = marks.partitioningIndex { $0.ordinal > ordinal }
    return index == 0 ? 0 : marks[index - 1].seq
  }

  /// Says that lines at the end of a file are no events.
  mutating func passOver(lines: Int) { damage += lines }

  /// Takes the next event of the chain and checks how it follows on the one before; false where
  /// it is one the chain has already.
  mutating func take(
    _ entry: JournalEntry, node: Node, hashAt: (Node) -> ChainHash
  ) -> Bool {
    let event = entry.event
    if lastPlace?.path == entry.place.path {
      damage += (entry.place.line ?? 0) - (lastPlace?.line ?? 0) - 1
    } else {
      damage += (entry.place.line ?? 1) - 1
    }
    if let known = ordinal(of: event.seq), hashAt(nodes[known]) == event.hash {
      report(.repeated, entry)
      lastPlace = entry.place
      return false
    }
    check(entry)
    for other in event.seen where entry.isGenuine && other.writer != writer {
      let last = marks[other.writer]?.last?.seq ?? 0
      guard other.seq > last else { continue }
      marks[other.writer, default: []].append(Mark(ordinal: nodes.count, seq: other.seq))
    }
    numbers.append(event.seq)
    nodes.append(node)
    head = JournalHead(event)
    lastPlace = entry.place
    damage = 0
    return true
  }

  private mutating func check(_ entry: JournalEntry) {
    let event = entry.event
    let expected = (head?.seq ?? 0) + 1
    let skipped = event.seq - expected
    // A gap no wider than the damaged lines before it is those lines', and told already.
    if skipped < 0 || skipped > damage {
      report(.wrongSequence(expected: expected, found: event.seq), entry)
    }
    let isAfterDamage = damage > 0 && skipped > 0 && skipped <= damage
    if event.previous != head?.hash ?? .start, !isAfterDamage { report(.brokenChain, entry) }
    if let head, lastPlace?.path == entry.place.path, event.time < head.time {
      report(.backwards, entry)
    }
  }

  private mutating func report(_ fault: JournalFault, _ entry: JournalEntry) {
    problems.append(Problem(.journal(fault), at: entry.place))
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
