/// A decision on which model serves a piece of work: what was promised, and what came of it.
public struct DecisionRow: Hashable, Sendable, Queryable {
  /// Whether it was carried out.
  public enum State: String, CaseIterable, Sendable {
    /// The record of the work names the model.
    case served
    /// The record of the work still names another.
    case pending
    /// A later decision on the same work holds.
    case superseded
    /// Another decision counts meanwhile, which was made unseen by this one.
    case disputed
    /// There is no such work any more.
    case gone
  }

  /// The decision.
  public var record: DecisionRecord
  /// The name of whoever decided; nil where no person is known.
  public var actor: Holder?
  /// Whether it was carried out.
  public var state: State
  /// The models of the other decisions on the work that had not seen this one, nor this one them.
  public var disputed: [ModelID] = []
  /// What a task cost since, where the charges since say how many requests they were for: of a task that
  /// succeeds where that was promised, else of a request.
  public var costSince: ExactDecimal?
  /// How good the model was since.
  public var qualitySince: QualityEvidence?
  /// How fast it was since.
  public var latencySince: QualityEvidence?

  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.workflow, .model, .state, .actor]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .workflow: .text(record.decision.workflow.text)
    case .model: .text(record.model.text)
    case .state: .text(state.rawValue)
    case .actor: actor.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      record.decision.workflow.text, record.model.text, record.decision.from, state.rawValue,
      actor?.name, record.reason,
    ].compactMap(\.self)
  }
}

extension Digest {
  /// The decisions on which models serve which work, the newest first, with what came of them.
  ///
  /// What came of one is what the work was charged on the model in the whole days after that of the
  /// decision, and what was observed in them, as far as the decision was carried out.
  public func decisions(_ query: Query = .everything) -> [DecisionRow] {
    let standing = portfolio.workDecisions
    return portfolio.modelDecisions.reversed().map { record in
      let sides = standing[record.decision.workflow]
      let workflow = portfolio.workflow(record.decision.workflow)
      let serves = workflow?.servedBy.flatMap(portfolio.directory.id(of:))
      let state: DecisionRow.State =
        sides?.disputed.contains(record) == true
        ? .disputed
        : sides?.inForce != record
          ? .superseded : workflow == nil ? .gone : serves == record.model ? .served : .pending
      var row = DecisionRow(
        record: record, actor: record.actor.map(ground.people.holder), state: state)
      if state != .superseded {
        row.disputed = sides?.sides.map(\.model).filter { $0 != record.model } ?? []
      }
      if state == .served, let workflow { measure(&row, workflow) }
      return row
    }
    .filter { query.matches($0) }
  }

  private func measure(_ row: inout DecisionRow, _ workflow: Workflow) {
    guard let model = portfolio.model(row.record.model) else { return }
    let zone = portfolio.zone
    let start = zone.start(of: zone.day(of: row.record.time).advanced(by: 1))
    let end = zone.start(of: zone.day(of: portfolio.asOf))
    guard start < end else { return }
    if let metric = row.record.decision.numbers.metric {
      row.qualitySince =
        portfolio.evidence(
          of: metric, task: workflow.task, model: model, serves: true, in: start..<end
        )
        .first { if case .metrics = $0.source { true } else { false } }
    }
    row.latencySince =
      portfolio.latencyEvidence(of: model, in: start..<end)
      .first { if case .metrics = $0.source { true } else { false } }
    let days = ChargeInterval(
      from: zone.day(of: row.record.time).advanced(by: 1).startUTC,
      to: Day(utc: portfolio.asOf).startUTC)
    let cost = SelectionCharges(portfolio, in: days).sums(for: workflow.id)[model.id]
    guard let cost, let requests = cost.requests,
      let perRequest = Ratio(of: cost.amount, to: ExactDecimal(requests))?.rounded(to: 12)
    else { return }
    row.costSince =
      isPerSuccess(row.record.decision.numbers)
      ? row.qualitySince?.success.flatMap { perRequest.divided(byShare: $0) } : perRequest
  }

  /// Whether the cost that was promised is of a task that succeeds: where the part that does was known.
  private func isPerSuccess(_ numbers: ModelDecision.Numbers) -> Bool {
    guard let metric = numbers.metric, let quality = numbers.qualityAfter, quality > 0 else {
      return false
    }
    let indicator = portfolio.settings.metrics[metric]
    return indicator?.better != .lower && QualityEvidence.Scale(unit: indicator?.unit) != nil
  }

  /// The decisions, ready to print.
  public func printedDecisions(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .workflow, .model, .insteadOf, .state, .disputed, .time, .actor, .costBefore,
          .costPromised,
          .costSince, .currency, .monthlySaving, .metric, .qualityBefore, .qualityPromised,
          .qualitySince, .samples, .latencyBefore, .latencyPromised, .latencySince, .carbonBefore,
          .carbonPromised, .despite,
          .reason, .event,
        ], rows: decisions(query).map(\.values)), problems: portfolio.problems)
  }
}

extension DecisionRow {
  fileprivate var values: [ReportValue] {
    func unit(_ value: ExactDecimal?) -> ReportValue {
      value.map { .unitCost($0, isLowerBound: false) } ?? .notSet
    }
    func quantity(_ value: Double?) -> ReportValue {
      value.map { .quantity($0, isLowerBound: false) } ?? .notSet
    }
    func range(_ range: QuantityRange?) -> ReportValue {
      range.map { .list([quantity($0.low), quantity($0.high)]) } ?? .notSet
    }
    let numbers = record.decision.numbers
    return [
      .text(record.decision.workflow.text), .text(record.model.text),
      .text(record.decision.from), .word(.fit(.decision(state))),
      .list(disputed.map { .text($0.text) }), .time(record.time),
      .text(actor?.person.text), unit(numbers.costBefore), unit(numbers.costAfter),
      unit(costSince), .text(numbers.currency?.code),
      numbers.saving.map { .amount($0, nil, isLowerBound: false) } ?? .notSet,
      .text(numbers.metric), quantity(numbers.qualityBefore), quantity(numbers.qualityAfter),
      quantity(qualitySince?.value), qualitySince?.samples.map { .count($0) } ?? .notSet,
      quantity(numbers.latencyBefore), quantity(numbers.latencyAfter),
      quantity(latencySince?.value), range(numbers.carbonBefore), range(numbers.carbonAfter),
      record.decision.despite.isEmpty
        ? .notSet
        : .list(
          record.decision.despite.map { text in
            Rejection(raw: text).map { .word(.fit(.rejection($0))) } ?? .text(text)
          }),
      .text(record.reason), .text(record.event.description),
    ]
  }
}
