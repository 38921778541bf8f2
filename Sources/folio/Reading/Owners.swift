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
  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutOwnersList)),
        discussion: ReadOptions.fields(of: OwnershipRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: OwnershipRow.self)
      try await Session.open(global).digest.printedOwners(query).print(as: read.format)
    }
  }

  /// `folio owners people`: what each person answers for.
  struct PersonView: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "people", abstract: words.text(.decision(.aboutOwnersPeople)),
        discussion: ReadOptions.fields(of: StewardRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: StewardRow.self)
      let digest = try await Session.open(global).digest
      digest.printedStewards(digest.stewards(), ofTeams: false, query).print(as: read.format)
    }
  }

  /// `folio owners teams`: what each team answers for.
  struct TeamView: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "teams", abstract: words.text(.decision(.aboutOwnersTeams)),
        discussion: ReadOptions.fields(of: StewardRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: StewardRow.self)
      let digest = try await Session.open(global).digest
      digest.printedStewards(digest.teams(), ofTeams: true, query).print(as: read.format)
    }
  }

  /// `folio owners proposals`: what is proposed and not answered.
  struct Proposals: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutProposals)),
        discussion: ReadOptions.fields(of: Proposal.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: Proposal.self)
      try await Session.open(global).digest.printedProposals(query)
        .print(as: read.format, whenEmpty: .noProposals)
    }
  }

  /// `folio owners conflicts`: what several people were given unseen.
  struct Conflicts: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutConflicts)),
        discussion: ReadOptions.fields(of: ConflictSideRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: ConflictSideRow.self)
      try await Session.open(global).digest.printedConflicts(query)
        .print(as: read.format, whenEmpty: .noConflicts)
    }
  }
}

extension PrintedReport {
  /// Prints the rows; of a table for people that has none, what that means.
  func print(as format: OutputFormat, whenEmpty phrase: DecisionPhrase) {
    if format == .table, table.rows.isEmpty {
      say(words.text(.decision(phrase)) + "\n")
    } else {
      print(as: format)
    }
  }
}
