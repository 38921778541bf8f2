/// The rules that share costs out, with the usage they go by.
struct CostAllocation: Sendable {
  /// Who gets what part of an amount.
  struct Shares: Sendable {
    /// Who gets a part; nil stays where it was.
    var targets: [AllocationTarget?]
    var weights: [UInt128]
    /// The sum of the weights; not zero.
    var total: UInt128
  }

  let rules: [AllocationRule]
  private let lookup: ModelLookup
  private let usage: AllocationUsage

  init(_ rules: [AllocationRule], lookup: ModelLookup, usage: AllocationUsage) {
    self.rules = rules
    self.lookup = lookup
    self.usage = usage
  }

  /// Whether a rule goes by usage.
  static func needsUsage(_ rule: AllocationRule) -> Bool {
    if case .usage = rule.method { true } else { false }
  }

  /// How a rule shares out what was charged in a month; nil where there is nobody to share it to.
  func shares(of rule: Int, in month: Month, _ currency: Currency) -> Shares? {
    let rule = rules[rule]
    switch rule.method {
    case .usage(let measure, let over):
      let allowed = Set(over.map { target($0, rule) })
      let used = usage.usage(measure, across: rule.across, in: month, currency)
        .filter { $0.value > 0 && (allowed.isEmpty || allowed.contains($0.key)) }
        .sorted { $0.key.text < $1.key.text }
      return Self.shares(used.map { ($0.key, UInt128($0.value)) })
    case .equal(let over):
      var seen: Set<AllocationTarget> = []
      let targets = over.map { target($0, rule) }.filter { seen.insert($0).inserted }
      return Self.shares(targets.map { ($0, 1) })
    case .fixed(let fixed):
      let parts = fixed.map { (target($0.name, rule), $0.part.scaled.magnitude) }
      let rest = ExactDecimal.one.scaled.magnitude.subtractingReportingOverflow(
        parts.reduce(0) { $0 + $1.1 })
      guard !rest.overflow else { return nil }
      return Self.shares(parts + (rest.partialValue > 0 ? [(nil, rest.partialValue)] : []))
    }
  }

  func target(_ name: String, _ rule: AllocationRule) -> AllocationTarget {
    AllocationTarget(name, across: rule.across, lookup)
  }

  private static func shares(_ weights: [(AllocationTarget?, UInt128)]) -> Shares? {
    var total: UInt128 = 0
    for (_, weight) in weights {
      let (sum, overflow) = total.addingReportingOverflow(weight)
      guard !overflow else { return nil }
      total = sum
    }
    guard total > 0 else { return nil }
    return Shares(targets: weights.map(\.0), weights: weights.map(\.1), total: total)
  }
}
