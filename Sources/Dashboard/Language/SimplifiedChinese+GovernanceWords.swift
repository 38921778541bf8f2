import PortfolioCore

extension SimplifiedChinese {
  /// Where a model stands in its approval.
  func approval(_ word: ApprovalState) -> String {
    switch word {
    case .proposed: "提议中"
    case .inReview: "评审中"
    case .approved: "已批准"
    case .restricted: "受限"
    case .blocked: "已封禁"
    case .retired: "已退役"
    }
  }

  /// How pressing a review is.
  func reviewState(_ word: ReviewStanding.State) -> String {
    switch word {
    case .failed: "未通过"
    case .overdue: "逾期"
    case .never: "从未"
    case .due: "到期"
    case .soon: "即将到期"
    case .current: "有效"
    case .ended: "已结束"
    }
  }

  /// What came of a review.
  func outcome(_ word: Review.Outcome) -> String {
    switch word {
    case .passed: "通过"
    case .findings: "通过，有发现"
    case .failed: "未通过"
    }
  }

  /// A rule on roles.
  func rule(_ word: PermissionRule) -> String {
    switch word {
    case .left: "已离职"
    case .permission: "许可"
    case .separation: "职责分离"
    case .limit: "每人模型数"
    }
  }

  /// Whether a breach is allowed.
  func breachState(_ word: StandingBreach.Word) -> String {
    switch word {
    case .open: "未处理"
    case .excepted: "例外中"
    case .ended: "例外已结束"
    }
  }

  /// Whether a model keeps work confidential.
  func confidentiality(_ state: ConfidentialityFinding.State) -> String {
    switch state {
    case .breach: "违反"
    case .unknown: "未知"
    case .kept: "符合"
    }
  }

  /// What is against a model that serves sensitive work.
  func confidentialityReason(_ reason: ConfidentialityFinding.Reason) -> String {
    switch reason {
    case .keeps(let kept): "模型只能保管 \(kept.rawValue) 数据"
    case .type(let type): "\(word(.type(type)))类型的模型不得使用"
    case .place(let place): "不得运行于 \(safe(place))"
    case .region(let region, let residency): "运行于 \(safe(region))，而非 \(safe(residency))"
    case .terms(let terms): "条款 \(quoted(terms)) 不在要求之列"
    case .notSet(let key): "未设置 \(key)"
    case .unclear(let text): "\(quoted(text)) 不是敏感级别"
    case .unreadRule(let key): "规则中的 \(quoted(key)) 无法读懂"
    case .noCard: "模型没有卡片"
    }
  }
}
