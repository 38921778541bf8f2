import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of infrastructure and of records.
  func infrastructure(_ phrase: InfrastructurePhrase) -> String {
    switch phrase {
    case .about: "模型运行于何处，负载如何，使用哪些技术。"
    case .discuss:
      "负载是卡片所指指标（hosting.capacity）在最近 \(CapacityOutlook.loadDays) 个整天的均值。"
        + "对最近 \(CapacityOutlook.lineDays) 天的日均值作直线，得出何时到达上限，以及 95 % 置信度下的最早和最晚日期；"
        + "其中至少 \(CapacityOutlook.leastDays) 天须有数值。"
        + "模型之下列出各类技术的使用比例，并与基准（benchmarks/）对照。"
    case .aboutRecords: "仓库的每条记录及其新鲜程度。"
    case .discussRecords:
      "卡片按其模型的风险级别（reviewCadence）确认，其他记录按自身的 cadence，否则按其中最长的周期。"
        + "卡片没有的键是未设置，与写出却留空的键不同。"
    case .noModels: "没有在用且带卡片的模型"
    case .noRecords: "仓库中没有记录"
    case .noBenchmark: "没有基准说明技术的类别"
    case .source(let used):
      "基准：\(safe(used.benchmark.name))（\(used.benchmark.id)，"
        + (used.benchmark.asOf.map { "\($0)" } ?? "无日期") + (used.isShipped ? "，随 folio 附带" : "")
        + "）" + (used.benchmark.source.map { "\n来源：\(safe($0))" } ?? "")
    case .counts(let things): "基准统计的是 \(safe(things))，此处比例统计的是模型；基准为“至少”时，差值为“至多”"
    case .unmatched(let words): "不属于任何类别的技术：\(words.map(quoted).joined(separator: "、"))"
    }
  }

  /// A word of infrastructure and of records.
  func infrastructure(_ word: InfrastructureWord) -> String {
    switch word {
    case .outlook(let outlook):
      switch outlook {
      case .reached: "已到达"
      case .expected: "增长"
      case .unclear: "不明"
      case .distant: "遥远"
      case .flat: "平稳"
      case .falling: "下降"
      case .unknown: "未知"
      }
    case .lack(let lack): self.lack(lack)
    case .never: "永不"
    case .anyFamily: "任一类"
    case .record(let kind):
      switch kind {
      case .card: "卡片"
      case .workflow: "工作流"
      case .policy: "政策"
      case .benchmark: "基准"
      case .priceBook: "价目表"
      case .exchangeRates: "汇率"
      case .quality: "质量"
      }
    }
  }

  private func lack(_ lack: CapacityOutlook.Lack) -> String {
    switch lack {
    case .noCapacity: "未设置容量"
    case .noMetric: "未设置容量指标"
    case .noLimit: "未设置容量上限"
    case .notObserved(let metric): "从未观测：\(safe(metric))"
    case .noRecentValues: "最近 \(CapacityOutlook.loadDays) 天没有数值"
    case .tooFewDays(let days, let needed):
      "最近 \(CapacityOutlook.lineDays) 天中只有 \(grouped(days)) 天有数值，需要 \(grouped(needed)) 天"
    case .outOfRange: "数值过大，无法计算"
    }
  }
}
