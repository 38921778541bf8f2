/// Which of a row's amounts is meant.
public enum CostMeasure: String, CaseIterable, Sendable {
  /// What it cost after discounts that were paid for in advance; "spend" is this.
  case effective
  /// What was billed.
  case billed
  /// What it would have cost at list prices.
  case list
}

extension CostEntry {
  /// One of the amounts; nil where it is unknown.
  func amount(_ measure: CostMeasure) -> Int128? {
    switch measure {
    case .effective: known.contains(.effective) ? effective : nil
    case .billed: known.contains(.billed) ? billed : nil
    case .list: known.contains(.list) ? list : nil
    }
  }
}
