import PortfolioCore

extension DashboardState {
  /// The role of the row under the cursor; owner where the row is about none.
  var roleUnderCursor: Role {
    if case .slot(let id)? = cursor, level.entry != nil { id.role } else { .owner }
  }

  /// What assigning a role of the picker's models to somebody asks for.
  ///
  /// Models without a card cannot be owned: they are left out, and where none is left it is said.
  mutating func assignEffect(_ picker: AssignPicker, to person: PersonID) -> [Effect] {
    let portfolio = digest.portfolio
    let registered = picker.models.compactMap(\.id)
    let grant = Assignment(role: picker.role, models: registered, person: person)
    let breaches = portfolio.permissions(on: today).breaches(of: [grant], in: portfolio.ownership)
    if !breaches.isEmpty, !breaches.contains(where: { $0.rule == .left }) {
      mode = .decide(
        DecisionPrompt(
          .except(
            role: picker.role, person: person, isProposal: picker.isProposal, breaches),
          models: registered))
      return []
    }
    let today = today
    return planned(picker.models) { models throws(Refusal) in
      try portfolio.assigning(
        picker.role, of: models, to: person.text, isProposal: picker.isProposal, on: today)
    }
  }

  /// What handing over all that somebody holds asks for.
  mutating func handOverEffect(from leaver: PersonID, to person: PersonID) -> [Effect] {
    let today = today
    return decided { portfolio throws(Refusal) in
      try portfolio.handingOver(from: leaver, to: person.text, on: today).draft
    }
  }

  /// What taking the role under the cursor away from whoever holds it asks for.
  mutating func unassignEffect() -> [Effect] {
    let role = roleUnderCursor
    var person: PersonID?
    if markCount == 0, case .slot(let id)? = cursor { person = id.person }
    let ownership = digest.portfolio.ownership
    return planned(targets) { models throws(Refusal) in
      try ownership.unassigning(role, of: models, from: person)
    }
  }

  /// The event of a plan for the models that have a card, or a notice that says why there is none.
  private mutating func planned(
    _ models: [ModelReference], _ plan: ([ModelID]) throws(Refusal) -> OwnershipPlan
  ) -> [Effect] {
    let registered = models.compactMap(\.id)
    guard !registered.isEmpty else {
      notice = Notice(.cardNeeded, tone: .bad)
      return []
    }
    do throws(Refusal) {
      return [.append(try plan(registered).draft)]
    } catch {
      notice = Notice(.commandRefused(error), tone: .bad)
      return []
    }
  }

  /// What drafting a card for the model under the cursor asks for.
  var draftEffect: [Effect] {
    guard case .observed(let name)? = modelUnderCursor else { return [] }
    return [.draftCard(name: name)]
  }

  /// What opening the record of the row under the cursor in an editor asks for.
  var editEffect: [Effect] {
    recordPath.map { [.edit(path: $0)] } ?? []
  }

  /// The file of the record under the cursor.
  var recordPath: String? {
    guard let id = modelUnderCursor?.id else { return nil }
    return digest.portfolio.model(id)?.path
  }
}
