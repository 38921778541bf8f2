/// A line of the obligations: one of a policy, and how many models meet it.
public struct ObligationRow: Sendable, Identifiable {
  /// The obligation.
  public var named: NamedObligation
  /// Where it stands in time.
  public var state: ObligationState
  /// How many models it applies to.
  public var applies = 0
  /// How many of them meet it.
  public var met = 0
  /// How many of them lack evidence.
  public var missing = 0
  /// Of how many models nobody can say whether they meet it, or whether they have to.
  public var unknown = 0
  /// The fields that decide and are not set, each once.
  public var undecided: [QueryField] = []

  /// Which obligation of which policy.
  public var id: ObligationID { named.id }
}

extension ObligationRow: Queryable {
  /// The fields that a query of such rows can name; `name` is the title.
  public static let fields: Set<QueryField> = [
    .id, .name, .policy, .obligation, .state, .evidence,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    named.value(of: field, state: state.word.rawValue)
  }

  /// What the columns show.
  public var searchableTexts: [String] { named.searchableTexts + [state.word.rawValue] }
}

extension NamedObligation {
  /// What a query asks of the obligation.
  func value(of field: QueryField, state: String) -> QueryValue? {
    switch field {
    case .id: .text(id.description)
    case .name: .text(obligation.title)
    case .policy: .text(id.policy.text)
    case .obligation: .texts([id.obligation, id.description])
    case .state: .text(state)
    case .evidence: .texts(obligation.evidence.map(\.name)).orNotSet
    default: nil
    }
  }

  var searchableTexts: [String] { [id.description, obligation.title] }
}

extension Digest {
  /// The obligations of all policies, and how many models meet each.
  public var obligationRows: [ObligationRow] {
    let ground = EvidenceGround(portfolio)
    return portfolio.obligations.map { named in
      var row = ObligationRow(named: named, state: named.obligation.state(on: ground.today))
      // What has ended no longer applies to anything.
      if row.state.word == .ended { return row }
      for model in models {
        row.count(ground.readiness(named.obligation, id: named.id, of: model, model.model))
      }
      return row
    }
  }

  /// The obligations, ready to print.
  public func printedObligations(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .policy, .obligation, .title, .from, .until, .state, .applies, .met, .missing, .unknown,
          .undecided, .verified,
        ],
        rows: obligationRows.filter { query.matches($0) }.map(\.values)),
      problems: portfolio.problems)
  }
}

extension ObligationRow {
  /// Counts a model.
  fileprivate mutating func count(_ readiness: Readiness) {
    if readiness.applies { applies += 1 }
    switch readiness {
    case .met: met += 1
    case .missing: missing += 1
    case .notApplicable: break
    case .unknown(let reason):
      unknown += 1
      if case .notSet(let fields) = reason {
        undecided += fields.filter { !undecided.contains($0) }
      }
    }
  }

  fileprivate var values: [ReportValue] {
    [
      .text(id.policy.text), .text(id.obligation), .text(named.obligation.title),
      .day(named.obligation.from), .day(named.obligation.until),
      .word(.obligation(.state(state.word))), .count(applies), .count(met), .count(missing),
      .count(unknown), .list(undecided.map { .text($0.rawValue) }),
      named.isVerified.map { .flag($0) } ?? .notSet,
    ]
  }
}
