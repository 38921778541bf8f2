import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio optimise MODEL… --kind KIND --metric METRIC`: what was done to make models better.
struct Optimise: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.improvement(.aboutOptimise)),
      discussion: words.text(.improvement(.discussOptimise)))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.helpModels), valueName: "model"))
  var models: [String]
  @Option(help: ArgumentHelp(words.text(.improvement(.helpKind))))
  var kind: String
  @Option(help: ArgumentHelp(words.text(.improvement(.helpMetric))))
  var metric: String
  @Option(help: ArgumentHelp(words.text(.improvement(.helpDay))))
  var day: String?
  @Option(help: ArgumentHelp(words.text(.improvement(.helpWorkflow))))
  var workflow: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?

  func run() async throws {
    guard let kind = Optimisation.Kind(rawValue: kind) else {
      throw Failure.usage(.improvement(.unknownKind(self.kind)))
    }
    let session = try await Session.open(global, toWrite: true)
    var known: Set<ModelID> = []
    let ids = try models.map { try session.registered($0) }.filter { known.insert($0).inserted }
    let day = try day.map { text in
      guard case .success(let day) = Day.parse(text.utf8) else {
        throw Failure.usage(.unknownWhen(text, option: "--day"))
      }
      guard day <= session.today else {
        throw Failure.usage(.notYet(text, option: "--day"))
      }
      return day
    }
    let optimisation = Optimisation(
      kind, models: ids, metric: try session.indicator(metric, of: ids), day: day,
      workflow: try workflow.map(session.workflow(named:)))
    let event = try await session.append(EventDraft(.optimise(optimisation), reason: reason))
    say(
      words.text(
        .improvement(.optimised(kind, models: ids.count, event: event.id.description))) + "\n")
    for id in ids {
      let observed = session.portfolio.observedIndicators(of: id)
      guard !observed.contains(optimisation.metric) else { continue }
      let phrase = ImprovementPhrase.unobserved(
        id, metric: optimisation.metric, observed: observed)
      complain("folio: " + words.text(.improvement(phrase)))
    }
  }
}

extension Session {
  /// An indicator that the portfolio knows, or that one of some models has a target or values of.
  fileprivate func indicator(_ name: String, of ids: [ModelID]) throws -> String {
    let names = portfolio.indicatorNames(of: ids)
    guard names.contains(name) else {
      throw Failure.refused(
        .improvement(.unknownMetric(name, near: NearNames.of(name, among: names))))
    }
    return name
  }

  /// The id of a workflow.
  fileprivate func workflow(named name: String) throws -> WorkflowID {
    let ids = portfolio.workflows.map(\.id)
    guard let id = ids.first(where: { $0.text == name }) else {
      throw Failure.refused(
        .improvement(.noWorkflow(name, near: NearNames.of(name, among: ids.map(\.text)))))
    }
    return id
  }
}
