/// The events of all writers in the order in which they are replayed: the same for the same
/// files, in whatever order those came (FORMATS, The journal).
///
/// A value: appended lines step on from what there is where the new event is last in the order,
/// and put everything in order again where it is not.
public struct JournalHistory: Sendable {
  /// The files, ordered by writer and month.
  public private(set) var files: [JournalFile] = []
  /// The moment the history is seen as of; nil where nothing is left out.
  public let cutoff: Timestamp?
  var chains: [WriterChain] = []
  var chainOfWriter: [WriterID: Int] = [:]
  /// Writers of whom others have seen events, and of whom there is no journal: numbered on from the
  /// chains.
  var strangers: [WriterID: Int] = [:]
  var order = ReplayOrder(counts: [], time: { _, _ in .earliest }, need: { _, _, _ in nil })
  /// The events by their positions in the order.
  var replayed: [WriterChain.Node] = []
  var undoing = Undoing()
  /// What each event had seen of each chain, where there are few chains and nothing is left out.
  var sightings = Sightings()
  var orderProblems: [Problem] = []
  /// Events that others had seen and that are not there.
  var missing: Set<EventID> = []
  /// The time and writer of the event that ties would put last.
  var latest: (time: Timestamp, chain: Int)?

  /// What an append or a change of files did to the order of replay.
  public enum Change: Hashable, Sendable {
    /// There is no other event than before.
    case none
    /// Events were added at the end, from a position on.
    case extended(from: Int)
    /// The order is another, or events were taken out.
    case reordered
  }

  /// The history of files.
  ///
  /// - Parameter files: The files, in any order; of two with one path the later counts.
  public init(files: some Sequence<JournalFile> = []) {
    self.init(files: files, cutoff: nil)
  }

  private init(files: some Sequence<JournalFile>, cutoff: Timestamp?) {
    self.cutoff = cutoff
    var byPath: [String: JournalFile] = [:]
    for file in files { byPath[file.path] = file }
    self.files = byPath.values.sorted { Self.precedes($0, $1) }
    rebuild()
  }

  /// The history of the events up to an instant, that instant included.
  public func asOf(_ instant: Timestamp) -> JournalHistory {
    JournalHistory(files: files, cutoff: Swift.min(instant, cutoff ?? instant))
  }

  /// Reads bytes appended to a file; a path not known yet is a new file.
  ///
  /// - Returns: What that did to the order of replay.
  @discardableResult
  public mutating func append(_ bytes: ArraySlice<UInt8>, to path: String) -> Change {
    guard let file = files.firstIndex(where: { $0.path == path }) else {
      var file = JournalFile(path: path)
      file.append(bytes)
      return set(file)
    }
    let known = files[file].entries.count
    files[file].append(bytes)
    guard files[file].entries.count > known else { return .none }
    let position = count
    for index in known..<files[file].entries.count {
      guard extend(file: file, index: index) else {
        rebuild()
        return .reordered
      }
    }
    return count > position ? .extended(from: position) : .none
  }

  /// Takes a file in the place of what there was under its path.
  ///
  /// - Returns: What that did to the order of replay.
  @discardableResult
  public mutating func set(_ file: JournalFile) -> Change {
    files.removeAll { $0.path == file.path }
    let index = files.partitioningIndex { Self.precedes(file, $0) }
    files.insert(file, at: index)
    rebuild()
    return .reordered
  }

  /// Forgets a file that is gone.
  ///
  /// - Returns: What that did to the order of replay.
  @discardableResult
  public mutating func remove(path: String) -> Change {
    guard files.contains(where: { $0.path == path }) else { return .none }
    files.removeAll { $0.path == path }
    rebuild()
    return .reordered
  }

  /// What is wrong with the journals, ordered by place.
  public var problems: [Problem] {
    let all =
      files.flatMap { $0.problems + ($0.tornTail.map { [$0] } ?? []) }
      + chains.flatMap(\.problems) + orderProblems + undoProblems
    return all.sorted {
      ($0.place.path, $0.place.line ?? 0, $0.fault.code)
        < ($1.place.path, $1.place.line ?? 0, $1.fault.code)
    }
  }

  /// Events whose time the clock has not reached, as problems.
  public func future(at clock: Timestamp) -> [Problem] {
    files.flatMap { file in
      file.entries.indices.filter { file.entries.time(at: $0) > clock }
        .map { Problem(.journal(.future), at: file.entries.place(at: $0)) }
    }
  }

  private static func precedes(_ one: JournalFile, _ other: JournalFile) -> Bool {
    switch (one.folder, other.folder) {
    case (let one?, let other?): one < other
    case (nil, nil): one.path < other.path
    case (let folder, _): folder == nil
    }
  }
}

extension JournalHistory: RandomAccessCollection {
  /// The first position, which is always 0.
  public var startIndex: Int { 0 }

  /// How many events there are.
  public var endIndex: Int { order.steps.count }

  /// The event at a position of the order of replay.
  public subscript(position: Int) -> JournalEntry { entry(order.steps[position]) }

  /// What the event at a position did, without a copy of all the rest of it.
  func action(at position: Int) -> Action {
    let node = replayed[position]
    return files[Int(node.file)].entries[Int(node.index)].event.action
  }

  /// Its plain assignments among events that were kept; nil where none was.
  var kept: KeptAssignments? { KeptAssignments(files.map(\.entries.kept)) }

  /// When the event at a position was written.
  func time(at position: Int) -> Timestamp { replayed[position].time }

  /// The name of the event at a position.
  func id(at position: Int) -> EventID {
    EventID(writer: chains[Int(order.steps[position].chain)].writer, seq: replayed[position].seq)
  }

  /// Who wrote the event at a position, and why.
  func remark(at position: Int) -> EventRemark {
    let node = replayed[position]
    return files[Int(node.file)].entries.remark(at: Int(node.index))
  }

  /// Where the event at a position stands.
  func place(at position: Int) -> Place {
    let node = replayed[position]
    return files[Int(node.file)].entries.place(at: Int(node.index))
  }

  /// What the event at a position can matter to.
  func traits(at position: Int) -> Action.Traits { replayed[position].traits }

  /// Whether the hash of the event at a position is right.
  func isGenuine(at position: Int) -> Bool { replayed[position].isGenuine }

  func entry(_ step: ReplayOrder.Step) -> JournalEntry {
    let node = chains[Int(step.chain)].nodes[Int(step.ordinal)]
    return files[Int(node.file)].entries[Int(node.index)]
  }
}
