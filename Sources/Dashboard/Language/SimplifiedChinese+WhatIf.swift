import PortfolioCore

/// What weights came to, and what nobody can say of a what-if.
extension SimplifiedChinese {
  /// In which respects the frontier compares, and what the weights came to.
  func compared(
    _ dimensions: [ParetoFrontier.Dimension], _ weighed: FitWeights.Outcome?
  ) -> String {
    let frontier =
      dimensions.isEmpty
      ? "没有前沿：无可行模型" : "前沿所比较的方面：\(dimensions.map(dimension).joined(separator: "、"))"
    guard let weighed else { return frontier + (dimensions.isEmpty ? "" : "；推荐最便宜的可行模型") }
    let weights = ParetoFrontier.Dimension.allCases.compactMap { respect in
      weighed.weights.weights[respect].map { "\(dimension(respect)) \(ReportValue.plain($0))" }
    }.joined(separator: "、")
    let lacks = weighed.lacks.map { lack in
      "\(few(lack.models)) 的\(dimension(lack.dimension))未知"
    }.joined(separator: "、")
    let proposed = weighed.best == nil ? "；按权重无可推荐：" : "；按权重推荐："
    return frontier + proposed + weights
      + (lacks.isEmpty ? "" : (weighed.best == nil ? "；" : "；未计入：") + lacks)
  }

  private func few(_ models: [ModelID]) -> String {
    models.prefix(3).map(\.text).joined(separator: "、")
      + (models.count > 3 ? " 等 \(grouped(models.count)) 个" : "")
  }

  /// That a model serves a piece of work today.
  func servesToday(_ workflow: WorkflowID, _ model: ModelID) -> String {
    "\(workflow) 目前即由 \(model) 承担：不会有任何不同"
  }

  /// Why nobody can say what the portfolio would spend.
  func spendUnknown(_ lack: WhatIf.Lack, _ currency: Currency) -> String {
    "组合支出将为多少不可知：\(lacksSpend(lack))（\(currency.code)）"
  }

  /// Why nobody can say what would be spent.
  func lacksSpend(_ lack: WhatIf.Lack) -> String {
    func amount(_ amount: ExactDecimal) -> String {
      text(.amount(amount, nil, isLowerBound: false))
    }
    return switch lack {
    case .cost: "成本未知"
    case .notBilled(let model): "\(model) 没有账单，或账单不全"
    case .moreThanBilled(let model, let reckoned, let billed):
      "该工作在 \(model) 上 30 天估算为 \(amount(reckoned))，而整个组合的账单为 \(amount(billed))"
    case .noSpend: "没有支出或预测"
    case .moreThanForecast: "减少额超过尚待发生的预测额"
    case .noRate: "没有汇率"
    }
  }

  /// Who could let a breach of confidentiality be.
  func approverNeeded(_ model: ModelID, _ could: [PersonID]) -> String {
    "\(model) 将违反保密规则，只有其审批人可以放行："
      + (could.isEmpty
        ? "没有人可以审批；people.yaml 中无人有 may: [approve]"
        : could.map(\.text).joined(separator: "、"))
  }

  /// What somebody else decided meanwhile.
  func decidedMeanwhile(_ workflow: WorkflowID, _ model: ModelID?, _ event: EventID?) -> String {
    guard let model, let event else { return "关于 \(workflow) 的决定其间已被撤回；请重新查看" }
    return "其间已有人决定 \(workflow) 由 \(model) 承担（\(event)）；请重新查看"
  }

  /// What speaks against a model now.
  func changedMeanwhile(_ model: ModelID, _ rejections: [Rejection]) -> String {
    rejections.isEmpty
      ? "反对 \(model) 的理由已不复存在；请重新决定"
      : "其间出现反对 \(model) 的理由：" + rejections.map(rejection).joined(separator: "；")
        + "；请重新决定"
  }
}
