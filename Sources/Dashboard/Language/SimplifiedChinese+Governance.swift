import PortfolioCore

extension SimplifiedChinese {
  /// What is said of decisions, evidence and roles.
  func governing(_ phrase: GovernancePhrase) -> String {
    switch phrase {
    case .statusDisputed(let states):
      "有争议：\(states.map { word(.approval($0)) }.joined(separator: "、"))"
    case .failedReview(let models):
      "上次评审未通过：\(models.map(safe).joined(separator: "、"))"
    case .conditionsSoFar(let conditions):
      "现有条件：\(conditions.map(safe).joined(separator: "；"))；要保留的请再次填写"
    case .heldSoFar(let people): "现由 \(people.map(safe).joined(separator: "、")) 担任"
    case .unanswered(let questions):
      "未回答：\(questions.map(\.rawValue).joined(separator: "、"))"
    case .dropped(let conditions, let model):
      "\(safe(model)) 不再须遵守：\(conditions.map(safe).joined(separator: "；"))"
    case .dueAgainNow: "未通过的评审现在即须重做"
    case .doubt(.aged(let model, let day)): "对 \(model) 不算数：此类证据只在 \(day) 之前（含）有效"
    case .doubt(.doesNotApply(let model)): "对 \(model) 不算数：该义务不适用于它"
    case .nothingMatches: "没有行符合筛选"
    case .brokenJournal(let place):
      "已保存，但所在日志在 \(position(place)) 处有错误；folio log verify 给出详情"
    case .unknownLogin(let login):
      "people.yaml 中没有人登记登录名 \(login)，因此事件中不记录操作人"
    case .discussLog:
      "不带子命令时列出事件：folio log [--format table|json|csv] [--filter QUERY]。"
    }
  }
}
