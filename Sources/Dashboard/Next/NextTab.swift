public import PortfolioCore

/// What is to be done next, with what all of it comes to: worked out once for a digest.
struct NextGround: Sendable {
  /// The portfolio.
  let digest: Digest
  /// Which digest it was.
  let number: Int
  /// The steps, in their order.
  let steps: [NextStep]
  /// How many steps each part of the list has.
  let counts: [NextRanking.Part: Int]
  /// What they save together in 30 days.
  let saving: Money

  init(_ digest: Digest, _ number: Int) {
    self.digest = digest
    self.number = number
    steps = digest.nextSteps()
    counts = Dictionary(grouping: steps, by: \.part).mapValues(\.count)
    saving = steps.reduce(into: .zero) { sum, step in
      if let saved = step.saving { sum.add(saved) }
    }
  }
}

/// The list of what is to be done next.
typealias NextScreen = ReportTabs<NextTab>

/// A part of what is to be done next, or all of it.
public enum NextTab: Hashable, Sendable, CaseIterable {
  case all
  case part(NextRanking.Part)

  /// All of it, then its parts in their order.
  public static var allCases: [NextTab] { [.all] + NextRanking.Part.allCases.map { .part($0) } }
}

extension NextTab: ReportTab {
  func name(_ ground: NextGround) -> ScreenPhrase {
    switch self {
    case .all: .next(.tab(self, ground.steps.count))
    case .part(let part): .next(.tab(self, ground.counts[part] ?? 0))
    }
  }

  var nothing: ScreenPhrase { .next(.nothingHere) }

  /// What it is about, why, what it is worth and the key that does it.
  var leading: Set<ReportColumn> { [.subject, .reason, .effect, .key] }
  var reasonColumns: Int { 36 }

  /// The rows of `folio next`; what is saved stands in the place of the risk, and what tells how to do
  /// it below the list.
  func table(_ ground: NextGround, _ filter: String) throws(QueryFault) -> ReportTable {
    let part: NextRanking.Part? = if case .part(let part) = self { part } else { nil }
    let query = try Query(parsing: filter, for: NextStep.self)
    let table = ground.digest.printed(ground.steps, in: part, query).table
      .joining(.saving, to: .risk)
    let kept = Self.order.compactMap(table.columns.firstIndex)
    return ReportTable(
      columns: kept.map { table.columns[$0] == .risk ? .effect : table.columns[$0] },
      rows: table.rows.map { row in
        kept.map { index in
          // What is broken has no day to come, and what comes is not broken yet: neither is missing.
          let isDay = table.columns[index] == .since || table.columns[index] == .due
          return isDay && row[index] == .notSet ? .nothing : row[index]
        }
      })
  }

  private static let order: [ReportColumn] = [
    .rank, .subject, .reason, .risk, .key, .kind, .since, .due, .owner, .effort,
  ]
}
