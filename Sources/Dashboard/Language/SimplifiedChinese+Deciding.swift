import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the governance screen and of decisions.
  func deciding(_ phrase: DecidingPhrase) -> String {
    switch phrase {
    case .governance: "治理"
    case .tab(let tab): name(of: tab)
    case .nothing(let tab): nothing(in: tab)
    case .nextList: "下一列表"
    case .title(let question, let models, let hidden):
      title(question) + (models > 0 ? "（\(grouped(models)) 个模型）" : "")
        + (hidden > 0 ? "（其中 \(grouped(hidden)) 个隐藏）" : "")
    case .asks(let question): asks(question)
    case .reviewed(let outcome): "评审：\(word(.outcome(outcome)))"
    case .reviewKeys(let today):
      "按需填写 held:\(today) next:\(ReviewLine.Key.next.example(today)) evidence:文字：held 默认为今天，"
        + "next 默认按风险级别；不带键的文字是证据"
    case .reviewFault(let fault, let today): reviewFault(fault, today)
    case .decides(let decision): name(of: decision)
    case .helpsToDecide(.review): "记录对模型的评审：证据、举行日期、下次日期"
    case .helpsToDecide(.status(let state)): "决定模型的状态：\(word(.approval(state)))，可附条件"
    case .accepts: "接受"
    case .declines: "谢绝"
    case .nobody: "无人"
    case .handOverTitle(let person): "将 \(person) 的全部角色移交给"
    case .exceptionForm: "例外需要日期和理由：2027-01-31 没有其他验证人"
    case .isAsked(let person): "\(person)，待答复"
    case .isAgainstRules(let person): "\(person)，违反规则"
    case .breach(let breach): self.breach(breach)
    case .saidByRecords: "由卡片与工作流所述得出，没有可绘制的数值。"
    case .metOf(let met, let all): "\(grouped(all)) 项中满足 \(grouped(met)) 项"
    }
  }

  private func name(of tab: GovernanceTab) -> String {
    switch tab {
    case .reviews: "评审"
    case .obligations: "义务"
    case .readiness: "就绪"
    case .calendar: "日历"
    case .audit: "自查"
    case .confidentiality: "保密"
    case .infrastructure: "基础设施"
    case .adoption: "优化技术"
    case .records: "记录"
    case .people: "人员"
    case .teams: "团队"
    case .proposals: "提议"
    case .conflicts: "冲突"
    case .rules: "规则"
    }
  }

  private func nothing(in tab: GovernanceTab) -> String {
    switch tab {
    case .reviews: "没有带卡片的模型。"
    case .obligations, .readiness: "没有政策；folio governance adopt 可采用随附的政策。"
    case .calendar: "没有将生效的义务，也没有将过期的证据。"
    case .audit: "所有声明都经得起质询。"
    case .confidentiality: "没有工作流说明其敏感级别。"
    case .infrastructure: "没有在用且带卡片的模型。"
    case .adoption: "没有基准说明技术的类别。"
    case .records: "仓库中没有记录。"
    case .proposals: "没有待答复的提议。"
    case .conflicts: "没有互不知晓而相左的事件。"
    case .rules: "没有违反规则的任职。"
    case .people, .teams: "无人任职。"
    }
  }

  private func name(of decision: DecisionPrompt.Decision) -> String {
    switch decision {
    case .review(let outcome): "评审：\(word(.outcome(outcome)))"
    case .status(.approved): "批准"
    case .status(.restricted): "限制"
    case .status(.blocked): "封禁"
    case .status(.inReview): "送审"
    case .status(.proposed): "列为提议"
    case .status(.retired): "退役"
    }
  }

  private func reviewFault(_ fault: ReviewLine.Fault, _ today: Day) -> String {
    switch fault {
    case .noDay(let key, let text):
      (text.isEmpty ? "\(key.rawValue): 缺少日期" : "\(quoted(text)) 不是日期")
        + "；请写成 \(key.rawValue):\(key.example(today))"
    case .repeated(let key): "\(key.rawValue): 出现两次；只写一次"
    }
  }

  private func title(_ question: DecisionPrompt.Question) -> String {
    switch question {
    case .decide: "决定"
    case .review(let outcome, _): "评审：\(word(.outcome(outcome)))"
    case .status(let state, _): word(.approval(state))
    case .answer: "答复提议"
    case .decline: "谢绝提议"
    case .settle: "裁定：以何者为准？"
    case .optimise(.kind): "优化"
    case .optimise(.metric(let kind)), .optimise(.day(let kind, _)),
      .optimise(.note(let kind, _, _)):
      improvement(.kind(kind))
    case .except: "违反规则：是否例外？"
    }
  }

  private func asks(_ question: DecisionPrompt.Question) -> String {
    switch question {
    case .review(_, nil): "证据与日期"
    case .status(_, nil): "条件（甲；乙；丙，以 ; 分隔）"
    case .review, .status: "理由"
    case .except: "截止日与理由"
    case .decline: "理由（可空）"
    case .optimise(.metric): "指标"
    case .optimise(.day): "启用日期"
    case .optimise(.note): "备注（可空）"
    case .decide, .answer, .settle, .optimise(.kind): ""
    }
  }
}
