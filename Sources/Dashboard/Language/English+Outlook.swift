import PortfolioCore

extension English {
  /// A phrase of where the portfolio stands.
  func outlook(_ phrase: OutlookPhrase) -> String {
    switch phrase {
    case .about: "Where the portfolio stands beside a survey, and some years ahead."
    case .discuss:
      "Counts the models that have a card and are not retired, by type or by vendor, and what was charged "
        + "in 30 days, retired models and what names no model with it, beside the mix of a benchmark (benchmarks/), "
        + "which counts models, not spend; points over are points of per cent over it. The years ahead are the benchmark's "
        + "growth of each type, and the portfolio's own: in each year as many models more as the last one "
        + "added, by the cards git had a year ago, else by first charges, observations and events. What "
        + "that costs is told at what a model of the type costs today."
    case .helpBy: "type or vendor."
    case .source(let used):
      "benchmark: \(safe(used.benchmark.name)) (\(used.benchmark.id), "
        + (used.benchmark.asOf.map { "of \($0)" } ?? "undated")
        + (used.isShipped ? ", shipped with folio" : "") + ")"
        + (used.benchmark.source.map { "\nsource: \(safe($0))" } ?? "")
    case .noBenchmark: "no benchmark says how portfolios are made up"
    case .size(let models, let benchmark):
      "\(counted(models, "model")); the survey has \(plain(benchmark))"
    case .ahead(let years): "in \(counted(years, "year")):"
    case .growth(let overall, let years, let low, let high):
      "the survey expects \(signed(overall)) in all within \(counted(years, "year")), but its types come to "
        + "\(signed(low)) to \(signed(high)): the two differ, and neither is mended here"
    case .earlier(let earlier?, let years):
      "own growth: what came since \(earlier.day) (\(outlook(.source(earlier.source)))), the same in each "
        + "of \(counted(years, "year"))"
    case .earlier(nil, _):
      "own growth: unknown, because nothing says how many models there were a year ago"
    case .concentration(let found, let ofSpend):
      "vendors by \(ofSpend ? "spend" : "models"): concentration "
        + "\(found.unknown > 0 ? "at least " : "")\(grouped(Int(found.index.rounded()))) of 10,000 "
        + "(\(outlook(.degree(found.degree)))), the largest has \(ReportValue.percent(found.largest))"
        + (found.unknown > 0 ? ", of \(ReportValue.percent(found.unknown)) no vendor is known" : "")
    case .openness(let open, let unknown, let controlled, let models):
      "open: \(open) of \(counted(models, "model"))"
        + (unknown > 0 ? ", not known of \(unknown)" : "")
        + (controlled > 0 ? "; control of data is high of \(controlled)" : "")
    }
  }

  /// A word of where the portfolio stands.
  func outlook(_ word: OutlookWord) -> String {
    switch word {
    case .noCard: "no card"
    case .unallocated: "unallocated"
    case .together: "together"
    case .notSet: "not set"
    case .degree(let degree): degree.rawValue
    case .source(.git): "cards in git"
    case .source(.traces): "first traces of today's models"
    }
  }

  private func signed(_ percent: Double) -> String {
    "\(percent < 0 ? "" : "+")\(plain((percent * 10).rounded() / 10)) %"
  }
}
