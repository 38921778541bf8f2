import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio alerts` and what is done about alerts.
struct Alerts: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutAlerts),
      subcommands: [
        List.self, Explain.self, Acknowledge.self, Snooze.self, Resolve.self, Give.self,
        Remark.self,
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

  /// `folio alerts show`: why one alert is there.
  struct Explain: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: words.text(.aboutShowAlert))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.helpFormat)))
    var format = OutputFormat.table
    @Argument(help: ArgumentHelp(words.text(.helpAlert), valueName: "id"))
    var id: String

    func run() async throws {
      let digest = try await Session.open(global).digest
      let row = try digest.alert(named: id)
      guard let explanation = digest.explanation(of: row.id) else {
        throw Failure.refused(.noAlert(id))
      }
      var report = explanation.printed(
        at: digest.portfolio.asOf, problems: digest.portfolio.problems)
      guard format == .table else { return report.print(as: format) }
      // A hundred rows of means are for programs; people have the screen.
      report.parts.removeAll { $0.key == AlertExplanation.seriesKey }
      say(FactsPrinter(words: words).text(of: report.withShortNumbers))
    }
  }
}
