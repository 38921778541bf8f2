/// What the rows of one file belong to and how they are counted, by the number of their combination
/// of texts.
struct FileCosts: Sendable {
  /// The reading of the file it was worked out of.
  let identity: UInt64
  /// What they belong to.
  private(set) var attributions: [CostAttribution] = []
  /// The numbers of the rules that share them out; -1 where none does.
  private var rules: [Int32] = []
  /// How rows without a cost are priced, where they can be.
  private(set) var pricings: [Int: CostPricing.Rows] = [:]
  /// Combinations whose rows are parts of a shared cost already, and no usage.
  private var isPart: [Bool] = []
  /// What the rows used, where a rule asks.
  var usage: FileUsage?

  init(identity: UInt64) { self.identity = identity }

  /// Works out what is not known yet.
  mutating func go(
    on table: CostTable, _ header: FocusHeader, lookup: ModelLookup, rules: [MappingRule],
    allocation: [AllocationRule], pricing: CostPricing?
  ) {
    let count = table.profiles.count
    guard attributions.count < count else { return }
    var attributor = CostAttributor(table, header, lookup: lookup, rules: rules)
    let conditions = allocation.map { RowConditions($0.conditions, header) }
    for profile in attributions.count..<count {
      let attribution = attributor.attribution(of: profile)
      attributions.append(attribution)
      if let pricing, let rows = pricing.rows(table, profile, attribution) {
        pricings[profile] = rows
      }
      let isPart =
        table.profiles.facts[profile].basis == .allocated
        || header.text(.allocation).flatMap { table.profiles.text(profile, $0) } != nil
      self.isPart.append(isPart)
      let tags = conditions.isEmpty ? [] : attributor.tags(of: profile).all
      let rule = conditions.firstIndex { $0?.hold(for: profile, in: table, tags: tags) ?? false }
      self.rules.append(isPart ? -1 : rule.map { Int32($0) } ?? -1)
    }
  }

  /// The rule that shares rows out.
  func rule(of profile: Int) -> Int? { rules[profile] < 0 ? nil : Int(rules[profile]) }

  /// The rules that share rows of the file out.
  var rulesInUse: Set<Int> { Set(rules.lazy.filter { $0 >= 0 }.map { Int($0) }) }

  /// Whether rows count as usage: what is shared out does not, nor does a part of it.
  func counts(_ profile: Int) -> Bool { rules[profile] < 0 && !isPart[profile] }
}
