import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio changes --from A --to B`: what changed between two moments, and by whom.
struct Changes: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.log(.aboutChanges)),
      discussion: words.text(.log(.discussChanges)) + "\n\n"
        + ReadOptions.fields(of: ChangeRow.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Option(help: ArgumentHelp(words.text(.log(.helpSince)), valueName: "time"))
  var from: String
  @Option(help: ArgumentHelp(words.text(.log(.helpUntil)), valueName: "time"))
  var to: String?

  func run() async throws {
    let query = try read.query(of: ChangeRow.self)
    let session = try await Session.open(global)
    let portfolio = session.digest.portfolio
    let start = try instant(from, portfolio.zone)
    let end = try to.map { try instant($0, portfolio.zone) } ?? portfolio.asOf
    guard start <= end else { throw Failure.usage(.log(.changesRunBackwards)) }
    let records = await session.store.recordHistory(from: start, to: end)
    let changes = PortfolioChanges(in: portfolio, from: start, to: end, records: records)
    let report = changes.printed(asOf: portfolio.asOf, query, problems: portfolio.problems)
    (read.format == .table ? report.withoutUnset(report.table.columns) : report)
      .print(as: read.format)
    if records == nil { complain("folio: " + words.text(.log(.changesWithoutGit))) }
    if read.format == .table, report.table.rows.isEmpty {
      say(words.text(.log(.nothingChanged)) + "\n")
    }
  }

  private func instant(_ text: String, _ zone: Zone) throws -> Timestamp {
    guard case .success(let moment) = PastMoment.parse(text) else {
      throw Failure.usage(.unknownTime(text))
    }
    return moment.instant(in: zone)
  }
}
