import PortfolioCore

extension English {
  /// A phrase of continuous improvement.
  func improvement(_ phrase: ImprovementPhrase) -> String {
    switch phrase {
    case .about: "What was done to make models better, what came of it, and which targets are met."
    case .discuss:
      "The indicator is held before and after: the daily means of equal windows of whole weeks, at most "
        + "\(Uplift.windowDays) days, with the interval of Welch at 95 %; days that are like the days before them count as fewer, by "
        + "their correlation (Zwiers and von Storch 1995). An uplift whose interval includes "
        + "zero is noise. With fewer than \(Uplift.leastDays) days with values on either side nobody can say."
    case .aboutRegister: "The optimisations and their uplift."
    case .aboutTargets:
      "The targets of every deployment: missed, stale, never measured, not set, met."
    case .aboutValue: "What workflows are to be worth in a month, and what they were."
    case .discussValue:
      "What is expected is the 'value' of a workflow where that is an amount, such as \"18000 USD a month\". "
        + "What was delivered is the sum of an indicator of its model over the last 30 whole days, of the "
        + "segment workflow=<id>, or the whole where the model serves nothing else. A workflow names the "
        + "indicator and what each is worth: value: {expected: 18000 USD, metric: questions_closed, each: "
        + "\"0.11\", note: …}; else it is the indicator 'value', in money. Net is that less what the workflow "
        + "was charged in the same days; it is not set where either is not known."
    case .aboutOptimise: "Keeps what was done to make models better, in one event."
    case .discussOptimise: "folio improve shows what came of it."
    case .helpKind: Optimisation.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .helpMetric: "The indicator that is to show it."
    case .helpDay: "The day from which it is in use; today where not given."
    case .helpWorkflow: "The workflow it was done for."
    case .unknownKind(let text):
      "--kind \(quoted(text)) is none of "
        + Optimisation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownMetric(let name, let near):
      "no indicator of these models is called \(quoted(name))"
        + (near.isEmpty
          ? "; portfolio.yaml names indicators under 'metrics'"
          : "; there is \(near.map(safe).joined(separator: ", "))")
    case .noWorkflow(let name, let near):
      "there is no workflow \(quoted(name))"
        + (near.isEmpty
          ? "; folio fit lists them" : "; there is \(near.map(safe).joined(separator: ", "))")
    case .optimised(let kind, let models, let event):
      "\(counted(models, "model")): \(improvement(.kind(kind))) (saved as \(safe(event)))"
    case .unobserved(let model, let metric, let observed):
      "warning: \(model) was never observed by \(quoted(metric)), so nothing shows yet what comes of it; "
        + (observed.isEmpty
          ? "it was observed by nothing"
          : "it was by \(observed.map(safe).joined(separator: ", "))")
    case .empty: "no optimisation is recorded; folio optimise records one"
    case .noTargets: "there is no deployment"
    case .noValue: "no workflow says what it is worth"
    case .benchmark(let percent): "uplift is held against +\(plain(percent)) %"
    case .prompts(let found):
      "prompt engineering: \(found.users) of \(counted(found.models, "model"))"
        + share(found.share, found.figure?.share)
    case .techniques(let found):
      "infrastructure techniques: \(found.users) of \(counted(found.models, "model"))"
        + share(found.share, found.figure?.share)
        + (found.unknown > 0 ? "; not said of \(found.unknown)" : "")
    case .targets(let counts):
      "targets: \(counts[.met] ?? 0) met, \(counts[.missed] ?? 0) missed, "
        + ((counts[.stale] ?? 0) > 0 ? "\(counts[.stale] ?? 0) stale, " : "")
        + "\(counts[.notMeasured] ?? 0) never measured; "
        + "\(counted(counts[.notSet] ?? 0, "deployment")) without one"
    }
  }

  private func share(_ share: Double?, _ benchmark: Double?) -> String {
    let parts = [
      share.map(ReportValue.percent),
      benchmark.map { "the benchmark counts \(ReportValue.percent($0)) of companies" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  /// A word of continuous improvement.
  func improvement(_ word: ImprovementWord) -> String {
    switch word {
    case .kind(.promptEngineering): "prompt engineering"
    case .kind(let kind): kind.rawValue
    case .verdict(.noise): "within noise"
    case .verdict(let verdict): verdict.rawValue
    case .unknown: "unknown"
    case .lack(.notObserved): "never observed"
    case .lack(.tooFresh(let days)):
      "\(counted(days, "whole day")) since, \(Uplift.leastWindowDays) needed"
    case .lack(.tooFewDays(let before, let after)):
      "\(before) and \(counted(after, "day")) with values, \(Uplift.leastDays) each needed"
    case .lack(.outOfRange): "values too large to calculate with"
    case .target(.missed): "missed"
    case .target(.stale): "stale"
    case .target(.notMeasured): "never measured"
    case .target(.notSet): "not set"
    case .target(.met): "met"
    }
  }
}
