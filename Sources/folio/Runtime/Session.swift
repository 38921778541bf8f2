import Dashboard
import Foundation
import PortfolioCore
import Synchronization
import SystemPackage

/// A store opened for one run, with what is computed from it.
struct Session: Sendable {
  let store: Store
  let portfolio: Portfolio
  let writing: Writing
  private let made: MadeDigest

  /// What every report is made from, computed when one is first asked for.
  var digest: Digest { made.digest }

  var root: FilePath { store.root }

  /// The day it is in the portfolio's zone.
  var today: Day { portfolio.zone.day(of: portfolio.asOf) }

  /// Opens the store that the options name, or the one at a root.
  static func open(
    _ options: GlobalOptions, root: FilePath? = nil, toWrite: Bool = false
  ) async throws -> Session {
    let root = try root ?? located(options)
    let past = try options.pastMoment()
    let store: Store
    do throws(StoreError) {
      store = try await Store.open(root, at: past, isReadOnly: options.readonly)
    } catch {
      throw Failure.store(error.phrase)
    }
    let portfolio = await store.portfolio
    if toWrite, let reason = portfolio.readOnly {
      throw Failure.store(StoreError.readOnly(reason).phrase)
    }
    await OpenedStore.last.remember(store)
    return Session(
      store: store, portfolio: portfolio, writing: Writing(portfolio.readOnly),
      made: MadeDigest(portfolio))
  }

  private static func located(_ options: GlobalOptions) throws -> FilePath {
    do throws(StoreLocation.Failure) {
      return try StoreLocation.find(
        named: options.store, environment: ProcessInfo.processInfo.environment["FOLIO_STORE"],
        from: FilePath(FileManager.default.currentDirectoryPath))
    } catch {
      switch error {
      case .notAStore(let path): throw Failure.store(.notStore(path: path.string))
      case .noneFrom: throw Failure.usage(.noStore)
      case .refused(let error): throw Failure.store(error.phrase)
      }
    }
  }
}

/// A digest that is made once, when it is first asked for.
private final class MadeDigest: Sendable {
  private let portfolio: Portfolio
  private let made = Mutex<Digest?>(nil)

  init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  var digest: Digest {
    made.withLock { made in
      if let made { return made }
      let digest = Digest(portfolio)
      made = digest
      return digest
    }
  }
}

/// The store a command opened, so that what was parsed of it can be kept when the command is done.
actor OpenedStore {
  static let last = OpenedStore()
  private var store: Store?

  func remember(_ store: Store) { self.store = store }

  /// Keeps what was parsed for the next start.
  func keepCheckpoint() async { await store?.keepCheckpoint() }
}

extension Session {
  /// The model a name means: one with a card, or one that was only observed.
  func model(named name: String) throws -> ModelReference {
    let reference = portfolio.directory.reference(to: name)
    guard digest.row(of: reference) != nil else {
      throw Failure.refused(
        .noModel(name, near: NearNames.of(name, among: digest.models.map(\.id.text))))
    }
    return reference
  }

  /// The id of a model that has a card.
  func registered(_ name: String) throws -> ModelID {
    if let id = portfolio.directory.id(of: name), portfolio.model(id) != nil { return id }
    switch try model(named: name) {
    case .registered(let id): return id
    case .observed: throw Failure.refused(.cardNeeded(name))
    }
  }

  /// Nobody has an id: why a command ends, with the ids that are near it.
  func noPerson(_ id: String) -> Failure {
    .refused(
      .noPerson(id, near: NearNames.of(id, among: portfolio.people.map(\.id.text))))
  }

  /// A person's name; the id, where nobody in `people.yaml` has it.
  func name(of person: PersonID) -> String { portfolio.person(person)?.name ?? person.text }

  /// The name of the person of an id as typed.
  func name(ofPerson id: String) -> String { PersonID(id).map(name(of:)) ?? id }

  /// Appends an event and returns it once it is on the disk.
  func append(_ draft: EventDraft) async throws -> Event {
    do throws(StoreError) {
      let event = try await store.append(draft)
      warn(about: event)
      return event
    } catch .refused(let refusal) {
      throw Failure.refused(.refused(refusal))
    } catch {
      throw Failure.store(error.phrase)
    }
  }

  /// Says of an event that was written what its reader should know of where and by whom.
  private func warn(about event: Event) {
    let path = JournalLine.path(event)
    let folder = path.prefix { $0 != "/" } + "/" + event.writer.text + "/"
    let fault = portfolio.problems.first { problem in
      guard case .journal = problem.fault, problem.severity == .error else { return false }
      return problem.place.path.hasPrefix(folder)
    }
    if let fault { complain("folio: \(words.text(.aside(.brokenJournal(fault.place))))") }
    // Once, and not at every event of a writer whom nobody knows.
    let before = portfolio.journal.last { $0.event.writer == event.writer }?.event
    if event.actor == nil, !portfolio.people.isEmpty, before.map({ $0.actor != nil }) ?? true {
      complain("folio: \(words.text(.aside(.unknownLogin(event.writer.login))))")
    }
  }

  /// Appends the event of an assignment, and says so.
  func carryOut(_ plan: OwnershipPlan, _ role: Role, to person: String) async throws {
    let event = try await append(plan.draft)
    let name = self.name(ofPerson: person)
    say(
      words.text(
        .assigned(
          role: role, models: plan.changes.count, person: name, event: event.id.description))
        + "\n")
  }
}

/// A step back or forth through this clone's commands.
enum Step: Sendable {
  case undo, redo
}

extension Store {
  /// Plans a step of this clone's commands.
  func plan(_ step: Step, reason: String? = nil) throws(Refusal) -> UndoPlan {
    let portfolio = portfolio
    guard let writer = portfolio.writer else {
      throw step == .undo ? .nothingToUndo : .nothingToRedo
    }
    let directory = portfolio.directory
    let plan =
      switch step {
      case .undo:
        try portfolio.ownership.undoing(
          by: writer, in: portfolio.journal, care: portfolio.care,
          record: portfolio.record, resolve: { directory.id(of: $0) }, reason: reason)
      case .redo:
        try portfolio.ownership.redoing(
          by: writer, in: portfolio.journal, care: portfolio.care,
          record: portfolio.record, resolve: { directory.id(of: $0) }, reason: reason)
      }
    try plan.requirePermitted(
      in: portfolio, isRedo: step == .redo, on: portfolio.zone.day(of: portfolio.asOf))
    return plan
  }

  /// Writes a card for a model that was seen and has none; returns its path.
  func draftCard(_ name: String) async throws -> String {
    let portfolio = portfolio
    let seen = Digest(portfolio).row(of: .observed(name)) != nil
    if case .registered(let id) = portfolio.directory.reference(to: name) {
      throw Failure.refused(.cardExists(id: id.text))
    }
    guard seen else { throw Failure.refused(.nothingObserved(name)) }
    let indicators = portfolio.metrics.indicators(of: .observed(name)).map(\.metric)
    let draft = CardDraft(
      name: name, vendor: portfolio.costs.vendor(ofObserved: name),
      metrics: Set(indicators).sorted(), on: portfolio.zone.day(of: portfolio.asOf),
      taken: { portfolio.directory.id(of: $0.text) != nil })
    guard let draft else { throw Failure.refused(.nothingObserved(name)) }
    do throws(StoreError) {
      try create(Array(draft.text.utf8), at: draft.path)
    } catch {
      throw Failure.store(error.phrase)
    }
    return draft.path
  }
}
