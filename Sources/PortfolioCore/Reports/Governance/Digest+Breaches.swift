extension Digest {
  /// Roles that are held against rules, those that nobody allowed first, ready to print.
  public func printedBreaches(_ query: Query = .everything) -> PrintedReport {
    let order = StandingBreach.Word.allCases
    let rows = breaches().filter { query.matches($0) }
      .sorted { one, other in
        (order.firstIndex(of: one.state.word) ?? 0) < (order.firstIndex(of: other.state.word) ?? 0)
      }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .state, .until, .model, .role, .person, .rule, .detail, .since, .actor, .reason, .event,
        ],
        rows: rows.map { row in
          [
            .word(.breachState(row.state.word)), .day(row.state.until),
            .text(row.breach.model.text), .word(.role(row.breach.role)),
            .text(row.breach.person.text), .word(.rule(row.breach.rule)), row.detail,
            .time(row.holding.since), .text(row.holding.actor?.text), .text(row.holding.reason),
            .text(row.holding.event.description),
          ]
        }), problems: portfolio.problems)
  }

  /// Roles that are held against rules, ordered by model, role and person.
  public func breaches() -> [StandingBreach] {
    portfolio.permissions(on: ground.today).breaches(in: portfolio.ownership)
  }
}

extension StandingBreach: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.model, .role, .person, .actor, .state]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .model: .text(breach.model.text)
    case .role: .text(breach.role.rawValue)
    case .person: .text(breach.person.text)
    case .actor: holding.actor.map { .text($0.text) } ?? .notSet
    case .state: .text(state.word.rawValue)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      breach.model.text, breach.role.rawValue, breach.person.text, breach.rule.rawValue,
      state.word.rawValue, holding.reason,
    ].compactMap(\.self)
  }

  /// What the rule is broken by.
  fileprivate var detail: ReportValue {
    switch breach.fault {
    case .left(let day): .day(day)
    case .permission(let permission): .word(.permission(permission))
    case .separation(let role): .word(.role(role))
    case .limit(let limit, let models, _): .list([.count(models), .count(limit)])
    }
  }
}
