import SystemPackage
import Testing

@testable import PortfolioCore

/// A small store in a folder of its own, on a clock that a test moves.
final class StoreFixture: Sendable {
  let folder: TemporaryFolder
  let clock = ManualClock()
  let account = SystemAccount(user: "ana", host: "build7", machine: "m1")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      store: 1
      name: Test
      currency: EUR
      timeZone: Europe/Berlin
      metrics:
        accuracy: {unit: ratio, better: higher}

      """, to: "portfolio.yaml")
    try folder.write(
      """
      - {id: ana, name: Ana, logins: [ana@build7]}
      - {id: bo, name: Bo, logins: [bo]}

      """, to: "people.yaml")
    try folder.write(card("Alpha"), to: "models/alpha.md")
    try folder.write(card("Beta"), to: "models/beta.md")
    try folder.write("time,model,metric,value\n", to: "metrics/m.csv")
  }

  func card(_ name: String) -> String {
    "---\nfolio:\n  name: \(name)\n  type: open\n---\nText.\n"
  }

  func environment(
    _ files: any FileSystem = LiveFileSystem(), account: SystemAccount? = nil
  ) -> StoreEnvironment {
    StoreEnvironment(files: files, clock: clock.store, account: account ?? self.account)
  }

  func open(
    _ files: any FileSystem = LiveFileSystem(), account: SystemAccount? = nil,
    at past: PastMoment? = nil, isReadOnly: Bool = false
  ) async throws -> Store {
    try await Store.open(
      folder.path, at: past, isReadOnly: isReadOnly,
      environment: environment(files, account: account))
  }

  /// Opens the store and looks again until nothing is awaited.
  func openSettled(_ files: any FileSystem = LiveFileSystem()) async throws -> Store {
    let store = try await open(files)
    await settle(store)
    return store
  }

  func settle(_ store: Store) async {
    while let pause = await store.recheckAfter {
      clock.advance(by: pause)
      await store.reload(.paths([]))
    }
  }
}

/// A draft that gives a person the role of owner.
func assign(_ models: String..., to person: String) throws -> EventDraft {
  let ids = try models.map { try #require(ModelID($0)) }
  let person = try #require(PersonID(person))
  return EventDraft(.assign(Assignment(role: .owner, models: ids, person: person)))
}

extension Portfolio {
  /// The owner of a model, by the text of ids.
  func owner(_ model: String) -> String? {
    ModelID(model).flatMap { ownership.owner(of: $0)?.text }
  }

  /// The codes of what is wrong, with their places' paths.
  var faults: [String] { problems.map { "\($0.place.path): \($0.fault.code)" } }
}
