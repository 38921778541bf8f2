public import PortfolioCore

extension PortfolioOutlook {
  /// What the outlook comes to, in sentences: how many models a survey has, where growth leads, how far
  /// everything lies with few vendors, what is open, and where the figures are from.
  public var sentences: [OutlookPhrase] {
    var phrases: [OutlookPhrase] = []
    if dimension == .type {
      let survey = benchmark?.benchmark.landscape
      if let surveyed = survey?.models {
        phrases.append(.size(models: models, benchmark: surveyed))
      }
      if let overall = survey?.overall, let parts = survey?.sumOfParts {
        phrases.append(
          .growth(
            overall: overall, years: years, low: parts.lowerBound, high: parts.upperBound))
      }
      phrases.append(.earlier(earlier, years: years))
    }
    if let byModels { phrases.append(.concentration(byModels, ofSpend: false)) }
    if let bySpend { phrases.append(.concentration(bySpend, ofSpend: true)) }
    phrases.append(
      .openness(
        open: openness.open.models, unknown: openness.unknown.models,
        controlled: openness.controlled.models, models: models))
    if dimension == .type { phrases.append(benchmark.map { .source($0) } ?? .noBenchmark) }
    return phrases
  }
}

extension OutlookPhrase {
  /// The section of the screen that a sentence belongs to.
  var section: OutlookScreen.Section {
    switch self {
    case .growth, .earlier, .ahead: .ahead
    case .concentration, .openness: .vendors
    case .size, .source, .noBenchmark: .models
    case .about, .discuss, .helpBy: .notes
    }
  }
}
