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

  /// Roles that events gave to several people unseen, each event a row, ready to print.
  public func printedConflicts(_ query: Query = .everything) -> PrintedReport {
    let sides = portfolio.ownership.conflicts.flatMap { conflict in
      conflict.sides.enumerated().map { index, side in
        ConflictSideRow(
          conflict: conflict, side: side, isInForce: index == conflict.sides.count - 1)
      }
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.model, .role, .event, .time, .actor, .person, .inForce, .reason],
        rows: sides.filter { query.matches($0) }.map { row in
          [
            .text(row.conflict.model.text), .word(.role(row.conflict.role)),
            .text(row.side.event.description), .time(row.side.time),
            .text(row.side.actor?.text), .text(row.side.person?.text), .flag(row.isInForce),
            .text(row.side.reason),
          ]
        }), problems: portfolio.problems)
  }
}

/// One event of a conflict.
public struct ConflictSideRow: Queryable {
  let conflict: Conflict
  let side: Conflict.Side
  let isInForce: Bool

  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.model, .role, .person, .actor, .id]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .model: .text(conflict.model.text)
    case .role: .text(conflict.role.rawValue)
    case .person: side.person.map { .text($0.text) } ?? .notSet
    case .actor: side.actor.map { .text($0.text) } ?? .notSet
    case .id: .text(side.event.description)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      conflict.model.text, conflict.role.rawValue, side.person?.text, side.actor?.text,
      side.event.description, side.reason,
    ].compactMap(\.self)
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
