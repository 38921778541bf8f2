/// The days of which providers report what was spent apart from what was used: to price that usage
/// too would count it twice.
///
/// OpenAI and Anthropic have pages of usage and pages of costs, which do not say how they belong
/// together but by account and day.
struct ReportedCosts: Equatable, Sendable {
  /// The accounts with reported amounts, by source, then by day since 1970 in UTC; nil is a row that
  /// names no account.
  private var accounts: [String: [Int64: Set<String?>]] = [:]

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
          guard let owner = owners[Int(entry.profile)] else { continue }
          accounts[owner.source, default: [:]][Self.day(of: entry), default: []]
            .insert(owner.account)
        }
      }
    }
  }

  /// The days on which the costs of rows of a combination of texts are reported by other rows.
  ///
  /// Accounts are compared where both rows name one.
  func days(of profile: Int, in table: CostTable) -> Set<Int64> {
    guard let owner = Self.owner(of: profile, in: table), let days = accounts[owner.source] else {
      return []
    }
    return Set(
      days.lazy.filter { _, accounts in
        owner.account == nil || accounts.contains(nil) || accounts.contains(owner.account)
      }.map(\.key))
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
