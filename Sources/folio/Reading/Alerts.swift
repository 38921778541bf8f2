import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio alerts` and what is done about alerts.
struct Alerts: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutAlerts),
      subcommands: [
        List.self, Acknowledge.self, Snooze.self, Resolve.self, Give.self, Remark.self,
      ], defaultSubcommand: List.self)
  }

  /// `folio alerts list`: the drift alerts, once or as they change.
  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words.text(.aboutListAlerts))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Flag(help: ArgumentHelp(words.text(.helpFollow)))
    var follow = false

    func run() async throws {
      let query = try read.query(of: AlertRow.self)
      if follow {
        guard read.format != .csv else { throw Failure.usage(.followsNoCSV) }
        guard global.at == nil else { throw Failure.usage(.pastHasNoChanges) }
      }
      let session = try await Session.open(global)
      guard follow else { return session.digest.printedAlerts(query).print(as: read.format) }
      let configuration = Session.configuration()
      if let complaint = configuration.complaint { complain("folio: \(words.text(complaint))") }
      await AlertFollower(
        session, query: query, isJSON: read.format == .json,
        onAlert: configuration.value?.onAlert
      ).run()
    }
  }
}
