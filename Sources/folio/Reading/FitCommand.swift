import ArgumentParser
import Dashboard
import PortfolioCore
import SystemPackage

/// `folio fit [WORKFLOW]` and `folio fit --task TASK`: which model for which work.
struct FitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fit", abstract: words.text(.fit(.about)),
      discussion: words.text(.fit(.discuss)) + "\n\n" + ReadOptions.fields(of: FitSummary.self)
        + "\n" + ReadOptions.fields(of: FitCandidate.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Argument(help: ArgumentHelp(words.text(.fit(.helpWorkflow))))
  var workflow: String?
  @OptionGroup var work: WorkOptions
  @OptionGroup var weights: WeightOptions

  func run() async throws {
    guard work.task == nil || workflow == nil, work.task != nil || !work.needsTask else {
      throw Failure.usage(.fit(.workflowOrOther))
    }
    let weights = try weights.weights()
    if let workflow {
      let query = try read.query(of: FitCandidate.self)
      let session = try await Session.open(global)
      let found = try session.workflow(named: workflow)
      print(Selection(session.portfolio).fit(found, weights: weights), query, session.digest)
    } else if let task = work.task {
      let query = try read.query(of: FitCandidate.self)
      let session = try await Session.open(global, toWrite: work.write != nil)
      session.tell(unknownTask: task)
      let (draft, described) = try work.draft(task: task, on: session.today)
      print(Selection(session.portfolio).fit(described, weights: weights), query, session.digest)
      if work.write != nil {
        do throws(StoreError) {
          try await session.store.create(Array(draft.text.utf8), at: draft.path)
        } catch .exists(let path) {
          throw Failure.refused(.fileExists(path: path.string))
        } catch {
          throw Failure.store(error.phrase)
        }
        if read.format == .table { say(words.text(.fit(.written(path: draft.path))) + "\n") }
      }
    } else {
      try await list()
    }
  }

  private func list() async throws {
    let query = try read.query(of: FitSummary.self)
    let digest = try await Session.open(global).digest
    let report = digest.fits(query)
    let printed = digest.printedFits(report)
    guard read.format == .table else { return printed.print(as: read.format) }
    if digest.portfolio.workflows.isEmpty {
      say(words.text(.fit(.noWorkflows)) + "\n")
      return
    }
    printed.withoutUnset(FitSummary.optionalColumns).print(as: .table)
    let phrase = FitPhrase.total(
      saving: report.saving.map(amount), more: report.extraCost.map(amount),
      currency: report.currency.code,
      unneeded: report.unneeded)
    say("\n" + words.text(.fit(phrase)) + "\n")
  }

  private func print(_ fit: WorkflowFit, _ query: Query, _ digest: Digest) {
    let printed = digest.printedFit(fit, query)
    guard read.format == .table else { return printed.print(as: read.format) }
    printed.withoutUnset(FitCandidate.optionalColumns).print(as: .table)
    let summary = fit.summary
    let phrase = FitPhrase.result(
      summary, currency: fit.currency.code, saving: (summary.saving?.magnitude).map(amount),
      firstYear: summary.firstYear.map(amount))
    say("\n" + words.text(.fit(phrase)) + "\n")
    say(words.text(.fit(.compared(over: fit.dimensions, weighed: fit.weighed))) + "\n")
    let entries = digest.entryTable(of: [summary.workflow])
    guard entries.count > 0 else { return }
    let table = entries.withoutUnset([.recordedVersion, .recorded, .event])
    say("\n" + words.text(.entry(.heading)) + "\n" + TablePrinter(words: words).text(of: table))
  }

  private func amount(_ amount: ExactDecimal) -> String {
    words.text(.amount(amount, nil, isLowerBound: false))
  }
}
