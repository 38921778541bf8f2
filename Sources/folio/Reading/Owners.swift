import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio owners`: who answers for what.
struct Owners: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutOwners),
      subcommands: [
        List.self, PersonView.self, TeamView.self, Proposals.self, Conflicts.self,
      ], defaultSubcommand: List.self)
  }

  /// `folio owners list`: every role and who holds it.
  struct List: ReadingCommand {
    typealias Row = OwnershipRow
    static var about: ShellPhrase { .decision(.aboutOwnersList) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedOwners(query)
    }
  }

  /// `folio owners people`: what each person answers for.
  struct PersonView: ReadingCommand {
    typealias Row = StewardRow
    static var word: String? { "people" }
    static var about: ShellPhrase { .decision(.aboutOwnersPeople) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedStewards(digest.stewards(), ofTeams: false, query)
    }
  }

  /// `folio owners teams`: what each team answers for.
  struct TeamView: ReadingCommand {
    typealias Row = StewardRow
    static var word: String? { "teams" }
    static var about: ShellPhrase { .decision(.aboutOwnersTeams) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedStewards(digest.teams(), ofTeams: true, query)
    }
  }

  /// `folio owners proposals`: what is proposed and not answered.
  struct Proposals: ReadingCommand {
    typealias Row = Proposal
    static var about: ShellPhrase { .decision(.aboutProposals) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedProposals(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      report.print(as: read.format, of: query, whenEmpty: .noProposals)
    }
  }

  /// `folio owners conflicts`: what several people were given unseen.
  struct Conflicts: ReadingCommand {
    typealias Row = ConflictSideRow
    static var about: ShellPhrase { .decision(.aboutConflicts) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedConflicts(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      (read.format == .table
        ? report.withoutUnset([.role, .workflow, .person, .approval, .conditions]) : report)
        .print(as: read.format, of: query, whenEmpty: .noConflicts)
    }
  }
}
