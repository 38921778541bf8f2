/// What the rows of a file used that no rule shares out, month by month (UTC): kept with the file, and
/// carried on as it grows.
struct FileUsage: Sendable {
  /// What a combination of texts comes to in a month.
  struct Amount: Sendable {
    var tokens = 0
    var effective: Int128 = 0
  }

  /// Costs that are computed, which may come in another currency than the row's.
  struct Computed: Hashable {
    var month: Int
    var profile: Int
    var currency: Currency
  }

  private(set) var months: [Month] = []
  /// By the number of the month, then by combination.
  private(set) var amounts: [[Amount]] = []
  private(set) var computed: [Computed: Int128] = [:]
  /// How many rows were looked at, and which of them were left out.
  private var rows = 0
  private var leftOut: [Int] = []

  /// Whether it holds for the rows looked at, so that only those behind them are still to be.
  func holds(leavingOut leftOut: [Int], of count: Int) -> Bool {
    rows <= count && leftOut.prefix { $0 < rows }.elementsEqual(self.leftOut)
  }

  /// Looks at the rows not looked at before, but for those a rule shares out.
  mutating func go(on table: CostTable, leavingOut leftOut: [Int], _ costs: FileCosts) {
    var cursor = MonthCursor()
    for month in months { _ = cursor.index(of: month.firstDay.startUTC.nanoseconds) }
    var skipped = leftOut.drop { $0 < rows }
    var memo = PriceMemo()
    var splits = TokenSplits.Cursor(table.tokenSplits)
    while rows < table.entries.count {
      let entry = table.entries[rows]
      defer { rows += 1 }
      if skipped.first == rows {
        skipped.removeFirst()
        continue
      }
      let profile = Int(entry.profile)
      guard costs.counts(profile) else { continue }
      let month = cursor.index(of: entry.start)
      if month == months.count { months.append(Month(utc: Timestamp(nanoseconds: entry.start))) }
      while amounts.count <= month { amounts.append([]) }
      while amounts[month].count <= profile { amounts[month].append(Amount()) }
      let split = splits.counts(of: rows)
      let price =
        entry.isUnpriced
        ? costs.pricings[profile]?(entry, table.tokens(of: entry, split), &memo) : nil
      if case .reportedApart(let report) = price, report.countsTokens { continue }
      amounts[month][profile].tokens =
        amounts[month][profile].tokens.addingClamped(Int(entry.tokens))
      if entry.known.contains(.effective) {
        Self.add(entry.effective, to: &amounts[month][profile].effective)
      } else if case .computed(let cost) = price {
        let place = Computed(month: month, profile: profile, currency: cost.currency)
        Self.add(cost.effective.scaled, to: &computed[place, default: 0])
      }
    }
    self.leftOut = leftOut
  }

  /// Adds what fits; what does not is far from any bill.
  private static func add(_ amount: Int128, to sum: inout Int128) {
    let (result, overflow) = sum.addingReportingOverflow(amount)
    if !overflow { sum = result }
  }
}

/// What every model, team and workflow used in each month, in all rows that no rule shares out.
struct AllocationUsage: Sendable {
  private struct Place: Hashable {
    var month: Month
    var across: AllocationRule.Across
  }

  private struct CurrencyPlace: Hashable {
    var place: Place
    var currency: Currency
  }

  private var tokens: [Place: [AllocationTarget: Int128]] = [:]
  private var effective: [CurrencyPlace: [AllocationTarget: Int128]] = [:]

  /// Nothing used.
  init() {}

  /// Adds what the rows of a file used.
  mutating func add(_ usage: FileUsage, of costs: FileCosts, _ table: CostTable) {
    for (month, amounts) in zip(usage.months, usage.amounts) {
      for (profile, amount) in amounts.enumerated() where costs.counts(profile) {
        let currency = table.profiles.facts[profile].currency
        for across in AllocationRule.Across.allCases {
          guard let target = AllocationTarget(of: costs.attributions[profile], across: across)
          else { continue }
          let place = Place(month: month, across: across)
          tokens[place, default: [:]][target, default: 0] += Int128(amount.tokens)
          guard let currency else { continue }
          add(amount.effective, target, CurrencyPlace(place: place, currency: currency))
        }
      }
    }
    for (computed, amount) in usage.computed {
      for across in AllocationRule.Across.allCases {
        guard
          let target = AllocationTarget(of: costs.attributions[computed.profile], across: across)
        else { continue }
        let place = Place(month: usage.months[computed.month], across: across)
        add(amount, target, CurrencyPlace(place: place, currency: computed.currency))
      }
    }
  }

  private mutating func add(_ amount: Int128, _ target: AllocationTarget, _ place: CurrencyPlace) {
    let sum = effective[place]?[target] ?? 0
    let (result, overflow) = sum.addingReportingOverflow(amount)
    if !overflow { effective[place, default: [:]][target] = result }
  }

  /// What each used in a month; effective cost in one currency.
  func usage(
    _ measure: AllocationRule.Measure, across: AllocationRule.Across, in month: Month,
    _ currency: Currency
  ) -> [AllocationTarget: Int128] {
    let place = Place(month: month, across: across)
    return switch measure {
    case .tokens: tokens[place] ?? [:]
    case .effective: effective[CurrencyPlace(place: place, currency: currency)] ?? [:]
    }
  }
}
