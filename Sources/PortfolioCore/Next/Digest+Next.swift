extension NextStep: Queryable {
  /// The fields that a query of such rows can name: those of the model map, `id` and `name` (or
  /// `about`) for what it is about, `kind`, `state` (or `risk`) for the risk, `effort`, and `value` for
  /// what it saves.
  public static let fields = ModelMapRow.fields.union([.kind, .state, .value, .effort])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .kind: .text(kind.rawValue)
    case .state: .text(risk.rawValue)
    case .effort: .text(effort.rawValue)
    case .value: saving == nil ? .notSet : .number(weight)
    case .id, .name: .texts([subject] + (model.map { [$0.name] } ?? []))
    case .owner, .person: owner.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    default: model?.value(of: field) ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      kind.rawValue, subject, model?.name, risk.rawValue, owner?.name, owner?.person.text, command,
    ].compactMap(\.self)
  }
}

/// A word of what is to be done next.
public enum NextWord: Hashable, Sendable {
  /// What calls for it.
  case kind(NextStep.Kind)
  /// How much harm is done meanwhile.
  case risk(NextStep.Risk)
  /// How much there is to do.
  case effort(NextStep.Effort)
  /// That somebody decided on a model.
  case decided

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .risk(let risk): risk.rawValue
    case .effort(let effort): effort.rawValue
    case .decided: "decided"
    }
  }
}

extension Digest {
  /// What is to be done next, over the whole portfolio, in the order of `NextRanking`.
  ///
  /// - Parameter report: How all work is served, where that is known already.
  /// - Returns: The steps.
  public func nextSteps(_ report: FitReport? = nil) -> [NextStep] {
    NextRanking.sorted(NextSearch(self, report ?? fits()).steps())
  }

  /// What is to be done next, ready to print.
  ///
  /// - Parameters:
  ///   - steps: The steps, in their order.
  ///   - limit: How many are printed at most; nil is all.
  ///   - query: Which are meant; each keeps its number.
  /// - Returns: The rows, and beside them how many steps there are of each kind and what they save
  ///   together in a month.
  public func printed(
    _ steps: [NextStep], atMost limit: Int? = nil, _ query: Query = .everything
  ) -> PrintedReport {
    let meant = steps.indices.filter { query.matches(steps[$0]) }
    let shown = meant.prefix(limit ?? meant.count)
    let saving = NextSavings.total(of: meant.lazy.map { steps[$0] })
    let currency = portfolio.settings.currency
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .rank, .kind, .subject, .reason, .monthlySaving, .currency, .risk, .effort, .since, .due,
          .owner, .key, .command,
        ],
        rows: shown.map { index in
          let step = steps[index]
          return [
            .count(index + 1), .word(.next(.kind(step.kind))), .text(step.subject),
            .reason(step.reason), step.saving.map { SpendColumns.amount($0, currency) } ?? .notSet,
            step.saving.map { SpendColumns.currency($0, currency) } ?? .notSet,
            .word(.next(.risk(step.risk))), .word(.next(.effort(step.effort))), .day(step.since),
            .day(step.due), .text(step.owner?.person.text), .text(step.key), .text(step.command),
          ]
        }),
      parts: [
        (
          "total",
          .object([
            (.count, .count(meant.count)),
            (.monthlySaving, SpendColumns.amount(saving, currency)),
            (.currency, SpendColumns.currency(saving, currency)),
          ])
        ),
        (
          "kinds",
          .settings(
            NextStep.Kind.allCases.map { kind in
              (name: kind.rawValue, value: .count(meant.count { steps[$0].kind == kind }))
            })
        ),
      ], problems: portfolio.problems)
  }
}
