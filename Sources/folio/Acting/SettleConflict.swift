import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio settle MODEL --keep EVENT`: of events that touched one role unseen, one stands.
struct SettleConflict: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settle", abstract: words.text(.decision(.aboutSettle)),
      discussion: words.text(.decision(.discussSettle)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var models: NeededModels
  @Option(help: ArgumentHelp(words.text(.helpRole)))
  var role = "owner"
  @Option(help: ArgumentHelp(words.text(.decision(.helpKeep)), valueName: "event"))
  var keep: String

  func run() async throws {
    let role = try Role(word: self.role)
    let session = try await Session.open(global, toWrite: true)
    let ids = Set(try models.options.ids(in: session))
    let conflicts = session.portfolio.ownership.conflicts.filter {
      ids.contains($0.model) && $0.role == role
    }
    guard !conflicts.isEmpty else { throw Failure.refused(.decision(.noConflict(role))) }
    let kept = try event(in: conflicts)
    let draft = try session.planned { portfolio throws(Refusal) in
      try portfolio.settling(
        conflicts.map(\.slot), keeping: kept, reason: models.options.reason, on: session.today)
    }
    let person = conflicts.first?.sides.first { $0.event == kept }?.person
    try await session.carryOut(draft) { event in
      .settled(
        role: role, models: conflicts.count, person: person.map(session.name(of:)), event: event)
    }
  }

  /// The event that an id names, or the only one that gives the role to a person.
  private func event(in conflicts: [Conflict]) throws -> EventID {
    let sides = Set(conflicts.flatMap(\.sides).map(\.event)).sorted()
    if let event = EventID(keep) { return event }
    let named = Set(conflicts.flatMap(\.sides).filter { $0.person?.text == keep }.map(\.event))
    guard named.count == 1, let event = named.first else {
      throw Failure.refused(.decision(.notASide(keep, sides.map(\.description))))
    }
    return event
  }
}
