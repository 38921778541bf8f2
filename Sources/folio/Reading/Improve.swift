import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio improve`: what was done to make models better, what came of it, and which targets are met.
struct Improve: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.improvement(.about)),
      discussion: words.text(.improvement(.discuss)) + "\n\n"
        + ReadOptions.fields(of: OptimisationRow.self),
      subcommands: [Register.self, Targets.self, Value.self], defaultSubcommand: Register.self)
  }

  /// `folio improve register`: the optimisations and their uplift.
  struct Register: ReadingCommand {
    typealias Row = OptimisationRow
    static var about: ShellPhrase { .improvement(.aboutRegister) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedImprovement(query)
    }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      guard read.format == .table else { return report.print(as: read.format) }
      if report.table.rows.isEmpty {
        report.withoutRows.print(as: .table)
        say(words.text(.improvement(.empty)) + "\n")
      } else {
        report.withoutUnset([.reason, .workflow, .actor, .others, .text]).print(as: .table)
      }
      say("\n" + phrases(digest).map { words.text(.improvement($0)) + "\n" }.joined())
    }

    private func phrases(_ digest: Digest) -> [ImprovementPhrase] {
      let techniques = digest.techniqueAdoption
      return (digest.upliftFigure?.value.map { [.benchmark($0)] } ?? [])
        + [.prompts(digest.promptAdoption())] + (techniques.map { [.techniques($0)] } ?? [])
        + [.targets(digest.targetRows().counts)]
    }
  }

  /// `folio improve targets`: whether deployments keep to their targets.
  struct Targets: ReadingCommand {
    typealias Row = TargetRow
    static var about: ShellPhrase { .improvement(.aboutTargets) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport { digest.printedTargets(query) }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      report.print(as: read.format, whenEmpty: .noTargets, query)
    }
  }

  /// `folio improve value`: what workflows are worth.
  struct Value: ReadingCommand {
    typealias Row = ValueRow
    static var about: ShellPhrase { .improvement(.aboutValue) }
    static var discussed: ShellPhrase? { .improvement(.discussValue) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport { digest.printedValue(query) }

    func show(_ report: PrintedReport, of digest: Digest, _ query: Query) {
      (read.format == .table ? report.withoutUnset([.net, .metric, .each]) : report)
        .print(as: read.format, whenEmpty: .noValue, query)
    }
  }
}

extension PrintedReport {
  /// Prints the rows; of a table for people that has none at all, what that means.
  fileprivate func print(
    as format: OutputFormat, whenEmpty phrase: ImprovementPhrase, _ query: Query
  ) {
    guard format == .table, table.rows.isEmpty, query.isEmpty else { return print(as: format) }
    withoutRows.print(as: .table)
    say(words.text(.improvement(phrase)) + "\n")
  }
}
