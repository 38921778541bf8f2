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

  /// Makes the rows anew; the cursor stays on what it was on, and whether that is there still is told.
  @discardableResult
  mutating func refresh(_ digest: Digest) -> Bool {
    let before = table.rows.indices.contains(stand.index) ? name(ofRow: stand.index) : nil
    let whole = digest.governanceTable(tab)
    unfiltered = whole.rows.count
    do throws(QueryFault) {
      table = stand.filter.isEmpty ? whole : try digest.governanceTable(tab, stand.filter)
      fault = nil
    } catch {
      fault = error
      if table.columns != whole.columns { table = whole }
    }
    let kept = before.flatMap(row(named:))
    place(at: kept ?? stand.index)
    return kept != nil
  }

  /// Puts the cursor on a row, by its index.
  mutating func place(at index: Int) {
    stand.index = min(max(0, index), max(0, table.rows.count - 1))
  }

  /// Lets what is visible follow the cursor.
  mutating func scroll(to top: Int) { stand.top = top }

  /// What a row is called, among rows of which several may be about the same.
  private struct Name {
    /// What tells it from others.
    var whole: [ReportValue]
    /// What it is about, which stays where something is found out about it.
    var subject: [ReportValue]
    /// How many before it are called the same.
    var ordinal: Int
  }
  private static let subject: Set<ReportColumn> = [
    .model, .role, .person, .team, .event, .obligation, .evidence, .workflow, .path, .family,
  ]
  private static let whole = subject.union([
    .policy, .finding, .kind, .day, .rule, .id, .file, .line,
  ])

  private func values(ofRow row: Int, in columns: Set<ReportColumn>) -> [ReportValue] {
    zip(table.columns, table.rows[row]).filter { columns.contains($0.0) }.map(\.1)
  }

  private func name(ofRow row: Int) -> Name {
    let whole = values(ofRow: row, in: Self.whole)
    return Name(
      whole: whole, subject: values(ofRow: row, in: Self.subject),
      ordinal: table.rows.indices.prefix(row).count {
        values(ofRow: $0, in: Self.whole) == whole
      })
  }

  /// The row of a name; where there is none, the first about the same.
  private func row(named name: Name) -> Int? {
    let same = table.rows.indices.filter { values(ofRow: $0, in: Self.whole) == name.whole }
    if let last = same.last { return same.dropFirst(name.ordinal).first ?? last }
    return table.rows.indices.first { values(ofRow: $0, in: Self.subject) == name.subject }
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

  /// The role that the row under the cursor is about.
  var role: Role? {
    guard table.rows.indices.contains(stand.index) else { return nil }
    return table.rows[stand.index].lazy.compactMap { value in
      if case .word(.role(let role)) = value { role } else { nil }
    }.first
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

extension GovernanceScreen {
  /// Where a row leads.
  enum Goal: Hashable, Sendable {
    /// To a model's screen.
    case model(ModelID)
    /// To the panes, restricted to a person.
    case person(PersonID)
  }

  /// Where the row under the cursor leads; nil where it is about neither a model nor a person.
  var goal: Goal? {
    if tab == .people, let person { return .person(person) }
    return models.first.map { .model($0) }
  }
}
