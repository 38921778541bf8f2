import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio import`: takes over what other systems write.
struct Import: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutImport),
      subcommands: [
        Occurrences.self, Owners.self, LiteLLM.self, OpenAI.self, Anthropic.self, Bedrock.self,
        Langfuse.self,
        ImportPrices.self, Quality.self, MLflow.self, Backstage.self,
      ])
  }

  /// `folio import occurrences FILE`: what happened to models, in one event a thousand rows.
  struct Occurrences: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.aboutImportOccurrences),
        discussion: words.text(.discussImportOccurrences))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
    var reason: String?
    @Argument(help: ArgumentHelp(words.text(.helpOccurrences)))
    var file: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let portfolio = session.portfolio
      let source = ByteSource(file)
      var rows = OccurrenceFile(
        path: source.path, directory: portfolio.directory,
        zone: portfolio.zone, now: portfolio.asOf)
      do throws(FileError) {
        try source.read { rows.append($0) }
      } catch {
        throw Failure.store(error.phrase)
      }
      rows.finish()
      for problem in rows.problems { complain(problem.line) }
      let directory = portfolio.directory
      let plan = OccurrenceImport(
        rows.occurrences, into: portfolio.journal, now: portfolio.asOf,
        resolve: { directory.id(of: $0) }, reason: reason)
      var events: [Event] = []
      for draft in plan.drafts { events.append(try await session.append(draft)) }
      say(
        words.text(
          ShellPhrase.imported(
            recorded: plan.recorded, known: plan.known,
            events: events.map(\.id.description))) + "\n")
      if rows.problems.contains(where: { $0.severity == .error }) { throw Failure.data }
    }
  }
}
