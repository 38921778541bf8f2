import PortfolioCore

/// What the imports of costs say.
extension SimplifiedChinese {
  func about(_ source: CostSource) -> String {
    switch source {
    case .litellm: "将 LiteLLM 的支出日志导入为成本。"
    case .openai: "导入 OpenAI 的成本或用量报告。"
    case .anthropic: "导入 Anthropic 的成本或用量报告。"
    case .bedrock: "导入 Amazon Bedrock 的调用日志：只有词元数，没有价格。"
    case .langfuse: "将 Langfuse 的观测导入为成本。"
    }
  }

  func discussion(_ source: CostSource) -> String {
    "各行以 FOCUS 列写入新文件 \(source.folder)/<导出文件的哈希>.csv。同一导出在任何克隆中都写入同一文件，"
      + "且只写一次；两份导出共有的内容只计一次。\n\n"
      + "JSON 可以每行一个值、依次排列，或是一个数组；逐行读取，不会全部放入内存。有误之处在 stderr 上指明并略去，"
      + "其余保留，退出状态为 1。\n\n" + note(source)
  }

  private func note(_ source: CostSource) -> String {
    switch source {
    case .litellm:
      "一次请求为一行：其支出、模型、请求标签和团队。用了词元而支出为 0 的请求视为没有价格，因为 LiteLLM "
        + "不知道价格时写 0；来自其自身缓存或失败的请求，其成本就是 0。"
    case .openai:
      "文件为 /v1/organization/costs 或 /v1/organization/usage/completions 的各页。用量没有金额："
        + "请只在得不到成本时导入，否则词元会重复计数。"
    case .anthropic:
      "文件为 /v1/organizations/cost_report（金额以美分计）或 usage_report/messages（没有金额）的各页："
        + "同一时段请只导入其中之一。"
    case .bedrock: "日志没有价格，因此一次调用的每类词元为没有价格的一行，合计显示 ≥。"
    case .langfuse:
      "有用量或成本的观测，每种用量为一行；各金额之和不等于总额时合为一行。两者皆无的 span 略过。"
    }
  }

  func imported(
    _ summary: CostImport.Summary, _ known: KnownRows.Tally, _ path: String
  ) -> String {
    var text = imported(summary) + "：\(grouped(summary.rows)) 行写入 \(safe(path))"
    guard known.rows > 0 else { return text }
    text += "，其中 \(grouped(known.rows)) 行已知，\(grouped(summary.rows - known.rows)) 行为新"
    let changed = known.files.filter { $0.changed > 0 || ($0.counts && $0.repeats > 0) }
    if let all = ChangedRows(changed.filter(\.counts)) {
      text +=
        "\n已知的行中有 \(grouped(all.changed)) 行在此导出中金额不同：以 \(first(all.paths)) 的行为准；"
        + "要以新的行为准，请删除\(all.paths.count == 1 ? "该文件" : "这些文件")"
      if all.others > 0 { text += "（其中有 \(grouped(all.others)) 行此导出没有）" }
    }
    if let all = ChangedRows(changed.filter { !$0.counts }) {
      text +=
        "\n已知的行中有 \(grouped(all.changed)) 行在此导出中金额不同：此后以新的行为准，因为 \(safe(path)) "
        + "排在 \(first(all.paths)) 之前；要以先前的行为准，请删除新文件"
    }
    return text
  }

  func nothing(of source: String, records: Int, because reason: String?) -> String {
    "其中没有 \(safe(source)) 写出的内容：略去 \(grouped(records)) 条记录"
      + (reason.map { "，第一条：\($0)" } ?? "")
  }

  func imported(_ summary: CostImport.Summary) -> String {
    var parts = ["\(grouped(summary.charges)) 笔费用"]
    if summary.duplicates > 0 { parts.append("\(grouped(summary.duplicates)) 笔重复，已略去") }
    if summary.unpriced > 0 { parts.append("\(grouped(summary.unpriced)) 行没有价格") }
    if summary.passedOver > 0 { parts.append("略过 \(grouped(summary.passedOver)) 项无成本内容") }
    return parts.joined(separator: "，")
  }
}
