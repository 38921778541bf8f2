import PortfolioCore

extension SimplifiedChinese {
  func noCharge(_ name: UnmatchedName) -> String {
    "没有费用的 \(name.field.rawValue) 为 \(quoted(name.name))"
      + (name.known.isEmpty ? "，也没有其他值" : "：现有 ") + first(name.known) + mean(name.near)
  }

  /// A phrase of the cost screen.
  public func text(_ phrase: CostPhrase) -> String {
    switch phrase {
    case .costs: "成本"
    case .costsBy(let dimension): "按\(word(.dimension(dimension)))的有效成本"
    case .gaps: "成本未说明之处"
    case .charges: "账单行"
    case .charge: "账单行详情"
    case .noForecast(.ended): "已结束"
    case .noForecast(.noCharges), .noForecast(.oldCharges): "无费用"
    case .noForecast(.fewDays): "无预测"
    case .noForecast(.noRange): "尚无区间"
    case .sharedBy(let rule): "按规则 \(rule) 分摊"
    case .countsTwice(let path): "\(path) 可能被计算两次"
    case .reportedElsewhere: "另列"
    case .reportedApart: "见供应商费用报告的行"
    case .columnsOfFile: "文件中的内容（Folio 不读取的列只在文件中）"

    case .period(.recent): "近 30 天"
    case .period(.thisMonth): "本月"
    case .period(.lastMonth): "上月"
    case .period(.all): "全部月份"
    case .lastMonths(let count): "近 \(grouped(count)) 个月"
    case .newestMonth(let month): "\(month)，最近有费用的月份"
    case .monthSpan(let first, let last): "\(first) – \(last)"
    case .notOver: "截至目前"
    case .against(let change, let days): "\(change)，相比 \(days)"

    case .change: "变化"
    case .isNew: "新增"
    case .allOthers: "其余"
    case .rowCount(let count): "\(grouped(count)) 行"
    case .inOrder(.time): "按时间"
    case .inOrder(.amount): "按金额"

    case .without(let dimension): "未归属\(word(.dimension(dimension)))"
    case .unpriced(let name, let reason): "\(name)：\(reason)"
    case .noPrice: "没有价格"
    case .unread(let count): "有 \(grouped(count)) 行无法读取"
    case .nothingMissing: "没有缺口"

    case .budgets: "预算"
    case .footprint: "用电与温室气体"
    case .retirements: "模型退役"
    case .waste: "可能浪费的支出"
    case .dearDays: "异常昂贵的日子"
    case .revisions: "价格追溯"
    case .unrevised(let total): "追溯前 \(total)"
    case .revisedTotal(let before, let now): "之前 \(before)，现在 \(now)"
    case .daysIn(let zone): "日期按 \(zone)"
    case .retired(let count): "已有 \(grouped(count)) 个退役"
    case .nextRetirement(let day): "下一个：\(day)"
    case .emissionsColumn: "CO2e"
    case .energyColumn: "用电"
    case .unknownQuantity: "未知"
    case .toldBy(let command): "行数太多：请用 \(command) 查看"

    case .allCosts: "全部成本"
    case .withoutPrice: "没有价格"
    case .leadsBack(let key): "\(key) 返回"

    case .noBills: "没有成本行：请把 FOCUS CSV 文件放入 costs/，或用 folio import 导入。"
    case .noRowsHere(let key): "这段时间没有账单行；按 \(key) 换一段时间。"
    }
  }
}
