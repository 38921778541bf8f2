import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the list of what is to be done next.
  func next(_ phrase: NextScreenPhrase) -> String {
    switch phrase {
    case .title: "接下来做什么"
    case .tab(let tab, let count): "\(name(of: tab)) \(grouped(count))"
    case .nothingHere: "这里没有要做的事。"
    case .steps(let count): "\(grouped(count)) 项"
    case .broken(let count): "\(grouped(count)) 项现有问题"
    case .saves(let amount): "每月可省 \(amount)"
    }
  }

  private func name(of tab: NextTab) -> String {
    switch tab {
    case .all: "全部"
    case .part(.broken): "现有问题"
    case .part(.coming): "即将到来"
    case .part(.saving): "可节省"
    case .part(.other): "其他"
    }
  }

  /// What calls for a step, as a sentence.
  func reason(_ reason: NextReason) -> String {
    switch reason {
    case .confidentiality(let model, let reasons):
      "\(safe(model.text)) 不得处理它：" + reasons.map(confidentialityReason).joined(separator: "；")
    case .rule(let rule, let role, let holder): breach(of: rule, role, safe(holder.name))
    case .obligation(let missing, 0): "\(grouped(missing)) 个模型缺证据"
    case .obligation(0, let unknown): "\(grouped(unknown)) 个模型无法判断是否符合"
    case .obligation(let missing, let unknown):
      "\(grouped(missing)) 个模型缺证据，\(grouped(unknown)) 个未知"
    case .review(.failed): "上次评审未通过"
    case .review(.overdue): "评审已逾期"
    case .review(.never): "从未评审"
    case .review(.due): "评审已到期"
    case .review(.soon): "评审即将到期"
    case .review(.current), .review(.ended): "评审有效"
    case .alert(let metric, let severity, let segment):
      "\(safe(metric))\(segment.map { "（\(safe($0))）" } ?? "") 已漂移：\(word(.severity(severity)))"
    case .target(let metric, let value, let limits):
      "\(safe(metric)) 为 \(ReportValue.threeDigits(value))，目标为 "
        + limits.map(kept).joined(separator: " 且 ")
    case .retirement(let listed, let workflows):
      "\(safe(listed)) 由供应商停用"
        + (workflows.isEmpty ? "" : "；\(workflows.map(\.text).joined(separator: "、")) 依赖它")
    case .ownership(let gap, let role, let holder):
      self.gap(gap, role, holder.map { safe($0.name) })
    case .waste(let kind, let advice): "\(finding(kind))；\(word(.wasteAdvice(advice)))"
    case .fit(let fit): served(fit)
    case .decided(let decided): self.decided(decided)
    case .record(let kind, let days):
      "\(word(.infrastructure(.record(kind))))" + (days.map { "已 \(grouped($0)) 天未确认" } ?? "从未确认")
    }
  }

  private func breach(of rule: PermissionRule, _ role: Role, _ name: String) -> String {
    let role = word(.role(role))
    return switch rule {
    case .left: "\(role) \(name) 已离职"
    case .permission: "\(role) \(name) 没有该职责所需的许可"
    case .separation: "\(role) \(name) 兼任了须分离的职责"
    case .limit: "\(role) \(name) 负责的模型过多"
    }
  }

  private func gap(_ gap: OwnershipRow.Gap, _ role: Role, _ name: String?) -> String {
    let role = word(.role(role))
    let held = role + (name.map { " \($0)" } ?? "")
    return switch gap {
    case .noOwner: "无人负责"
    case .left: "\(held) 已离职"
    case .notRegistered: "有支出但没有卡片"
    case .unknownPerson: "\(held) 不在 people.yaml 中"
    case .conflict: "\(role)有争议"
    case .proposed: "已请 \(name ?? "某人") 担任\(role)，尚未答复"
    case .againstRule: "\(held) 违反规则"
    }
  }

  private func finding(_ kind: WasteFinding.Kind) -> String {
    switch kind {
    case .noOwner: "无人负责"
    case .noTarget: "没有规定应达到什么"
    case .noTraffic: "没有迹象表明在使用"
    case .overLatency: "比目标慢"
    case .underQuality: "低于目标"
    case .sameJob: "另一个模型做同样的工作"
    case .unusedContext: "可接受的提示远长于工作所需"
    }
  }

  private func decided(_ decided: NextReason.Decided) -> String {
    "已决定改用 \(decided.model)，记录尚未更新"
      + (decided.today.map { "（仍为 \(safe($0.text))）" } ?? "（未写明模型）")
      + (decided.against.isEmpty
        ? "" : "；反对理由：" + decided.against.map(self.kind).joined(separator: "、"))
  }

  private func served(_ fit: NextReason.Fit) -> String {
    let today = fit.today.map { safe($0.text) }
    let price = fit.costPart.map { "，费用为 \(ReportValue.percent($0))" } ?? ""
    switch (fit.verdict, fit.proposed) {
    case (.undersize, let proposed?):
      return "\(today ?? "现有模型") 无法胜任；\(proposed) 可以\(price)"
    case (.undersize, nil), (.gap, nil):
      let lacks = fit.lacks.map { word(.fit(.lack($0))) }.joined(separator: "，")
      return "没有已知能胜任的模型" + (lacks.isEmpty ? "" : "；\(lacks)")
    case (_, let proposed?):
      return "\(today.map { "现由 \($0) 承担" } ?? "尚无模型承担")；\(proposed) 即可\(price)"
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
