import ArgumentParser
import Dashboard
import PortfolioCore

extension Import {
  /// `folio import owners FILE`: assignments listed elsewhere, in one event.
  struct Owners: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.decision(.aboutImportOwners)),
        discussion: words.text(.decision(.discussImportOwners)))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
    var reason: String?
    @OptionGroup var exception: ExceptionOptions
    @Argument(help: ArgumentHelp(words.text(.decision(.helpOwnersFile))))
    var file: String

    func validate() throws { try exception.validate(reason: reason) }

    func run() async throws {
      let end = try exception.end()
      let session = try await Session.open(global, toWrite: true)
      let source = ByteSource(file)
      var rows = OwnersFile(path: source.path, portfolio: session.portfolio)
      do throws(FileError) {
        try source.read { rows.append($0) }
      } catch {
        throw Failure.store(error.phrase)
      }
      rows.finish()
      for problem in rows.problems { complain(problem.line) }
      let (plan, refused) = session.portfolio.taking(
        rows.grants, reason: reason, exceptUntil: end, on: session.today)
      for part in refused {
        let phrase = DecisionPhrase.againstRule(part.breach, roles: part.models.count)
        complain("\(source.path): \(part.breach.model): \(words.text(.decision(phrase)))")
      }
      if let plan {
        try await session.carryOut(plan.draft) { event in
          .tookOwners(
            plan.grants.reduce(0) { $0 + $1.models.count }, models: plan.models.count,
            people: Set(plan.grants.map(\.person)).count, event: event)
        }
        session.tellException(of: plan.draft)
      } else if refused.isEmpty, rows.problems.isEmpty {
        say(words.text(.decision(.ownersKnown)) + "\n")
      }
      guard refused.isEmpty, !rows.problems.contains(where: { $0.severity == .error }) else {
        throw Failure.data
      }
    }
  }
}
