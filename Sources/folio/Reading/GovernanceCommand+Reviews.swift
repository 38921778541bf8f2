import ArgumentParser
import Dashboard
import PortfolioCore

extension GovernanceCommand {
  /// `folio governance reviews`: where every model stands in its reviews and its approval.
  struct Reviews: ReadingCommand {
    typealias Row = ReviewRow
    static var about: ShellPhrase { .decision(.aboutReviews) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedReviews(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      (read.format == .table
        ? report.withoutUnset([
          .score, .evidence, .approval, .disputed, .conditions, .approver,
        ]) : report)
        .print(as: read.format)
    }
  }

  /// `folio governance exceptions`: roles that are held against the rules, and what allows it.
  struct Exceptions: ReadingCommand {
    typealias Row = StandingBreach
    static var about: ShellPhrase { .decision(.aboutExceptions) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedBreaches(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      report.print(as: read.format, of: query, whenEmpty: .noBreaches)
    }
  }

  /// `folio governance confidentiality`: whether sensitive work is on models that keep it
  /// confidential.
  struct Confidentiality: ReadingCommand {
    typealias Row = ConfidentialityRow
    static var about: ShellPhrase { .decision(.aboutConfidentiality) }
    static var discussed: ShellPhrase? { .decision(.discussConfidentiality) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedConfidentiality(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      (read.format == .table
        ? report.withoutUnset([.team, .residency, .region, .keeps, .terms]) : report)
        .print(as: read.format, of: query, whenEmpty: .noSensitiveWork)
    }
  }
}
