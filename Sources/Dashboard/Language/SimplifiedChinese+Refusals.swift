import PortfolioCore

extension SimplifiedChinese {
  /// Why a command writes nothing into the journal.
  func refused(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownPerson(let id): "people.yaml 中没有 id 为 \(quoted(id)) 的人"
    case .personLeft(let id, let day): "\(id) 已于 \(day) 离职"
    case .personNeeded(let role): "可由多人担任\(word(.role(role)))；请说明从谁那里撤下"
    case .againstRules(let breaches): self.breaches(breaches)
    case .exceptionPassed(let day): "例外若止于 \(day)，则已经结束"
    case .nothingToExcept: "没有规则反对；请去掉例外"
    case .exceptsOnly(let models): exceptsOnly(models)
    case .cannotAccept(let alerts): cannotAccept(alerts)
    case .holdsNothing(let person): "\(person) 没有可移交的角色"
    case .holdsOtherRoles(let person, let wanted, let held):
      "\(person) 不是任何模型的\(wanted.map { word(.role($0)) }.joined(separator: "或"))，而是"
        + held.map { word(.role($0)) }.joined(separator: "、")
    case .noProposal(let event): "\(safe(event)) 不是待答复的提议；folio owners proposals 列出现有的提议"
    case .notProposedToYou(let person): "只有被提议的 \(person) 可以答复"
    case .actorUnknown(let login):
      "people.yaml 中没有人或有多人登记您的登录名\(login.map { " \(quoted($0))" } ?? "")，因此不知道您可以做什么；请在您的条目 logins 下添加"
    case .notHeldYet(let day): "\(day) 尚未到来；评审在举行之后记录"
    case .nextBeforeHeld(let day): "下次评审（\(day)）必须晚于本次"
    case .unknownObligation(let name, let near):
      "没有政策包含义务 \(quoted(name))；写法为 政策/编号" + mean(near)
    case .otherEvidence(let name, let wanted):
      wanted.isEmpty
        ? "该义务不要求文件：所需证据由数据本身证明"
        : "该义务不要求文件 \(quoted(name))，而要求 "
          + wanted.map(quoted).joined(separator: "、")
    case .notYetDated(let day): "\(day) 尚未到来；证据的日期必须已过"
    case .evidenceEnded(let day): "有效至 \(day) 的证据已经失效"
    case .endsBeforeDated(let day): "有效至 \(day) 的证据会在其日期之前失效"
    case .mayNot(let person, let permission):
      "\(person) 不可\(word(.permission(permission)))：people.yaml 的 may 中没有"
    case .holdsOtherRole(let person, let role, let model):
      "\(person) 是 \(model) 的\(word(.role(role)))，两者须分开"
    case .rejected(let model, let rejections): rejected(model, rejections)
    case .approverNeeded(let model, let could): approverNeeded(model, could)
    case .decidedMeanwhile(let workflow, let model, let event):
      decidedMeanwhile(workflow, model, event)
    case .changedMeanwhile(let model, let rejections): changedMeanwhile(model, rejections)
    case .reasonNeeded: "这样的决定须有理由：--reason 文字"
    case .nothingToChange: "已经如此"
    case .notInConflict(let event): "\(event) 不是冲突的一方"
    case .nothingToUndo: "没有可撤销的操作"
    case .nothingToRedo: "没有可重做的操作"
    case .touchedSince(let command, let later): "无法撤销 \(command)：\(later) 之后更改了同一处"
    case .timePassed(let time): "\(time) 已经过去"
    case .unknownBook(let name): "没有价目表 \(quoted(name))"
    case .emptyBook(let name): "价目表 \(safe(name)) 中没有价格"
    case .holdsAnyway(let book, let recorded):
      "\(safe(book)) 登记于 \(recorded)，此后本就适用；请给出更早的日期"
    case .revisedAlready(let book, let from): "\(safe(book)) 已自 \(from) 起适用"
    }
  }

  /// Three of the rules that roles are against, how many more there are, and what lets them be.
  private func breaches(_ breaches: [RuleBreach]) -> String {
    let more = breaches.count - 3
    return breaches.prefix(3).map(breach).joined(separator: "；")
      + (more > 0 ? "，另有 \(grouped(more)) 处违反规则" : "")
      + (breaches.contains { $0.rule == .left } ? "" : "；例外须有理由和截止日（--except-until 日期）")
  }

  /// The rule that a role is against.
  func breach(_ breach: RuleBreach) -> String {
    let person = breach.person.text
    let role = word(.role(breach.role))
    return switch breach.fault {
    case .left(let day): "\(breach.model) 的\(role) \(person) 已于 \(day) 离职"
    case .permission(let permission):
      "\(person) 不可\(word(.permission(permission)))，而\(role)必须可以：people.yaml 的 may 中没有"
    case .separation(let other):
      "\(person) 是 \(breach.model) 的\(word(.role(other)))，不能同时是\(role)"
    case .limit(let limit, let models, let role):
      "\(person) 将负责 \(grouped(models)) 个模型"
        + (role.map { "（\(word(.role($0)))）" } ?? "") + "，上限为 \(grouped(limit))"
    }
  }
}
