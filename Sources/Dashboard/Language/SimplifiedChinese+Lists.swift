import PortfolioCore

/// Several things in a row, and how many there are.
extension SimplifiedChinese {
  /// The first ten of some names, and how many there are beside them.
  func first(_ names: [String]) -> String {
    names.prefix(10).map(safe).joined(separator: "、")
      + (names.count > 10 ? "，另有 \(grouped(names.count - 10)) 个" : "")
  }

  func list(_ fields: [QueryField]) -> String {
    fields.map(\.rawValue).joined(separator: "、")
  }
}
