import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio assign`: gives a role of models to somebody, in one event.
struct Assign: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutAssign), discussion: words.text(.decision(.discussAssign)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var models: ModelOptions
  @Option(help: ArgumentHelp(words.text(.helpRole)))
  var role = "owner"
  @Option(help: ArgumentHelp(words.text(.helpPerson), valueName: "person"))
  var to: String?
  @OptionGroup var exception: ExceptionOptions
  @Flag(help: ArgumentHelp(words.text(.decision(.helpPropose))))
  var propose = false
  @Flag(help: ArgumentHelp(words.text(.helpFromCards)))
  var fromCards = false

  func validate() throws {
    guard fromCards ? models.isEmpty && to == nil && !propose : !models.isEmpty && to != nil
    else { throw ValidationError(words.text(.nobodyToAssign)) }
    guard models.models.isEmpty || models.filter == nil else {
      throw ValidationError(words.text(.decision(.modelsNeeded)))
    }
    try exception.validate(reason: models.reason)
  }

  func run() async throws {
    let role = try Role(word: self.role)
    let session = try await Session.open(global, toWrite: true)
    if fromCards { return try await assignFromCards(role, session) }
    guard let to else { return }
    let ids = try models.ids(in: session)
    let end = try exception.end()
    let plan = try session.planned { portfolio throws(Refusal) in
      try portfolio.assigning(
        role, of: ids, to: to, reason: models.reason, exceptUntil: end, isProposal: propose,
        on: session.today)
    }
    guard propose else {
      try await session.carryOut(plan, role, to: to)
      return session.tellException(of: plan.draft)
    }
    try await session.carryOut(plan.draft) { event in
      .proposed(
        role: role, models: plan.changes.count, person: session.name(ofPerson: to), event: event)
    }
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
        plan = try portfolio.assigning(
          role, of: models, to: person, reason: self.models.reason, on: session.today)
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

/// Until when a command may be against rules.
struct ExceptionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.decision(.helpExceptUntil)), valueName: "day"))
  var exceptUntil: String?

  /// The last day of the exception; nil where none is asked for.
  func end() throws -> Day? {
    try exceptUntil.map { try day($0, option: "--except-until") }
  }

  /// Refuses an exception without a reason.
  func validate(reason: String?) throws {
    guard exceptUntil == nil || reason?.contains(where: { !$0.isWhitespace }) == true else {
      throw ValidationError(words.text(.decision(.exceptionNeedsReason)))
    }
  }
}

extension Session {
  /// Says which rules an event is an exception from, where it is one.
  func tellException(of draft: EventDraft) {
    let grants: [Assignment] =
      switch draft.action {
      case .assign(let grant): [grant]
      case .assignAll(let grants): grants
      default: []
      }
    let exceptions = grants.compactMap(\.exception)
    guard let end = exceptions.map(\.until).max() else { return }
    let rules = PermissionRule.allCases.filter { rule in
      exceptions.contains { $0.rules.contains(rule) }
    }
    say(words.text(.decision(.excepted(rules, until: end))) + "\n")
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
    let command = plan.command.event
    let summary = EventSummary(of: command)
    let phrase: LogPhrase =
      redo
      ? .redid(command: command.id.description, summary, event: event.id.description)
      : .undid(command: command.id.description, summary, event: event.id.description)
    say(words.text(.log(phrase)) + "\n")
  }
}

extension Role {
  /// The role of a word.
  init(word: String) throws {
    guard let role = Role(rawValue: word) else { throw Failure.usage(.unknownRole(word)) }
    self = role
  }
}
