import PortfolioCore

extension English {
  /// A phrase of infrastructure and of records.
  func infrastructure(_ phrase: InfrastructurePhrase) -> String {
    switch phrase {
    case .about: "Where models run, how loaded they are, and which techniques they use."
    case .discuss:
      "The load is the mean of the indicator that a card names (hosting.capacity) over the last "
        + "\(CapacityOutlook.loadDays) whole days. A straight line through the daily means of the last "
        + "\(CapacityOutlook.lineDays) says when it comes up to the limit, and between which days, at 95 % "
        + "confidence; at least \(CapacityOutlook.leastDays) of them must have a value. Under the models "
        + "stands which part of them uses techniques of which family, beside a benchmark (benchmarks/)."
    case .aboutRecords: "Every record of the store, and how fresh it is."
    case .discussRecords:
      "Cards are to be confirmed as often as the tier of their model says (reviewCadence), other records "
        + "by their own 'cadence', else by the longest of these. Keys that a card does not have are not "
        + "set, which is another thing than keys with nothing under them."
    case .noModels: "no model that is not retired has a card"
    case .noRecords: "the store has no records"
    case .noBenchmark: "no benchmark says which techniques belong together"
    case .source(let used):
      "benchmark: \(safe(used.benchmark.name)) (\(used.benchmark.id), "
        + (used.benchmark.asOf.map { "of \($0)" } ?? "undated")
        + (used.isShipped ? ", shipped with folio" : "") + ")"
        + (used.benchmark.source.map { "\nsource: \(safe($0))" } ?? "")
    case .counts(let things):
      "the benchmark counts \(safe(things)), the shares count models; where it says at least, the "
        + "difference is at most"
    case .unmatched(let words):
      "techniques of no family: \(words.map(quoted).joined(separator: ", "))"
    }
  }

  /// A word of infrastructure and of records.
  func infrastructure(_ word: InfrastructureWord) -> String {
    switch word {
    case .outlook(let outlook):
      switch outlook {
      case .reached: "reached"
      case .expected: "growing"
      case .unclear: "unclear"
      case .distant: "distant"
      case .flat: "flat"
      case .falling: "falling"
      case .unknown: "unknown"
      }
    case .lack(let lack): self.lack(lack)
    case .never: "never"
    case .anyFamily: "any"
    case .record(let kind):
      switch kind {
      case .card: "card"
      case .workflow: "workflow"
      case .policy: "policy"
      case .benchmark: "benchmark"
      case .priceBook: "price book"
      case .exchangeRates: "exchange rates"
      case .quality: "quality"
      }
    }
  }

  private func lack(_ lack: CapacityOutlook.Lack) -> String {
    switch lack {
    case .noCapacity: "no capacity set"
    case .noMetric: "no metric of capacity set"
    case .noLimit: "no limit of capacity set"
    case .notObserved(let metric): "never observed: \(safe(metric))"
    case .noRecentValues: "no value in the last \(CapacityOutlook.loadDays) days"
    case .tooFewDays(let days, let needed):
      "\(counted(days, "day")) with values of the last \(CapacityOutlook.lineDays), \(needed) needed"
    case .outOfRange: "values too large to calculate with"
    }
  }
}
