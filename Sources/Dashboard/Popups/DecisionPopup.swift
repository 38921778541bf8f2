import PortfolioCore
import TerminalUI

/// A question about a decision: a line to type, or one of several answers.
extension Drawing {
  func drawDecision(_ prompt: DecisionPrompt, in area: Rect, on grid: inout Grid) -> Point? {
    let choices = choices(of: prompt.question)
    let notes = notes(of: prompt)
    let columns = popupColumns(84, in: area)
    let lines = notes.flatMap { WordWrap.lines($0, columns: max(10, columns - 2)) }
    let inner = drawBox(
      text(.deciding(.title(prompt.question, prompt.models.count, hidden: prompt.hidden))),
      content: Size(columns: columns, rows: lines.count + 1 + max(1, choices.count)),
      hints: [("Enter", choices.isEmpty ? .save : .choose), ("Esc", .close)], in: area, on: &grid)
    let shown = min(lines.count, max(0, inner.rows - max(1, min(choices.count, 3)) - 1))
    let parts = inner.rows([.fixed(shown), .fixed(inner.rows > shown + 1 ? 1 : 0), .share(1)])
    for (index, line) in lines.prefix(shown).enumerated() {
      grid.put(line, in: parts[0].line(index), style: Style(.muted))
    }
    return drawAnswer(
      prompt.answer, among: choices, asking: text(.deciding(.asks(prompt.question))),
      in: parts[2], on: &grid)
  }

  /// The answers to choose from; empty where a line is to be typed.
  private func choices(of question: DecisionPrompt.Question) -> [String] {
    switch question {
    case .decide:
      DecisionPrompt.Decision.allCases.map { decision in
        switch decision {
        case .review(let outcome): text(.deciding(.reviewed(outcome)))
        case .status(let state): word(.approval(state))
        }
      }
    case .answer: [text(.deciding(.accepts)), text(.deciding(.declines))]
    case .settle(let conflicts): (conflicts.first?.sides ?? []).map(line)
    case .optimise(.kind): Optimisation.Kind.allCases.map { word(.improvement(.kind($0))) }
    case .review, .status, .except, .decline, .optimise: []
    }
  }

  /// Who would hold the role, who said so and when, and why.
  private func line(_ side: Conflict.Side) -> String {
    let holder = side.person.map(name(of:)) ?? text(.deciding(.nobody))
    let actor = side.actor.map(name(of:)) ?? safe(side.event.writer.login)
    return joined([holder, actor, moment(side.time), side.reason.map(safe) ?? ""])
  }

  /// What it is about.
  private func notes(of prompt: DecisionPrompt) -> [String] {
    let models = prompt.models.prefix(12).map { id in
      state.digest.row(of: .registered(id)).map { safe($0.name) } ?? id.text
    }.joined(separator: ", ")
    return switch prompt.question {
    case .review(_, nil): [models, text(.deciding(.reviewKeys(today: state.today)))]
    case .status(let state, let conditions):
      [models] + (conditions == nil ? standing(of: prompt.models, movingTo: state) : [])
    case .optimise(.metric):
      [models, text(.improving(.known(state.digest.portfolio.indicatorNames(of: prompt.models))))]
    case .optimise(.day): [models, text(.improving(.dayForm(state.today)))]
    case .decide, .review, .optimise: [models]
    case .answer, .decline:
      prompt.question.proposals.prefix(1).map { proposal in
        joined([
          word(.role(proposal.assignment.role)),
          proposal.assignment.models.prefix(12).map(\.text).joined(separator: ", "),
          proposal.actor.map(name(of:)) ?? "", proposal.reason.map(safe) ?? "",
        ])
      }
    case .settle(let conflicts):
      conflicts.prefix(1).map { conflict in
        joined([
          word(.role(conflict.role)),
          conflicts.prefix(12).map(\.model.text).joined(separator: ", "),
        ])
      }
    case .except(_, _, let breaches):
      [models] + breaches.prefix(3).map { text(.deciding(.breach($0))) }
    }
  }

  /// What a decision drops or passes over: conditions in force, and failed reviews where it approves.
  private func standing(of models: [ModelID], movingTo state: ApprovalState) -> [String] {
    let portfolio = self.state.digest.portfolio
    var conditions: [String] = []
    for condition in models.flatMap({ portfolio.record.approvals[$0]?.conditions ?? [] })
    where !conditions.contains(condition) {
      conditions.append(condition)
    }
    let failed =
      state == .approved
      ? portfolio.models.filter {
        models.contains($0.id) && portfolio.reviewStanding(of: $0).state == .failed
      } : []
    return (failed.isEmpty ? [] : [text(.governing(.failedReview(failed.map(\.name))))])
      + (conditions.isEmpty ? [] : [text(.governing(.conditionsSoFar(conditions)))])
  }

  /// A person's name; the id, where nobody in `people.yaml` has it.
  func name(of person: PersonID) -> String {
    state.digest.portfolio.person(person).map { safe($0.name) } ?? person.text
  }
}

extension DecisionPrompt.Question {
  /// The proposals that are answered.
  fileprivate var proposals: [Proposal] {
    switch self {
    case .answer(let proposals): proposals
    case .decline(let proposal): [proposal]
    case .decide, .review, .status, .settle, .except, .optimise: []
    }
  }
}
