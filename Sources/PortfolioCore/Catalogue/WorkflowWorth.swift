extension Workflow {
  /// By which indicator a piece of work delivers its value, and what each counted thing is worth.
  public struct Delivery: Hashable, Sendable {
    /// The indicator, which counts: its values are added up.
    public var metric: String
    /// What one is worth; nil where the indicator counts money.
    public var each: ExactDecimal?
    /// The currency of that; nil is the portfolio's.
    public var currency: Currency?

    /// An indicator, and what each counted thing is worth.
    public init(metric: String, each: ExactDecimal? = nil, currency: Currency? = nil) {
      self.metric = metric
      self.each = each
      self.currency = currency
    }
  }

  /// Reads what the work is worth: a text, or `{expected, metric, each, note}`.
  mutating func readValue(_ root: inout MapReader) {
    guard let node = root.node("value") else { return }
    guard node.map != nil, var reader = root.map("value") else {
      value = root.string("value")
      return
    }
    value = reader.string("expected")
    valueNote = reader.string("note")
    let metricNode = reader.node("metric")
    let metric = reader.string("metric")
    let each = reader.convert("each", expected: .amount) { text in
      let words = text.split(separator: " ")
      guard (1...2).contains(words.count), let amount = try? ExactDecimal(String(words[0])),
        !amount.isNegative, words.count == 1 || Currency(words[1]) != nil
      else { return nil as (ExactDecimal, Currency?)? }
      return (amount, words.count == 2 ? Currency(words[1]) : nil)
    }
    reader.finish()
    guard let metric, let metricNode else {
      if each != nil { reader.failMissing("metric") }
      return
    }
    places.note("value", metric, at: reader.place(metricNode.place))
    delivery = Delivery(metric: metric, each: each?.0, currency: each?.1)
  }
}
