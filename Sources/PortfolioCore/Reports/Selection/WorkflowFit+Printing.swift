extension Digest {
  /// Every model held against a piece of work, ready to print.
  public func printedFit(_ fit: WorkflowFit, _ query: Query = .everything) -> PrintedReport {
    let candidates = fit.candidates.filter { query.matches($0) }
    let metric = fit.summary.workflow.needs.quality?.metric
    let unit = metric.flatMap { portfolio.settings.metrics[$0]?.unit }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: FitCandidate.columns, rows: candidates.map { $0.values(fit.currency) }),
      parts: [
        ("fit", .object(Array(zip(FitSummary.columns, fit.summary.values(fit.currency))))),
        ("metric", .value(.text(metric))), ("unit", .value(.text(unit))),
        ("over", .value(.list(fit.dimensions.map { .word(.fit(.dimension($0))) }))),
        (
          "weights",
          .settings(
            ParetoFrontier.Dimension.allCases.compactMap { dimension in
              fit.weights?.weights[dimension].map { (dimension.rawValue, .number($0, unit: nil)) }
            })
        ),
        (
          "unweighed",
          .settings(
            (fit.weighed?.lacks ?? []).map { lack in
              (lack.dimension.rawValue, .list(lack.models.map { .text($0.text) }))
            })
        ),
        ("evidence", .table(Self.evidence(candidates))),
        ("entries", .table(entryTable(of: [fit.summary.workflow]))),
      ], problems: portfolio.problems)
  }

  /// All that is known of the quality of some models, what counts first.
  private static func evidence(_ candidates: [FitCandidate]) -> ReportTable {
    ReportTable(
      columns: [.model, .metric, .value, .low, .high, .samples, .day, .source],
      rows: candidates.flatMap { candidate in
        candidate.evidence.map { evidence -> [ReportValue] in
          [
            .text(candidate.model.id.text), .text(evidence.metric),
            .quantity(evidence.value, isLowerBound: false),
            evidence.bounds.map { .quantity($0.lowerBound, isLowerBound: false) } ?? .notSet,
            evidence.bounds.map { .quantity($0.upperBound, isLowerBound: false) } ?? .notSet,
            evidence.samples.map { .count($0) } ?? .notSet, .day(evidence.day),
            .text(evidence.source.raw),
          ]
        }
      })
  }
}

extension FitCandidate {
  static let columns: [ReportColumn] = [
    .model, .state, .frontier, .dominatedBy, .quality, .qualityLow, .qualityHigh, .samples, .source,
    .day, .perRequest, .perSuccess, .basis, .monthly, .currency, .latency, .carbonLow, .carbonHigh,
    .context, .parameters, .retires, .score, .caveats, .reasons,
  ]

  /// Columns of which only those are shown to people in which something is set.
  public static let optionalColumns: [ReportColumn] = [
    .dominatedBy, .quality, .qualityLow, .qualityHigh, .samples, .source, .day, .perSuccess,
    .monthly, .carbonLow, .carbonHigh, .context, .parameters, .retires, .score, .caveats, .reasons,
  ]

  func values(_ currency: Currency) -> [ReportValue] {
    func quantity(_ value: Double?) -> ReportValue {
      value.map { .quantity($0, isLowerBound: false) } ?? .notSet
    }
    func unitCost(_ value: ExactDecimal?) -> ReportValue {
      value.map { .unitCost($0, isLowerBound: false) } ?? .notSet
    }
    let known = try? cost.get()
    let dominator: ModelID? = if case .dominated(let by) = standing { by } else { nil }
    return [
      .text(model.id.text), .word(.fit(.state(state))),
      .word(standing.map { .fit(.standing($0)) }), .text(dominator?.text),
      quantity(quality?.value), quantity(quality?.bounds?.lowerBound),
      quantity(quality?.bounds?.upperBound), quality?.samples.map { .count($0) } ?? .notSet,
      .text(quality?.source.raw), .day(quality?.day), unitCost(known?.perRequest),
      unitCost(known?.perSuccess), .word(known.map { .fit(.basis($0.basis)) }),
      monthly.map { .amount($0, nil, isLowerBound: false) } ?? .notSet,
      known == nil ? .notSet : .text(currency.code), quantity(latency?.value),
      quantity(carbon?.low), quantity(carbon?.high), context.map { .count($0) } ?? .notSet,
      size.map {
        $0.low == $0.high
          ? .number($0.low, unit: nil)
          : .list([.number($0.low, unit: nil), .number($0.high, unit: nil)])
      } ?? .notSet,
      .day(retires), score.map { .share($0) } ?? .notSet,
      .list(caveats.map { .word(.fit(.caveat($0))) }),
      .list(rejections.map { .word(.fit(.rejection($0))) }),
    ]
  }
}

extension FitCandidate: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .name, .model, .type, .vendor, .status, .tier, .state, .hosting, .region,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(model.id.text)
    case .name, .model: .texts([model.id.text, model.name])
    case .type: model.type.map { .text($0.rawValue) } ?? .notSet
    case .vendor: model.vendor.map { .text($0) } ?? .notSet
    case .status: model.status.map { .text($0.rawValue) } ?? .notSet
    case .tier: model.tier.map { .text($0.rawValue) } ?? .notSet
    case .state: .text(state.rawValue)
    case .hosting: model.hosting?.place.map { .text($0) } ?? .notSet
    case .region: model.hosting?.region.map { .text($0) } ?? .notSet
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [model.id.text, model.name, model.vendor, state.rawValue].compactMap(\.self)
      + rejections.map(\.raw)
  }
}
