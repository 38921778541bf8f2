/// A piece of work that moves from a model to another, and what a month of it costs on both.
struct WorkMove {
  /// The work.
  let workflow: Workflow
  /// Today's model; nil where none with a card serves it.
  let before: FitCandidate?
  /// The other.
  let after: FitCandidate
  /// What a month comes to more or, below zero, less; nil where nobody can say.
  let change: ExactDecimal?
  /// Whether it is known what today's model was billed over the last 30 whole days.
  private let isBilled: Bool
  /// What the whole portfolio was; nil where nothing was.
  private let spend: ExactDecimal?

  /// What of a month a scope has to do with.
  enum Share {
    case known(ExactDecimal)
    case unknown
  }

  init(
    _ selection: Selection, _ workflow: Workflow, from before: FitCandidate?,
    to after: FitCandidate, spend: ExactDecimal?
  ) {
    self.spend = spend
    (self.workflow, self.before, self.after) = (workflow, before, after)
    // Nobody serves it: nothing is spent. A name without a card serves it at a cost that is not known.
    let old = workflow.servedBy == nil ? .zero : before?.monthly
    change = old.flatMap { old in after.monthly.flatMap { $0.subtracting(old) } }
    isBilled = before.map { selection.charges.whole[$0.model.id] != nil } ?? false
  }

  /// Why what goes is not known to be in what was billed; nil where it is, or nothing goes.
  private var lack: WhatIf.Lack? {
    guard let before, let old = before.monthly else { return nil }
    guard isBilled, let spend, let old = Self.ofSpendDays(old) else {
      return .notBilled(before.model.id)
    }
    return old <= spend
      ? nil : .moreThanBilled(before.model.id, reckoned: old, billed: spend)
  }

  /// What a month of a year's 365 days comes to in the 30 days that spend is of.
  private static func ofSpendDays(_ monthly: ExactDecimal) -> ExactDecimal? {
    monthly.multiplied(by: 12 * DigestGround.spendDays)
      .flatMap { Ratio(of: $0, to: ExactDecimal(365))?.rounded(to: 6) }
  }

  /// What the portfolio would have spent.
  var spendAfter: Result<ExactDecimal, WhatIf.Lack> {
    guard let change = change.flatMap(Self.ofSpendDays) else { return .failure(.cost) }
    guard let spend else { return .failure(.noSpend) }
    if let lack { return .failure(lack) }
    return spend.adding(change).map { .success($0) } ?? .failure(.noSpend)
  }

  /// What a month brings to a scope; nil where the scope has nothing to do with it.
  func share(of scope: Budget.Scope, _ portfolio: Portfolio) -> Share? {
    func told(_ amount: ExactDecimal?) -> Share { amount.map { .known($0) } ?? .unknown }
    switch scope {
    case .portfolio: return told(change)
    case .team(let name): return name == workflow.team ? told(change) : nil
    case .workflow(let id): return id == workflow.id.text ? told(change) : nil
    case .type, .model:
      return switch (isIn(scope, before, portfolio), isIn(scope, after, portfolio)) {
      case (true, true): told(change)
      case (true, false): told(before?.monthly.flatMap { ExactDecimal.zero.subtracting($0) })
      case (false, true): told(after.monthly)
      case (false, false): nil
      }
    }
  }

  /// Why what goes is not known to be in what a scope spends; nil where it is, or nothing goes there.
  func lack(in scope: Budget.Scope, _ portfolio: Portfolio) -> WhatIf.Lack? {
    switch scope {
    case .portfolio, .team, .workflow: lack
    case .type, .model: isIn(scope, before, portfolio) ? lack : nil
    }
  }

  private func isIn(
    _ scope: Budget.Scope, _ candidate: FitCandidate?, _ portfolio: Portfolio
  ) -> Bool {
    guard let model = candidate?.model else { return false }
    return switch scope {
    case .type(let type): model.type == type
    case .model(let name): portfolio.directory.id(of: name) == model.id
    case .portfolio, .team, .workflow: false
    }
  }
}
