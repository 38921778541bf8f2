extension WhatIf {
  /// A figure that is held against another.
  public enum Figure: String, CaseIterable, Sendable {
    case model, taskCost, monthly, quality, qualityLow, latency, carbonLow, carbonHigh
    case confidentiality, spend, portfolioCarbonLow, portfolioCarbonHigh
  }

  /// A line: a figure before and after, and by how much it changes.
  public struct Row: Hashable, Sendable {
    /// The figure.
    public var figure: Figure
    /// Before.
    public var before: ReportValue
    /// After.
    public var after: ReportValue
    /// By how much it changes.
    public var change: ReportValue
  }

  /// The figures, for the work and then for the portfolio.
  public var rows: [Row] {
    func amount(_ value: ExactDecimal?) -> ReportValue {
      value.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
    }
    func unit(_ value: ExactDecimal?) -> ReportValue {
      value.map { .unitCost($0, isLowerBound: false) } ?? .notSet
    }
    func row(_ figure: Figure, _ before: Double?, _ after: Double?) -> Row {
      func value(_ number: Double?) -> ReportValue {
        number.map { .quantity($0, isLowerBound: false) } ?? .notSet
      }
      var change: Double?
      if let before, let after { change = after - before }
      return Row(figure: figure, before: value(before), after: value(after), change: value(change))
    }
    let costs = (try? before?.cost.get(), try? after.cost.get())
    var perTask: ExactDecimal?
    if let old = costs.0, let new = costs.1 { perTask = new.perTask.subtracting(old.perTask) }
    let carbon = (self.carbon(of: before), self.carbon(of: after))
    func secrecy(_ finding: ConfidentialityFinding?) -> ReportValue {
      .word(finding.map { .confidentiality($0.state) })
    }
    let spendAfter = try? self.spendAfter.get()
    return [
      Row(
        figure: .model, before: .text(before?.model.id.text ?? workflow.servedBy),
        after: .text(after.model.id.text), change: .nothing),
      Row(
        figure: .taskCost, before: unit(costs.0?.perTask), after: unit(costs.1?.perTask),
        change: unit(perTask)),
      Row(
        figure: .monthly, before: amount(before?.monthly), after: amount(after.monthly),
        change: amount(change)),
      row(.quality, before?.quality?.value, after.quality?.value),
      row(.qualityLow, before?.quality?.bounds?.lowerBound, after.quality?.bounds?.lowerBound),
      row(.latency, before?.latency?.value, after.latency?.value),
      row(.carbonLow, carbon.0?.low, carbon.1?.low),
      row(.carbonHigh, carbon.0?.high, carbon.1?.high),
      Row(
        figure: .confidentiality, before: secrecy(secrecyBefore), after: secrecy(secrecyAfter),
        change: .nothing),
      Row(
        figure: .spend,
        before: portfolioSpend.map { .amount($0, nil, isLowerBound: isSpendLowerBound) } ?? .notSet,
        after: spendAfter.map { .amount($0, nil, isLowerBound: isSpendLowerBound) } ?? .notSet,
        change: amount(spendAfter.flatMap { after in portfolioSpend.flatMap(after.subtracting) })),
      portfolioRow(.portfolioCarbonLow, \.low), portfolioRow(.portfolioCarbonHigh, \.high),
    ]
  }
}

extension WhatIf {
  /// Why nobody can say what the portfolio would spend.
  public var spendLack: Lack? {
    if case .failure(let lack) = spendAfter { lack } else { nil }
  }

  /// One end of what the portfolio emits; what lacks something is a lower bound at either end.
  private func portfolioRow(_ figure: Figure, _ end: KeyPath<QuantityRange, Double>) -> Row {
    let isLowerBound = portfolioCarbon?.isLowerBound ?? false
    func value(_ range: QuantityRange?) -> ReportValue {
      range.map { .quantity($0[keyPath: end], isLowerBound: isLowerBound) } ?? .notSet
    }
    let (now, then) = (portfolioCarbon?.emissions, portfolioCarbonAfter)
    var change: Double?
    if let now, let then { change = then[keyPath: end] - now[keyPath: end] }
    return Row(
      figure: figure, before: value(now), after: value(then),
      change: change.map { .quantity($0, isLowerBound: false) } ?? .notSet)
  }
}

extension Digest {
  /// What the whole portfolio emitted over the last 30 whole days, and whose part is in it whole.
  public func portfolioCarbon() -> WhatIf.PortfolioCarbon {
    let report = carbon()
    return WhatIf.PortfolioCarbon(
      emissions: report.total.footprint?.emissions, isLowerBound: report.total.lacksEmissions,
      known: Set(
        report.rows.compactMap { row in
          row.lacksEmissions || row.footprint == nil ? nil : row.key.model?.id
        }))
  }

  /// What would be otherwise if a model served a piece of work; nil where the model has no card.
  public func whatIf(
    _ model: ModelID, serves workflow: Workflow, _ selection: Selection? = nil
  ) -> WhatIf? {
    (selection ?? Selection(portfolio))
      .whatIf(
        model, serves: workflow, budgets: budgets(), spend: figures.spend, carbon: portfolioCarbon()
      )
  }

  /// The same, ready to print.
  public func printedWhatIf(_ whatIf: WhatIf) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.figure, .previous, .current, .change],
        rows: whatIf.rows.map { [.word(.fit(.figure($0.figure))), $0.before, $0.after, $0.change] }),
      parts: [
        ("workflow", .value(.text(whatIf.workflow.id.text))),
        ("currency", .value(.text(whatIf.currency.code))),
        ("state", .value(.word(.fit(.state(whatIf.after.state))))),
        (
          "reasons",
          .value(.list(whatIf.after.rejections.map { .word(.fit(.rejection($0))) }))
        ),
        (
          "caveats", .value(.list(whatIf.after.caveats.map { .word(.fit(.caveat($0))) }))
        ),
        ("spendLack", .value(.text(whatIf.spendLack?.raw))),
        ("budgets", .table(Self.table(whatIf.budgets))),
      ], problems: portfolio.problems)
  }

  private static func table(_ effects: [WhatIf.BudgetEffect]) -> ReportTable {
    ReportTable(
      columns: [
        .scope, .period, .amount, .currency, .spent, .forecast, .change, .wholePeriod,
        .forecastAfter, .state, .reason,
      ],
      rows: effects.map { effect in
        let budget = effect.standing.budget
        func amount(_ value: ExactDecimal?) -> ReportValue {
          value.map { .amount($0, nil, isLowerBound: false) } ?? .notSet
        }
        return [
          .text(budget.scope.text), .word(.budgetSpan(budget.span)), amount(budget.amount),
          .text(budget.currency.code),
          .amount(effect.standing.spent, nil, isLowerBound: effect.standing.isLowerBound),
          amount(effect.forecast), amount(effect.change), amount(effect.wholePeriod),
          amount(try? effect.forecastAfter.get()),
          .word(effect.wouldBeOver.map { .budgetState($0 ? .over : .within) }),
          .word(effect.lack.map { .fit(.lacksSpend($0)) }),
        ]
      })
  }
}
