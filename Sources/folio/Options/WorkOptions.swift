import ArgumentParser
import Dashboard
import PortfolioCore

/// Work that has no file yet, as a command describes it.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.fit(.helpWork)), valueName: "task"))
  var task: String?
  @Option(help: ArgumentHelp(words.text(.fit(.helpNeeds)), valueName: "key=value"))
  var needs: [String] = []
  @Option(help: ArgumentHelp(words.text(.fit(.helpVolume)), valueName: "key=value"))
  var volume: [String] = []
  @Option(help: ArgumentHelp(words.text(.fit(.helpName)), valueName: "name"))
  var name: String?
  @Option(help: ArgumentHelp(words.text(.fit(.helpTeam)), valueName: "team"))
  var team: String?
  @Option(help: ArgumentHelp(words.text(.fit(.helpServedBy)), valueName: "model"))
  var servedBy: String?
  @Option(help: ArgumentHelp(words.text(.fit(.helpSwitchingCost)), valueName: "amount"))
  var switchingCost: String?
  @Option(help: ArgumentHelp(words.text(.fit(.helpWrite)), valueName: "id"))
  var write: String?

  /// Whether nothing but a task makes sense of what is given.
  var needsTask: Bool {
    !needs.isEmpty || !volume.isEmpty || write != nil || name != nil || team != nil
      || servedBy != nil || switchingCost != nil
  }

  /// The record it would be, and the work that the record says.
  func draft(task: String, on day: Day) throws -> (draft: WorkflowDraft, workflow: Workflow) {
    let draft: WorkflowDraft
    do throws(WorkflowDraft.Fault) {
      draft = try WorkflowDraft(
        id: write, task: task, name: name, team: team, servedBy: servedBy, needs: needs,
        volume: volume, switchingCost: switchingCost, on: day)
    } catch {
      throw Failure.usage(.fit(.badDraft(error)))
    }
    let read = draft.read()
    if let problem = read.problems.first {
      throw Failure.usage(.fit(.badValue(words.fault(problem.fault))))
    }
    guard let workflow = read.value else { throw Failure.usage(.fit(.badValue(task))) }
    return (draft, workflow)
  }
}

/// Weights, such as `quality=0.5`.
struct WeightOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.fit(.helpWeight)), valueName: "key=number"))
  var weight: [String] = []

  /// The weights; nil where none are given.
  func weights() throws -> FitWeights? {
    if weight.isEmpty { return nil }
    var given: [ParetoFrontier.Dimension: Double] = [:]
    for text in weight {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let dimension = ParetoFrontier.Dimension(rawValue: parts[0]),
        let number = PlainNumber.double(parts[1]), number > 0, given[dimension] == nil
      else { throw Failure.usage(.fit(.badWeight(text))) }
      given[dimension] = number
    }
    return FitWeights(given)
  }
}

extension Session {
  /// Says on stderr that nothing knows a task, which may be misspelt: then nothing is known of it either.
  func tell(unknownTask task: String) {
    guard let unmatched = portfolio.unmatchedTask(task) else { return }
    complain("folio: " + words.text(.cascade(.unknownTask(unmatched))))
  }

  /// The workflow of an id or a name.
  func workflow(named name: String) throws -> Workflow {
    let all = portfolio.workflows
    if let found = all.first(where: { $0.id.text == name }) ?? all.first(where: { $0.name == name })
    {
      return found
    }
    throw Failure.refused(
      .fit(.noWorkflow(name, near: NearNames.of(name, among: all.map(\.id.text)))))
  }
}
