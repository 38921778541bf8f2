import PortfolioCore

/// The governance screen: lists under tabs, each the report that a command prints.
struct GovernanceScreen: Sendable {
  /// Where the reader stands in a list.
  struct Stand: Sendable {
    var index = 0
    var top = 0
    var filter = ""
  }
  /// The open list.
  private(set) var tab: GovernanceTab
  /// The rows that are shown.
  private(set) var table = ReportTable(columns: [], rows: [])
  /// How many rows there are without the filter.
  private(set) var unfiltered = 0
  /// Why the filter cannot be understood; nil where it can.
  private(set) var fault: QueryFault?
  private var stands: [GovernanceTab: Stand] = [:]

  init(_ digest: Digest, tab: GovernanceTab) {
    self.tab = tab
    refresh(digest)
  }

  /// Where the reader stands in the open list.
  var stand: Stand {
    get { stands[tab] ?? Stand() }
    set { stands[tab] = newValue }
  }

  /// Opens another list.
  mutating func open(_ tab: GovernanceTab, _ digest: Digest) {
    self.tab = tab
    refresh(digest)
  }

  /// Narrows the open list; with a filter that is not understood, the rows stay.
  mutating func filter(_ text: String, _ digest: Digest) {
    stand.filter = text
    refresh(digest)
  }

  /// Makes the rows anew; the cursor stays on what it was on.
  mutating func refresh(_ digest: Digest) {
    let before = table.rows.indices.contains(stand.index) ? key(ofRow: stand.index) : nil
    let whole = digest.governanceTable(tab)
    unfiltered = whole.rows.count
    do throws(QueryFault) {
      table = stand.filter.isEmpty ? whole : try digest.governanceTable(tab, stand.filter)
      fault = nil
    } catch {
      fault = error
      if table.columns != whole.columns { table = whole }
    }
    let kept = before.flatMap { key in table.rows.indices.first { self.key(ofRow: $0) == key } }
    place(at: kept ?? stand.index)
  }

  /// Puts the cursor on a row, by its index.
  mutating func place(at index: Int) {
    stand.index = min(max(0, index), max(0, table.rows.count - 1))
  }

  /// Lets what is visible follow the cursor.
  mutating func scroll(to top: Int) { stand.top = top }

  /// What a row is about: what its first columns name.
  private func key(ofRow row: Int) -> [ReportValue] {
    zip(table.columns, table.rows[row])
      .filter {
        [
          .model, .role, .person, .team, .event, .obligation, .evidence, .workflow, .path, .family,
        ].contains($0.0)
      }.map(\.1)
  }

  /// The models that the row under the cursor is about.
  var models: [ModelID] {
    table.rows.indices.contains(stand.index) ? models(ofRow: stand.index) : []
  }

  /// The models that any row is about.
  var allModels: [ModelID] { table.rows.indices.flatMap(models(ofRow:)) }

  private func models(ofRow row: Int) -> [ModelID] {
    if tab == .records {
      return table.rows[row].contains(.word(.infrastructure(.record(.card))))
        ? zip(table.columns, table.rows[row]).flatMap { column, value in
          column == .id ? value.texts.compactMap { ModelID($0) } : []
        } : []
    }
    return zip(table.columns, table.rows[row]).flatMap { column, value -> [ModelID] in
      guard column == .model || column == .models else { return [] }
      return value.texts.compactMap { ModelID($0) }
    }
  }

  /// The person that the row under the cursor is about.
  var person: PersonID? {
    guard table.rows.indices.contains(stand.index) else { return nil }
    return zip(table.columns, table.rows[stand.index]).lazy
      .first { $0.0 == .person }.flatMap { $0.1.texts.first.flatMap { PersonID($0) } }
  }

  /// The event that the row under the cursor is about.
  var event: EventID? {
    guard table.rows.indices.contains(stand.index) else { return nil }
    return zip(table.columns, table.rows[stand.index]).lazy
      .first { $0.0 == .event }.flatMap { $0.1.texts.first.flatMap { EventID($0) } }
  }
}

/// A list of the governance screen.
public enum GovernanceTab: CaseIterable, Sendable {
  case reviews, obligations, readiness, calendar, audit, confidentiality, infrastructure, adoption,
    records, people, teams, proposals, conflicts, rules

  /// The list after this one, round.
  var next: GovernanceTab { step(1) }
  /// The list before this one, round.
  var previous: GovernanceTab { step(-1) }

  private func step(_ step: Int) -> GovernanceTab {
    let all = GovernanceTab.allCases
    return all[((all.firstIndex(of: self) ?? 0) + step + all.count) % all.count]
  }
}

extension Digest {
  /// The rows of a list that a filter as typed leaves.
  func governanceTable(_ tab: GovernanceTab, _ filter: String) throws(QueryFault) -> ReportTable {
    switch tab {
    case .reviews: printedReviews(try Query(parsing: filter, for: ReviewRow.self)).table
    case .obligations:
      printedObligations(try Query(parsing: filter, for: ObligationRow.self)).table
    case .readiness:
      printedReadiness(all: false, try Query(parsing: filter, for: ReadinessRow.self)).table
        .joining(.reason, to: .missing)
    case .calendar:
      printedObligationCalendar(
        all: false, try Query(parsing: filter, for: ObligationDate.self)
      ).table
    case .audit: printedAudit(try Query(parsing: filter, for: AuditRow.self)).table
    case .confidentiality:
      printedConfidentiality(try Query(parsing: filter, for: ConfidentialityRow.self)).table
    case .infrastructure:
      printedInfrastructure(try Query(parsing: filter, for: InfrastructureRow.self)).table
    case .adoption:
      printedAdoption(try Query(parsing: filter, for: TechniqueAdoption.self)).table
    case .records: printedRecords(try Query(parsing: filter, for: RecordRow.self)).table
    case .people:
      printedStewards(
        stewards(), ofTeams: false, try Query(parsing: filter, for: StewardRow.self)
      ).table
    case .teams:
      printedStewards(teams(), ofTeams: true, try Query(parsing: filter, for: StewardRow.self))
        .table
    case .proposals: printedProposals(try Query(parsing: filter, for: Proposal.self)).table
    case .conflicts:
      printedConflicts(try Query(parsing: filter, for: ConflictSideRow.self)).table
    case .rules: printedBreaches(try Query(parsing: filter, for: StandingBreach.self)).table
    }
  }

  /// All rows of a list.
  func governanceTable(_ tab: GovernanceTab) -> ReportTable {
    // The empty filter is understood by all.
    (try? governanceTable(tab, "")) ?? ReportTable(columns: [], rows: [])
  }
}

extension ReportValue {
  /// The texts in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    default: []
    }
  }
}
