import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio outlook`: where the portfolio stands beside a survey, and where it is heading.
struct Outlook: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.outlook(.about)),
      discussion: words.text(.outlook(.discuss)) + "\n\n"
        + ReadOptions.fields(of: LandscapeRow.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Option(help: ArgumentHelp(words.text(.outlook(.helpBy))))
  fileprivate var by = LandscapeDimension.type

  func run() async throws {
    let query = try read.query(of: LandscapeRow.self)
    let session = try await Session.open(global)
    let earlier = await session.store.earlierMix(of: session.portfolio)
    let digest = session.digest
    let outlook = digest.outlook(by: by.dimension, since: earlier)
    let report = digest.printed(outlook, query)
    guard read.format == .table else { return report.print(as: read.format) }
    switch by {
    case .vendor: report.print(as: .table)
    case .type:
      report.keeping(LandscapeRow.typeColumns + [.otherCurrencies]).print(as: .table)
      say("\n" + words.text(.outlook(.ahead(years: outlook.years))) + "\n")
      say(TablePrinter(words: words).text(of: digest.aheadTable(of: outlook, query)))
    }
    say("\n" + outlook.sentences.map { words.text(.outlook($0)) + "\n" }.joined())
  }
}

/// What the lines of a landscape are of, as typed.
private enum LandscapeDimension: String, ExpressibleByArgument, CaseIterable {
  case type, vendor

  var dimension: PortfolioOutlook.Dimension {
    switch self {
    case .type: .type
    case .vendor: .vendor
    }
  }
}

extension PrintedReport {
  /// The report with some of its columns, in its own order.
  func keeping(_ columns: [ReportColumn]) -> PrintedReport {
    var report = self
    let kept = table.columns.indices.filter { columns.contains(table.columns[$0]) }
    report.table = ReportTable(
      columns: kept.map { table.columns[$0] },
      rows: table.rows.map { row in kept.map { row[$0] } })
    return report
  }
}
