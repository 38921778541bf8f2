public import PortfolioCore

extension DashboardState {
  /// The model of the row under the cursor, or the one whose screen is open.
  public var modelUnderCursor: ModelReference? {
    if case .model(let reference, _, _) = level { return reference }
    return cursor.flatMap(model(of:))
  }

  /// The model of a row.
  func model(of row: RowID) -> ModelReference? {
    switch row {
    case .model(let reference): reference
    case .alert(let id): digest.alerts.first { $0.id == id }?.reference
    case .slot(let id): id.model
    case .cost(let key): key.model
    }
  }

  mutating func toggleMark() {
    if isMarkingAlerts {
      guard case .alert(let id)? = cursor else { return }
      if alertMarks.remove(id) == nil { alertMarks.insert(id) }
    } else {
      guard let model = modelUnderCursor else { return }
      if marks.remove(model) == nil { marks.insert(model) }
    }
    if level.entry != nil { move(.down) }
  }

  /// Begins a range at the cursor, or marks every row from where it began to the cursor.
  mutating func markRange() {
    let ids = rows.ids(of: focus)
    guard let anchor = rangeAnchor, let start = ids.firstIndex(of: anchor) else {
      rangeAnchor = cursor
      return
    }
    let end = min(list.index, ids.count - 1)
    mark(ids[min(start, end)...max(start, end)])
    rangeAnchor = nil
  }

  mutating func markAll() { mark(rows.ids(of: focus)[...]) }

  /// Marks the alerts of rows in the alerts pane, the models of rows elsewhere.
  private mutating func mark(_ ids: ArraySlice<RowID>) {
    guard isMarkingAlerts else { return marks.formUnion(ids.compactMap(model(of:))) }
    for case .alert(let id) in ids { alertMarks.insert(id) }
  }

  /// Takes away the marks that are shown.
  mutating func clearMarks() {
    if isMarkingAlerts { alertMarks = [] } else { marks = [] }
    rangeAnchor = nil
  }

  /// How many rows are marked: alerts in their pane, models elsewhere.
  var markCount: Int { isMarkingAlerts ? alertMarks.count : marks.count }

  /// The models a command is for: the marked ones in the map's order, in the alerts pane those of
  /// marked alerts, else the one at the cursor.
  var targets: [ModelReference] {
    if isMarkingAlerts, !alertMarks.isEmpty {
      let models = Set(targetAlerts.map(\.reference))
      return digest.models.map(\.id).filter(models.contains)
    }
    return marks.isEmpty
      ? modelUnderCursor.map { [$0] } ?? [] : digest.models.map(\.id).filter(marks.contains)
  }

  /// How many marked rows no pane shows, because a filter or restriction hides them.
  var hiddenMarks: Int {
    isMarkingAlerts
      ? hiddenAlertMarks : marks.subtracting(rows.models.map(\.id)).count
  }
}
