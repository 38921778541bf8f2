/// The titles over the parts of a printed report.
extension English {
  func section(_ key: String) -> String {
    switch key {
    case "targets": "TARGETS"
    case "costByMonth": "COST BY MONTH"
    case "owners": "OWNERS"
    case "reviews": "REVIEWS"
    case "obligations": "OBLIGATIONS"
    case "workflows": "WORKFLOWS"
    case "entries": "PROMPTS AND ASSISTANTS"
    case "evaluations": "EVALUATIONS"
    case "journal": "JOURNAL"
    case "levels": "BEFORE AND SINCE"
    case "detector": "DETECTOR"
    case "comparison": "COMPARISON"
    case "records": "WHAT ELSE CHANGED"
    case "handling": "WHAT PEOPLE DID"
    case "otherAlerts": "OTHER ALERTS OF THE MODEL"
    default: safe(key)
    }
  }
}
