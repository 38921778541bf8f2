public import PortfolioCore

extension DashboardState {
  /// The model of the row under the cursor, or the one whose screen, or an alert of which, is open.
  public var modelUnderCursor: ModelReference? {
    switch level {
    case .model(let reference, _, _): return reference
    case .alert(let id, _, _): return model(of: .alert(id))
    case .costs: return costs?.model
    case .fit: return fit?.model
    case .governance: return governance?.models.first.map { .registered($0) }
    case .improvement: return improvement?.models.first.map { .registered($0) }
    case .next: return step?.model?.id
    case .outlook: return nil
    case .overview, .enlarged: break
    }
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
      let alerts = Set(alertsUnderCursor.map(\.id))
      if alerts.isSubset(of: alertMarks) {
        alertMarks.subtract(alerts)
      } else {
        alertMarks.formUnion(alerts)
      }
    } else {
      guard let model = modelUnderCursor else { return }
      if marks.remove(model) == nil { marks.insert(model) }
    }
    if level.entry != nil || reports != nil { move(.down) }
  }

  /// Begins a range at the cursor, or marks every row from where it began to the cursor.
  mutating func markRange() {
    guard reports == nil else { return }
    let ids = rows.ids(of: focus)
    guard let anchor = rangeAnchor, let start = ids.firstIndex(of: anchor) else {
      rangeAnchor = cursor
      return
    }
    let end = min(list.index, ids.count - 1)
    mark(min(start, end)..<max(start, end) + 1)
    rangeAnchor = nil
  }

  mutating func markAll() {
    if let reports {
      marks.formUnion(reports.allModels.map { .registered($0) })
    } else {
      mark(0..<rows.count(of: focus))
    }
  }

  /// Marks the alerts that rows of the alerts pane stand for, the models of rows elsewhere.
  private mutating func mark(_ range: Range<Int>) {
    if isMarkingAlerts {
      for line in rows.alertLines[range] { alertMarks.formUnion(line.alerts.lazy.map(\.id)) }
    } else {
      marks.formUnion(rows.ids(of: focus)[range].compactMap(model(of:)))
    }
  }

  /// Takes away the marks that are shown.
  mutating func clearMarks() {
    if isMarkingAlerts { alertMarks = [] } else { marks = [] }
    rangeAnchor = nil
  }

  /// How many are marked: alerts in their pane, models elsewhere.
  ///
  /// What is to be done next is done row by row, whatever is marked elsewhere.
  var markCount: Int { isMarkingAlerts ? alertMarks.count : isOnNext ? 0 : marks.count }

  /// The models a command is for: the marked ones in the map's order, in the alerts pane those of
  /// marked alerts, else the one at the cursor.
  var targets: [ModelReference] {
    if isMarkingAlerts, !alertMarks.isEmpty {
      let models = Set(targetAlerts.map(\.reference))
      return digest.models.map(\.id).filter(models.contains)
    }
    if isOnNext { return modelUnderCursor.map { [$0] } ?? [] }
    if let reports, marks.isEmpty { return reports.models.map { .registered($0) } }
    return marks.isEmpty
      ? modelUnderCursor.map { [$0] } ?? [] : digest.models.map(\.id).filter(marks.contains)
  }

  /// How many of the marked no pane lists, because a filter or restriction hides them.
  var hiddenMarks: Int {
    isMarkingAlerts
      ? hiddenAlertMarks : marks.subtracting(rows.models.map(\.id)).count
  }
}
