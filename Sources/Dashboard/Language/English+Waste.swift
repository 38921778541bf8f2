import PortfolioCore

extension English {
  /// A phrase of `folio waste`.
  func waste(_ phrase: WastePhrase) -> String {
    switch phrase {
    case .about: "Spend that may be waste, what shows it, and what to do."
    case .discuss:
      "Of the spend of the last 30 whole days: what nobody answers for; models at work without a target, "
        + "or whose targets nothing ever measured; models that neither bills (tokens, requests, pages) nor "
        + "metrics show to be used in these days; models that miss a target now; two models in production "
        + "for one job; and a context of 128,000 tokens or more, billed by the token, of which no workflow "
        + "needs a quarter.\n\n"
        + "Two models do one job where workflows have the same task, environment and sensitivity and are "
        + "held to the same indicator, or are of one team; or where both models have the same functions "
        + "and serve one team. A long context counts as unused only where every workflow of the model says "
        + "what it needs, and no prompt that was measured (prompt_tokens…) was longer.\n\n"
        + "A saving is named only where it can be computed: what nobody uses. Else the spend is what is "
        + "concerned, not what would be saved. A model may stand in several rows; the total counts it once."
    case .total(let models, let spend, let currency):
      "\(counted(models, "model")); spend concerned, each model once: \(spend) \(safe(currency)) in the "
        + "last 30 whole days"
    }
  }

  /// What was found.
  func waste(_ kind: WasteFinding.Kind) -> String {
    switch kind {
    case .noOwner: "no owner"
    case .noTarget: "no target"
    case .noTraffic: "no traffic"
    case .overLatency: "too slow"
    case .underQuality: "below quality"
    case .sameJob: "two for one job"
    case .unusedContext: "unused context"
    }
  }

  /// What to do about it.
  func advice(_ advice: WasteFinding.Advice) -> String {
    switch advice {
    case .assignOwner: "name an owner: folio assign"
    case .draftCard: "write its card: folio models draft"
    case .mapCharges: "name the models: rules in portfolio.yaml"
    case .setTarget: "set a target and measure it"
    case .measureTarget: "measure what the target asks for"
    case .endOrMeasure: "end it, or measure its use"
    case .speedUp: "speed it up, move the work, or change the target"
    case .improve: "improve it, move the work, or change the target"
    case .compare: "compare them and keep one"
    case .tryShorterContext: "see whether a smaller model fits"
    }
  }

  /// What shows it.
  func evidence(_ evidence: WasteFinding.Evidence) -> String {
    switch evidence {
    case .gap(let gap): word(.gap(gap))
    case .unallocated: "the charges name no model"
    case .noTargets: "the card sets none"
    case .neverMeasured(let metrics): "never measured: \(names(metrics))"
    case .lastUsed(let time): time.map { "not used since \(Day(utc: $0))" } ?? "never seen in use"
    case .beyond(let metric, let value, let limit, let since):
      "\(safe(metric)) \(ReportValue.threeDigits(value)) \(limit.beyond) since \(Day(utc: since))"
    case .sameWork(let task, let workflows):
      "task \(safe(task)): \(names(workflows.map(\.text)))"
    case .sameFunctions(let functions, let team):
      "functions \(names(functions)); team \(safe(team))"
    case .context(let context, let needed):
      "takes \(grouped(context)) tokens, needs \(grouped(needed))"
    }
  }

  private func names(_ names: [String]) -> String { names.map(safe).joined(separator: ", ") }
}
