import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of `folio carbon`.
  func carbon(_ phrase: CarbonPhrase) -> String {
    switch phrase {
    case .about: "模型的用电、温室气体和用水，均为区间。"
    case .discuss:
      "按 EcoLogits 0.11.3 估算：模型所需取决于参与计算的参数和参数总数，且只计模型写出的词元。"
        + "规模以卡片为准（parameters、energy: {active, total}），否则取 folio 自带的已公布或已估算规模表。"
        + "账单中的千瓦时（ConsumedUnit 为 kWh）是实测值，优先于估算。\n\n"
        + "电力取卡片中 energy: {zone: DEU} 的地区，否则取托管区域所在地，否则取供应商所在地，"
        + "否则取 portfolio.yaml 中 carbon: {zone: DEU}，再否则取世界平均；公司自行运行的模型不取供应商所在地。"
        + "carbon: {mixes: {DEU: {gwp: 0.33, wue: 1.9}}} 可另行给出每千瓦时的 CO2e 千克数和用水升数。\n\n"
        + "未知不等于零：规模未知的模型仍占一行但没有数值；不知是读入还是写出的词元不计入，并在提示中列出数量；"
        + "凡有缺失的数值都标 ≥。数值包含服务器的制造。"
    case .helpBy: "model、type 或 zone。"
    case .period(nil, nil): "最近 30 个整日的费用；可用 --from DAY 和 --to DAY 选择时段"
    case .period(let from, let to): text(.costPeriod(from: from, to: to))
    case .total(let energy, let emissions, let water):
      "合计用电 \(range(energy)) kWh，\(range(emissions)) g CO2e，用水 \(range(water)) 升"
    case .nothingKnown: "其中没有可以估算的部分"
    case .method: "按 \(FootprintMethod.name)：只计写出的词元"
    }
  }

  private func range(_ range: FigureRange) -> String {
    range.low == range.high ? range.low : "\(range.low) 至 \(range.high)"
  }

  /// What must be known of an estimate.
  func warning(_ warning: CarbonWarning) -> String {
    switch warning {
    case .unknownSize: "规模未知"
    case .guessedSize: "规模由 EcoLogits 估计"
    case .multimodal: "不限于文本"
    case .guessedZone: "地区为推测"
    case .worldMix: "地区未知：取世界平均"
    case .worldWater: "用水取世界平均"
    case .unknownDataCentre: "数据中心未知"
    case .assumedRequests: "假定每次回答 1,000 个词元"
    case .noTokens: "没有词元数"
    case .noOutput: "没有写出的词元"
    case .unknownDirection(let count): "\(grouped(count)) 个词元方向未知"
    case .unknownHardware: "不含服务器的制造"
    }
  }
}
