import PortfolioCore

/// In which respect a model is larger than its work needs.
extension English {
  func size(_ reason: SizeReason) -> String {
    switch reason {
    case .parameters(let size, let smaller):
      "\(billions(size)) parameters where \(billions(smaller)) do"
    case .type(let smaller): "a large model where one of type \(word(.type(smaller))) does"
    case .context(let context, let needed):
      "takes \(grouped(context)) tokens where \(grouped(needed)) are needed"
    case .environment(let environment, let size, let most):
      "\(billions(size)) parameters, and \(environment.rawValue) bears \(billions(.init(most)))"
    }
  }
}

extension Phrasebook {
  /// A number of parameters in billions; an estimate as its range.
  func billions(_ size: QuantityRange) -> String {
    func plain(_ parameters: Double) -> String {
      var text = ReportValue.threeDigits(parameters / 1e9)
      guard text.contains(".") else { return text }
      while text.hasSuffix("0") { text.removeLast() }
      return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
    let (low, high) = (plain(size.low), plain(size.high))
    return low == high ? "\(low)B" : "\(low)-\(high)B"
  }
}
