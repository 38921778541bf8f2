import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio drift`: how drift is looked for.
struct DriftCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drift", abstract: words.text(.aboutDrift), subcommands: [Calibrate.self])
  }

  /// `folio drift calibrate`: thresholds from the false alarms one is ready to bear.
  struct Calibrate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words.text(.aboutCalibrate))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.helpFormat)))
    var format = OutputFormat.table
    @Option(help: ArgumentHelp(words.text(.helpFalseAlarms), valueName: "number"))
    var falseAlarms: Double?

    func run() async throws {
      if let falseAlarms, !falseAlarms.isFinite || falseAlarms <= 0 {
        throw Failure.usage(.badFalseAlarms)
      }
      let portfolio = try await Session.open(global).digest.portfolio
      let asked =
        falseAlarms ?? DriftCalibration.usualFalseAlarms(portfolio.settings.drift)
      let calibration = DriftCalibration(falseAlarms: asked, portfolio)
      if format == .table {
        let phrase = ShellPhrase.calibrationProposed(
          expected: rounded(calibration.expected), now: rounded(calibration.expectedNow),
          indicators: calibration.rows.count)
        say("\(words.text(phrase))\n\n\(calibration.yaml)\n")
      }
      calibration.printed(portfolio).print(as: format)
    }

    /// A count that need not be whole, to two places.
    private func rounded(_ count: Double) -> String {
      "\((count * 100).rounded() / 100)"
    }
  }
}
