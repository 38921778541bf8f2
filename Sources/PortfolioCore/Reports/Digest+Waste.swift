/// Spend that may be waste (S8), over the last 30 whole days.
public struct WasteReport: Hashable, Sendable {
  /// When the charge periods start.
  public var interval: ChargeInterval
  /// What was found, the most expensive first; a model may be in several.
  public var findings: [WasteFinding]

  /// The spend of all models that were found, each counted once.
  public var spend: Money {
    var seen: Set<ModelReference?> = []
    return findings.reduce(into: .zero) { sum, finding in
      if seen.insert(finding.model?.id).inserted { sum.add(finding.spend) }
    }
  }

  /// How many models were found, each counted once.
  public var models: Int { Set(findings.compactMap(\.model?.id)).count }
}

extension Digest {
  /// Spend of the last 30 whole days that may be waste; of a query, what meets it.
  public func waste(_ query: Query = .everything) -> WasteReport {
    WasteReport(
      interval: ground.spend.interval,
      findings: WasteSearch(self).findings().filter { query.matches($0) })
  }

  /// The same, ready to print.
  public func printedWaste(_ report: WasteReport) -> PrintedReport {
    let currency = portfolio.settings.currency
    let spend = SpendColumns(preferred: currency)
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.kind, .model, .others, .spend, .saving] + spend.columns.dropFirst() + [
          .evidence, .advice, .otherCurrencies,
        ],
        rows: report.findings.map { finding -> [ReportValue] in
          let values = spend.values(finding.spend)
          let leading = finding.spend.leading(currency)?.currency ?? currency
          return [
            .word(.waste(finding.kind)),
            finding.model.map { .text($0.id.text) } ?? .word(.unallocated),
            .list(finding.others.map { .text($0) }), values[0],
            finding.saving.map { SpendColumns.amount($0, leading) } ?? .notSet,
          ] + values.dropFirst() + [
            .word(.wasteEvidence(finding.evidence)), .word(.wasteAdvice(finding.advice)),
            spend.others(finding.spend),
          ]
        }),
      parts: [
        ("from", .value(report.interval.from.map { .time($0) } ?? .notSet)),
        ("to", .value(report.interval.to.map { .time($0) } ?? .notSet)),
        (
          "total",
          .object([(.models, .count(report.models))] + spend.facts(report.spend))
        ),
      ], problems: portfolio.problems)
  }
}

extension WasteFinding: Queryable {
  /// The fields that a query of findings can name: those of the model map, and `state` for the kind.
  public static let fields = ModelMapRow.fields.union([.state])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .state: .text(kind.rawValue)
    case .cost: .number(weight)
    default: model.map { $0.value(of: field) } ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [kind.rawValue] + others + (model?.searchableTexts ?? [])
  }
}
