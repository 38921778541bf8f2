import ArgumentParser
import Dashboard
import PortfolioCore

extension GovernanceCommand {
  /// `folio governance policies`: those that are shipped, and those of the store.
  struct Policies: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.obligations(.aboutPolicies)),
        discussion: words.text(.obligations(.discussPolicies)) + "\n\n"
          + ReadOptions.fields(of: PolicyRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: PolicyRow.self)
      var report = try await Session.open(global).digest.printedPolicies(query)
      // The last column is a sentence, or several.
      if read.format == .table, report.table.columns.last == .source {
        report.table.columns.removeLast()
        report.table.rows = report.table.rows.map { $0.dropLast() }
      }
      report.print(as: read.format)
    }
  }
}
