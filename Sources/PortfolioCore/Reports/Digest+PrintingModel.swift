extension Digest {
  /// One model with everything about it, ready to print; nil where there is none of that name.
  public func printed(_ reference: ModelReference) -> PrintedReport? {
    guard let detail = detail(of: reference) else { return nil }
    let row = detail.row
    let model = row.model
    let traits = row.type?.traits
    let spend = SpendColumns(preferred: portfolio.settings.currency)
    var facts: [(ReportColumn, ReportValue)] = [
      (.id, .text(reference.text)), (.name, .text(row.name)),
      (.type, .word(row.type.map(ReportWord.type))), (.vendor, .text(model?.vendor)),
      (.status, .word(model?.status.map(ReportWord.status))),
      (.tier, .word(model?.tier.map(ReportWord.tier))),
      (.score, detail.review?.scoreValue ?? .notSet),
      (
        .openQuestions,
        .list((detail.review?.unanswered ?? []).map { .text($0.rawValue) })
      ),
      (.review, .word(detail.review.map { .reviewState($0.standing.state) })),
      (.due, .day(detail.review?.standing.due)),
      (.approval, .word(detail.review?.approval.map { .approval($0.state) })),
      (.disputed, detail.review?.approval?.otherStates ?? .list([])),
      (.conditions, .list((detail.review?.approval?.conditions ?? []).map { .text($0) })),
      (.purpose, .text(model?.purpose)),
      (.functions, .list((model?.functions ?? []).map { .text($0) })),
      (.owner, .text(row.owner?.person.text)),
    ]
    facts += zip(spend.columns, spend.values(row.spend))
    facts += [
      (.alerts, .count(row.firing)),
      (.license, .text(model?.card.license)),
      (.baseModel, .list((model?.card.baseModels ?? []).map { .text($0) })),
      (.parameters, model?.parameters.map { .number($0, unit: nil) } ?? .notSet),
      (.context, model?.context.map { .count($0) } ?? .notSet),
      (.hosting, .text(model?.hosting?.place)), (.region, .text(model?.hosting?.region)),
      (
        .operator,
        .list((model?.regulation?.operators ?? []).map { .word(.obligation(.role($0))) })
      ),
      (
        .regulatoryClasses,
        .list(
          (model?.regulation?.classes ?? []).map { .word(.obligation(.regulatoryClass($0))) })
      ),
      (.aliases, .list((model?.aliases ?? []).map { .text($0) })),
      (.trainingPaidBy, .word(traits.map { .payer($0.trainingPaidBy) })),
      (.transparency, .word(traits.map { .degree($0.transparency) })),
      (.dataControl, .word(traits.map { .degree($0.dataControl) })),
      (.differentiation, .word(traits.map { .degree($0.differentiation) })),
      (.standsAlone, traits.map { .flag($0.standsAlone) } ?? .notSet),
      (.freshness, .word(.freshness(row.freshness))),
      (.recorded, model?.recorded.map { .day($0) } ?? .notSet), (.file, .text(model?.path)),
      (.otherCurrencies, spend.others(row.spend)),
    ]
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(columns: facts.map(\.0), rows: [facts.map(\.1)]),
      parts: [
        ("targets", .table(targets(of: detail))), ("costByMonth", .table(months(of: detail))),
        ("owners", .table(owners(of: detail))), ("reviews", .table(reviews(of: reference))),
        ("obligations", .table(obligations(of: detail))),
        ("workflows", .table(workflows(of: detail))),
        ("entries", .table(entryTable(of: detail.workflows))),
        ("evaluations", .table(evaluations(of: detail))),
        ("journal", .table(HistoryRow.table(of: detail.history, ofModel: true))),
        ("prose", .value(.text(model?.prose))),
      ],
      problems: portfolio.problems.filter {
        $0.place.path == model?.path || $0.fault == .file(.noHistory)
      })
  }

  private func targets(of detail: ModelDetail) -> ReportTable {
    ReportTable(
      columns: [.metric, .segment, .floor, .ceiling, .latest, .latestTime, .alerts],
      rows: detail.targets.map { target in
        let floor = target.limits.compactMap {
          if case .floor(let value) = $0 { value } else { nil }
        }
        let ceiling = target.limits.compactMap {
          if case .ceiling(let value) = $0 { value } else { nil }
        }
        return [
          .text(target.metric), .text(target.segment),
          floor.max().map { .number($0, unit: nil) } ?? .notSet,
          ceiling.min().map { .number($0, unit: nil) } ?? .notSet,
          target.last.map { .number($0.value, unit: target.unit) } ?? .notSet,
          target.last.map { .time($0.time) } ?? .notSet, .count(target.firing.count),
        ]
      })
  }

  private func months(of detail: ModelDetail) -> ReportTable {
    ReportTable(
      columns: [.month, .effective, .currency],
      rows: detail.months.map { month in
        [
          .month(month.month), spendValue(month.effective), currencyValue(month.effective),
        ]
      })
  }

  private func owners(of detail: ModelDetail) -> ReportTable {
    ReportTable(
      columns: [.role, .person, .personName, .team, .gap, .since, .reason],
      rows: detail.owners.map { row in
        [
          .word(.role(row.id.role)), .text(row.holder?.person.text), .text(row.holder?.name),
          .text(row.holder?.team), .word(row.gap.map(ReportWord.gap)),
          row.since.map { .time($0) } ?? .notSet, .text(row.reason),
        ]
      })
  }

  private func reviews(of reference: ModelReference) -> ReportTable {
    let reviews = reference.id.flatMap { portfolio.record.reviews[$0] } ?? []
    return ReportTable(
      columns: [.held, .outcome, .reviewer, .evidence, .due, .reason, .event],
      rows: reviews.reversed().map { review in
        [
          .day(review.day(in: portfolio.zone)), .word(.outcome(review.outcome)),
          .text(review.actor?.text), .list(review.evidence.map { .text($0) }),
          .day(review.next), .text(review.reason), .text(review.event.description),
        ]
      })
  }

  private func obligations(of detail: ModelDetail) -> ReportTable {
    ReportTable(
      columns: [.policy, .obligation, .from, .readiness, .missing],
      rows: detail.readiness.map { row in
        [
          .text(row.named.id.policy.text), .text(row.named.id.obligation),
          .day(row.named.obligation.from),
          .word(.obligation(.readiness(row.readiness.word))),
          .list(row.missing.map { .word(.obligation(.missing($0))) }),
        ]
      })
  }

  private func workflows(of detail: ModelDetail) -> ReportTable {
    ReportTable(
      columns: [.workflow, .name, .team, .task],
      rows: detail.workflows.map { workflow in
        [.text(workflow.id.text), .text(workflow.name), .text(workflow.team), .text(workflow.task)]
      })
  }

  private func evaluations(of detail: ModelDetail) -> ReportTable {
    ReportTable(
      columns: [.task, .dataset, .metric, .value],
      rows: (detail.row.model?.card.evaluations ?? []).map { evaluation in
        [
          .text(evaluation.task), .text(evaluation.dataset), .text(evaluation.metric),
          .number(evaluation.value, unit: nil),
        ]
      })
  }

  /// What is wrong with the store, ready to print.
  ///
  /// - Parameter heads: The signed heads of journals, of which those are told that are wrong beyond
  ///   doubt; that a signature could not be checked is no fault of the store.
  /// - Returns: The report.
  public func printedProblems(heads: [SignedHead] = []) -> PrintedReport {
    var problems = portfolio.problems
    for problem in heads.compactMap({ $0.problem(in: portfolio.journal) })
    where problem.severity == .error {
      let place = problems.firstIndex { $0.place.path > problem.place.path }
      problems.insert(problem, at: place ?? problems.endIndex)
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.severity, .code, .file, .line, .column],
        rows: problems.map { problem in
          [
            .word(.problem(problem.severity)), .text(problem.fault.code),
            .text(problem.place.path), problem.place.line.map { .count($0) } ?? .notSet,
            problem.place.column.map { .count($0) } ?? .notSet,
          ]
        }),
      parts: [
        ("errors", .value(.count(problems.count { $0.severity == .error }))),
        ("warnings", .value(.count(problems.count { $0.severity == .warning }))),
      ], problems: problems)
  }
}
