import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio assign`: gives a role of models to somebody, in one event.
struct Assign: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutAssign))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.helpModels), valueName: "model"))
  var models: [String] = []
  @Option(help: ArgumentHelp(words.text(.helpRole)))
  var role = "owner"
  @Option(help: ArgumentHelp(words.text(.helpPerson), valueName: "person"))
  var to: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?
  @Flag(help: ArgumentHelp(words.text(.helpFromCards)))
  var fromCards = false

  func validate() throws {
    guard fromCards ? models.isEmpty && to == nil : !models.isEmpty && to != nil else {
      throw ValidationError(words.text(.nobodyToAssign))
    }
  }

  func run() async throws {
    let role = try Role(word: self.role)
    let session = try await Session.open(global, toWrite: true)
    if fromCards { return try await assignFromCards(role, session) }
    guard let to else { return }
    let ids = try models.map { try session.registered($0) }
    let portfolio = session.portfolio
    let plan: OwnershipPlan
    do throws(Refusal) {
      plan = try portfolio.ownership.assigning(
        role, of: ids, to: to, reason: reason, people: portfolio.people, on: session.today)
    } catch .unknownPerson(let id) {
      throw session.noPerson(id)
    } catch {
      throw Failure.refused(.refused(error))
    }
    try await session.carryOut(plan, role, to: to)
  }

  /// Makes what cards say of their owners events: one for each person, as one command is one event.
  ///
  /// What events say of a model wins over its card. A name that nobody has stops only itself, and
  /// is told.
  private func assignFromCards(_ role: Role, _ session: Session) async throws {
    let portfolio = session.portfolio
    var models: [String: [ModelID]] = [:]
    for model in portfolio.models {
      guard let owner = model.ownerInCard,
        portfolio.ownership.holdings(of: model.id, role: role).isEmpty
      else { continue }
      let person = portfolio.people.first { $0.answers(to: owner) }
      models[person?.id.text ?? owner, default: []].append(model.id)
    }
    var isFound = false
    var isRefused = false
    for (person, models) in models.sorted(by: { $0.key < $1.key }) {
      let plan: OwnershipPlan
      do throws(Refusal) {
        plan = try portfolio.ownership.assigning(
          role, of: models, to: person, reason: reason, people: portfolio.people,
          on: session.today)
      } catch .nothingToChange {
        continue
      } catch {
        complain("folio: \(words.text(.refused(error)))")
        isRefused = true
        continue
      }
      isFound = true
      try await session.carryOut(plan, role, to: person)
    }
    if isRefused { throw Failure.data }
    if !isFound { say(words.text(.nothingInCards) + "\n") }
  }
}

/// `folio unassign`: takes a role of models away, in one event.
struct Unassign: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutUnassign))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.helpModels), valueName: "model"))
  var models: [String]
  @Option(help: ArgumentHelp(words.text(.helpRole)))
  var role = "owner"
  @Option(help: ArgumentHelp(words.text(.helpUnassignFrom), valueName: "person"))
  var from: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?

  func run() async throws {
    let role = try Role(word: self.role)
    let session = try await Session.open(global, toWrite: true)
    let ids = try models.map { try session.registered($0) }
    let person = try from.map { text in
      guard let id = PersonID(text) else { throw session.noPerson(text) }
      return id
    }
    let ownership = session.portfolio.ownership
    let plan: OwnershipPlan
    do throws(Refusal) {
      plan = try ownership.unassigning(role, of: ids, from: person, reason: reason)
    } catch .nothingToChange {
      if let person, session.portfolio.person(person) == nil {
        throw session.noPerson(person.text)
      }
      let holders = ids.prefix(1).flatMap { ownership.holdings(of: $0, role: role) }
      throw Failure.refused(
        .heldByOthers(
          role, model: ids.first?.text ?? "", holders.map { session.name(of: $0.person) },
          notBy: person.map(session.name(of:)) ?? ""))
    } catch {
      throw Failure.refused(.refused(error))
    }
    let event = try await session.append(plan.draft)
    say(
      words.text(
        .unassigned(role: role, models: plan.changes.count, event: event.id.description)) + "\n")
  }
}

/// `folio undo`: takes back this clone's last command, or brings it back again.
struct Undo: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutUndo))
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: ArgumentHelp(words.text(.helpRedo)))
  var redo = false
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?

  func run() async throws {
    let session = try await Session.open(global, toWrite: true)
    let plan: UndoPlan
    do throws(Refusal) {
      plan = try await session.store.plan(redo ? .redo : .undo, reason: reason)
    } catch {
      throw Failure.refused(.refused(error))
    }
    let event = try await session.append(plan.draft)
    let command = plan.command.event.id
    let phrase: ShellPhrase =
      redo
      ? .redid(command: command.description, event: event.id.description)
      : .undid(command: command.description, event: event.id.description)
    say(words.text(phrase) + "\n")
  }
}

extension Role {
  /// The role of a word.
  fileprivate init(word: String) throws {
    guard let role = Role(rawValue: word) else { throw Failure.usage(.unknownRole(word)) }
    self = role
  }
}
