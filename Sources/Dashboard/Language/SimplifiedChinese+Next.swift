import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of what is to be done next.
  func next(_ phrase: NextPhrase) -> String {
    switch phrase {
    case .about: "整个组合接下来要做的事，排成一个清单。"
    case .discuss:
      "首先是现有问题，时间最久的在前；其次是 \(NextRanking.horizonDays) 天内到来的，最早的在前；"
        + "再次是能节省支出的，最多的在前；其余按风险和模型支出排列。节省额为每月金额。会取消同一笔支出的事项互相排斥：合计只取较大者，且不超过该模型的费用。"
        + "工作量按事项种类估计。每项之后是仪表盘的按键，以及完成或查看该事项的命令。"
    case .helpLimit: "显示多少项；不给出则全部显示。"
    case .nothing: "没有要做的事"
    case .shown(let shown, let all): "共 \(grouped(all)) 项，显示 \(grouped(shown)) 项"
    case .badLimit: "--limit 须为不小于 1 的整数"
    case .reason(let reason): self.reason(reason)
    }
  }

  /// A word of what is to be done next.
  func next(_ word: NextWord) -> String {
    switch word {
    case .kind(let kind): self.kind(kind)
    case .risk(.high), .effort(.high): "高"
    case .risk(.medium), .effort(.medium): "中"
    case .risk(.low), .effort(.low): "低"
    case .decided: "已决定"
    }
  }

  private func kind(_ kind: NextStep.Kind) -> String {
    switch kind {
    case .confidentiality: "保密"
    case .ruleBreach: "违反规则"
    case .obligation: "义务"
    case .review: "评审"
    case .target: "目标"
    case .drift: "漂移"
    case .retirement: "停用"
    case .owner: "归属"
    case .waste: "浪费"
    case .fit: "匹配"
    case .record: "记录"
    }
  }
}
