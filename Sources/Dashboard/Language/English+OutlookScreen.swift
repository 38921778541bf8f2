extension English {
  /// A phrase of the outlook.
  func outlook(_ phrase: OutlookScreenPhrase) -> String {
    switch phrase {
    case .title: "Outlook"
    case .benchmark: "benchmark"
    case .nextSection: "next section"
    case .models: "Models"
    case .spend: "Spend"
    case .inYears(let years): "In \(counted(years, "year"))"
    case .vendors: "Vendors"
    case .notes: "In words"
    case .points: "share, points of per cent over the benchmark"
    case .spendPoints: "points over the benchmark, which counts models"
    case .parts: "part of models, of spend"
    case .unitPrices: "at today's unit prices; spend is of 30 days"
    }
  }
}
