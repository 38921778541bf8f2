public import PortfolioCore

extension SimplifiedChinese {
  /// A word of a closed vocabulary.
  public func word(_ word: ReportWord) -> String {
    switch word {
    case .type(let type): self.type(type)
    case .payer(let payer): self.payer(payer)
    case .degree(let degree): self.degree(degree)
    case .status(let status): self.status(status)
    case .tier(let tier): self.tier(tier)
    case .role(let role): self.role(role)
    case .confidentiality(let state): confidentiality(state)
    case .confidentialityReason(let reason): confidentialityReason(reason)
    case .approval(let state): approval(state)
    case .reviewState(let state): reviewState(state)
    case .outcome(let outcome): self.outcome(outcome)
    case .rule(let rule): self.rule(rule)
    case .breachState(let state): breachState(state)
    case .permission(let permission): self.permission(permission)
    case .category(let category): self.category(category)
    case .basis(let basis): self.basis(basis)
    case .severity(let severity): self.severity(severity)
    case .alertPath(let path): self.path(path)
    case .alertState(let state): alertState(state)
    case .resolution(let resolution): self.resolution(resolution)
    case .reopening(let reopening): self.reopening(reopening)
    case .occurrence(let kind): occurrence(kind)
    case .direction(let direction): direction == .higher ? "越高越好" : "越低越好"
    case .freshness(let freshness): self.freshness(freshness)
    case .gap(let gap): self.gap(gap)
    case .event(let kind): event(kind)
    case .problem(let severity): severity == .error ? "错误" : "警告"
    case .dimension(let dimension): self.dimension(dimension)
    case .distanceMethod(let method): self.method(method)
    case .pValueMethod(let method): method == .exact ? "精确" : "渐近"
    case .binning(let binning): self.binning(binning)
    case .base(let base): base.rawValue
    case .period(.day): "按日"
    case .period(.week): "按周"
    case .signal(let signal): self.signal(signal)
    case .side(let side): side == .up ? "上升" : "下降"
    case .finding(let kind): finding(kind)
    case .level(.before): "此前"
    case .level(.found): "至触发"
    case .level(.since): "其后"
    case .priceClass(let kind): priceClass(kind)
    case .priceService(let service): priceService(service)
    case .priceLack(let lack): priceLack(lack)
    case .priceChange(let change): priceChange(change)
    case .carbonBasis(let basis): basis == .estimated ? FootprintMethod.name : "实测"
    case .carbonWarning(let warning): self.warning(warning)
    case .waste(let kind): waste(kind)
    case .wasteEvidence(let evidence): self.evidence(evidence)
    case .wasteAdvice(let advice): self.advice(advice)
    case .obligation(let word): obligation(word)
    case .infrastructure(let word): infrastructure(word)
    case .fit(let word): fit(word)
    case .outlook(let word): outlook(word)
    case .next(let word): next(word)
    case .improvement(let word): improvement(word)
    case .measure(let measure): self.measure(measure)
    case .budgetSpan(let span): self.span(span)
    case .budgetState(let state): budgetState(state)
    case .forecastGap(let gap): self.gap(gap)
    case .notWithinPeriod: "本期内不会"
    case .proof(.intact): "完整"
    case .changeKind(.ownership): "责任"
    case .changeKind(.event): "事件"
    case .changeKind(.record): "记录"
    case .recordChange(.added): "新增"
    case .recordChange(.removed): "移除"
    case .recordChange(.changed): "变更"
    case .proof(.broken): "有误"
    case .unanchored: "无旁证"
    case .unsigned: "未签名"
    case .unallocated: "未分摊"
    case .observed: "已发现，未登记"
    case .notSet: "未设置"
    }
  }

  private func measure(_ measure: CostMeasure) -> String {
    switch measure {
    case .effective: "有效成本"
    case .billed: "账单金额"
    case .list: "标价"
    }
  }

  private func span(_ span: Budget.Span) -> String {
    switch span {
    case .week: "周"
    case .month: "月"
    case .quarter: "季"
    case .year: "年"
    }
  }

  private func budgetState(_ state: BudgetStanding.State) -> String {
    switch state {
    case .over: "超支"
    case .atRisk: "有风险"
    case .within: "在预算内"
    case .unknownScope: "范围未知"
    }
  }

  private func gap(_ gap: BudgetStanding.Gap) -> String {
    switch gap {
    case .ended: "本期已结束"
    case .noCharges: "没有费用"
    case .oldCharges: "五周以来没有费用"
    case .fewDays: "无预测：已知费用不足两周"
    case .noRange: "无区间：以往天数太少，无法得知偏差"
    }
  }

  private func alertState(_ state: AlertStanding.Word) -> String {
    switch state {
    case .firing: "触发中"
    case .acknowledged: "已确认"
    case .snoozed: "已静默"
    case .fixed: "已修复，待恢复"
    case .resolved: "已解决"
    case .told: "告知"
    }
  }

  private func resolution(_ resolution: AlertStanding.Resolution) -> String {
    switch resolution {
    case .fixed: "已修复"
    case .accepted: "已接受"
    case .recovered: "已恢复"
    }
  }

  private func reopening(_ reopening: AlertStanding.Reopening) -> String {
    switch reopening {
    case .grew: "情况加重"
    case .ended: "期限已到"
    case .notRecovered: "未见恢复"
    }
  }

  private func occurrence(_ kind: Occurrence.Kind) -> String {
    switch kind {
    case .deploy: "已部署"
    case .prompt: "已改提示词"
    case .tuning: "已调优"
    case .assistant: "已改助手"
    }
  }

  private func type(_ type: ModelType) -> String {
    switch type {
    case .open: "开放"
    case .proprietary: "自研"
    case .embedded: "内嵌"
    case .specialised: "专用"
    case .large: "通用大模型"
    case .other: "其他"
    }
  }

  private func payer(_ payer: ModelTraits.Payer) -> String {
    switch payer {
    case .community: "社区"
    case .company: "本公司"
    case .vendor: "供应商"
    }
  }

  private func degree(_ degree: ModelTraits.Degree) -> String {
    switch degree {
    case .low: "低"
    case .medium: "中"
    case .high: "高"
    }
  }

  private func method(_ method: DistanceMethod) -> String {
    switch method {
    case .psi: "群体稳定性指数（PSI）"
    case .ks: "Kolmogorov-Smirnov 检验"
    case .js: "Jensen-Shannon 距离"
    case .wasserstein: "Wasserstein 距离"
    case .chi2: "卡方检验"
    case .z: "两比例 z 检验"
    }
  }

  private func binning(_ binning: Binning) -> String {
    switch binning {
    case .equalWidth: "等宽"
    case .quantile: "分位数"
    case .distinct: "逐值"
    }
  }

  private func status(_ status: DeploymentStatus) -> String {
    switch status {
    case .proposed: "提议中"
    case .inReview: "评审中"
    case .approved: "已批准"
    case .production: "生产"
    case .restricted: "受限"
    case .blocked: "已封禁"
    case .retired: "已退役"
    }
  }

  private func tier(_ tier: RiskTier) -> String {
    switch tier {
    case .high: "高"
    case .medium: "中"
    case .low: "低"
    }
  }

  private func role(_ role: Role) -> String {
    switch role {
    case .owner: "责任人"
    case .technicalOwner: "技术责任人"
    case .validator: "验证人"
    case .approver: "批准人"
    case .developer: "开发者"
    case .trainer: "训练者"
    case .tuner: "调优者"
    }
  }

  private func permission(_ permission: Person.Permission) -> String {
    switch permission {
    case .develop: "开发"
    case .train: "训练"
    case .tune: "调优"
    case .validate: "验证"
    case .approve: "批准"
    }
  }

  private func basis(_ basis: CostBasis) -> String {
    switch basis {
    case .invoiced: "已开票"
    case .reported: "已报告"
    case .computed: "按价目计算"
    case .allocated: "分摊"
    case .unknown: "未知"
    }
  }

  private func category(_ category: CostCategory) -> String {
    switch category {
    case .inference: "推理"
    case .tuning: "调优"
    case .compute: "计算"
    case .storage: "存储"
    case .energy: "能源"
    case .people: "人力"
    case .licence: "许可"
    case .other: "其他"
    }
  }

  private func severity(_ severity: AlertSeverity) -> String {
    switch severity {
    case .low: "低"
    case .medium: "中"
    case .high: "高"
    case .critical: "严重"
    }
  }

  private func path(_ path: AlertPath) -> String {
    switch path {
    case .floor: "下限"
    case .ceiling: "上限"
    case .noData: "无数据"
    case .drift: "漂移"
    case .segmentRatio: "分组比值"
    case .segmentGap: "分组差距"
    case .confidentiality: "保密"
    case .detector(let kind): detectorName(kind)
    case .distance(let method): self.method(method)
    }
  }

  private func freshness(_ freshness: Freshness) -> String {
    switch freshness {
    case .fresh: "有效"
    case .ageing: "将过期"
    case .stale: "已过期"
    case .notSet: "未设置"
    }
  }

  private func gap(_ gap: OwnershipRow.Gap) -> String {
    switch gap {
    case .noOwner: "无责任人"
    case .left: "已离职"
    case .notRegistered: "无卡片"
    case .unknownPerson: "人员未知"
    case .conflict: "冲突"
    case .proposed: "待答复"
    case .againstRule: "违反规则"
    }
  }

  private func finding(_ kind: DriftFinding.Kind) -> String {
    switch kind {
    case .shift: "均值变化"
    case .improvement: "好转"
    case .spread: "离散度变化"
    }
  }

  private func signal(_ signal: DetectorSignal) -> String {
    switch signal {
    case .none: "无"
    case .warning: "警告"
    case .drift: "漂移"
    }
  }

  private func dimension(_ dimension: CostDimension) -> String {
    switch dimension {
    case .model: "模型"
    case .type: "类型"
    case .team: "团队"
    case .workflow: "工作流"
    case .vendor: "供应商"
    case .category: "类别"
    case .basis: "依据"
    case .month: "月份"
    case .tag(let name): "标签 \(safe(name))"
    }
  }

  private func event(_ kind: EventKind) -> String {
    switch kind {
    case .assign: "指派"
    case .unassign: "取消指派"
    case .propose: "提议"
    case .accept: "接受"
    case .decline: "谢绝"
    case .ack: "确认"
    case .snooze: "静默"
    case .resolve: "解决"
    case .note: "备注"
    case .review: "评审"
    case .attest: "举证"
    case .approve: "批准"
    case .restrict: "限制"
    case .retire: "退役"
    case .decide: "决定"
    case .optimise: "优化"
    case .record: "记录"
    case .revise: "价格追溯"
    case .settle: "裁定"
    case .undo: "撤销"
    }
  }
}
