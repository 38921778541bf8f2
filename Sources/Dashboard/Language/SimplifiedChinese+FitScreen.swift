import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the fit screen.
  func fit(_ phrase: FitScreenPhrase) -> String {
    switch phrase {
    case .title: "匹配"
    case .work(let name): "匹配：\(name)"
    case .orderedBy(let order):
      switch order {
      case .usual: "待办在先"
      case .name: "按名称"
      case .saving: "按节省"
      case .quality: "按质量"
      case .cost: "按成本"
      }
    case .noWork: "此处没有工作流：请写 workflows/ID.yaml，或用 folio fit --task 任务 --write ID。"
    case .noModel: "此处没有模型。"
    case .today: "现用"
    case .todayFails(let model, let rejections):
      "反对现用 \(model)：\(rejections.map(rejection).joined(separator: "；"))"
    case .evidence(let all): "已知：" + all.map(evidence).joined(separator: "；")
    case .perTask(let currency): "每次任务 \(currency.code)"
    case .bound(let isUpper): isUpper ? "上界" : "下界"
    case .carbon: "克 CO2e"
    case .scatter: "散点图"
    case .table: "表格"
    case .qualityAxis(let metric, let isLowerBetter):
      (metric ?? "质量") + (isLowerBetter ? " 上界，越低越好" : " 下界")
    case .costAxis(let currency, let isLogarithmic):
      "每次任务成本 \(currency.code)\(isLogarithmic ? "，对数" : "")"
    case .dominated: "被支配"
    case .somethingUnknown: "有未知项"
    case .notDrawn(let count): "\(grouped(count)) 个未画：质量或成本未知"
    case .nothingDrawn: "没有质量和成本均已知的模型。"
    case .whatIf(let workflow, let model): "若由 \(model) 承担 \(workflow)"
    case .serves(let workflow, let model): "\(workflow) 目前由 \(model) 承担"
    case .inCurrency(let currency): "金额以 \(currency.code) 计，按该工作一个月"
    case .needsReason: "请写明理由：反对以上所示而作的决定须有理由"
    case .decided(let workflow, let model, let path):
      "已保存：\(workflow) 将由 \(model) 承担；按 u 撤销"
        + (path.map { "；迁移完成后请改 \(safe($0)) 中的 servedBy" } ?? "")
    case .entry(let row): entry(row)
    case .saves(let currency): "节省 \(currency.code)"
    case .asksReason: "理由（可空）"
    case .asksDespite: "理由（必填）"
    case .despite(let model, let rejections):
      "反对 \(model) 的理由：" + rejections.map(rejection).joined(separator: "；")
        + "。须给出理由才能仍作此决定，二者都会写入记录。"
    }
  }

  private func entry(_ row: WorkflowEntryRow) -> String {
    "\(word(.fit(.entry(row.kind)))) \(safe(row.id)) "
      + (row.version.map { "版本 \(safe($0))" } ?? "无版本")
      + (row.since.map { "，自 \($0)" } ?? "")
      + (row.recorded.map { "，但日志中为 \(safe($0.version))（自 \($0.day)）" } ?? "")
  }

  private func evidence(_ evidence: QualityEvidence) -> String {
    var parts = [ReportValue.threeDigits(evidence.value)]
    if let bounds = evidence.bounds {
      parts.append(
        "（\(ReportValue.threeDigits(bounds.lowerBound)) 至 \(ReportValue.threeDigits(bounds.upperBound))）"
      )
    }
    if let samples = evidence.samples { parts.append("n \(grouped(samples))") }
    parts.append(safe(evidence.source.raw))
    if let day = evidence.day { parts.append("\(day)") }
    return parts.joined(separator: " ")
  }
}
