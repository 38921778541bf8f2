/// A line of the readiness: a model and an obligation, and what is missing.
public struct ReadinessRow: Sendable {
  /// The model.
  public var model: ModelMapRow
  /// The obligation.
  public var named: NamedObligation
  /// Where it stands in time.
  public var state: ObligationState
  /// Whether the model meets it.
  public var readiness: Readiness

  /// The evidence that is not there, and why.
  public var missing: [MissingEvidence] {
    if case .missing(let missing) = readiness { missing } else { [] }
  }
}

extension ReadinessRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, the obligation, `state`
  /// for the readiness and `evidence` for what is missing.
  public static let fields = ModelMapRow.fields.union([.policy, .obligation, .state, .evidence])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .policy, .obligation: named.value(of: field, state: "")
    case .state: .text(readiness.word.rawValue)
    case .evidence: .texts(missing.map(\.evidence.name)).orNotSet
    default: model.value(of: field)
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [model.id.text, model.name, readiness.word.rawValue] + named.searchableTexts
      + missing.map(\.evidence.name)
  }
}

extension Digest {
  /// Whether models meet obligations, model by model.
  ///
  /// - Parameters:
  ///   - all: Whether pairs are listed of which the obligation does not apply to the model.
  ///   - query: Which lines are meant.
  /// - Returns: The lines: what is missing first, then what nobody can say; within that by model in the
  ///   order of the catalogue, then by policy.
  public func readinessRows(all: Bool = false, _ query: Query = .everything) -> [ReadinessRow] {
    let rows = Dictionary(
      grouping: readinessRows(of: models, all: all).lazy.filter { query.matches($0) },
      by: \.readiness.word)
    return Readiness.Word.byUrgency.flatMap { rows[$0] ?? [] }
  }

  /// Whether some models meet obligations.
  func readinessRows(of models: [ModelMapRow], all: Bool = false) -> [ReadinessRow] {
    let ground = EvidenceGround(portfolio)
    let obligations = portfolio.obligations.map { ($0, $0.obligation.state(on: ground.today)) }
    var rows: [ReadinessRow] = []
    for model in models {
      for (named, state) in obligations {
        let readiness = ground.readiness(named.obligation, id: named.id, of: model, model.model)
        guard all || readiness != .notApplicable else { continue }
        rows.append(
          ReadinessRow(model: model, named: named, state: state, readiness: readiness))
      }
    }
    return rows
  }

  /// The readiness of models, ready to print.
  public func printedReadiness(all: Bool = false, _ query: Query = .everything) -> PrintedReport {
    let rows = readinessRows(all: all, query)
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .model, .policy, .obligation, .from, .state, .readiness, .missing, .reason, .owner,
        ],
        rows: rows.map(\.values)),
      parts: [
        (
          "total",
          .object([
            (.met, .count(rows.count { $0.readiness.word == .met })),
            (.missing, .count(rows.count { $0.readiness.word == .missing })),
            (.unknown, .count(rows.count { $0.readiness.word == .unknown })),
          ])
        )
      ], problems: portfolio.problems)
  }
}

extension ReadinessRow {
  fileprivate var values: [ReportValue] {
    let reason: Readiness.Reason? =
      if case .unknown(let reason) = readiness { reason } else { nil }
    return [
      .text(model.id.text), .text(named.id.policy.text), .text(named.id.obligation),
      .day(named.obligation.from), .word(.obligation(.state(state.word))),
      .word(.obligation(.readiness(readiness.word))),
      .list(missing.map { .word(.obligation(.missing($0))) }),
      reason.map { .word(.obligation(.reason($0))) } ?? .nothing, .text(model.owner?.person.text),
    ]
  }
}
