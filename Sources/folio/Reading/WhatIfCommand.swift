import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio whatif WORKFLOW MODEL`: what would be otherwise, and nothing is.
struct WhatIfCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "whatif", abstract: words.text(.fit(.aboutWhatIf)),
      discussion: words.text(.fit(.discussWhatIf)))
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table
  @Argument(help: ArgumentHelp(words.text(.fit(.helpWorkflow))))
  var workflow: String
  @Argument(help: ArgumentHelp(words.text(.fit(.helpCandidate))))
  var model: String

  func run() async throws {
    let session = try await Session.open(global)
    let found = try session.workflow(named: workflow)
    let id = try session.registered(model)
    guard let whatIf = session.digest.whatIf(id, serves: found) else {
      throw Failure.refused(.cardNeeded(model))
    }
    let printed = session.digest.printedWhatIf(whatIf)
    printed.print(as: format)
    guard format == .table else { return }
    say("\n" + words.text(.fit(.tried(whatIf.after))) + "\n")
    guard !whatIf.after.isToday else {
      say(words.text(.fit(.servesToday(found.id, id))) + "\n")
      return
    }
    if let lack = whatIf.spendLack, lack.isTold {
      say(words.text(.fit(.spendUnknown(lack, whatIf.currency))) + "\n")
    }
    for case ("budgets", .table(let table)) in printed.parts where !table.rows.isEmpty {
      say("\n" + words.text(.fit(.budgets)) + "\n")
      say(TablePrinter(words: words).text(of: table.withoutUnset([.reason])))
    }
  }
}
