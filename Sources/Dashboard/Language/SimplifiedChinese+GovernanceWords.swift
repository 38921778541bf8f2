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
}
