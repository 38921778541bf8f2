import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of `folio budget`.
  func budget(_ phrase: BudgetPhrase) -> String {
    switch phrase {
    case .about: "预算：已支出多少、预计多少，以及异常昂贵的日子。"
    case .aboutList: "portfolio.yaml 中各预算的状况及预测。"
    case .discussList(let fields):
      "费用计入其计费期开始时所在的周期。周期在预算的时区于午夜开始和结束，未写明时用投资组合的时区；"
        + "folio cost 的月份按 UTC 计。“至”是下一周期的第一天。\n\n"
        + "预测等于已支出，加上按最近八周的水平、星期和趋势对其后各天的预期，再加上到期的超过一天的费用。"
        + "以往提前同样天数所作的预测，五次中有四次落在预测下限与上限之间。“以往偏差”是最近六个周期预测偏差的中位数。\n\n"
        + "超支：支出已超过预算。有风险：预测上限（没有区间时为预测值）超过预算。在预算内：两者皆非。"
        + "范围未知：没有记录、账单或指标提到预算的对象；folio check 指出其位置。\n\n"
        + "表格只含最重要的列；--facts、--format json 和 csv 含全部列。\n\n"
        + "--filter 的字段：\(list(fields))。state 为 over、atRisk、within 或 unknownScope，"
        + "period 为 week、month、quarter 或 year。"
    case .aboutAnomalies: "投资组合、某个模型或某个团队异常昂贵的日子。"
    case .discussAnomalies(let fields):
      "某天的费用比按水平、星期和趋势预期的高出最近八周离散程度的七倍、四分之一且超过 10 个货币单位时列出，判断需要此前四周的费用。"
        + "超过一天的费用，以及上月同日出现过的上升，不算异常。“超均值 3 倍”是 LiteLLM 的尺度："
        + "超过此前七天均值的三倍且超过 10。\n\n"
        + "日期按投资组合的时区。费用尚未全部知晓的日子不作判断。\n\n"
        + "--filter 的字段：\(list(fields))；cost 为当天的费用。"
    case .helpHistory: "每个预算在当前周期之前再列出多少个周期。"
    case .helpFacts: "逐个列出预算的全部内容，每行一项。"
    case .helpFrom: "判断的第一天；不写则为三十天前。"
    case .helpTo: "最后一天的次日；不写则为尚未结束的今天。"
    case .badHistory(let most): "--history 应为 0 到 \(most) 的数字"
    case .factsAreForPeople: "--facts 用于表格；--format json 和 csv 含全部列"
    case .none:
      "没有预算：请在 portfolio.yaml 中添加 budgets: [{scope: portfolio, period: month, amount: \"12000\"}]"
    case .footnote(let zones, let days):
      "周期在 \(zones.map(safe).joined(separator: "、")) 的午夜开始和结束；"
        + (days.map { days in
          "费用数据截至 \(days.lowerBound)"
            + (days.lowerBound == days.upperBound
              ? "" : "，部分预算截至 \(days.upperBound)（见 --facts）")
        } ?? "没有按日的费用数据")
    case .noAnomalies: "没有异常昂贵的日子"
    case .anomaliesIn(let zone): "日期按 \(safe(zone)) 计"
    }
  }
}
