import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio distil`: work of large models that a small one could learn.
struct Distil: ReadingCommand {
  typealias Row = DistillationRow
  static var about: ShellPhrase { .cascade(.aboutDistil) }
  static var discussed: ShellPhrase? { .cascade(.discussDistil) }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions

  func report(of digest: Digest, _ query: Query) -> PrintedReport {
    digest.printedDistillations(query)
  }

  func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
    guard read.format == .table, report.table.rows.isEmpty, query.isEmpty else {
      return report.print(as: read.format)
    }
    report.withoutRows.print(as: .table)
    say(words.text(.cascade(.noDistillation)) + "\n")
  }
}
