/// Which events projection leaves out, because an undo that is itself in force names them.
struct Undoing: Sendable {
  /// Where the undo of each event stands; -1 where it is in force.
  private(set) var undoneBy: [Int32] = []
  /// Undos that name nothing an undo can leave out.
  private(set) var idle: [Int] = []

  init() {}

  init(of history: JournalHistory) {
    undoneBy = [Int32](repeating: -1, count: history.count)
    // An undo can only be undone by a later event: from the end on, each is decided when met.
    for position in history.indices.reversed() { apply(position, of: history) }
    idle.reverse()
  }

  /// Takes the event that the history just got at its end.
  mutating func extend(with history: JournalHistory) {
    let position = history.count - 1
    undoneBy.append(-1)
    guard let target = history.undoTarget(of: position), target >= 0,
      case .undo = history[target].event.action
    else { return apply(position, of: history) }
    // What the undone undo had left out comes back, and so on down: decided anew.
    self = Undoing(of: history)
  }

  private mutating func apply(_ position: Int, of history: JournalHistory) {
    guard undoneBy[position] < 0, let target = history.undoTarget(of: position) else { return }
    if target < 0 {
      idle.append(position)
    } else if undoneBy[target] < 0 {
      undoneBy[target] = Int32(position)
    }
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
