import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of continuous improvement.
  func improvement(_ phrase: ImprovementPhrase) -> String {
    switch phrase {
    case .about: "为改进模型做了什么，效果如何，哪些目标已达到。"
    case .discuss:
      "比较指标前后的水平：取等长的整周窗口（至多 \(Uplift.windowDays) 天）的日均值，"
        + "以 Welch 方法给出 95 % 区间；前后相似的日子按其相关性计为较少的天数（Zwiers 与 von Storch 1995）。区间包含零的提升视为噪声。任一侧有数值的天数少于 \(Uplift.leastDays) 天则无法判断。"
    case .aboutRegister: "各项优化及其提升。"
    case .aboutTargets: "每个部署的目标：未达到、数据过期、从未测量、未设置、已达到。"
    case .aboutValue: "各工作流每月的预期价值与实际价值。"
    case .discussValue:
      "预期价值取自工作流的 value，须为金额，如 \"18000 USD a month\"。实际价值为其模型某一指标"
        + "最近 30 个整日之和：取分段 workflow=<id>，若该模型只服务这一个工作流则取总体。工作流写明该指标及单件价值："
        + "value: {expected: 18000 USD, metric: questions_closed, each: \"0.11\", note: …}；否则取以金额计的 value "
        + "指标。扣除成本后为其减去该工作流同期的费用；任一未知时不给出。"
    case .aboutOptimise: "以一个事件记录为改进模型所做的事。"
    case .discussOptimise: "folio improve 显示其效果。"
    case .helpKind: Optimisation.Kind.allCases.map(\.rawValue).joined(separator: "、") + "。"
    case .helpMetric: "应能体现效果的指标。"
    case .helpDay: "开始使用的日期；不给出则为今天。"
    case .helpWorkflow: "所针对的工作流。"
    case .unknownKind(let text):
      "--kind \(quoted(text)) 不是 "
        + Optimisation.Kind.allCases.map(\.rawValue).joined(separator: "、") + " 之一"
    case .unknownMetric(let name, let near):
      "这些模型没有名为 \(quoted(name)) 的指标"
        + (near.isEmpty
          ? "；portfolio.yaml 在 metrics 下列出指标" : "；有 \(near.map(safe).joined(separator: "、"))")
    case .noWorkflow(let name, let near):
      "没有工作流 \(quoted(name))"
        + (near.isEmpty ? "；folio fit 列出全部" : "；有 \(near.map(safe).joined(separator: "、"))")
    case .optimised(let kind, let models, let event):
      "\(models) 个模型：\(improvement(.kind(kind)))（已存为 \(safe(event))）"
    case .unobserved(let model, let metric, let observed):
      "警告：\(model) 从未有 \(quoted(metric)) 的观测值，因此尚无法体现效果；"
        + (observed.isEmpty ? "没有任何观测值" : "已有观测的指标为 \(observed.map(safe).joined(separator: "、"))")
    case .empty: "尚无优化记录；用 folio optimise 记录"
    case .noTargets: "没有部署"
    case .noValue: "没有工作流说明其价值"
    case .benchmark(let percent): "提升与 +\(plain(percent)) % 对照"
    case .prompts(let found):
      "提示词工程：\(found.models) 个模型中的 \(found.users) 个" + share(found.share, found.figure?.share)
    case .techniques(let found):
      "基础设施技术：\(found.models) 个模型中的 \(found.users) 个"
        + share(found.share, found.figure?.share)
        + (found.unknown > 0 ? "；\(found.unknown) 个未说明" : "")
    case .targets(let counts):
      "目标：已达到 \(counts[.met] ?? 0)，未达到 \(counts[.missed] ?? 0)，"
        + ((counts[.stale] ?? 0) > 0 ? "数据过期 \(counts[.stale] ?? 0)，" : "")
        + "从未测量 \(counts[.notMeasured] ?? 0)；\(counts[.notSet] ?? 0) 个部署未设置"
    }
  }

  private func share(_ share: Double?, _ benchmark: Double?) -> String {
    let parts = [
      share.map(ReportValue.percent),
      benchmark.map { "基准统计 \(ReportValue.percent($0)) 的企业" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : "（\(parts.joined(separator: "；"))）"
  }

  /// A word of continuous improvement.
  func improvement(_ word: ImprovementWord) -> String {
    switch word {
    case .kind(let kind): self.kind(kind)
    case .verdict(.better): "提升"
    case .verdict(.worse): "变差"
    case .verdict(.noise): "噪声范围内"
    case .verdict(.changed): "有变化"
    case .unknown: "未知"
    case .lack(.notObserved): "从未观测"
    case .lack(.tooFresh(let days)): "仅过去 \(days) 个整天，需要 \(Uplift.leastWindowDays) 天"
    case .lack(.tooFewDays(let before, let after)):
      "有数值的天数为 \(before) 和 \(after)，各需 \(Uplift.leastDays) 天"
    case .lack(.outOfRange): "数值过大，无法计算"
    case .target(.missed): "未达到"
    case .target(.stale): "数据过期"
    case .target(.notMeasured): "从未测量"
    case .target(.notSet): "未设置"
    case .target(.met): "已达到"
    }
  }

  private func kind(_ kind: Optimisation.Kind) -> String {
    switch kind {
    case .promptEngineering: "提示词工程"
    case .tuning: "调优"
    case .retrieval: "检索增强"
    case .distillation: "蒸馏"
    case .quantisation: "量化"
    case .caching: "缓存"
    case .batching: "批处理"
    }
  }
}
