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
        + "that has most items of all of them, unless --accuracies or --escalated are given. Items that no "
        + "verifier saw are left out and told; where it saw none, it is taken not to err. Without joint outcomes "
        + "accuracy and cost of each model are those of one work: of --task, else of the only task at which the "
        + "accuracy of all of them is known. The accuracy then lies between two figures, and the lower one counts: "
        + "that models err independently of each other is not so. With a verifier that never errs it is at least "
        + "that of the best model and at most the sum of all; with --escalated, where a model has the last word on "
        + "the part a of the items, it answers at least p + a - 1 and at most the smaller of p and a of them right. "
        + "The cost is c1 + v + e1 x (c2 + v) + e2 x c3, where e are the "
        + "parts of all items that reach the second and the third model."
    case .aboutDistil: "Work of large models that a small one could learn, by volume."
    case .discussDistil:
      "Candidates are the models of at most \(grouped(Int(DistillationRow.smallParameters / 1e9))) billion "
        + "parameters that are in use, take as many tokens as the work needs and keep what is confidential, and "
        + "that would do already (folio fit), serve a workflow of the same task, or have it among their "
        + "functions. Answers are short up to \(plain(DistillationRow.narrowTokens)) tokens."
    case .helpModels: "Two or three models, in the order in which they are asked."
    case .helpJoint: "Who answered which item right (CSV), such as quality/joint/TASK.csv."
    case .helpTask:
      "The task, or the workflow, that it is for: whose joint outcomes, accuracies and costs count."
    case .helpMetric:
      "The indicator that is the accuracy where no joint outcomes are given; else the workflow's, or accuracy."
    case .helpVerifier: "What it costs to verify one answer."
    case .helpCosts:
      "What a request to each model costs, with commas; else as charged for the work, or by price list."
    case .helpAccuracies: "The accuracy of each model, 0 to 1, with commas; else as measured."
    case .helpEscalated:
      "The parts of all items that reach the second model and the third, with commas."
    case .badCount: "a cascade has two or three different models"
    case .badNumbers(let option, let text, let needed):
      "\(option) \(quoted(text)) is not \(counted(needed, "number")) with commas between, each within its bounds"
    case .increasing(let text):
      "--escalated \(quoted(text)): what did not reach a model cannot reach the next, so no part is more than "
        + "the one before"
    case .measuredAt(let work): "measured at \(quoted(work))"
    case .unknownTask(let task):
      "no table, card or workflow knows the task \(quoted(task.name))"
        + (task.known.isEmpty ? "" : "; known are \(firstTasks(task.known))")
    case .lack(let lack): self.lack(lack)
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

  private func firstTasks(_ names: [String]) -> String {
    names.prefix(12).map(safe).joined(separator: ", ")
      + (names.count > 12 ? " and \(grouped(names.count - 12)) more" : "")
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
        + (estimate.unverified > 0
          ? "; left out, as no verifier saw them: \(counted(estimate.unverified, "item"))" : "")
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

  private func lack(_ lack: CascadeGround.Lack) -> String {
    switch lack {
    case .task(let tasks):
      tasks.isEmpty
        ? "missing: at no task the accuracy of all of them is known; name the work by --task"
        : "missing: which work it is for; the accuracy of all of them is known at "
          + tasks.map(safe).joined(separator: ", ") + ": name one by --task"
    case .card(let name): "missing: \(quoted(name)) has no card"
    case .accuracy(let model, let metric):
      "missing: \(safe(metric)) of \(model) at this work"
    case .cost(let model, let lack): "missing: \(model): \(costLack(lack))"
    }
  }
}
