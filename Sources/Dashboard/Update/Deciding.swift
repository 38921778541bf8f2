import PortfolioCore
import TerminalUI

extension DashboardState {
  /// The models with a card that a command is for.
  var decidedModels: [ModelID] { targets.compactMap(\.id) }

  /// Proposals that the person at work can answer about what the cursor is on.
  var answerable: [Proposal] {
    guard let actor = digest.portfolio.actor else { return [] }
    let mine = digest.portfolio.proposals(to: actor)
    if case .proposal(let event)? = step?.place { return mine.filter { $0.event == event } }
    if isOnGovernance, governance?.tab == .proposals {
      return mine.filter { $0.event == governance?.event }
    }
    let models = Set(decidedModels)
    return mine.filter { $0.assignment.models.contains(where: models.contains) }
  }

  /// Conflicts over what the cursor is on: the role of the row, or any of its model, and of marked
  /// models those between the same events.
  var settleable: [Conflict] {
    let models = Set(decidedModels)
    let conflicts = digest.portfolio.ownership.conflicts.filter { models.contains($0.model) }
    var first = conflicts.first
    if case .slot(let id)? = cursor, level.entry != nil {
      first = conflicts.first { $0.role == id.role }
    } else if let role = step?.reason.role {
      first = conflicts.first { $0.role == role }
    } else if isOnGovernance, let event = governance?.event {
      first = conflicts.first { conflict in
        conflict.role == governance?.role && governance?.models.contains(conflict.model) == true
          && conflict.sides.contains { $0.event == event }
      }
    }
    guard let first else { return [] }
    return conflicts.filter { $0.role == first.role && $0.events == first.events }
  }

  /// Whose roles would be handed over: the person of the row, or the one all panes show.
  var leaver: PersonID? {
    if isOnGovernance { return governance?.person }
    if isOnNext { return step?.leaver }
    if case .slot(let id)? = cursor, level.entry != nil { return id.person }
    for case .person(let person) in scope { return person }
    return nil
  }

  /// Asks what is to be known before something is decided.
  mutating func ask(_ question: DecisionPrompt.Question) {
    mode = .decide(
      DecisionPrompt(
        question, models: decidedModels, hidden: markCount == 0 ? 0 : hiddenMarks))
  }

  /// A key in a question about a decision: Enter answers it, Esc drops it.
  mutating func answer(_ key: Key, _ prompt: DecisionPrompt) -> [Effect] {
    var prompt = prompt
    switch prompt.answer.take(key, choices: prompt.choices) {
    case .dropped: mode = .normal
    case .given: return prompt.choices == nil ? finish(prompt) : choose(prompt)
    case .changed: mode = .decide(prompt)
    }
    return []
  }

  /// Takes the choice under the cursor.
  private mutating func choose(_ prompt: DecisionPrompt) -> [Effect] {
    switch prompt.question {
    case .decide:
      return ask(DecisionPrompt.Decision.allCases[prompt.answer.index], prompt)
    case .answer(let proposals):
      guard let proposal = proposals.first else { return [] }
      guard prompt.answer.index == 0 else {
        mode = .decide(DecisionPrompt(.decline(proposal), models: prompt.models))
        return []
      }
      let today = today
      return decided { portfolio throws(Refusal) in
        try portfolio.answering(proposal.event, isAccepted: true, on: today)
      }
    case .settle(let conflicts):
      guard let sides = conflicts.first?.sides, sides.indices.contains(prompt.answer.index) else {
        return []
      }
      let today = today
      return decided { portfolio throws(Refusal) in
        try portfolio.settling(
          conflicts.map(\.slot), keeping: sides[prompt.answer.index].event, on: today)
      }
    case .optimise(.kind):
      let kind = Optimisation.Kind.allCases[prompt.answer.index]
      mode = .decide(DecisionPrompt(.optimise(.metric(kind)), models: prompt.models))
      return []
    case .review, .status, .except, .decline, .optimise: return finish(prompt)
    }
  }

  /// Takes the line that was typed.
  private mutating func finish(_ prompt: DecisionPrompt) -> [Effect] {
    let typed = prompt.answer.input.text.trimmed
    var next = prompt
    next.answer = PromptAnswer()
    switch prompt.question {
    case .review(let outcome, nil):
      guard let line = reviewLine(typed, prompt, outcome) else { return [] }
      next.question = .review(outcome, line)
    case .status(let state, conditions: nil):
      next.question = .status(state, conditions: typed)
    case .review(let outcome, let line?):
      let today = today
      return decided { portfolio throws(Refusal) in
        try portfolio.reviewing(
          line.review(of: prompt.models, outcome), reason: typed.isEmpty ? nil : typed,
          on: today)
      }
    case .status(let state, let conditions?):
      let parts = conditions.split(separator: ";").map { String($0).trimmed }
      let today = today
      return decided { portfolio throws(Refusal) in
        try portfolio.deciding(
          state, on: prompt.models, conditions: parts.filter { !$0.isEmpty },
          reason: typed.isEmpty ? nil : typed, on: today)
      }
    case .except(let grant, let person, _): return except(prompt, grant, to: person)
    case .decline(let proposal):
      let today = today
      return decided { portfolio throws(Refusal) in
        try portfolio.answering(
          proposal.event, isAccepted: false, reason: typed.isEmpty ? nil : typed, on: today)
      }
    case .optimise(let step): return optimise(typed, prompt, step)
    case .decide, .answer, .settle: return choose(prompt)
    }
    mode = .decide(next)
    return []
  }

  /// What was typed of a review, where it can be understood and its days are in order; else the
  /// question stays, and what is wrong is said.
  private mutating func reviewLine(
    _ typed: String, _ prompt: DecisionPrompt, _ outcome: Review.Outcome
  ) -> ReviewLine? {
    let line: ReviewLine
    do throws(ReviewLine.Fault) {
      line = try ReviewLine(parsing: typed)
    } catch {
      notice = Notice(.deciding(.reviewFault(error, today: today)), tone: .bad)
      return nil
    }
    do throws(Refusal) {
      _ = try digest.portfolio.reviewing(line.review(of: prompt.models, outcome), on: today)
      return line
    } catch {
      // Who may not review at all is told so before a reason is asked for.
      notice = Notice(.commandRefused(error), tone: .bad)
      switch error {
      case .notHeldYet, .nextBeforeHeld: break
      default: mode = .normal
      }
      return nil
    }
  }

  /// Asks what is to be known for a decision that was chosen.
  mutating func ask(_ decision: DecisionPrompt.Decision, _ prompt: DecisionPrompt) -> [Effect] {
    var next = prompt
    next.question = decision.question
    next.answer = PromptAnswer()
    mode = .decide(next)
    return []
  }

  /// Gives roles against rules until the day that was typed, for the reason behind it.
  private mutating func except(
    _ prompt: DecisionPrompt, _ grant: ExceptedGrant, to person: PersonID
  ) -> [Effect] {
    let words = prompt.answer.input.text.split(separator: " ", maxSplits: 1)
    let reason = words.count > 1 ? String(words[1]).trimmed : ""
    guard let text = words.first, case .success(let end) = Day.parse(text.utf8), !reason.isEmpty
    else {
      notice = Notice(.deciding(.exceptionForm), tone: .bad)
      return []
    }
    let today = today
    return decided { portfolio throws(Refusal) in
      switch grant {
      case .role(let role, let isProposal):
        try portfolio.assigning(
          role, of: prompt.models, to: person.text, reason: reason, exceptUntil: end,
          isProposal: isProposal, on: today
        ).draft
      case .handOver(let leaver):
        try portfolio.handingOver(
          from: leaver, to: person.text, reason: reason, exceptUntil: end, on: today
        ).draft
      }
    }
  }

  /// The day it is in the portfolio's zone.
  var today: Day { digest.portfolio.zone.day(of: now) }

  /// The event of a plan, or a notice that says why there is none.
  mutating func decided(_ plan: (Portfolio) throws(Refusal) -> EventDraft) -> [Effect] {
    mode = .normal
    do throws(Refusal) {
      return [.append(try plan(digest.portfolio))]
    } catch {
      notice = Notice(.commandRefused(error), tone: .bad)
      return []
    }
  }
}

extension Conflict {
  /// The events that are its sides.
  fileprivate var events: [EventID] { sides.map(\.event) }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
