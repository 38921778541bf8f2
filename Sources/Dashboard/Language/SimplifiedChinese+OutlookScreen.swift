extension SimplifiedChinese {
  /// A phrase of the outlook.
  func outlook(_ phrase: OutlookScreenPhrase) -> String {
    switch phrase {
    case .title: "展望"
    case .benchmark: "基准"
    case .nextSection: "下一部分"
    case .models: "模型数"
    case .spend: "支出"
    case .inYears(let years): "\(grouped(years)) 年后"
    case .vendors: "供应商"
    case .notes: "文字说明"
    case .points: "占比，比基准多出的百分点"
    case .spendPoints: "比基准多出的百分点；基准按模型数计"
    case .parts: "模型占比，支出占比"
    case .unitPrices: "按目前单位支出；支出为 30 天的"
    }
  }
}
