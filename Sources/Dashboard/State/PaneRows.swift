public import PortfolioCore
import TerminalUI

/// The rows each pane shows, after restrictions, filters and order.
public struct PaneRows: Sendable {
  /// Rows of the model map.
  public var models: [ModelMapRow] = []
  /// Rows of the cost split, and their total.
  public var cost: CostReport
  /// Alerts, folded or not, in their order.
  public var alerts: [AlertRow] = []
  /// Rows of the alerts.
  public internal(set) var alertLines: [AlertLine] = []
  /// Rows of the owners.
  public var ownership: [OwnershipRow] = []
  /// How many of what it lists each pane has without its filter.
  public var unfiltered: [Pane: Int] = [:]
  /// Filters that could not be understood, and why; their pane shows every row.
  public var faults: [Pane: QueryFault] = [:]
  /// The alerts, related ones together, in the order of the rows.
  var folds: [AlertFold] = []
  /// Alerts that fire, and the worst of them.
  var firing: (count: Int, worst: AlertSeverity?) = (0, nil)
  /// Rows of the owners that say that something is missing.
  var gapCount = 0
  /// The largest part of the cost split.
  var largestCost = 0.0
  /// Groups of the model map.
  var modelGroups: [RowGroup] = []
  /// Groups of the owners.
  var ownershipGroups: [RowGroup] = []

  /// What a pane's rows stand for, from top to bottom.
  public func ids(of pane: Pane) -> [RowID] {
    switch pane {
    case .models: models.map { .model($0.id) }
    case .cost: cost.rows.map { .cost($0.key) }
    case .alerts: alertLines.map { .alert($0.row.id) }
    case .ownership: ownership.map { .slot($0.id) }
    }
  }

  /// How many rows a pane shows.
  public func count(of pane: Pane) -> Int {
    switch pane {
    case .models: models.count
    case .cost: cost.rows.count
    case .alerts: alertLines.count
    case .ownership: ownership.count
    }
  }

  /// How many of what it lists a pane has: alerts count one by one, folded or not.
  public func listed(in pane: Pane) -> Int {
    pane == .alerts ? alerts.count : count(of: pane)
  }
}

extension DashboardState {
  /// Makes the rows anew, and lets every cursor follow its row.
  ///
  /// - Parameter isCostKept: Whether the costs, and what they are restricted to, are what they were.
  mutating func refreshRows(keepingCosts isCostKept: Bool = false) {
    let view = digest.restricted(to: scope)
    var rows = PaneRows(cost: isCostKept ? self.rows.cost : view.cost(by: split))
    rows.unfiltered = [
      .models: view.models.count, .alerts: view.alerts.count, .ownership: view.ownership.count,
      .cost: isCostKept ? self.rows.unfiltered[.cost] ?? 0 : rows.cost.rows.count,
    ]
    rows.models = narrowed(view.models, .models, &rows.faults)
    if isCostKept {
      rows.faults[.cost] = self.rows.faults[.cost]
    } else {
      narrowCosts(of: view, &rows)
    }
    rows.alerts = narrowed(view.alerts, .alerts, &rows.faults)
    rows.folds = AlertFold.folds(of: rows.alerts)
    rows.ownership = narrowed(view.ownership, .ownership, &rows.faults)
    self.rows = rows
    sortRows()
    self.rows.alertLines = AlertLine.lines(of: self.rows.folds, unfolded: unfolded)
    self.rows.sumUp()
    self.rows.group(
      models: (lists[.models]?.order ?? .usual) == .usual,
      ownership: (lists[.ownership]?.order ?? .usual) == .usual)
    for pane in Pane.allCases { followCursor(of: pane) }
    refreshDetail()
  }

  /// Looks up everything about the model or the alert whose screen is open.
  mutating func refreshDetail() {
    explanation = nil
    explainWhatIsShown()
    guard case .model(let reference, _, _) = level else {
      detail = nil
      return
    }
    detail = digest.detail(of: reference)
  }

  /// Finds out why the alert is there that the screen explains, where it is another than before.
  mutating func explainWhatIsShown() {
    let id = explainedAlert
    if explanation?.id != id { explanation = id.flatMap(digest.explanation(of:)) }
  }

  /// The alert that the screen explains: the one whose screen is open, or the one at the cursor of
  /// an alerts pane that has room for it.
  private var explainedAlert: String? {
    if case .alert(let id, _, _) = level { return id }
    guard level.entry != nil,
      let place = ScreenLayout(self).panes.first(where: { $0.pane == .alerts && !$0.isCollapsed }),
      case .alert(let id)? = lists[.alerts]?.cursor
    else { return nil }
    let layout = AlertsPaneLayout(
      PaneFrame.interior(of: place.area), rows: rows.alertLines.count)
    return layout.explanation.isEmpty ? nil : id
  }

  /// Restricts the costs by the fields of their charges, and then leaves the parts that the rest of
  /// the filter asks for.
  private func narrowCosts(of view: RestrictedDigest, _ rows: inout PaneRows) {
    guard let query = query(of: .cost, for: CostReport.Row.self, &rows.faults) else { return }
    rows.cost = view.cost(by: split, query)
    let parts = query.comparingCosts
    rows.cost.rows.removeAll { !parts.matches($0) }
  }

  private func narrowed<Row: Queryable>(
    _ all: [Row], _ pane: Pane, _ faults: inout [Pane: QueryFault]
  ) -> [Row] {
    guard let query = query(of: pane, for: Row.self, &faults) else { return all }
    return all.filter { query.matches($0) }
  }

  /// A pane's filter; nil where there is none, or none that can be understood.
  private func query<Row: Queryable>(
    of pane: Pane, for rows: Row.Type, _ faults: inout [Pane: QueryFault]
  ) -> Query? {
    let filter = lists[pane]?.filter ?? ""
    guard !filter.isEmpty else { return nil }
    do throws(QueryFault) {
      return try Query(parsing: filter, for: rows)
    } catch {
      faults[pane] = error
      return nil
    }
  }

  /// The cursor stays on its row; where that is gone, on the row that its alert is folded into, else
  /// on the row that took its place.
  mutating func followCursor(of pane: Pane) {
    let list = lists[pane] ?? ListState()
    let index = list.cursor.flatMap { rows.ids(of: pane).firstIndex(of: $0) ?? foldIndex(of: $0) }
    place(cursorOf: pane, at: index ?? list.index)
  }

  /// The row that an alert without a row of its own is folded into.
  private func foldIndex(of row: RowID) -> Int? {
    guard case .alert(let id) = row else { return nil }
    return rows.alertLines.firstIndex { $0.stands(for: id) }
  }

  private mutating func sortRows() {
    switch lists[.models]?.order ?? .usual {
    case .usual: rows.models.sort(by: ModelMapRow.precedesInMap)
    case .name: rows.models.sort { $0.name < $1.name }
    case .spend: rows.models.sort { $0.weight > $1.weight }
    case .alerts:
      rows.models.sort { ($0.firing, $0.weight) > ($1.firing, $1.weight) }
    case .age: rows.models.sort { ($0.model?.recorded).isOlder(than: $1.model?.recorded) }
    }
    if lists[.cost]?.order == .name { rows.cost.rows.sort { $0.name < $1.name } }
    switch lists[.alerts]?.order ?? .usual {
    case .name: rows.folds.sort { $0.lead.modelName < $1.lead.modelName }
    case .age: rows.folds.sort { $0.lead.alert.since < $1.lead.alert.since }
    case .usual, .spend, .alerts: break
    }
    switch lists[.ownership]?.order ?? .usual {
    case .name: rows.ownership.sort { $0.modelName < $1.modelName }
    case .spend: rows.ownership.sort { $0.weight > $1.weight }
    case .age: rows.ownership.sort { ($0.since).isOlder(than: $1.since) }
    case .usual, .alerts: break
    }
  }
}

extension Optional where Wrapped: Comparable {
  /// Whether a date lies before another; what is not set is the oldest.
  fileprivate func isOlder(than other: Wrapped?) -> Bool {
    switch (self, other) {
    case (let one?, let other?): one < other
    case (nil, .some): true
    case (_, nil): false
    }
  }
}
