import PortfolioCore

/// A list under a tab, and the report that it shows.
protocol ReportTab: CaseIterable, Hashable, Sendable {
  /// What the lists of a screen are made of, worked out once for a digest.
  associatedtype Ground: Sendable
  /// The rows that a filter as typed leaves.
  func table(_ ground: Ground, _ filter: String) throws(QueryFault) -> ReportTable
  /// What the list is called.
  func name(_ ground: Ground) -> ScreenPhrase
  /// That it has no rows.
  var nothing: ScreenPhrase { get }
  /// What the list is looked at for: it stays on the narrowest screen, however little room it has.
  var leading: Set<ReportColumn> { get }
  /// How many columns of the screen what says why should have at least.
  var reasonColumns: Int { get }
}

extension ReportTab {
  var reasonColumns: Int { 20 }
}

/// Where the reader stands in a list.
struct ReportStand: Sendable {
  var index = 0
  var top = 0
  var filter = ""
}

/// Reports under tabs, of which one is open: each the report that a command prints.
struct ReportTabs<Tab: ReportTab>: ListedReports {
  /// The open list.
  private(set) var tab: Tab
  /// What the lists are made of.
  private(set) var ground: Tab.Ground
  private(set) var table = ReportTable(columns: [], rows: [])
  private(set) var unfiltered = 0
  private(set) var fault: QueryFault?
  private var stands: [Tab: ReportStand] = [:]

  init(_ ground: Tab.Ground, tab: Tab) {
    self.tab = tab
    self.ground = ground
    refresh()
  }

  var stand: ReportStand {
    get { stands[tab] ?? ReportStand() }
    set { stands[tab] = newValue }
  }

  /// Opens another list.
  mutating func open(_ tab: Tab) {
    self.tab = tab
    refresh()
  }

  /// Takes what another digest comes to; the cursor stays on what it was on, and whether that is there
  /// still is told.
  @discardableResult
  mutating func take(_ ground: Tab.Ground) -> Bool {
    let before = table.rows.indices.contains(stand.index) ? name(ofRow: stand.index) : nil
    self.ground = ground
    return refresh(keeping: before)
  }

  mutating func narrow(to filter: String) {
    let before = table.rows.indices.contains(stand.index) ? name(ofRow: stand.index) : nil
    stand.filter = filter
    guard !filter.isEmpty else {
      refresh(keeping: before)
      return
    }
    show(filter, keeping: before)
  }

  mutating func turn(_ step: Int) {
    let all = Array(Tab.allCases)
    open(all[((all.firstIndex(of: tab) ?? 0) + step + all.count) % all.count])
  }

  /// Makes the rows anew, and counts those that there are without the filter.
  @discardableResult
  private mutating func refresh(keeping before: RowName? = nil) -> Bool {
    // The empty filter is understood by all.
    var whole = (try? tab.table(ground, "")) ?? ReportTable(columns: [], rows: [])
    // Rows that are made when they are asked for would be made again at every key.
    whole.rows = whole.rows
    unfiltered = whole.count
    if stand.filter.isEmpty {
      table = whole
      fault = nil
      return follow(before)
    }
    if table.columns != whole.columns { table = whole }
    return show(stand.filter, keeping: before)
  }

  /// Shows what a filter leaves; with one that is not understood, the rows stay.
  @discardableResult
  private mutating func show(_ filter: String, keeping before: RowName?) -> Bool {
    do throws(QueryFault) {
      table = try tab.table(ground, filter)
      table.rows = table.rows
      fault = nil
    } catch {
      fault = error
    }
    return follow(before)
  }

  private mutating func follow(_ before: RowName?) -> Bool {
    let kept = before.flatMap(row(named:))
    place(at: kept ?? stand.index)
    return kept != nil
  }
}

extension ReportTabs {
  var names: [ScreenPhrase] { Tab.allCases.map { $0.name(ground) } }
  var openIndex: Int { Array(Tab.allCases).firstIndex(of: tab) ?? 0 }
  var nothing: ScreenPhrase { tab.nothing }
  var leading: Set<ReportColumn> { tab.leading }
  var reasonColumns: Int { tab.reasonColumns }
}
