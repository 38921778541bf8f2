/// The titles over the parts of a printed report.
extension SimplifiedChinese {
  func section(_ key: String) -> String {
    switch key {
    case "targets": "目标"
    case "costByMonth": "按月成本"
    case "owners": "责任人"
    case "reviews": "评审"
    case "obligations": "义务"
    case "workflows": "工作流"
    case "entries": "提示词与助手"
    case "evaluations": "评测"
    case "journal": "日志"
    case "levels": "此前与其后"
    case "detector": "检测器"
    case "comparison": "比较"
    case "records": "同期的其他变动"
    case "handling": "处理经过"
    case "otherAlerts": "该模型的其他告警"
    default: safe(key)
    }
  }
}
