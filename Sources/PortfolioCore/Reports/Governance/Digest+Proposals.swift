extension Digest {
  /// Proposals that nobody has answered, ready to print.
  public func printedProposals(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.models, .role, .person, .actor, .time, .reason, .event],
        rows: portfolio.record.proposals.filter { query.matches($0) }.map { proposal in
          [
            .list(proposal.assignment.models.map { .text($0.text) }),
            .word(.role(proposal.assignment.role)), .text(proposal.assignment.person.text),
            .text(proposal.actor?.text), .time(proposal.time), .text(proposal.reason),
            .text(proposal.event.description),
          ]
        }), problems: portfolio.problems)
  }

  /// What events unseen by each other say otherwise, each event a row, ready to print: who holds a role,
  /// where a model stands in its approval, and which model is to serve a piece of work.
  public func printedConflicts(_ query: Query = .everything) -> PrintedReport {
    let roles = portfolio.ownership.conflicts.flatMap(ConflictSideRow.rows)
    let decisions = portfolio.models.flatMap { model in
      portfolio.record.approvals[model.id].map { ConflictSideRow.rows(of: $0, on: model.id) } ?? []
    }
    let work = portfolio.workDecisions.sorted { $0.key < $1.key }.flatMap {
      ConflictSideRow.rows(of: $0.value)
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .model, .role, .workflow, .event, .time, .actor, .person, .approval, .conditions,
          .inForce,
          .reason,
        ],
        rows: (roles + decisions + work).filter { query.matches($0) }.map(\.values)),
      problems: portfolio.problems)
  }
}

/// One event of a conflict: over who holds a role, over where a model stands in its approval, or over
/// which model is to serve a piece of work.
public struct ConflictSideRow: Queryable {
  let model: ModelID
  let subject: Subject
  let event: EventID
  let time: Timestamp
  let actor: PersonID?
  let reason: String?
  let isInForce: Bool

  /// What the event says.
  enum Subject {
    /// Who is to hold a role; nobody where that is nil.
    case role(Role, PersonID?)
    /// Where the model is to stand.
    case status(ApprovalState, conditions: [String])
    /// Which work the model is to serve.
    case service(WorkflowID)
  }

  /// The sides of a conflict over a role.
  static func rows(of conflict: Conflict) -> [ConflictSideRow] {
    conflict.sides.enumerated().map { index, side in
      ConflictSideRow(
        model: conflict.model, subject: .role(conflict.role, side.person), event: side.event,
        time: side.time, actor: side.actor, reason: side.reason,
        isInForce: index == conflict.sides.count - 1)
    }
  }

  /// The sides of a decision that others dispute; none where nobody does.
  static func rows(of approval: Approval, on model: ModelID) -> [ConflictSideRow] {
    guard !approval.disputed.isEmpty else { return [] }
    return approval.sides.map { side in
      ConflictSideRow(
        model: model, subject: .status(side.state, conditions: side.conditions),
        event: side.event, time: side.time, actor: side.actor, reason: side.reason,
        isInForce: side.event == approval.event)
    }
  }

  /// The sides of a decision on a piece of work that others dispute; none where nobody does.
  static func rows(of work: WorkDecision) -> [ConflictSideRow] {
    guard !work.disputed.isEmpty else { return [] }
    return work.sides.map { side in
      ConflictSideRow(
        model: side.model, subject: .service(side.decision.workflow), event: side.event,
        time: side.time, actor: side.actor, reason: side.reason,
        isInForce: side.event == work.inForce.event)
    }
  }

  private var workflow: WorkflowID? {
    if case .service(let workflow) = subject { workflow } else { nil }
  }
  private var role: Role? { if case .role(let role, _) = subject { role } else { nil } }
  private var person: PersonID? { if case .role(_, let person) = subject { person } else { nil } }
  private var state: ApprovalState? {
    if case .status(let state, _) = subject { state } else { nil }
  }
  private var conditions: [String] {
    if case .status(_, let conditions) = subject { conditions } else { [] }
  }

  fileprivate var values: [ReportValue] {
    [
      .text(model.text), .word(role.map(ReportWord.role)), .text(workflow?.text),
      .text(event.description), .time(time),
      .text(actor?.text), .text(person?.text), .word(state.map(ReportWord.approval)),
      .list(conditions.map { .text($0) }), .flag(isInForce), .text(reason),
    ]
  }

  /// The fields that a query of such rows can name; `state` is where a decision would have the model.
  public static let fields: Set<QueryField> = [
    .model, .role, .workflow, .person, .actor, .id, .state,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .model: .text(model.text)
    case .role: role.map { .text($0.rawValue) } ?? .notSet
    case .workflow: workflow.map { .text($0.text) } ?? .notSet
    case .person: person.map { .text($0.text) } ?? .notSet
    case .actor: actor.map { .text($0.text) } ?? .notSet
    case .id: .text(event.description)
    case .state: state.map { .text($0.rawValue) } ?? .notSet
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      model.text, role?.rawValue, person?.text, actor?.text, event.description, reason,
      state?.rawValue, workflow?.text,
    ].compactMap(\.self) + conditions
  }
}

extension Proposal: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.model, .role, .person, .actor, .id]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .model: .texts(assignment.models.map(\.text))
    case .role: .text(assignment.role.rawValue)
    case .person: .text(assignment.person.text)
    case .actor: actor.map { .text($0.text) } ?? .notSet
    case .id: .text(event.description)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [event.description, assignment.role.rawValue, assignment.person.text, actor?.text, reason]
      .compactMap(\.self) + assignment.models.map(\.text)
  }
}
