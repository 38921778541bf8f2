import ArgumentParser
import Dashboard
import PortfolioCore

extension GovernanceCommand {
  /// `folio governance reviews`: where every model stands in its reviews and its approval.
  struct Reviews: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutReviews)),
        discussion: ReadOptions.fields(of: ReviewRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: ReviewRow.self)
      let report = try await Session.open(global).digest.printedReviews(query)
      (read.format == .table
        ? report.withoutUnset([.score, .evidence, .approval, .conditions, .approver]) : report)
        .print(as: read.format)
    }
  }

  /// `folio governance exceptions`: roles that are held against the rules, and what allows it.
  struct Exceptions: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutExceptions)),
        discussion: ReadOptions.fields(of: StandingBreach.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: StandingBreach.self)
      let report = try await Session.open(global).digest.printedBreaches(query)
      report.print(as: read.format, whenEmpty: .noBreaches)
    }
  }

  /// `folio governance confidentiality`: whether sensitive work is on models that keep it
  /// confidential.
  struct Confidentiality: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutConfidentiality)),
        discussion: words.text(.decision(.discussConfidentiality)) + "\n\n"
          + ReadOptions.fields(of: ConfidentialityRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: ConfidentialityRow.self)
      let report = try await Session.open(global).digest.printedConfidentiality(query)
      (read.format == .table
        ? report.withoutUnset([.team, .residency, .region, .keeps, .terms]) : report)
        .print(as: read.format, whenEmpty: .noSensitiveWork)
    }
  }
}
