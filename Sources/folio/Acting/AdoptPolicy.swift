import ArgumentParser
import Dashboard
import PortfolioCore

extension GovernanceCommand {
  /// `folio governance adopt NAME`: writes a shipped policy into the store.
  struct AdoptPolicy: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "adopt", abstract: words.text(.obligations(.aboutAdopt)))
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.obligations(.helpPolicy)), valueName: "policy"))
    var name: String

    func run() async throws {
      guard let shipped = ShippedPolicy.named(name) else {
        throw Failure.refused(.obligations(.noPolicy(name, known: ShippedPolicy.names)))
      }
      let session = try await Session.open(global, toWrite: true)
      // A policy of the id may have its file under the other ending.
      if let own = session.portfolio.policies.first(where: { $0.id.text == name }) {
        throw Failure.store(.fileExists(path: own.path))
      }
      do throws(StoreError) {
        try await session.store.create(Array(shipped.text.utf8), at: shipped.storePath)
      } catch {
        throw Failure.store(error.phrase)
      }
      let count = shipped.policy.value?.obligations.count ?? 0
      say(
        words.text(
          .obligations(.adopted(path: shipped.storePath, obligations: count))) + "\n")
    }
  }
}
