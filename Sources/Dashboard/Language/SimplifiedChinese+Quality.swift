import PortfolioCore

/// What the import of leaderboards says.
extension SimplifiedChinese {
  func quality(_ phrase: QualityPhrase) -> String {
    switch phrase {
    case .about: "导入排行榜，作为按模型和任务的质量。"
    case .discuss:
      "表格为带表头的 CSV、JSON（每行一个对象或一个数组）或 YAML 列表，按列识别：存储自身的格式（date、model、task、metric、"
        + "value、n）、aider 排行榜、伯克利函数调用排行榜、Vectara 幻觉排行榜；其他表格请写 --model-column 与 "
        + "--value-column，以及 --task、--metric 与 --date。\n\n"
        + "有卡片的模型的行写入新文件 quality/NAME.csv；若已存在，则写入其旁的另一文件，原有内容保持不变。名称按 id 或别名对应"
        + "卡片，也会去掉括号中的后缀、斜杠前的部分，并转为小写。其余名称会列出：请在卡片中加上别名后再次导入。该来源已有的行会跳过。"
        + "指标单位为比率时，百分数换算为比率。"
    case .helpFile: "表格；- 为标准输入。"
    case .helpSource: "来源的名称：文件为 quality/NAME.csv。"
    case .helpTask: "所测的任务（没有列说明时），如 code。"
    case .helpMetric: "所测的指标（没有列说明时），如 accuracy。"
    case .helpDate: "测量的日期（没有列说明时）。"
    case .helpModelColumn: "模型名称所在的列。"
    case .helpValueColumn: "数值所在的列。"
    case .helpSamplesColumn: "样本数所在的列。"
    case .helpDateColumn: "日期所在的列。"
    case .helpPercent: "数值为百分数，虽无百分号。"
    case .badSource(let name): "\(quoted(name)) 不是来源名称：[a-z0-9][a-z0-9._-]{0,47}"
    case .badDay(let text): "--date \(quoted(text)) 不是 2026-11-23 之类的日期"
    case .tooLarge(let file, let limit): "\(safe(file)) 超过 \(grouped(limit)) 字节：请去掉不需要的部分"
    case .unknownTable(let columns):
      "不是已知的表格；请写 --model-column 与 --value-column"
        + (columns.isEmpty ? "" : "；其列为 \(list(columns))")
    case .noColumn(let name, let columns): "没有 \(quoted(name)) 列；有 \(list(columns))"
    case .lacks(.task): "表格未说明所测的任务：--task TASK"
    case .lacks(.metric): "表格未说明所测的指标：--metric METRIC"
    case .lacks(.day): "表格未说明日期：--date DAY"
    case .imported(let rows, let path): "\(grouped(rows)) 行写入 \(safe(path))"
    case .outcome(let outcome): self.outcome(outcome)
    case .unknownMetrics(let names):
      "portfolio.yaml 中没有 \(list(names))：请在 metrics 下写明 unit 与 better，否则数值没有界限"
    }
  }

  private func outcome(_ outcome: QualityPhrase.Outcome) -> String {
    var lines: [String] = []
    if outcome.rows == 0 { lines.append("没有新内容") }
    if outcome.known > 0 { lines.append("\(grouped(outcome.known)) 行已有") }
    if outcome.covered > 0 {
      lines.append("略去 \(grouped(outcome.covered)) 行：同一模型、任务和日期另有样本更多或数值更差的行")
    }
    lines.append(
      "有卡片：\(grouped(outcome.matched.count))"
        + (outcome.matched.isEmpty ? "" : "（\(list(outcome.matched))）"))
    if !outcome.unmatched.isEmpty {
      lines.append(
        "无卡片：\(grouped(outcome.unmatched.count))（\(list(outcome.unmatched))）；在卡片中加上别名即可对应")
    }
    return lines.joined(separator: "\n")
  }

  /// The first of many names.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(20).map(safe).joined(separator: "、")
    return names.count > 20 ? "\(shown) 等 \(grouped(names.count)) 个" : shown
  }
}
