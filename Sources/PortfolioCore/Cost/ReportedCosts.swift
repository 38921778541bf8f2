/// The days of which providers report what was spent apart from what was used: that usage has a cost,
/// and to price it, or to call it unpriced, would count it twice.
///
/// OpenAI and Anthropic have pages of usage and pages of costs, which do not say how they belong
/// together but by account and day.
struct ReportedCosts: Equatable, Sendable {
  /// What is reported of a day.
  struct Report: Equatable, Sendable {
    /// The currency of the amounts; of several the first.
    var currency: Currency
    /// Whether tokens are counted beside the amounts, so that usage has to count none.
    var countsTokens: Bool

    mutating func add(_ other: Report) {
      currency = min(currency, other.currency)
      countsTokens = countsTokens || other.countsTokens
    }
  }

  /// What is reported, by source, then by day since 1970 in UTC and account; nil is a row that names
  /// no account.
  private var reports: [String: [Int64: [String?: Report]]] = [:]

  /// No reported costs.
  init() {}

  /// The reported costs of the rows of a ledger.
  init(_ ledger: CostLedger) {
    for file in ledger.files {
      let table = file.table
      let owners = (0..<table.profiles.count).map { Self.owner(of: $0, in: table) }
      guard owners.contains(where: { $0 != nil }) else { continue }
      for piece in table.entries.pieces {
        for entry in piece where !entry.isUnpriced {
          guard let owner = owners[Int(entry.profile)],
            let currency = table.profiles.facts[Int(entry.profile)].currency
          else { continue }
          let report = Report(currency: currency, countsTokens: entry.tokens != 0)
          reports[owner.source, default: [:]][Self.day(of: entry), default: [:]][
            owner.account, default: report
          ].add(report)
        }
      }
    }
  }

  /// Whether nothing is reported.
  var isEmpty: Bool { reports.isEmpty }

  /// What other rows report of the costs of rows of a combination of texts, by day.
  ///
  /// Accounts are compared where both rows name one.
  func days(of profile: Int, in table: CostTable) -> [Int64: Report] {
    guard let owner = Self.owner(of: profile, in: table), let days = reports[owner.source] else {
      return [:]
    }
    return days.compactMapValues { accounts in
      accounts.filter { owner.account == nil || $0.key == nil || $0.key == owner.account }.values
        .reduce(nil) { whole, report in
          var sum = whole ?? report
          sum.add(report)
          return sum
        }
    }
  }

  /// The day in UTC on which the charge period of a row starts.
  static func day(of entry: CostEntry) -> Int64 {
    Int64(Day(utc: Timestamp(nanoseconds: entry.start)).ordinal)
  }

  private static func owner(
    of profile: Int, in table: CostTable
  ) -> (source: String, account: String?)? {
    func text(_ column: FocusColumn) -> String? {
      table.header?.text(column).flatMap { table.profiles.text(profile, $0) }
        .map { table.texts.string($0) }
    }
    guard let source = text(.source) else { return nil }
    switch CostSource(rawValue: source) {
    case .openai, .anthropic: return (source, text(.subAccountId))
    case .litellm, .bedrock, .langfuse, nil: return nil
    }
  }
}
