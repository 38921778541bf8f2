/// The rows of one file as reports count them: priced where they have no cost, converted where that is
/// asked for, and taken apart where a rule shares them out.
///
/// Each row goes this way alone, so what it comes to depends neither on the interval nor on other rows,
/// and every split adds up.
struct CostRows {
  private struct SharesKey: Hashable {
    var rule: Int
    var month: Int
    var currency: Currency
  }

  /// What parts of rows are shared out by, their targets numbered.
  private struct NumberedShares {
    var targets: [Int]
    var shares: CostAllocation.Shares
  }

  let table: CostTable
  private let costs: FileCosts
  private let allocation: CostAllocation
  private let lookup: ModelLookup
  private var conversion: DailyConversion?
  private var attributor: CostAttributor
  private var months = MonthCursor()
  private var memo = PriceMemo()
  /// Who gets parts: the number of each in `CostKind.target`, less one.
  private var targets: [AllocationTarget] = []
  private var numbers: [AllocationTarget: Int] = [:]
  private var shares: [SharesKey: NumberedShares?] = [:]

  init(
    _ table: CostTable, _ header: FocusHeader, _ costs: FileCosts, _ allocation: CostAllocation,
    lookup: ModelLookup, converting conversion: CostConversion? = nil
  ) {
    self.table = table
    self.costs = costs
    self.allocation = allocation
    self.lookup = lookup
    self.conversion = conversion.map { DailyConversion($0) }
    attributor = CostAttributor(table, header, lookup: lookup, rules: [])
  }

  /// How the rows of a combination are counted that count as they are; nil where `parts` says.
  func plainKind(_ profile: Int, isUnpriced: Bool) -> CostKind? {
    guard costs.rule(of: profile) == nil, !isUnpriced || costs.pricings[profile] == nil else {
      return nil
    }
    let facts = table.profiles.facts[profile]
    if let conversion, let currency = facts.currency, currency != conversion.wish.target {
      return nil
    }
    return CostKind(profile: profile, basis: facts.basis(isUnpriced: isUnpriced))
  }

  /// What a row is counted as: itself, or parts that add up to it.
  mutating func parts(of entry: CostEntry, _ tokens: TokenCounts) -> [CountedRow] {
    let profile = Int(entry.profile)
    let facts = table.profiles.facts[profile]
    var part = CountedRow(
      entry: entry, currency: facts.currency,
      kind: CostKind(profile: profile, basis: facts.basis(isUnpriced: entry.isUnpriced)),
      isUnpriced: entry.isUnpriced)
    if entry.isUnpriced {
      switch costs.pricings[profile]?(entry, tokens, &memo) {
      case .computed(let cost): part.take(cost)
      case .reportedApart(let report): part.take(report)
      case nil: break
      }
    }
    let currency = part.currency
    convert(&part)
    guard let rule = costs.rule(of: profile), let currency,
      !part.entry.known.isDisjoint(with: [.billed, .effective]),
      let shares = shares(of: rule, entry.start, currency)
    else { return [part] }
    return Self.parts(of: part, shares.targets, shares.shares)
  }

  /// What a part belongs to.
  func attribution(of kind: CostKind) -> CostAttribution {
    let attribution = costs.attributions[kind.profile]
    return kind.target == 0 ? attribution : targets[kind.target - 1].taking(attribution)
  }

  /// The name of the rule that shared a part's row out; nil where none did.
  func rule(of part: CountedRow) -> String? {
    part.isAsRead ? nil : costs.rule(of: part.kind.profile).map { allocation.rules[$0].name }
  }

  /// The rule that the file itself says a row is a part by.
  func writtenRule(of kind: CostKind) -> String? {
    table.header?.text(.allocation).flatMap { table.profiles.text(kind.profile, $0) }
      .map { table.texts.string($0) }
  }

  /// Who a rule gave a part to; nil where it stayed what it was.
  func target(of part: CountedRow) -> AllocationTarget? {
    part.kind.target == 0 ? nil : targets[part.kind.target - 1]
  }

  /// What a part has of another amount of its row, in the currency of the row.
  mutating func share(of amount: Int128, _ part: CountedRow) -> Int128 {
    guard !part.isAsRead, let rule = costs.rule(of: part.kind.profile),
      let currency = part.currency, let shares = shares(of: rule, part.entry.start, currency),
      let index = shares.targets.firstIndex(of: part.kind.target)
    else { return part.kind.target == 0 && part.isFirst ? amount : 0 }
    return LargestRemainder.parts(
      of: amount, by: shares.shares.weights, total: shares.shares.total)[index]
  }

  /// The key of a part in a dimension.
  mutating func key(_ kind: CostKind, _ dimension: CostDimension, _ month: Month) -> CostKey {
    switch dimension {
    case .basis: return .basis(kind.basis)
    case .month: return .month(month)
    case .tag(let name):
      return attributor.tags(of: kind.profile).all.first { $0.name == name }
        .map { .named($0.value) } ?? .unallocated
    default: return attribution(of: kind).key(dimension, lookup)
    }
  }

  private mutating func convert(_ part: inout CountedRow) {
    guard conversion != nil, let currency = part.currency,
      currency != conversion?.wish.target
    else { return }
    part.currency = conversion?.wish.target
    let amounts = part.entry.known.intersection(.amounts)
    guard !amounts.isEmpty else { return }
    let day = Day(utc: Timestamp(nanoseconds: part.entry.start))
    part.entry.known.subtract(.amounts)
    guard let conversion = conversion?(currency, day) else {
      part.lackedRate = currency
      return
    }
    func take(_ amount: WritableKeyPath<CostEntry, Int128>, _ known: CostEntry.Known) {
      guard amounts.contains(known),
        let value = conversion.converted(ExactDecimal(scaled: part.entry[keyPath: amount]))
      else { return }
      part.entry[keyPath: amount] = value.scaled
      part.entry.known.insert(known)
    }
    take(\.billed, .billed)
    take(\.effective, .effective)
    take(\.list, .list)
  }

  private mutating func shares(
    of rule: Int, _ start: Int64, _ currency: Currency
  ) -> NumberedShares? {
    let key = SharesKey(rule: rule, month: months.index(of: start), currency: currency)
    if let known = shares[key] { return known }
    let found = allocation.shares(of: rule, in: months.month, currency)
    let numbered = found.map { found in
      NumberedShares(targets: found.targets.map { number(of: $0) }, shares: found)
    }
    shares[key] = .some(numbered)
    return numbered
  }

  private mutating func number(of target: AllocationTarget?) -> Int {
    guard let target else { return 0 }
    if let known = numbers[target] { return known }
    targets.append(target)
    numbers[target] = targets.count
    return targets.count
  }

  /// The parts of a row; what stays where it was comes first, with the row's tokens.
  private static func parts(
    of whole: CountedRow, _ targets: [Int], _ shares: CostAllocation.Shares
  ) -> [CountedRow] {
    let entry = whole.entry
    let effective = divided(entry.effective, entry.known.contains(.effective), shares)
    let billed =
      entry.billed == entry.effective && entry.known.isSuperset(of: [.billed, .effective])
      ? effective : divided(entry.billed, entry.known.contains(.billed), shares)
    let list =
      entry.list == entry.effective && entry.known.isSuperset(of: [.list, .effective])
      ? effective : divided(entry.list, entry.known.contains(.list), shares)
    var whole = whole
    let asRead = whole
    whole.isAsRead = false
    var rest = whole
    (rest.entry.billed, rest.entry.effective, rest.entry.list) = (0, 0, 0)
    var parts: [CountedRow] = []
    for (index, target) in targets.enumerated() {
      var part = whole
      (part.entry.billed, part.entry.effective, part.entry.list) = (
        billed[index], effective[index], list[index]
      )
      if target == 0 {
        rest = part
      } else if part.hasAmounts {
        part.kind.target = target
        part.kind.basis = .allocated
        part.entry.tokens = 0
        part.isFirst = false
        parts.append(part)
      }
    }
    if parts.isEmpty { return [asRead] }
    if rest.hasAmounts || entry.tokens != 0 {
      parts.insert(rest, at: 0)
    } else {
      parts[0].isFirst = true
    }
    for number in parts.indices { parts[number].number = number }
    return parts
  }

  private static func divided(
    _ amount: Int128, _ isKnown: Bool, _ shares: CostAllocation.Shares
  ) -> [Int128] {
    guard isKnown else { return Array(repeating: 0, count: shares.weights.count) }
    return LargestRemainder.parts(of: amount, by: shares.weights, total: shares.total)
  }
}

extension CountedRow {
  /// Whether any of its amounts is something.
  fileprivate var hasAmounts: Bool {
    entry.billed != 0 || entry.effective != 0 || entry.list != 0
  }

  /// Takes what prices come to.
  fileprivate mutating func take(_ cost: ComputedCost) {
    entry.effective = cost.effective.scaled
    entry.known.insert(.effective)
    if let list = cost.list {
      entry.list = list.scaled
      entry.known.insert(.list)
    }
    currency = cost.currency
    kind.basis = .computed
    isAsRead = false
    isUnpriced = false
  }
}

extension CountedRow {
  /// Leaves the cost, and tokens that are counted beside it, to the rows that report it.
  fileprivate mutating func take(_ report: ReportedCosts.Report) {
    entry.known.insert(.reportedApart)
    if report.countsTokens {
      entry.tokens = 0
      entry.known.remove(.tokens)
    }
    currency = report.currency
    kind.basis = .reported
    isUnpriced = false
  }
}

extension CostAttribution {
  /// The key in a dimension that what a row belongs to decides.
  func key(_ dimension: CostDimension, _ lookup: ModelLookup) -> CostKey {
    switch dimension {
    case .model: model.map { .model($0) } ?? .unallocated
    case .type: type(lookup)
    case .team: team.map { .named($0) } ?? .unallocated
    case .workflow: workflow.map { .named($0) } ?? .unallocated
    case .vendor: vendor.map { .named($0) } ?? .notSet
    case .category: .category(category)
    case .month, .tag, .basis: .notSet
    }
  }

  /// The type of the model.
  func type(_ lookup: ModelLookup) -> CostKey {
    switch model {
    case .registered(let id): lookup.type(id).map { .type($0) } ?? .notSet
    case .observed: .notSet
    case nil: .unallocated
    }
  }
}
