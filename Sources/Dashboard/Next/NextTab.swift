public import PortfolioCore

/// What is to be done next, with what all of it comes to: worked out once for a digest.
struct NextGround: Sendable {
  /// The portfolio.
  let digest: Digest
  /// Which digest it was.
  let number: Int
  /// The steps, in their order.
  let steps: [NextStep]
  /// A row for each, as the screen shows it.
  let table: ReportTable
  /// How many steps each part of the list has.
  let counts: [NextRanking.Part: Int]
  /// What they save together in a month.
  let saving: Money

  init(_ digest: Digest, _ number: Int, _ report: FitReport) {
    self.digest = digest
    self.number = number
    steps = digest.nextSteps(report)
    table = Self.shown(digest.printed(steps).table)
    counts = Dictionary(grouping: steps, by: \.part).mapValues(\.count)
    saving = NextSavings.total(of: steps)
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

  func table(_ ground: NextGround, _ filter: String) throws(QueryFault) -> ReportTable {
    let part: NextRanking.Part? = if case .part(let part) = self { part } else { nil }
    let query = try Query(parsing: filter, for: NextStep.self)
    let rows = ground.table.rows
    return ReportTable(
      columns: ground.table.columns,
      rows: zip(ground.steps, rows).filter { step, _ in
        (part == nil || step.part == part) && query.matches(step)
      }.map(\.1))
  }
}

extension NextGround {
  /// The rows of `folio next`: what is saved stands in the place of the risk, the day by which in that of
  /// the day since when, and what tells how to do it below the list.
  private static func shown(_ report: ReportTable) -> ReportTable {
    let table = report.joining(.monthlySaving, to: .risk).joining(.due, to: .since)
    let kept = columns.compactMap { column in
      table.columns.firstIndex(of: column.report).map { (index: $0, shown: column.shown) }
    }
    return ReportTable(
      columns: kept.map(\.shown),
      rows: table.rows.map { row in
        // A day that there is none of is not missing.
        kept.map { $0.shown == .when && row[$0.index] == .notSet ? .nothing : row[$0.index] }
      })
  }

  /// The columns of the report in the order of the screen, and what they are there.
  private static let columns: [(report: ReportColumn, shown: ReportColumn)] = [
    (.rank, .rank), (.subject, .subject), (.reason, .reason), (.risk, .effect), (.key, .key),
    (.since, .when), (.owner, .owner), (.effort, .effort), (.kind, .kind),
  ]
}
