import PortfolioCore

extension English {
  /// A phrase of the list of what is to be done next.
  func next(_ phrase: NextScreenPhrase) -> String {
    switch phrase {
    case .title: "What next"
    case .tab(let tab, let count): "\(name(of: tab)) \(grouped(count))"
    case .nothingHere: "There is nothing to do here."
    case .steps(let count): counted(count, "step")
    case .broken(let count): "\(grouped(count)) broken now"
    case .saves(let amount): "\(amount) a month to save"
    }
  }

  private func name(of tab: NextTab) -> String {
    switch tab {
    case .all: "All"
    case .part(.broken): "Broken now"
    case .part(.coming): "Coming"
    case .part(.saving): "Savings"
    case .part(.other): "Other"
    }
  }

  /// What calls for a step, as a sentence.
  func reason(_ reason: NextReason) -> String {
    switch reason {
    case .confidentiality(let model, let reasons):
      "\(safe(model.text)) may not have it: "
        + reasons.map(confidentialityReason).joined(separator: "; ")
    case .rule(let rule, let role, let holder): breach(of: rule, role, safe(holder.name))
    case .obligation(let missing, 0): "\(lacking(missing)) the evidence"
    case .obligation(0, let unknown):
      "of \(counted(unknown, "model")) nobody can say whether it is met"
    case .obligation(let missing, let unknown):
      "\(lacking(missing)) the evidence, \(grouped(unknown)) unknown"
    case .review(.failed): "the last review failed"
    case .review(.overdue): "the review is overdue"
    case .review(.never): "it was never reviewed"
    case .review(.due): "the review is due"
    case .review(.soon): "the review is due soon"
    case .review(.current), .review(.ended): "the review is up to date"
    case .alert(let metric, let severity, let segment):
      "\(safe(metric))\(segment.map { " of \(safe($0))" } ?? "") has drifted: "
        + word(.severity(severity))
    case .target(let metric, let value, let limits):
      "\(safe(metric)) is \(ReportValue.threeDigits(value)), its target "
        + limits.map(kept).joined(separator: " and ")
    case .retirement(let listed, let workflows):
      "\(safe(listed)) is retired by its vendor"
        + (workflows.isEmpty
          ? ""
          : "; \(workflows.map(\.text).joined(separator: ", ")) "
            + (workflows.count == 1 ? "runs on it" : "run on it"))
    case .ownership(let gap, let role, let holder):
      self.gap(gap, role, holder.map { safe($0.name) })
    case .waste(let kind, let advice): "\(finding(kind)); \(self.advice(advice))"
    case .fit(let fit): served(fit)
    case .decided(let decided): self.decided(decided)
    case .record(let kind, let days):
      "the \(word(.infrastructure(.record(kind)))) was "
        + (days.map { "last confirmed \(counted($0, "day")) ago" } ?? "never confirmed")
    }
  }

  private func lacking(_ models: Int) -> String {
    "\(counted(models, "model")) \(models == 1 ? "lacks" : "lack")"
  }

  private func breach(of rule: PermissionRule, _ role: Role, _ name: String) -> String {
    let role = word(.role(role))
    return switch rule {
    case .left: "the \(role), \(name), has left"
    case .permission: "the \(role), \(name), is not allowed what the role does"
    case .separation: "the \(role), \(name), has a role that is kept apart from it"
    case .limit: "the \(role), \(name), answers for too many models"
    }
  }

  private func gap(_ gap: OwnershipRow.Gap, _ role: Role, _ name: String?) -> String {
    let role = word(.role(role))
    let held = "the \(role)\(name.map { ", \($0)," } ?? "")"
    return switch gap {
    case .noOwner: "nobody owns it"
    case .left: "\(held) has left"
    case .notRegistered: "it is paid for and has no card"
    case .unknownPerson: "\(held) is nobody in people.yaml"
    case .conflict: "who is the \(role) is disputed"
    case .proposed:
      name.map { "\($0) was asked to be the \(role) and has not answered" }
        ?? "somebody was asked to be the \(role) and has not answered"
    case .againstRule: "\(held) is against a rule"
    }
  }

  private func finding(_ kind: WasteFinding.Kind) -> String {
    switch kind {
    case .noOwner: "nobody answers for it"
    case .noTarget: "nothing says what it must achieve"
    case .noTraffic: "nothing shows that it is used"
    case .overLatency: "it is slower than its target"
    case .underQuality: "it is below its target"
    case .sameJob: "another model does the same job"
    case .unusedContext: "it takes far longer prompts than its work has"
    }
  }

  private func decided(_ decided: NextReason.Decided) -> String {
    "decided on \(decided.model), not yet so in the record"
      + (decided.today.map { ", which names \(safe($0.text))" } ?? ", which names no model")
      + (decided.against.isEmpty
        ? ""
        : "; against it: " + decided.against.map(self.kind).joined(separator: ", "))
  }

  private func served(_ fit: NextReason.Fit) -> String {
    let today = fit.today.map { safe($0.text) }
    let price = fit.costPart.map { ", at \(ReportValue.percent($0)) of the cost" } ?? ""
    switch (fit.verdict, fit.proposed) {
    case (.undersize, let proposed?):
      return "\(today ?? "today's model") cannot do it; \(proposed) would\(price)"
    case (.undersize, nil), (.gap, nil):
      let lacks = fit.lacks.map { word(.fit(.lack($0))) }.joined(separator: ", ")
      return "no model is known to do it" + (lacks.isEmpty ? "" : "; \(lacks)")
    case (_, let proposed?):
      return
        "\(today.map { "\($0) serves it" } ?? "nobody serves it"); \(proposed) would do\(price)"
    case (_, nil): return word(.fit(.verdict(fit.verdict)))
    }
  }

  private func kept(_ limit: Target.Limit) -> String {
    switch limit {
    case .floor(let floor): "≥ \(plain(floor))"
    case .ceiling(let ceiling): "≤ \(plain(ceiling))"
    }
  }
}
