import PortfolioCore

extension English {
  /// A phrase of the fit screen.
  func fit(_ phrase: FitScreenPhrase) -> String {
    switch phrase {
    case .title: "Fit"
    case .work(let name): "Fit: \(name)"
    case .orderedBy(let order):
      switch order {
      case .usual: "first what needs doing"
      case .name: "by name"
      case .saving: "by saving"
      case .quality: "by quality"
      case .cost: "by cost"
      }
    case .noWork: "No work here: write workflows/ID.yaml, or folio fit --task TASK --write ID."
    case .noModel: "No model here."
    case .today: "today"
    case .todayFails(let model, let rejections):
      "against \(model), today's: \(rejections.map(rejection).joined(separator: "; "))"
    case .evidence(let all): "known: " + all.map(evidence).joined(separator: "; ")
    case .perTask(let currency): "a task \(currency.code)"
    case .bound(let isUpper): isUpper ? "upper" : "lower"
    case .carbon: "g CO2e"
    case .scatter: "scatter"
    case .table: "table"
    case .qualityAxis(let metric, let isLowerBetter):
      (metric ?? "quality") + (isLowerBetter ? ", upper bound, less is better" : ", lower bound")
    case .costAxis(let currency, let isLogarithmic):
      "cost a task, \(currency.code)\(isLogarithmic ? ", log" : "")"
    case .dominated: "dominated"
    case .somethingUnknown: "something unknown"
    case .notDrawn(let count): "\(grouped(count)) not drawn: quality or cost unknown"
    case .nothingDrawn: "Of no model both quality and cost are known."
    case .whatIf(let workflow, let model): "What if \(model) served \(workflow)"
    case .serves(let workflow, let model): "\(model) serves \(workflow) today"
    case .inCurrency(let currency): "amounts in \(currency.code), a month of this work"
    case .needsReason: "say why: a decision against what is shown here needs a reason"
    case .decided(let workflow, let model, let path):
      "saved: \(workflow) is to be served by \(model); u takes it back"
        + (path.map { "; change servedBy in \(safe($0)) when the work has moved" } ?? "")
    case .entry(let row): entry(row)
    case .saves(let currency): "saves \(currency.code)"
    case .asksReason: "Reason (may be empty)"
    case .asksDespite: "Reason, needed"
    case .despite(let model, let rejections):
      "This speaks against \(model): " + rejections.map(rejection).joined(separator: "; ")
        + ". It is decided all the same only with a reason, and both go into the record."
    }
  }

  private func entry(_ row: WorkflowEntryRow) -> String {
    "\(word(.fit(.entry(row.kind)))) \(safe(row.id)) "
      + (row.version.map { "version \(safe($0))" } ?? "without a version")
      + (row.since.map { " since \($0)" } ?? "")
      + (row.recorded.map { ", but the journal has \(safe($0.version)) since \($0.day)" } ?? "")
  }

  private func evidence(_ evidence: QualityEvidence) -> String {
    var parts = [ReportValue.threeDigits(evidence.value)]
    if let bounds = evidence.bounds {
      parts.append(
        "(\(ReportValue.threeDigits(bounds.lowerBound)) to \(ReportValue.threeDigits(bounds.upperBound)))"
      )
    }
    if let samples = evidence.samples { parts.append("n \(grouped(samples))") }
    parts.append(safe(evidence.source.raw))
    if let day = evidence.day { parts.append("\(day)") }
    return parts.joined(separator: " ")
  }
}
