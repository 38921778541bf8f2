import PortfolioCore

extension DashboardState {
  /// The role of the row under the cursor; owner where the row is about none.
  var roleUnderCursor: Role {
    if let role = step?.reason.role { return role }
    return if case .slot(let id)? = cursor, level.entry != nil { id.role } else { .owner }
  }

  /// What assigning a role of the picker's models to somebody asks for.
  ///
  /// Models without a card cannot be owned: they are left out, and where none is left it is said.
  mutating func assignEffect(_ picker: AssignPicker, to person: PersonID) -> [Effect] {
    let portfolio = digest.portfolio
    let registered = picker.models.compactMap(\.id)
    let today = today
    guard !registered.isEmpty else {
      return planned([]) { _ throws(Refusal) in throw .nothingToChange }
    }
    do throws(Refusal) {
      return [
        .append(
          try portfolio.assigning(
            picker.role, of: registered, to: person.text, isProposal: picker.isProposal, on: today
          ).draft)
      ]
    } catch {
      let grant = ExceptedGrant.role(picker.role, isProposal: picker.isProposal)
      // Who holds a role under an exception may get another end of it.
      let held = Assignment(role: picker.role, models: registered, person: person)
      let standing =
        error == .nothingToChange && !picker.isProposal
        ? portfolio.permissions(on: today).breaches(of: [held], in: portfolio.ownership) : []
      let models = registered.filter { model in
        !standing.isEmpty
          || !portfolio.ownership.holdings(of: model, role: picker.role).contains {
            $0.person == person
          }
      }
      return refuse(
        standing.isEmpty ? error : .againstRules(standing), excepting: grant, to: person, models)
    }
  }

  /// Asks for an exception where rules are what stands in the way; else says what does.
  private mutating func refuse(
    _ refusal: Refusal, excepting grant: ExceptedGrant, to person: PersonID, _ models: [ModelID]
  ) -> [Effect] {
    if case .againstRules(let breaches) = refusal, !breaches.contains(where: { $0.rule == .left }) {
      mode = .decide(DecisionPrompt(.except(grant, to: person, breaches), models: models))
    } else {
      notice = Notice(.commandRefused(refusal), tone: .bad)
    }
    return []
  }

  /// What handing over all that somebody holds asks for.
  mutating func handOverEffect(from leaver: PersonID, to person: PersonID) -> [Effect] {
    let portfolio = digest.portfolio
    do throws(Refusal) {
      return [.append(try portfolio.handingOver(from: leaver, to: person.text, on: today).draft)]
    } catch {
      var known: Set<ModelID> = []
      let models = portfolio.ownership.holdings(by: leaver).map(\.model).filter {
        known.insert($0).inserted
      }
      return refuse(error, excepting: .handOver(from: leaver), to: person, models)
    }
  }

  /// What taking the role under the cursor away from whoever holds it asks for.
  mutating func unassignEffect() -> [Effect] {
    let role = roleUnderCursor
    var person: PersonID?
    if markCount == 0, level.entry != nil, case .slot(let id)? = cursor { person = id.person }
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
    if case .record(let kind, let id)? = step?.place {
      return digest.records.first { $0.kind == kind && $0.id == id }?.path
    }
    guard let id = modelUnderCursor?.id else { return nil }
    return digest.portfolio.model(id)?.path
  }
}
