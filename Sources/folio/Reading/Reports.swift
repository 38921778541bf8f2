import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio show MODEL`: one model with everything about it.
struct Show: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutShow))
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table
  @Argument(help: ArgumentHelp(words.text(.helpModel)))
  var model: String

  func run() async throws {
    let session = try await Session.open(global)
    let reference = try session.model(named: model)
    guard let report = session.digest.printed(reference) else {
      throw Failure.refused(.noModel(model, near: []))
    }
    if format == .table {
      say(FactsPrinter(words: words).text(of: report))
    } else {
      report.print(as: format)
    }
  }
}

/// `folio log`: what the journal says.
struct Log: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutLog), discussion: ReadOptions.fields(of: HistoryRow.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions

  func run() async throws {
    let query = try read.query(of: HistoryRow.self)
    let log = try await Session.open(global).digest.printedLog(query)
    (read.format == .table ? log.withoutUnset([.book, .from]) : log).print(as: read.format)
  }
}
