/// Which model a piece of work is to be on, as people decided.
public struct WorkDecision: Hashable, Sendable {
  /// The decision that counts: the last in the order of replay.
  public var inForce: DecisionRecord
  /// Decisions for other models, where none of them and the one in force had seen another, in the order
  /// of replay; the next decision of somebody who has seen them ends it.
  public var disputed: [DecisionRecord]

  /// All of them, in the order of replay, with the one in force last.
  public var sides: [DecisionRecord] { disputed + [inForce] }
}

extension Portfolio {
  /// What was decided on each piece of work.
  public var workDecisions: [WorkflowID: WorkDecision] {
    var logs: [WorkflowID: SlotLog<ModelID>] = [:]
    var records: [Int: DecisionRecord] = [:]
    for (position, record) in positionedDecisions {
      records[position] = record
      let touch = SlotLog<ModelID>.Touch(position: position, value: record.model)
      let work = record.decision.workflow
      logs[work]?.append(touch)
      if logs[work] == nil { logs[work] = SlotLog(touch) }
    }
    return logs.compactMapValues { log in
      let sides = log.sides(in: journal)
      guard let last = sides.last, let inForce = records[last.position] else { return nil }
      return WorkDecision(
        inForce: inForce,
        disputed: sides.filter { $0.value != last.value }.compactMap { records[$0.position] })
    }
  }
}

extension [WorkflowID: WorkDecision] {
  /// What is disputed, as problems at the decisions that count.
  func problems(in journal: JournalHistory) -> [Problem] {
    values.compactMap { work in
      guard !work.disputed.isEmpty, let position = journal.position(of: work.inForce.event) else {
        return nil
      }
      let fault = JournalFault.unseenDecision(
        workflow: work.inForce.decision.workflow.text, model: work.inForce.model.text,
        others: work.disputed.map { "\($0.model) (\($0.event))" })
      return Problem(.journal(fault), at: journal.place(at: position))
    }
  }
}
