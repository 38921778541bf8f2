import PortfolioCore

/// What weights came to, and what nobody can say of a what-if.
extension English {
  /// In which respects the frontier compares, and what the weights came to.
  func compared(
    _ dimensions: [ParetoFrontier.Dimension], _ weighed: FitWeights.Outcome?
  ) -> String {
    let frontier =
      dimensions.isEmpty
      ? "no frontier: nobody is feasible"
      : "frontier over \(dimensions.map(dimension).joined(separator: ", "))"
    guard let weighed else {
      return frontier + (dimensions.isEmpty ? "" : "; the cheapest feasible is proposed")
    }
    let weights = ParetoFrontier.Dimension.allCases.compactMap { respect in
      weighed.weights.weights[respect].map { "\(dimension(respect)) \(ReportValue.plain($0))" }
    }.joined(separator: ", ")
    let lacks = weighed.lacks.map { lack in
      "\(dimension(lack.dimension)) is not known of \(few(lack.models))"
    }.joined(separator: ", ")
    return frontier + (weighed.best == nil ? "; nothing is " : "; ")
      + "proposed by weights \(weights)"
      + (lacks.isEmpty ? "" : (weighed.best == nil ? ": " : "; left out: ") + lacks)
  }

  private func few(_ models: [ModelID]) -> String {
    models.prefix(3).map(\.text).joined(separator: ", ")
      + (models.count > 3 ? " and \(grouped(models.count - 3)) more" : "")
  }

  /// That a model serves a piece of work today.
  func servesToday(_ workflow: WorkflowID, _ model: ModelID) -> String {
    "\(model) serves \(workflow) today: nothing would be otherwise"
  }

  /// Why nobody can say what the portfolio would spend.
  func spendUnknown(_ lack: WhatIf.Lack, _ currency: Currency) -> String {
    "what the portfolio would spend is not known: \(lacksSpend(lack)) (\(currency.code))"
  }

  /// Why nobody can say what would be spent.
  func lacksSpend(_ lack: WhatIf.Lack) -> String {
    func amount(_ amount: ExactDecimal) -> String {
      text(.amount(amount, nil, isLowerBound: false))
    }
    return switch lack {
    case .cost: "cost unknown"
    case .notBilled(let model): "\(model) was not billed, or not all of it is known"
    case .moreThanBilled(let model, let reckoned, let billed):
      "this work is reckoned at \(amount(reckoned)) in 30 days on \(model), and the whole "
        + "portfolio was billed \(amount(billed))"
    case .noSpend: "no spend or forecast"
    case .moreThanForecast: "more would go than is still forecast"
    case .noRate: "no rate"
    }
  }

  /// Who could let a breach of confidentiality be.
  func approverNeeded(_ model: ModelID, _ could: [PersonID]) -> String {
    "\(model) would breach confidentiality, and only an approver of it lets that be: "
      + (could.isEmpty
        ? "nobody may approve it; people.yaml gives nobody 'may: [approve]'"
        : could.map(\.text).joined(separator: ", "))
  }

  /// What somebody else decided meanwhile.
  func decidedMeanwhile(_ workflow: WorkflowID, _ model: ModelID?, _ event: EventID?) -> String {
    guard let model, let event else {
      return "the decision on \(workflow) was taken back meanwhile; look at it again"
    }
    return
      "somebody decided meanwhile that \(workflow) is to be served by \(model) (\(event)); look "
      + "at it again"
  }

  /// What speaks against a model now.
  func changedMeanwhile(_ model: ModelID, _ rejections: [Rejection]) -> String {
    rejections.isEmpty
      ? "what spoke against \(model) does so no more; decide again"
      : "meanwhile this speaks against \(model): "
        + rejections.map(rejection).joined(separator: "; ") + "; decide again"
  }
}
