import PortfolioCore

extension English {
  /// A phrase of cascades and distillation.
  func cascade(_ phrase: CascadePhrase) -> String {
    switch phrase {
    case .about: "What two or three models, asked one after another, would cost and achieve."
    case .discuss:
      "The next model is asked where a verifier does not accept the answer of the one before. With joint "
        + "outcomes (rows item,model,correct[,accepted]) items are counted: of --joint FILE, else of the table "
        + "quality/joint/NAME.csv, named after a task or workflow that one of the models serves (or after --task), "
        + "that has most items of all of them, unless --accuracies or --escalated are given; without, the accuracy "
        + "lies between the best model and the sum of all, and the lower figure counts: that models err "
        + "independently of each other is not so. The cost is c1 + v + e1 x (c2 + v) + e2 x c3, where e are the "
        + "parts of all items that reach the second and the third model."
    case .aboutDistil: "Work of large models that a small one could learn, by volume."
    case .discussDistil:
      "Candidates are the models of at most \(grouped(Int(DistillationRow.smallParameters / 1e9))) billion "
        + "parameters that do such work already: they serve a workflow of the same task, or have it among "
        + "their functions. Answers are short up to \(plain(DistillationRow.narrowTokens)) tokens."
    case .helpModels: "Two or three models, in the order in which they are asked."
    case .helpJoint: "Who answered which item right (CSV), such as quality/joint/TASK.csv."
    case .helpTask:
      "The task, or the workflow, that it is for: which joint outcomes of the store count."
    case .helpMetric: "The indicator that is the accuracy where no joint outcomes are given."
    case .helpVerifier: "What it costs to verify one answer."
    case .helpCosts:
      "What a request to each model costs, with commas; else as measured over 30 days."
    case .helpAccuracies: "The accuracy of each model, 0 to 1, with commas; else as measured."
    case .helpEscalated:
      "The parts of all items that reach the second model and the third, with commas."
    case .badCount: "a cascade has two or three different models"
    case .badNumbers(let option, let text, let needed):
      "\(option) \(quoted(text)) is not \(counted(needed, "number")) with commas between, each within its bounds"
    case .noJointItems(let path):
      "\(safe(path)): no item was answered by all of these models"
    case .countedIn(let path): "counted in \(safe(path))"
    case .expected(let estimate, let currency):
      "expected: "
        + (estimate.cost.map { "\(text(.unitCost($0, isLowerBound: false))) \(currency) an item" }
          ?? "cost unknown") + "; " + accuracy(estimate)
    case .against(let model, let cost, let other):
      "\(quoted(model)) alone: \(text(.unitCost(other, isLowerBound: false))) an item ("
        + saving(cost, other) + ")"
    case .noDistillation: "no workflow is served by a large model"
    }
  }

  private func accuracy(_ estimate: CascadeEstimate) -> String {
    let verifier =
      switch estimate.escalation {
      case .verified: "with the verifier's answers"
      case .perfect: "with a verifier that never errs"
      case .given: "with the escalation given"
      case .unknown: "escalation unknown"
      }
    return switch estimate.accuracy {
    case .counted(let right, let items):
      "\(grouped(right)) of \(counted(items, "item")) right "
        + "(\(ReportValue.percent(Double(right) / Double(items)))), \(verifier)"
    case .between(let low, let high):
      "at least \(ReportValue.percent(low)) right (at most \(ReportValue.percent(high))), \(verifier)"
    case .unknown: "accuracy unknown, \(verifier)"
    }
  }

  private func saving(_ cost: ExactDecimal, _ other: ExactDecimal) -> String {
    guard other > .zero else { return "free" }
    let share = 1 - cost.approximate / other.approximate
    return share >= 0
      ? "the cascade saves \(ReportValue.percent(share))"
      : "the cascade costs \(ReportValue.percent(-share)) more"
  }
}
