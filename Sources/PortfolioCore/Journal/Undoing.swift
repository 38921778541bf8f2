/// Which events projection leaves out, because an undo that is itself in force names them.
struct Undoing: Sendable {
  /// Where the undo of each event stands; -1 where it is in force.
  private(set) var undoneBy: [Int32] = []
  /// Undos that name nothing an undo can leave out.
  private(set) var idle: [Int] = []

  init() {}

  init(of history: JournalHistory) {
    undoneBy.reserveCapacity(history.count)
    for position in history.indices { take(position, of: history) }
  }

  /// Takes the event that the history just got at its end.
  mutating func extend(with history: JournalHistory) { take(history.count - 1, of: history) }

  /// Of two undos of one event, which two processes of a writer can write, the first leaves it out.
  private mutating func take(_ position: Int, of history: JournalHistory) {
    undoneBy.append(-1)
    guard let target = history.undoTarget(of: position) else { return }
    guard target >= 0, undoneBy[target] < 0 else { return idle.append(position) }
    leaveOut(target, by: position, of: history)
  }

  /// Leaves out an event; what that had left out comes back, and so on down.
  private mutating func leaveOut(_ event: Int, by undo: Int, of history: JournalHistory) {
    undoneBy[event] = Int32(undo)
    guard let target = history.undoTarget(of: event), target >= 0, undoneBy[target] == event else {
      return
    }
    undoneBy[target] = -1
    guard let inner = history.undoTarget(of: target), inner >= 0, undoneBy[inner] < 0,
      !idle.contains(target)
    else { return }
    leaveOut(inner, by: target, of: history)
  }
}

extension JournalHistory {
  /// Whether the event at a position counts: its hash is right and no undo leaves it out.
  public func isInForce(_ position: Int) -> Bool {
    undoing.undoneBy[position] < 0 && isGenuine(at: position)
  }

  /// Where the undo stands that leaves out the event at a position, or nil where none does.
  public func undone(by position: Int) -> Int? {
    let undo = Int(undoing.undoneBy[position])
    return undo < 0 ? nil : undo
  }

  /// Where the command stands that the event at a position brought back: nil where it is no undo of
  /// an undo.
  public func broughtBack(by position: Int) -> Int? {
    var isRedo = true
    var command = position
    while let target = undoTarget(of: command), target >= 0 {
      isRedo.toggle()
      command = target
    }
    return isRedo && command != position ? command : nil
  }

  /// Where the event stands that an undo names: nil where the position holds no undo, -1 where
  /// what it names is not there, is not earlier, or is damaged.
  func undoTarget(of position: Int) -> Int? {
    guard traits(at: position).contains(.undo), case .undo(let seq) = action(at: position) else {
      return nil
    }
    let entry = self[position]
    guard entry.isGenuine else { return nil }
    guard seq < entry.event.seq,
      let target = self.position(of: EventID(writer: entry.event.writer, seq: seq)),
      target < position, isGenuine(at: target)
    else { return -1 }
    return target
  }

  var undoProblems: [Problem] {
    undoing.idle.map { position in
      let entry = self[position]
      guard case .undo(let seq) = entry.event.action else {
        return Problem(.journal(.idleUndo(seq: 0)), at: entry.place)
      }
      return Problem(.journal(.idleUndo(seq: seq)), at: entry.place)
    }
  }
}
