import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of where the portfolio stands.
  func outlook(_ phrase: OutlookPhrase) -> String {
    switch phrase {
    case .about: "与调查对照的组合现状，以及今后几年的走势。"
    case .discuss:
      "按类型或供应商统计有卡片且未退役的模型，以及 30 天的全部支出（含已退役模型和未写明模型的费用），并与基准的构成对照（benchmarks/），"
        + "基准按模型数而非支出计；“高出百分点”即比基准多出的百分点。"
        + "今后几年有两种算法：基准给出的各类型增长；以及组合自身的增长，即每年增加与过去一年相同的数量，"
        + "依据一年前 git 中的卡片，否则依据首次收费、观测和事件。费用按该类型模型目前的单位支出计算。"
    case .helpBy: "type 或 vendor。"
    case .source(let used):
      "基准：\(safe(used.benchmark.name))（\(used.benchmark.id)，"
        + (used.benchmark.asOf.map { "\($0)" } ?? "无日期")
        + (used.isShipped ? "，随 folio 提供" : "") + "）"
        + (used.benchmark.source.map { "\n来源：\(safe($0))" } ?? "")
    case .noBenchmark: "没有基准说明组合的构成"
    case .size(let models, let benchmark): "\(models) 个模型；调查中为 \(plain(benchmark)) 个"
    case .ahead(let years): "\(years) 年后："
    case .growth(let overall, let years, let low, let high):
      "调查预计 \(years) 年内总体增长 \(signed(overall))，但各类型合计为 \(signed(low)) 至 \(signed(high))："
        + "两者不一致，此处均不修正"
    case .earlier(let earlier?, let years):
      "自身增长：自 \(earlier.day) 以来的增量（\(outlook(.source(earlier.source)))），\(years) 年内每年相同"
    case .earlier(nil, _): "自身增长：未知，因为没有资料说明一年前有多少模型"
    case .concentration(let found, let ofSpend):
      "供应商集中度（按\(ofSpend ? "支出" : "模型数")）："
        + "\(found.unknown > 0 ? "至少 " : "")\(grouped(Int(found.index.rounded())))（上限 10,000），"
        + "程度\(outlook(.degree(found.degree)))，最大者占 \(ReportValue.percent(found.largest))"
        + (found.unknown > 0 ? "，\(ReportValue.percent(found.unknown)) 供应商未知" : "")
    case .openness(let open, let unknown, let controlled, let models):
      "开放：\(models) 个模型中的 \(open) 个" + (unknown > 0 ? "，\(unknown) 个未知" : "")
        + (controlled > 0 ? "；数据可控程度高的有 \(controlled) 个" : "")
    }
  }

  /// A word of where the portfolio stands.
  func outlook(_ word: OutlookWord) -> String {
    switch word {
    case .noCard: "无卡片"
    case .unallocated: "未分摊"
    case .together: "合计"
    case .notSet: "未设置"
    case .degree(.low): "低"
    case .degree(.moderate): "中"
    case .degree(.high): "高"
    case .source(.git): "git 中的卡片"
    case .source(.traces): "现有模型的最早痕迹"
    }
  }

  private func signed(_ percent: Double) -> String {
    "\(percent < 0 ? "" : "+")\(plain((percent * 10).rounded() / 10)) %"
  }
}
