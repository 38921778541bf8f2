import ArgumentParser
import Dashboard
import PortfolioCore

extension GovernanceCommand {
  /// `folio governance infrastructure`: where models run, how loaded they are, and what they use.
  struct Infrastructure: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.infrastructure(.about)),
        discussion: words.text(.infrastructure(.discuss)) + "\n\n"
          + ReadOptions.fields(of: InfrastructureRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: InfrastructureRow.self)
      let digest = try await Session.open(global).digest
      let report = digest.printedInfrastructure(query)
      guard read.format == .table else { return report.print(as: read.format) }
      guard !report.table.rows.isEmpty || !query.isEmpty else {
        report.withoutRows.print(as: .table)
        say(words.text(.infrastructure(.noModels)) + "\n")
        return
      }
      report.withoutUnset([
        .reason, .share, .reached, .reachedEarliest, .reachedLatest, .region, .load, .capacity,
        .metric, .samples, .families, .joined, .site,
      ]).print(as: .table)
      guard !report.table.rows.isEmpty else { return }
      sayAdoption(of: report, digest.infrastructure(query), in: digest.portfolio)
    }

    /// Says under the models which part of them uses what, and against which benchmark.
    private func sayAdoption(
      of report: PrintedReport, _ rows: [InfrastructureRow], in portfolio: Portfolio
    ) {
      guard let used = portfolio.techniqueBenchmark else {
        say("\n" + words.text(.infrastructure(.noBenchmark)) + "\n")
        return
      }
      for case ("adoption", .table(let table)) in report.parts {
        say("\n" + TablePrinter(words: words).text(of: table) + "\n")
      }
      let counted = (used.benchmark.families.map(\.name) + [Benchmark.anyFamily]).lazy
        .compactMap { used.benchmark.figure($0)?.of }.first
      var unmatched: [String] = []
      for word in rows.flatMap(\.unmatched) where !unmatched.contains(word) {
        unmatched.append(word)
      }
      let phrases: [InfrastructurePhrase] =
        [.source(used)] + (counted.map { [.counts($0)] } ?? [])
        + (unmatched.isEmpty ? [] : [.unmatched(unmatched)])
      say(phrases.map { words.text(.infrastructure($0)) + "\n" }.joined())
    }
  }

  /// `folio governance records`: every record of the store, and how fresh it is.
  struct Records: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.infrastructure(.aboutRecords)),
        discussion: words.text(.infrastructure(.discussRecords)) + "\n\n"
          + ReadOptions.fields(of: RecordRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: RecordRow.self)
      let report = try await Session.open(global).digest.printedRecords(query)
      guard read.format == .table, query.isEmpty, report.table.rows.isEmpty else {
        return (read.format == .table ? report.withoutUnset([.notSet, .empty]) : report)
          .print(as: read.format)
      }
      report.withoutRows.print(as: .table)
      say(words.text(.infrastructure(.noRecords)) + "\n")
    }
  }
}

extension PrintedReport {
  /// The report without columns and rows: what is wrong is still said.
  fileprivate var withoutRows: PrintedReport {
    PrintedReport(asOf: asOf, table: ReportTable(columns: [], rows: []), problems: problems)
  }
}
