/// What an undo or a redo would do.
public struct UndoPlan: Hashable, Sendable {
  /// What is to be written.
  public var draft: EventDraft
  /// The command that is left out, or comes back.
  public var command: JournalEntry
}

extension Ownership {
  /// Plans to undo a writer's last command that is not undone, however many models it touched.
  ///
  /// - Parameters:
  ///   - writer: The writer; nobody undoes what another wrote.
  ///   - history: The history that is projected here.
  ///   - care: What was done about alerts, by the same history.
  ///   - record: Reviews and approvals, by the same history.
  ///   - resolve: The model that a name means today.
  ///   - reason: Why.
  /// - Returns: The draft of the undo, and the command it leaves out.
  /// - Throws: That there is nothing to undo, or which later event stands in the way.
  public func undoing(
    by writer: WriterID, in history: JournalHistory, care: AlertCare = AlertCare(),
    record: GovernanceRecord = GovernanceRecord(), resolve: (String) -> ModelID?,
    reason: String? = nil
  ) throws(Refusal) -> UndoPlan {
    guard let command = history.undoStacks(of: writer).undo.last else { throw .nothingToUndo }
    return try plan(command, command, in: history, care, record, resolve: resolve, reason: reason)
  }

  /// Plans to bring back what a writer's last undo left out.
  ///
  /// - Parameters:
  ///   - writer: The writer.
  ///   - history: The history that is projected here.
  ///   - care: What was done about alerts, by the same history.
  ///   - record: Reviews and approvals, by the same history.
  ///   - resolve: The model that a name means today.
  ///   - reason: Why.
  /// - Returns: The draft of the undo of that undo, and the command that comes back.
  /// - Throws: That there is nothing to redo, or which later event stands in the way.
  public func redoing(
    by writer: WriterID, in history: JournalHistory, care: AlertCare = AlertCare(),
    record: GovernanceRecord = GovernanceRecord(), resolve: (String) -> ModelID?,
    reason: String? = nil
  ) throws(Refusal) -> UndoPlan {
    guard let undo = history.undoStacks(of: writer).redo.last,
      let command = history.command(under: undo)
    else { throw .nothingToRedo }
    return try plan(undo, command, in: history, care, record, resolve: resolve, reason: reason)
  }

  private func plan(
    _ target: Int, _ command: Int, in history: JournalHistory, _ care: AlertCare,
    _ record: GovernanceRecord, resolve: (String) -> ModelID?, reason: String?
  ) throws(Refusal) -> UndoPlan {
    let slots = Claims(of: command, in: history, resolve: resolve).slots.map(\.slot)
    let touches = [
      touch(after: command, on: slots),
      care.touch(after: command, in: history, resolve: resolve),
      record.touch(after: command, in: history, resolve: resolve),
      PriceRevision.touch(after: command, in: history),
      ModelDecision.touch(after: command, in: history),
    ]
    if let later = touches.compactMap(\.self).max() {
      throw .touchedSince(command: history[command].event.id, by: history[later].event.id)
    }
    return UndoPlan(
      draft: EventDraft(.undo(seq: history[target].event.seq), reason: reason),
      command: history[command])
  }
}
