/// What providers report of costs apart from what was used: that usage has a cost, and to price it, or
/// to call it unpriced, would count it twice.
///
/// OpenAI and Anthropic have pages of usage and pages of costs, which belong together by account and
/// day, and by the model and the class of tokens where a cost names them.
struct ReportedCosts: Equatable, Sendable {
  /// What is reported of the tokens of one class.
  struct Report: Equatable, Sendable {
    /// The currency of the amounts; of several the first.
    var currency: Currency
    /// Whether the tokens are counted beside the amounts, so that usage has to count none.
    var countsTokens: Bool

    fileprivate mutating func add(_ other: Report) {
      currency = min(currency, other.currency)
      countsTokens = countsTokens || other.countsTokens
    }
  }

  /// What is known of a day of usage.
  enum Standing {
    /// Nothing is reported of the account on that day.
    case notReported
    /// Costs are reported, and what this usage cost is not among them by name.
    case reportedWithoutName
    /// Its cost is reported.
    case reported(Report)
  }

  /// Whose usage or costs rows are, and what for.
  private struct Owner: Hashable {
    var source: String
    var model: String?
    var tokenClass: TokenClass?
  }

  /// Reports by account; nil is a row that names none.
  private typealias Accounts = [String?: Report]

  /// The accounts of which anything is reported, by source and day since 1970 in UTC.
  private var days: [String: [Int64: Set<String?>]] = [:]
  /// What is reported of a model's tokens of one class, by day.
  private var reports: [Owner: [Int64: Accounts]] = [:]

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
          guard let (owner, account) = owners[Int(entry.profile)],
            let currency = table.profiles.facts[Int(entry.profile)].currency
          else { continue }
          let day = Self.day(of: entry)
          days[owner.source, default: [:]][day, default: []].insert(account)
          guard owner.model != nil, owner.tokenClass != nil else { continue }
          let report = Report(currency: currency, countsTokens: entry.tokens != 0)
          reports[owner, default: [:]][day, default: [:]][account, default: report].add(report)
        }
      }
    }
  }

  /// Whether nothing is reported.
  var isEmpty: Bool { days.isEmpty }

  /// How the usage of a combination of texts stands on a day since 1970 in UTC; nil where its source
  /// reports no costs at all.
  ///
  /// Accounts are compared where both rows name one.
  func standing(of profile: Int, in table: CostTable) -> (@Sendable (Int64) -> Standing)? {
    guard let (owner, account) = Self.owner(of: profile, in: table), let days = days[owner.source]
    else { return nil }
    let reports = reports[owner]
    return { day in
      guard let accounts = days[day],
        account == nil || accounts.contains(nil) || accounts.contains(account)
      else { return .notReported }
      let own = reports?[day]?.filter { account == nil || $0.key == nil || $0.key == account }
      guard var report = own?.first?.value else { return .reportedWithoutName }
      for other in own?.values ?? [:].values { report.add(other) }
      return .reported(report)
    }
  }

  /// The day in UTC on which the charge period of a row starts.
  static func day(of entry: CostEntry) -> Int64 {
    Int64(Day(utc: Timestamp(nanoseconds: entry.start)).ordinal)
  }

  private static func owner(of profile: Int, in table: CostTable) -> (Owner, account: String?)? {
    func text(_ column: FocusColumn) -> String? {
      table.header?.text(column).flatMap { table.profiles.text(profile, $0) }
        .map { table.texts.string($0) }
    }
    guard let source = text(.source) else { return nil }
    switch CostSource(rawValue: source) {
    case .openai, .anthropic:
      let details = text(.skuPriceDetails).map { Array($0.utf8) }
      let owner = Owner(
        source: source, model: details.flatMap(CostDetails.modelID) ?? text(.model),
        tokenClass: table.profiles.facts[profile].tokenClass)
      return (owner, text(.subAccountId))
    case .litellm, .bedrock, .langfuse, nil: return nil
    }
  }
}
