import PortfolioCore

extension SimplifiedChinese {
  /// That an exception of a proposal is needed by a part of its models alone.
  func exceptsOnly(_ models: [ModelID]) -> String {
    "这些模型中只有 \(listed(models.map(\.text))) 需要例外，而提议须整体答复：请把它们与其余分开提议"
  }

  /// That breaches of confidentiality are not accepted for good.
  func cannotAccept(_ alerts: [String]) -> String {
    "敏感工作用于无法保密的模型，不能永久接受（\(listed(alerts))）：请修改记录，或确认至某日为止"
      + "（folio alerts ack --until 日期）"
  }

  /// That rows of a list were left out for the same reason.
  func leftOut(_ rows: Int) -> String { "；略去 \(grouped(rows)) 个角色" }

  /// That two people list one login.
  func sharedLogin(_ login: String, _ person: String, _ place: String) -> String {
    "登录名 \(quoted(login)) 已在 \(place) 属于 \(quoted(person))：两人都登记时，无从知道操作者是谁；"
      + "请从其中一人删去，或写明 user@host"
  }

  /// That a record says it was confirmed on a day to come.
  func recordedAhead(_ day: Day) -> String { "‘recorded’ 为 \(day)，尚未到来，视为未设置" }

  /// What rows of obligations come to that are not yet in force.
  func coming(_ met: Int, _ missing: Int, _ unknown: Int) -> String {
    "尚未生效：满足 \(grouped(met))，缺失 \(grouped(missing))，未知 \(grouped(unknown))"
  }

  /// The first of several names, and how many more there are.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(3).map(safe).joined(separator: "、")
    return names.count > 3 ? "\(shown) 等 \(grouped(names.count)) 个" : shown
  }
}
