import PortfolioCore
import TerminalUI

extension DashboardState {
  /// The focused list.
  var list: ListState { lists[focus] ?? ListState() }

  /// The row under the cursor of the focused pane.
  public var cursor: RowID? { list.cursor }

  /// Moves the cursor of the focused pane, or scrolls the screen of a model or an alert.
  mutating func move(_ command: Command) {
    switch level {
    case .model(let reference, let scroll, let origin):
      level = .model(reference, scroll: scrolled(scroll, command), from: origin)
      return
    case .alert(let id, let scroll, let origin):
      level = .alert(id, scroll: scrolled(scroll, command), from: origin)
      return
    case .costs:
      moveInCosts(command)
      return
    case .governance, .improvement, .next:
      moveInReports(command)
      return
    case .outlook:
      moveInOutlook(command)
      return
    case .fit:
      moveInFit(command)
      return
    case .overview, .enlarged: break
    }
    let ids = rows.ids(of: focus)
    guard !ids.isEmpty else { return }
    let page = max(1, size.rows / 2 - 4)
    guard let index = command.index(from: list.index, page: page, last: ids.count - 1) else {
      return
    }
    place(cursorOf: focus, at: index)
  }

  private func scrolled(_ scroll: Int, _ command: Command) -> Int {
    command.scroll(from: scroll, page: max(1, size.rows - 6)) ?? scroll
  }

  /// Puts a pane's cursor on a row, by its index.
  mutating func place(cursorOf pane: Pane, at index: Int) {
    let ids = rows.ids(of: pane)
    var list = lists[pane] ?? ListState()
    list.index = ids.isEmpty ? 0 : min(max(0, index), ids.count - 1)
    list.cursor = ids.isEmpty ? nil : ids[list.index]
    lists[pane] = list
  }

  /// Goes one step back: out of the model or the alert, a range, the filter, the marks, a
  /// restriction, the enlarged pane, the past.
  ///
  /// It never ends the program.
  mutating func goBack() {
    if case .model(_, _, let origin) = level {
      level = origin.level
      detail = nil
    } else if case .alert(_, _, let origin) = level {
      level = origin.level
    } else if isOnCosts {
      leaveCosts()
    } else if reports != nil {
      leaveReports()
    } else if isOnOutlook {
      leaveOutlook()
    } else if isOnFit {
      leaveFit()
    } else if rangeAnchor != nil {
      rangeAnchor = nil
    } else if !list.filter.isEmpty {
      lists[focus]?.filter = ""
      refreshRows()
    } else if markCount > 0 {
      clearMarks()
    } else if !scope.isEmpty {
      scope.removeLast()
      refreshRows()
    } else if case .enlarged = level {
      level = .overview
    } else {
      comeBack()
    }
  }

  /// Goes into the row under the cursor: the screen of a model or an alert, or a restriction of
  /// every pane.
  mutating func open() {
    switch cursor {
    case .model(let reference)?: enter(reference)
    case .alert(let id)?: explain(id)
    case .slot(let id)?:
      if let person = id.person { restrict(to: .person(person)) } else { enter(id.model) }
    case .cost(let key)?:
      if let reference = key.model {
        enter(reference)
      } else {
        restrict(to: .slice(split, key: key))
      }
    case nil: break
    }
  }

  /// Goes to a model's screen, from the panes or from an alert.
  mutating func enter(_ reference: ModelReference) {
    guard let origin = level.modelEntry, digest.models.contains(where: { $0.id == reference })
    else { return }
    level = .model(reference, scroll: 0, from: origin)
    refreshDetail()
  }

  /// Goes to the screen that explains an alert.
  mutating func explain(_ id: String) {
    guard let origin = level.origin, digest.alerts.contains(where: { $0.id == id }) else { return }
    level = .alert(id, scroll: 0, from: origin)
    refreshDetail()
  }

  /// Goes to the screen of the model that the row under the cursor, or the alert, is of.
  mutating func openModel() {
    if let reference = modelUnderCursor { enter(reference) }
  }

  /// Restricts every pane.
  mutating func restrict(to restriction: Restriction) {
    guard !scope.contains(restriction) else { return }
    scope.append(restriction)
    refreshRows()
  }
}
