import ArgumentParser
import Dashboard
import Foundation
import PortfolioCore

/// The command line's root: without a command, the dashboard.
@main
struct Folio: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "folio", abstract: words.text(.aboutFolio), version: folioVersion,
      subcommands: [
        DashboardCommand.self, Demo.self, Init.self, Check.self, Models.self, Show.self,
        Cost.self, BudgetCommand.self, Prices.self, Carbon.self, Waste.self, FitCommand.self,
        WhatIfCommand.self, DecideModel.self, Outlook.self, Next.self, Improve.self,
        Optimise.self, CascadeCommand.self, Distil.self, Alerts.self,
        Detect.self, DistanceCommand.self, DriftCommand.self, Owners.self, Assign.self,
        Unassign.self, GovernanceCommand.self, HandOver.self, AnswerProposal<AcceptOptions>.self,
        AnswerProposal<DeclineOptions>.self, SettleConflict.self, ReviewModels.self,
        DecideStatus<ApproveOptions>.self, DecideStatus<RestrictOptions>.self,
        DecideStatus<RetireOptions>.self, Attest.self, Undo.self, RecordOccurrence.self,
        Import.self, Export.self,
        Log.self, Changes.self, Screen.self, Reference.self,
      ], defaultSubcommand: DashboardCommand.self)
  }

  /// Whether a word continues a command's name: `models draft`.
  static func isSubcommand(_ word: String, of command: String) -> Bool {
    configuration.subcommands.first { $0._commandName == command }?
      .configuration.subcommands.contains { $0._commandName == word } ?? false
  }

  static func main() async {
    FreedMemory.keep()
    let arguments = hoistingGlobalOptions(Array(CommandLine.arguments.dropFirst()))
    do {
      try refuseUnknownCommand(arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      await OpenedStore.last.keepCheckpoint()
    } catch let failure as Failure {
      if let phrase = failure.phrase { complain("folio: \(words.text(phrase))") }
      Foundation.exit(failure.status)
    } catch {
      leave(with: error)
    }
  }

  /// Refuses a first word that is no command: the parser would take it for an argument of the
  /// dashboard.
  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.isEmpty, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !names.contains(word) else { return }
    let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .map { $0._commandName }
    throw Failure.usage(
      .unknownCommand(word, near: NearNames.of(word, among: shown, limit: 1), known: shown))
  }

  /// Ends as the parser says: help and version on stdout with status 0, usage on stderr with 2.
  private static func leave(with error: any Error) -> Never {
    let text = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      complain(text)
      Foundation.exit(2)
    }
    say(text + "\n")
    Foundation.exit(0)
  }
}

/// The program's version.
let folioVersion = "0.1.0"
