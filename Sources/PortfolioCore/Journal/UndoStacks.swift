/// What undo and redo of one writer would act on, as editors have it.
///
/// A new command after undos leaves nothing to redo. All is read from the journal, and so the
/// same after a restart.
public struct UndoStacks: Hashable, Sendable {
  /// Where the commands stand that can be undone, the next one last.
  public private(set) var undo: [Int] = []
  /// Where the undos stand that can be undone in turn, the next one last.
  public private(set) var redo: [Int] = []

  init(of writer: WriterID, in history: JournalHistory) {
    guard let chain = history.chainOfWriter[writer] else { return }
    for position in history.chains[chain].positions where position >= 0 {
      take(Int(position), of: history)
    }
  }

  private mutating func take(_ position: Int, of history: JournalHistory) {
    let entry = history[position]
    guard entry.isGenuine else { return }
    switch entry.event.action {
    case .unknown: break
    case .undo:
      guard let target = history.undoTarget(of: position), target >= 0 else { return }
      if let index = undo.lastIndex(of: target) {
        undo.remove(at: index)
        redo.append(position)
      } else if let index = redo.lastIndex(of: target),
        let command = history.command(under: target)
      {
        redo.remove(at: index)
        undo.append(command)
      }
    default:
      undo.append(position)
      redo = []
    }
  }
}

extension JournalHistory {
  /// What undo and redo of a writer would act on.
  public func undoStacks(of writer: WriterID) -> UndoStacks { UndoStacks(of: writer, in: self) }

  /// Where the command stands that an undo, or an undo of an undo, is about in the end.
  func command(under position: Int) -> Int? {
    var position = position
    while let target = undoTarget(of: position) {
      guard target >= 0 else { return nil }
      position = target
    }
    return position
  }
}
