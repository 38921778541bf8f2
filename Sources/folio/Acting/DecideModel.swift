import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio decide [WORKFLOW MODEL]`: which model is to serve a workflow, in one event; or what was
/// decided, and what came of it.
struct DecideModel: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide", abstract: words.text(.fit(.aboutDecide)),
      discussion: words.text(.fit(.discussDecide)) + "\n\n"
        + ReadOptions.fields(of: DecisionRow.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Argument(help: ArgumentHelp(words.text(.fit(.helpWorkflow))))
  var workflow: String?
  @Argument(help: ArgumentHelp(words.text(.fit(.helpCandidate))))
  var model: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?
  @Flag(help: ArgumentHelp(words.text(.fit(.helpDespite))))
  var despite = false

  func run() async throws {
    guard let workflow else {
      let query = try read.query(of: DecisionRow.self)
      let digest = try await Session.open(global).digest
      let printed = digest.printedDecisions(query)
      if read.format == .table, printed.table.rows.isEmpty, query.isEmpty {
        printed.withoutRows.print(as: .table)
        say(words.text(.fit(.noDecisions)) + "\n")
        return
      }
      return (read.format == .table ? printed.withoutUnset([.disputed]) : printed)
        .print(as: read.format)
    }
    guard let model else { throw Failure.usage(.fit(.modelNeeded)) }
    let session = try await Session.open(global, toWrite: true)
    let found = try session.workflow(named: workflow)
    let id = try session.registered(model)
    let selection = Selection(session.portfolio)
    let draft: EventDraft
    do throws(Refusal) {
      draft = try selection.deciding(
        id, for: found, reason: reason, despite: despite ? .everything : .nothing)
    } catch {
      throw Failure.refused(.refused(error))
    }
    let event = try await session.append(draft)
    let phrase = FitPhrase.decided(workflow: found.id, model: id, event: event.id.description)
    say(words.text(.fit(phrase)) + "\n")
    if found.servedBy.flatMap(session.portfolio.directory.id(of:)) != id {
      say(words.text(.fit(.pending(path: found.path, model: id))) + "\n")
    }
  }
}
