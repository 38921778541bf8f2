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
    guard let model = modelUnderCursor else { return }
    if marks.remove(model) == nil { marks.insert(model) }
    if level.entry != nil { move(.down) }
  }

  /// Begins a range at the cursor, or marks every model from where it began to the cursor.
  mutating func markRange() {
    let ids = rows.ids(of: focus)
    guard let anchor = rangeAnchor, let start = ids.firstIndex(of: anchor) else {
      rangeAnchor = cursor
      return
    }
    let end = min(list.index, ids.count - 1)
    marks.formUnion(ids[min(start, end)...max(start, end)].compactMap(model(of:)))
    rangeAnchor = nil
  }

  mutating func markAll() {
    marks.formUnion(rows.ids(of: focus).compactMap(model(of:)))
  }

  mutating func clearMarks() {
    marks = []
    rangeAnchor = nil
  }

  /// The models a command is for: the marked ones in the map's order, else the one at the cursor.
  var targets: [ModelReference] {
    marks.isEmpty
      ? modelUnderCursor.map { [$0] } ?? [] : digest.models.map(\.id).filter(marks.contains)
  }

  /// How many marked models no pane row shows, because a filter or restriction hides them.
  var hiddenMarks: Int {
    marks.subtracting(rows.models.map(\.id)).count
  }
}
