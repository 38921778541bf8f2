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
        + "卡片，也会去掉括号中的后缀、斜杠前的部分，并转为小写。其余名称会列出：请在卡片中加上别名后再次导入。超出范围的比例和尚未到来的日期会被拒绝。该来源已有的行会跳过。"
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
    case .helpAllNames: "列出所有无卡片的名称，而不只是前面若干个。"
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
    case .imported(let rows, let path, let subjects):
      "\(grouped(rows)) 行写入 \(safe(path))："
        + list(subjects.map { "\($0.task) 的 \($0.metric)" })
        + "\n如需撤回，请删除该文件；它不是事件，folio undo 不涉及它"
    case .outcome(let outcome): self.outcome(outcome)
    case .unknownMetric(let metric):
      "portfolio.yaml 中没有 \(safe(metric.name))：请在 metrics 下写明 unit 与 better，否则数值没有界限"
        + mean(metric.near)
    case .unknownTask(let task):
      "没有工作流有任务 \(quoted(task.name))" + mean(task.near)
    }
  }

  private func outcome(_ outcome: QualityPhrase.Outcome) -> String {
    var lines: [String] = []
    if !outcome.isClaimed {
      lines.append("未导入任何内容：表格中的名称都不是卡片的名称或别名；请在卡片的 aliases 中写明所指名称，然后再次导入")
    } else if outcome.rows == 0 {
      lines.append("没有新内容")
    }
    if outcome.known > 0 { lines.append("\(grouped(outcome.known)) 行已有") }
    if !outcome.covered.isEmpty {
      lines.append(
        "略去 \(grouped(outcome.covered.count)) 行：同一模型、任务、指标和日期另有样本更多或数值更差的行")
      lines += outcome.covered.prefix(5).map { row in
        "  \(safe(row.name))：\(row.value)（保留 \(safe(row.keptName))：\(row.kept)）"
      }
      if outcome.covered.count > 5 { lines.append("  另有 \(grouped(outcome.covered.count - 5)) 行") }
    }
    if outcome.isClaimed {
      lines.append(
        "有卡片：\(grouped(outcome.matched.count))"
          + (outcome.matched.isEmpty ? "" : "（\(list(outcome.matched, outcome.isWhole))）"))
    }
    if !outcome.valueless.isEmpty {
      let names = list(outcome.valueless, outcome.isWhole)
      lines.append("有卡片但无数值：\(grouped(outcome.valueless.count))（\(names)）")
    }
    return (lines + unclaimed(outcome)).joined(separator: "\n")
  }

  private func unclaimed(_ outcome: QualityPhrase.Outcome) -> [String] {
    let count = outcome.near.count + outcome.others.count
    guard count > 0 else { return [] }
    let near = outcome.near.map { name in
      "\(safe(name.name))：是否指 \(name.models.map(safe).joined(separator: "、"))？"
    }
    let shown = outcome.isWhole ? near[...] : near.prefix(20)
    var lines = [
      "无卡片：\(grouped(count))"
        + (outcome.others.isEmpty ? "" : "（\(list(outcome.others, outcome.isWhole))）")
        + "；在卡片中加上别名即可对应"
    ]
    if !near.isEmpty {
      lines.insert("接近卡片：\(grouped(near.count))", at: 0)
      lines.insert(contentsOf: shown.map { "  \($0)" }, at: 1)
      if near.count > shown.count {
        lines.insert("  另有 \(grouped(near.count - shown.count)) 个：--all-names", at: shown.count + 1)
      }
    }
    return lines
  }

  /// The first of many names, or all.
  private func list(_ names: [String], _ isWhole: Bool = false) -> String {
    let most = isWhole ? names.count : 20
    let shown = names.prefix(most).map(safe).joined(separator: "、")
    return names.count > most ? "\(shown) 等 \(grouped(names.count)) 个：--all-names" : shown
  }
}
