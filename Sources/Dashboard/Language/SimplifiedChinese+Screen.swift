import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the screens.
  public func text(_ phrase: ScreenPhrase) -> String {
    switch phrase {
    case .pane(let pane): title(pane)
    case .splitBy(let dimension): "按\(word(.dimension(dimension)))"
    case .orderedBy(let order): self.order(order)
    case .deciding(let phrase): deciding(phrase)
    case .governing(let phrase): governing(phrase)
    case .fit(let phrase): fit(phrase)
    case .outlook(let phrase): outlook(phrase)
    case .improving(let phrase): improving(phrase)
    case .next(let phrase): next(phrase)
    case .treemap: "面积为支出"

    case .modelCount(let count): "\(grouped(count)) 个模型"
    case .observedCount(let count): "+\(grouped(count)) 未登记"
    case .spend(let amount): "30 天支出 \(amount)"
    case .changed(let change): change
    case .lackingCount(let count): "\(grouped(count)) 个模型无数据"
    case .knownAlerts(let count): "\(grouped(count)) 条已知"
    case .alertCount(0, _): "无待处理告警"
    case .alertCount(let count, let worst):
      "\(grouped(count)) 条告警" + (worst.map { "，最高：\(word(.severity($0)))" } ?? "")
    case .unownedCount(let count): "\(grouped(count)) 个无责任人"
    case .staleCount(let count): "\(grouped(count)) 条记录过期"
    case .errorCount(let count): "\(grouped(count)) 个错误"
    case .readOnlyMode: "[只读]"
    case .asOf(let day, let hasTodaysRecords):
      hasTodaysRecords ? "[截至 \(day)，记录为今天的]" : "[截至 \(day)]"
    case .travel(let phrase): travel(phrase)
    case .paused(let hasNews): hasNews ? "[已暂停，有新数据]" : "[已暂停]"

    case .rowsShown(let shown, let all): "\(grouped(shown)) / \(grouped(all))"
    case .noFilterYet: "文本、type:open、owner:none、cost>5000、!prod"
    case .queryFault(let fault): query(fault)
    case .only: "仅限"
    case .marked(let count, 0): "已标记 \(grouped(count)) 个"
    case .marked(let count, let hidden): "已标记 \(grouped(count)) 个，其中 \(grouped(hidden)) 个未显示"
    case .rangeBegun: "标记范围从此处开始"
    case .clears(let key): "\(key) 清除"
    case .lifts(let key): "\(key) 取消最后一项"
    case .endsRange(let key): "\(key) 结束范围"

    case .newAlerts(let count): "\(grouped(count)) 条新告警"
    case .newAbove(let count): "↑ \(grouped(count)) 条新告警"
    case .newBelow(let count): "↓ \(grouped(count)) 条新告警"

    case .noCost: "无成本"
    case .unpriced: "无价格"
    case .moreCurrencies(let count): "+\(grouped(count)) 种货币"
    case .noCard: "无卡片"
    case .noTarget: "无目标"
    case .inTarget: "达标"
    case .noData: "无数据"
    case .never: "从未"

    case .nothingMatches: "没有符合筛选条件的行。"
    case .noModels:
      "还没有模型。请将模型卡放入 models/，或将账单放入 costs/：账单中出现的模型会列在这里，并可据此起草卡片。"
    case .noCosts: "没有成本数据。请将 FOCUS 文件放入 costs/。"
    case .noAlertsWithoutData(let count):
      "未知是否超出目标：\(grouped(count)) 个模型设有目标而无数据。"
    case .noAlerts: "没有指标超出目标，也没有漂移。"
    case .noOwnership: "还没有模型，因此也没有责任归属。"
    case .noWorkflows: "没有工作流在 servedBy 中指定该模型。"
    case .noIndicators: "卡片中没有目标，metrics/ 中也没有观测值。"
    case .noHistory: "日志中没有与它有关的事件。"
    case .noProse: "卡片没有正文。"
    case .noPeople: "没有此人。人员记录在 people.yaml 中。"
    case .noCommand: "没有此命令。"
    case .noProblems: "存储中的文件没有问题。"

    case .age(let age): span(age)
    case .expectedEvery(let period): "预期每 \(span(period)) 一次"
    case .noDataFor(let age): "\(span(age))无数据"
    case .spreadGrew(let times): "离散度 \(times) 倍"
    case .segmentRatio(let ratio): "比值 \(ratio)"
    case .segmentGap(let gap): "差距 \(gap)"

    case .trait(.trainingPaidBy, let word): "训练出资：\(self.word(word))"
    case .trait(let column, let word): "\(heading(column))：\(self.word(word))"
    case .standsAlone(let alone): alone ? "可独立使用" : "随其他软件使用"
    case .draftHint(let key): "\(key)：起草"
    case .withoutSpend(let names): "无支出：\(names)"
    case .gapCount(let count): "\(grouped(count)) 处缺口"
    case .roleCount(let count): "\(grouped(count)) 个角色"
    case .hasLeft(let name): "已离职：\(name)"
    case .isUnknown(let name): "未知：\(name)"
    case .isDisputed(let name): "有冲突：\(name)"
    case .effectiveByMonth: "每月有效成本"
    case .monthSoFar(let month): "\(month) 至今"
    case .spendColumn: "支出"
    case .trendColumn: "30 天"

    case .section(let section): title(section)
    case .tokens(let count): "\(count) 个词元"
    case .requestsAMonth(let count): "每月 \(count) 次请求"
    case .undone: "已撤销"
    case .broughtBack: "已重做"
    case .bySystem(let login): "由 \(login)"
    case .happened(let kind?, _): word(.event(kind))
    case .happened(nil, let name): name
    case .given(let role, let person): "\(word(.role(role))) → \(person)"
    case .taken(let role, let person?): "\(person) 不再是\(word(.role(role)))"
    case .taken(let role, nil): "不再有\(word(.role(role)))"

    case .until(let moment): "至 \(moment)"
    case .recoveryAwaited(let moment): "若到 \(moment) 仍未恢复则重新触发"
    case .sawThen(let value): "当时为 \(value)"
    case .firedOften(let count): "30 天内触发 \(grouped(count)) 次"
    case .toDeal(let person): "由 \(person) 处理"

    case .handleTitle(let question, let count, let hidden):
      "\(title(question))：\(grouped(count)) 条告警"
        + (hidden == 0 ? "" : "（其中 \(grouped(hidden)) 条被筛选隐藏）")
    case .assignAlertsTitle(let count, let hidden):
      "指派 \(grouped(count)) 条告警" + (hidden == 0 ? "" : "（其中 \(grouped(hidden)) 条被筛选隐藏）")
    case .assignAlertsPreview(let count, let person): "\(grouped(count)) 条告警 → \(person)"
    case .reasonPrompt: "原因（可留空）"
    case .notePrompt: "备注"
    case .snoozeFor(let span): self.span(span.duration)
    case .resolveAs(.fixed): "已修复：原因已消除；须由数据证明，否则重新触发"
    case .resolveAs(.accepted): "已接受：今后以此为准；从此刻起采用新的基准"
    case .helpTitle: "帮助"
    case .paletteTitle: "命令"
    case .problemsTitle(let errors, let warnings):
      "问题：\(grouped(errors)) 个错误，\(grouped(warnings)) 个警告"
    case .assignTitle(let count, 0): "指派 \(grouped(count)) 个模型"
    case .assignTitle(let count, let hidden):
      "指派 \(grouped(count)) 个模型（其中 \(grouped(hidden)) 个被筛选隐藏）"
    case .assignPreview(let models, let spend, let drifting, let person):
      "\(grouped(models)) 个模型，\(spend)，\(grouped(drifting)) 个漂移 → \(person)"
    case .spendAMonth(let amount): "每月 \(amount)"
    case .withoutCard(let count): "\(grouped(count)) 个没有卡片，未包含在内；请先按 d 起草"
    case .owns(let count): count == 0 ? "未负责模型" : "负责 \(grouped(count)) 个"
    case .confirmHidden(let key, let count):
      "其中 \(grouped(count)) 个被筛选隐藏：按 \(key) 则一并指派。"
    case .rolePrompt: "角色"
    case .personPrompt: "人员"
    case .may: "权限"
    case .mayNothing: "未设置"
    case .lastGood: "旧内容"
    case .lastGoodShown: "显示上一次完好的内容"
    case .hint(let hint): self.hint(hint)

    case .unavailable(let command, let reason):
      "\(self.command(command).name)：\(self.reason(reason))"
    case .cardNeeded: "模型要有卡片才能有责任人；按 d 起草"
    case .rowChanged: "该行刚刚变化；请看清现在的内容后再操作"
    case .marksVanished(let count): "\(grouped(count)) 个已标记的模型已不在存储中"
    case .modelVanished(let name): "\(safe(name)) 已不在存储中"
    case .alertVanished(let name): "\(safe(name)) 的告警已不存在"
    case .saved(let event): saved(event)
    case .redone: "已保存：已重做；按 u 再次撤销"
    case .cardDrafted(let path): "已起草 \(safe(path))；按 e 打开"
    case .commandRefused(let refusal): refused(refusal)
    case .failed(let phrase): text(phrase)

    case .tooSmall(let columns, let rows, let neededColumns, let neededRows):
      "\(columns)x\(rows)：Folio 至少需要 \(neededColumns)x\(neededRows)"
    }
  }

  private func span(_ span: Duration) -> String {
    let (unit, count) = largestUnit(of: span)
    return switch unit {
    case .lessThanMinute: "<1 分钟"
    case .minutes: "\(count) 分钟"
    case .hours: "\(count) 小时"
    case .days: "\(grouped(count)) 天"
    }
  }

  private func title(_ pane: Pane) -> String {
    switch pane {
    case .models: "模型地图"
    case .cost: "成本拆分"
    case .alerts: "漂移告警"
    case .ownership: "责任归属"
    }
  }

  private func order(_ order: RowOrder) -> String {
    switch order {
    case .usual: "分组"
    case .name: "按名称"
    case .spend: "按支出"
    case .alerts: "按告警"
    case .age: "按时长"
    }
  }

  private func title(_ section: DetailSection) -> String {
    switch section {
    case .facts: "概况"
    case .purpose: "用途"
    case .targets: "指标（30 天）"
    case .cost: "每月有效成本"
    case .owners: "责任人"
    case .workflows: "所服务的工作流"
    case .alerts: "告警"
    case .history: "日志"
    case .prose: "卡片正文"
    }
  }

  private func title(_ question: AlertQuestion) -> String {
    switch question {
    case .acknowledge: "确认"
    case .snooze: "静默"
    case .resolve(.fixed?): "解决（已修复）"
    case .resolve(.accepted?): "解决（已接受）"
    case .resolve(nil): "解决"
    case .note: "备注"
    }
  }

  private func hint(_ hint: Hint) -> String {
    switch hint {
    case .give: "执行"
    case .save: "保存"
    case .choose: "选择"
    case .assign: "指派"
    case .nextRole: "下一角色"
    case .propose: "询问"
    case .proposeInstead: "仅询问"
    case .giveInstead: "直接指派"
    case .scroll: "滚动"
    case .close: "关闭"
    case .back: "返回"
    case .decide: "决定"
    case .keep: "保留"
    case .restore: "还原"
    case .toModel: "到模型"
    case .toPerson: "只看此人"
    }
  }

  private func saved(_ event: Event) -> String {
    switch event.action {
    case .assign(let action):
      "已保存：\(grouped(action.models.count)) 个模型，\(word(.role(action.role))) → "
        + "\(action.person)；按 u 撤销"
    case .unassign(let action):
      "已保存：\(grouped(action.models.count)) 个模型不再有\(word(.role(action.role)))；按 u 撤销"
    case .assignAll(let grants):
      "已保存：给出了 \(grouped(grants.flatMap(\.models).count)) 个角色；按 u 撤销"
    case .propose(let grant): "已保存：已询问 \(grant.person)；按 u 撤销"
    case .answer(let answer): "已保存：\(answer.isAccepted ? "已接受" : "已谢绝")；按 u 撤销"
    case .review(let review): "已保存：评审\(word(.outcome(review.outcome)))；按 u 撤销"
    case .decideStatus(let change): "已保存：\(word(.approval(change.state)))；按 u 撤销"
    case .settle: "已保存：已裁定；按 u 撤销"
    case .undo: "已保存：已撤销；按 U 重做"
    case .handle(let step):
      "已保存：\(grouped(step.sighted.count)) 条告警\(word(.event(step.kind)))；按 u 撤销"
    case .optimise(let done):
      "已保存：\(done.models.count) 个模型，\(improvement(.kind(done.kind)))；u 撤销"
    case .note: "已保存：备注；按 u 撤销"
    default: "已保存：\(safe(event.action.word))"
    }
  }
}
