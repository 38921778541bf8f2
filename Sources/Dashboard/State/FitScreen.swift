import PortfolioCore

/// What the fit screen holds against each other: made once for a digest, not at every key.
struct FitGround: Sendable {
  /// Of which digest.
  let number: Int
  /// All models side by side.
  let selection: Selection
  /// How all work is served.
  let report: FitReport
  /// What was decided already.
  private let decided: [WorkflowID: WorkDecision]
  /// What selection and report have been since they were last made.
  private let lineage: Lineage
  /// How the budgets stand.
  let budgets: [BudgetStanding]
  /// What the portfolio spent over the last 30 whole days.
  let spend: Money
  /// What it emitted in them.
  let carbon: WhatIf.PortfolioCarbon

  /// The ground of a digest; what an earlier one found out and still holds is taken from there.
  init(_ digest: Digest, _ number: Int, after earlier: FitGround?) {
    self.number = number
    decided = digest.portfolio.workDecisions
    if let earlier, let kept = earlier.selection.following(digest.portfolio) {
      selection = kept
      (budgets, spend, carbon) = (earlier.budgets, earlier.spend, earlier.carbon)
      if earlier.decided == decided {
        (report, lineage) = (earlier.report, earlier.lineage)
        return
      }
    } else {
      selection = Selection(digest.portfolio)
      (budgets, spend, carbon) = (digest.budgets(), digest.figures.spend, digest.portfolioCarbon())
    }
    (report, lineage) = (digest.fits(.everything, selection), Lineage())
  }

  /// Whether models and work stand in both as they do in the other.
  func isSame(as other: FitGround) -> Bool { lineage == other.lineage }

  /// What would be otherwise if a model served a piece of work.
  func whatIf(_ model: ModelID, serves workflow: Workflow) -> WhatIf? {
    selection.whatIf(model, serves: workflow, budgets: budgets, spend: spend, carbon: carbon)
  }
}

/// The fit screen: which work is served how, and the models held against one piece of it.
struct FitScreen: Sendable {
  /// A piece of work that is open.
  struct OpenWork: Sendable {
    /// Every model held against it.
    var fit: WorkflowFit
    /// Those that are listed.
    var candidates = FitList<FitCandidate>()
    /// The prompts and assistants it consists of beside its model.
    var entries: [WorkflowEntryRow] = []
    /// Whether the scatter is shown where there is no room for both.
    var isScatter = false

    init(_ fit: WorkflowFit) { self.fit = fit }
  }

  /// What is held against each other.
  private(set) var ground: FitGround
  /// The pieces of work.
  private(set) var works = FitList<FitSummary>()
  /// The one that is open.
  private(set) var open: OpenWork?

  init(_ ground: FitGround, _ isInScope: (FitSummary) -> Bool) {
    self.ground = ground
    showWorks(isInScope)
  }

  /// Takes what another digest comes to; false where the open work is gone.
  mutating func take(_ ground: FitGround, _ isInScope: (FitSummary) -> Bool) -> Bool {
    let isSame = ground.isSame(as: self.ground)
    self.ground = ground
    showWorks(isInScope)
    guard let before = open, !isSame else { return true }
    guard let workflow = ground.selection.portfolio.workflow(before.fit.summary.workflow.id) else {
      open = nil
      return false
    }
    open?.fit = ground.selection.fit(workflow)
    showCandidates()
    return true
  }

  private mutating func showWorks(_ isInScope: (FitSummary) -> Bool) {
    let precedes: ((FitSummary, FitSummary) -> Bool)? =
      switch works.order {
      case .name: { $0.workflow.id < $1.workflow.id }
      case .saving: { Self.isMore($0.saving, $1.saving, $0.workflow.id < $1.workflow.id) }
      case .usual, .quality, .cost: nil
      }
    works.show(ground.report.rows.filter(isInScope), by: precedes) { $0.workflow.id }
  }

  private mutating func showCandidates() {
    guard let fit = open?.fit, let order = open?.candidates.order else { return }
    let better = better(of: fit)
    let precedes: ((FitCandidate, FitCandidate) -> Bool)? =
      switch order {
      case .name: { $0.model.id < $1.model.id }
      case .quality:
        {
          Self.isMore(
            $0.point(better: better).quality, $1.point(better: better).quality,
            $0.model.id < $1.model.id)
        }
      case .cost:
        { one, other in
          guard let cost = one.perTask, let otherCost = other.perTask, cost != otherCost else {
            return one.perTask == other.perTask
              ? one.model.id < other.model.id : one.perTask != nil
          }
          return cost < otherCost
        }
      case .usual, .saving: nil
      }
    open?.candidates.show(fit.candidates, by: precedes) { $0.model.id }
  }

  /// More before less, what is not known behind, and of what is alike as told.
  private static func isMore<Value: Comparable>(
    _ one: Value?, _ other: Value?, _ isFirst: Bool
  ) -> Bool {
    guard let one, let other, one != other else {
      return one == other ? isFirst : one != nil
    }
    return one > other
  }

  /// Which direction of the indicator of quality is the better one.
  func better(of fit: WorkflowFit) -> PortfolioSettings.Indicator.Direction? {
    fit.summary.workflow.needs.quality
      .flatMap { ground.selection.portfolio.settings.metrics[$0.metric]?.better }
  }
}

extension FitScreen {
  /// The filter of the list that is shown, as typed.
  var filter: String { open?.candidates.filter ?? works.filter }
  /// Why it cannot be understood.
  var fault: QueryFault? { open == nil ? works.fault : open?.candidates.fault }
  /// How many rows are shown, and of how many.
  var counts: (shown: Int, all: Int) {
    open.map { ($0.candidates.rows.count, $0.candidates.unfiltered) }
      ?? (works.rows.count, works.unfiltered)
  }
  /// The index of the row under the cursor.
  var index: Int { open?.candidates.index ?? works.index }
  /// The model that the cursor is on: a candidate, or today's of the work.
  var model: ModelReference? {
    open.map { $0.candidates.row.map { .registered($0.model.id) } } ?? works.row?.today
  }

  /// Narrows the list that is shown.
  mutating func narrow(to filter: String, _ isInScope: (FitSummary) -> Bool) {
    if open == nil {
      works.take(filter: filter)
      showWorks(isInScope)
    } else {
      open?.candidates.take(filter: filter)
      showCandidates()
    }
  }

  /// Takes the next order.
  mutating func sort(_ isInScope: (FitSummary) -> Bool) {
    if let order = open?.candidates.order {
      open?.candidates.order = order.next(among: FitOrder.ofCandidates)
      showCandidates()
    } else {
      works.order = works.order.next(among: FitOrder.ofWork)
      showWorks(isInScope)
    }
  }

  /// Puts the cursor on a row, by its index.
  mutating func place(at index: Int) {
    if open == nil { works.place(at: index) } else { open?.candidates.place(at: index) }
  }

  /// Lets what is visible follow the cursor.
  mutating func scroll(to top: Int) {
    if open == nil { works.top = top } else { open?.candidates.top = top }
  }

  /// Opens the work under the cursor.
  mutating func enter() {
    guard open == nil, let workflow = works.row?.workflow else { return }
    open = OpenWork(ground.selection.fit(workflow))
    showCandidates()
  }

  /// Takes the prompts and assistants of the open work.
  mutating func list(_ entries: [WorkflowEntryRow]) { open?.entries = entries }

  /// Closes the open work; false where none is.
  mutating func leave() -> Bool {
    defer { open = nil }
    return open != nil
  }

  /// Turns from the candidates to the scatter, and back.
  mutating func turn() { open?.isScatter.toggle() }
}

extension FitCandidate {
  /// What a task costs; nil where nobody can say.
  var perTask: ExactDecimal? { try? cost.get().perTask }
}
