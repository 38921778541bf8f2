extension Budget {
  /// Reads a budget of `portfolio.yaml`; nil, with the reason noted, where it lacks its scope, period
  /// or amount.
  ///
  /// ```yaml
  /// budgets:
  ///   - {scope: portfolio, period: month, amount: "95000"}
  ///   - {scope: "team:support", period: quarter, amount: "60000.50", currency: EUR, starts: 4}
  ///   - {scope: "model:granite-8b", period: year, amount: "120000", until: 2026-01-01}
  ///   - {scope: "model:granite-8b", period: year, amount: "90000", from: 2026-01-01, name: Chat}
  /// ```
  init?(reading reader: MapReader, currency: Currency, zone: Zone) {
    var reader = reader
    defer { reader.finish() }
    let scopeNode = reader.node("scope")
    let scope = reader.scope()
    let span: Span? = reader.choice("period")
    let amount = reader.convert("amount", expected: .amount) { text in
      (try? ExactDecimal(text)).flatMap { $0.isNegative ? nil : $0 }
    }
    let name = reader.string("name")
    let own = reader.convert("currency", expected: .currency) { Currency($0) }
    let measure: CostMeasure? = reader.choice("measure")
    let ownZone = reader.convert("timeZone", expected: .timeZone) { Zone($0) }
    let starts = reader.convert("starts", expected: .monthNumber) { text in
      PlainNumber.integer(text).flatMap { (1...12).contains($0) ? $0 : nil }
    }
    let from = reader.day("from")
    var until = reader.day("until")
    if let start = from, let end = until, end <= start {
      reader.fail(
        .wrongKind(key: reader.path("until"), expected: .laterDay),
        at: reader.node("until")?.place ?? reader.position)
      until = nil
    }
    for name in ["scope", "period", "amount"] where reader.node(name) == nil {
      reader.failMissing(name)
    }
    guard let scopeNode, let scope, let span, let amount else { return nil }
    self.init(
      scope, span, amount, own ?? currency, measure: measure ?? .effective, zone: ownZone ?? zone,
      place: reader.place(scopeNode.place))
    self.name = name
    firstMonth = starts ?? 1
    self.from = from
    self.until = until
  }
}

extension MapReader {
  /// The scope of a budget: `portfolio`, or a kind and a name.
  fileprivate mutating func scope() -> Budget.Scope? {
    guard let node = node("scope"), let text = string("scope") else { return nil }
    if text == "portfolio" { return .portfolio }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.count == 2 ? Self.trimmed(parts[1]) : ""
    guard let kind = parts.first, !name.isEmpty else { return notAllowed(text, at: node) }
    switch kind {
    case "team": return .team(name)
    case "model": return .model(name)
    case "workflow": return .workflow(name)
    case "type":
      if let type = ModelType(rawValue: name) { return .type(type) }
      let near = NearNames.of(name, among: ModelType.allCases.map(\.rawValue))
      fail(.unknownScope(kind: "type", name: name, near: near), at: node)
      return nil
    default: return notAllowed(text, at: node)
    }
  }

  private func notAllowed(_ text: String, at node: YAMLNode) -> Budget.Scope? {
    fail(
      .notAllowed(key: path("scope"), value: text, allowed: Budget.Scope.forms), at: node)
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
