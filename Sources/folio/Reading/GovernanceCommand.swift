import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio governance`: obligations, readiness, the calendar, the self-audit and the policies.
struct GovernanceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "governance", abstract: words.text(.obligations(.about)),
      discussion: words.text(.obligations(.discuss)) + "\n\n"
        + ReadOptions.fields(of: ObligationRow.self),
      subcommands: [
        List.self, Models.self, Reviews.self, Exceptions.self, Calendar.self, Audit.self,
        Confidentiality.self, Infrastructure.self, Records.self,
        Policies.self, AdoptPolicy.self,
      ], defaultSubcommand: List.self)
  }

  /// `folio governance list`: the obligations, and how many models meet each.
  struct List: ReadingCommand {
    typealias Row = ObligationRow
    static var about: ShellPhrase { .obligations(.aboutList) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedObligations(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      report.printed(as: read.format, of: digest, leavingOut: [.from, .until, .verified])
      guard read.format == .table else { return }
      let undecided = report.table.texts(of: .undecided)
      if !undecided.isEmpty {
        say("\n" + words.text(.obligations(.undecided(fields: undecided))) + "\n")
      }
    }
  }

  /// `folio governance models`: whether each model meets each obligation.
  struct Models: ReadingCommand {
    typealias Row = ReadinessRow
    static var about: ShellPhrase { .obligations(.aboutModels) }
    static var discussed: ShellPhrase? { .obligations(.discussModels) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Flag(help: ArgumentHelp(words.text(.obligations(.helpAll))))
    var all = false

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedReadiness(all: all, query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      var shown = report
      if read.format == .table { shown.table = report.table.joining(.reason, to: .missing) }
      shown.printed(as: read.format, of: digest, leavingOut: [.from, .missing])
      guard read.format == .table, !digest.portfolio.policies.isEmpty else { return }
      func count(_ column: ReportColumn) -> Int {
        for case ("total", .object(let members)) in report.parts {
          if case .count(let count)? = members.first(where: { $0.0 == column })?.1 { return count }
        }
        return 0
      }
      let total = ObligationPhrase.total(
        met: count(.met), missing: count(.missing), unknown: count(.unknown))
      say("\n" + words.text(.obligations(total)) + "\n")
    }
  }

  /// `folio governance calendar`: what comes into force, what ends, what ages out.
  struct Calendar: ReadingCommand {
    typealias Row = ObligationDate
    static var about: ShellPhrase { .obligations(.aboutCalendar) }
    static var discussed: ShellPhrase? { .obligations(.discussCalendar) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Flag(help: ArgumentHelp(words.text(.obligations(.helpAllDates))))
    var all = false

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedObligationCalendar(all: all, query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      report.printed(
        as: read.format, of: digest, leavingOut: [.evidence, .missing, .unknown, .models],
        whenEmpty: .emptyCalendar)
    }
  }

  /// `folio governance audit`: claims and policies that would not survive a question.
  struct Audit: ReadingCommand {
    typealias Row = AuditRow
    static var about: ShellPhrase { .obligations(.aboutAudit) }
    static var discussed: ShellPhrase? { .obligations(.discussAudit) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport { digest.printedAudit(query) }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      report.printed(
        as: read.format, of: digest,
        leavingOut: [.model, .obligation, .evidence, .day, .person, .link, .line, .event],
        whenEmpty: .soundClaims)
    }
  }
}

extension PrintedReport {
  /// Prints the rows.
  ///
  /// A table for people leaves out columns in which nothing is set, and says what to do where there
  /// are no policies, or that there is nothing, instead of headings with nothing under them.
  fileprivate func printed(
    as format: OutputFormat, of digest: Digest, leavingOut columns: [ReportColumn],
    whenEmpty phrase: ObligationPhrase? = nil
  ) {
    guard format == .table else { return print(as: format) }
    let hint = digest.portfolio.policies.isEmpty ? ObligationPhrase.noPolicies : phrase
    guard table.rows.isEmpty, let hint else {
      return withoutUnset(table.rows.isEmpty ? [] : columns).print(as: format)
    }
    withoutRows.print(as: format)
    say(words.text(.obligations(hint)) + "\n")
  }
}

extension ReportTable {
  /// The texts of the lists in a column, each once.
  fileprivate func texts(of column: ReportColumn) -> [String] {
    guard let place = columns.firstIndex(of: column) else { return [] }
    var texts: [String] = []
    for row in rows {
      guard case .list(let values) = row[place] else { continue }
      for case .text(let text) in values where !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}
