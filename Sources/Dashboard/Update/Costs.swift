import PortfolioCore
import TerminalUI

/// The cost screen: in, through its pages, and out again.
extension DashboardState {
  /// Whether the cost screen is open.
  var isOnCosts: Bool { if case .costs = level { true } else { false } }

  /// Opens the cost screen, inside what the panes are restricted to; a person is no part of a cost.
  mutating func openCosts() {
    level = .costs(from: leaveForScreen())
    let path = (level.isFromNext ? [] : scope).compactMap { restriction -> CostStep? in
      switch restriction {
      case .type(let type): CostStep(.type, type.map { .type($0) } ?? .notSet)
      case .slice(.tag, _), .person: nil
      case .slice(let dimension, let key): CostStep(dimension, key)
      }
    }
    costs = CostScreen(digest, path: path, by: .type)
  }

  /// Goes into the row under the cursor of the cost screen.
  mutating func enterCosts() -> [Effect] {
    guard let screen = costs else { return [] }
    switch screen.page.view {
    case .overview(let question): enter(screen.row?.entrance, of: question)
    case .charges:
      if let place = screen.charge?.place { costs?.enter(.charge(place, scroll: 0), digest) }
    case .charge: break
    }
    return []
  }

  private mutating func enter(_ entrance: CostEntrance?, of question: CostQuestion) {
    switch entrance {
    case .part(let step):
      if let deeper = question.entering(step) {
        costs?.enter(.overview(deeper), digest)
      } else {
        list(question, in: step, isUnpricedOnly: false)
      }
    case .charges(let step, let isUnpricedOnly):
      list(question, in: step, isUnpricedOnly: isUnpricedOnly)
    case .rows(let question): list(question, in: nil, isUnpricedOnly: false)
    case .model(let reference): enter(reference)
    case .problems: mode = .problems(scroll: 0)
    case nil: break
    }
  }

  private mutating func list(
    _ question: CostQuestion, in step: CostStep?, isUnpricedOnly: Bool
  ) {
    var question = question
    if let step, !question.path.contains(step) { question.path.append(step) }
    costs?.enter(.charges(question, isUnpricedOnly: isUnpricedOnly, .time), digest)
  }

  /// Lists the rows of the bills behind the row under the cursor, however much could be told of them
  /// first; of all that is shown where there is none.
  mutating func listCharges() {
    guard let screen = costs, case .overview(let question) = screen.page.view else { return }
    switch screen.row?.entrance {
    case .part(let step): list(question, in: step, isUnpricedOnly: false)
    case .charges(let step, let isUnpricedOnly):
      list(question, in: step, isUnpricedOnly: isUnpricedOnly)
    case .rows(let question): list(question, in: nil, isUnpricedOnly: false)
    case .model(let reference):
      list(question, in: CostStep(.model, .model(reference)), isUnpricedOnly: false)
    case .problems, nil: list(question, in: nil, isUnpricedOnly: false)
    }
  }

  /// Goes back a page, or to the panes.
  mutating func leaveCosts() {
    guard case .costs(let origin) = level, costs?.leave(digest) != true else { return }
    costs = nil
    level = origin.level
  }

  /// Splits what is shown by the next dimension that tells its parts apart.
  mutating func splitCosts() {
    guard case .overview(var question)? = costs?.page.view else { return }
    let dimensions = question.dimensions
    guard !dimensions.isEmpty else { return }
    let index = dimensions.firstIndex(of: question.dimension) ?? -1
    question.dimension = dimensions[(index + 1) % dimensions.count]
    costs?.page.index = 0
    costs?.page.cursor = nil
    costs?.show(.overview(question), digest)
  }

  /// Takes the next period.
  mutating func takeNextPeriod() {
    guard let question = costs?.question else { return }
    costs?.take(question.period.next, digest)
  }

  /// Orders the charges by time or by amount.
  mutating func sortCharges() {
    guard case .charges(let question, let isUnpricedOnly, let order)? = costs?.page.view else {
      return
    }
    costs?.show(
      .charges(question, isUnpricedOnly: isUnpricedOnly, order == .time ? .amount : .time), digest)
  }

  /// Moves the cursor of the cost screen, or scrolls the row that is open.
  mutating func moveInCosts(_ command: Command) {
    guard let screen = costs else { return }
    let page = max(1, size.rows / 2 - 4)
    if case .charge(let place, let scroll) = screen.page.view {
      let to = command.scroll(from: scroll, page: page) ?? scroll
      costs?.page.view = .charge(place, scroll: to)
      return
    }
    let to = command.index(from: screen.page.index, page: page, last: screen.count - 1)
    if let to { costs?.place(at: to) }
  }
}
