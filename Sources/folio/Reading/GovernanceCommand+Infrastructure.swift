import ArgumentParser
import Dashboard
import PortfolioCore

extension GovernanceCommand {
  /// `folio governance infrastructure`: where models run, how loaded they are, and what they use.
  struct Infrastructure: ReadingCommand {
    typealias Row = InfrastructureRow
    static var about: ShellPhrase { .infrastructure(.about) }
    static var discussed: ShellPhrase? { .infrastructure(.discuss) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedInfrastructure(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
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
  struct Records: ReadingCommand {
    typealias Row = RecordRow
    static var about: ShellPhrase { .infrastructure(.aboutRecords) }
    static var discussed: ShellPhrase? { .infrastructure(.discussRecords) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedRecords(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      guard read.format == .table, query.isEmpty, report.table.rows.isEmpty else {
        return (read.format == .table ? report.withoutUnset([.notSet, .empty]) : report)
          .print(as: read.format)
      }
      report.withoutRows.print(as: .table)
      say(words.text(.infrastructure(.noRecords)) + "\n")
    }
  }
}
