import ArgumentParser
import Dashboard
import PortfolioCore
import SystemPackage

/// `folio import`: takes over what other systems write.
struct Import: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutImport), subcommands: [Occurrences.self])
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
      let portfolio = session.digest.portfolio
      var rows = OccurrenceFile(
        path: ValueFileReader.shownPath(of: file), directory: portfolio.directory,
        zone: portfolio.zone, now: portfolio.asOf)
      do throws(FileError) {
        try read(into: &rows)
      } catch {
        throw Failure.store(error.phrase)
      }
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

    private func read(into rows: inout OccurrenceFile) throws(FileError) {
      let stream = try file == "-" ? .standardInput() : ByteStream(FilePath(file))
      defer { stream.close() }
      while true {
        let bytes = try stream.next()
        if bytes.isEmpty { break }
        rows.append(bytes)
      }
      rows.finish()
    }
  }
}
