import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of `folio waste`.
  func waste(_ phrase: WastePhrase) -> String {
    switch phrase {
    case .about: "可能浪费的支出、依据以及该怎么做。"
    case .discuss:
      "在最近 30 个整日的支出中：无人负责的支出；在用但没有目标、或目标从未测量的模型；"
        + "这些天里账单（词元、请求、页数）和指标都看不出有人使用的模型；当前未达目标的模型；"
        + "两个生产中的模型做同一件事；以及 128,000 个词元或更长、按词元计费、而没有工作流需要其四分之一的上下文。\n\n"
        + "做同一件事是指：工作流的任务、环境和敏感度相同，且看同一指标或属于同一团队；或两个模型功能相同且服务同一团队。"
        + "只有模型的每个工作流都写明需要多少、且测得的提示（prompt_tokens…）都不更长时，才认为长上下文未被使用。\n\n"
        + "只有能算出时才给出可节省的金额，即无人使用的部分；其余为涉及的支出，而非可节省的支出。"
        + "一个模型可以出现在多行；合计只计一次。"
    case .total(let models, let spend, let currency):
      "\(grouped(models)) 个模型；涉及的支出（每个模型只计一次）：最近 30 个整日 \(spend) \(safe(currency))"
    }
  }

  /// What was found.
  func waste(_ kind: WasteFinding.Kind) -> String {
    switch kind {
    case .noOwner: "无责任人"
    case .noTarget: "无目标"
    case .noTraffic: "无使用"
    case .overLatency: "过慢"
    case .underQuality: "质量不足"
    case .sameJob: "一事两模型"
    case .unusedContext: "上下文未用"
    }
  }

  /// What to do about it.
  func advice(_ advice: WasteFinding.Advice) -> String {
    switch advice {
    case .assignOwner: "指定责任人：folio assign"
    case .draftCard: "为其写卡片：folio models draft"
    case .mapCharges: "写明模型：portfolio.yaml 中的规则"
    case .setTarget: "设定目标并测量"
    case .measureTarget: "测量目标所要求的指标"
    case .endOrMeasure: "停用，或测量其使用"
    case .speedUp: "提速、迁移工作，或调整目标"
    case .improve: "改进、迁移工作，或调整目标"
    case .compare: "比较后保留一个"
    case .tryShorterContext: "看看较小的模型是否合适"
    }
  }

  /// What shows it.
  func evidence(_ evidence: WasteFinding.Evidence) -> String {
    switch evidence {
    case .gap(let gap): word(.gap(gap))
    case .unallocated: "费用没有写明模型"
    case .noTargets: "卡片没有设定"
    case .neverMeasured(let metrics): "从未测量：\(names(metrics))"
    case .lastUsed(let time): time.map { "自 \(Day(utc: $0)) 起未见使用" } ?? "从未见到使用"
    case .beyond(let metric, let value, let limit, let since):
      "\(safe(metric)) \(ReportValue.threeDigits(value)) \(limit.beyond)，自 \(Day(utc: since)) 起"
    case .sameWork(let task, let workflows):
      "任务 \(safe(task))：\(names(workflows.map(\.text)))"
    case .sameFunctions(let functions, let team):
      "功能 \(names(functions))；团队 \(safe(team))"
    case .context(let context, let needed):
      "可容 \(grouped(context)) 个词元，只需 \(grouped(needed)) 个"
    }
  }

  private func names(_ names: [String]) -> String { names.map(safe).joined(separator: "、") }
}
