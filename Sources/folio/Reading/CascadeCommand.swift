import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio cascade MODEL MODEL [MODEL]`: what models asked one after another would cost and achieve.
struct CascadeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cascade", abstract: words.text(.cascade(.about)),
      discussion: words.text(.cascade(.discuss)))
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table
  @Option(help: ArgumentHelp(words.text(.cascade(.helpJoint)), valueName: "file"))
  var joint: String?
  @Option(help: ArgumentHelp(words.text(.cascade(.helpTask))))
  var task: String?
  @Option(help: ArgumentHelp(words.text(.cascade(.helpMetric))))
  var metric: String?
  @Option(help: ArgumentHelp(words.text(.cascade(.helpVerifier)), valueName: "amount"))
  var verifier = "0"
  @Option(help: ArgumentHelp(words.text(.cascade(.helpCosts)), valueName: "amounts"))
  var costs: String?
  @Option(help: ArgumentHelp(words.text(.cascade(.helpAccuracies)), valueName: "ratios"))
  var accuracies: String?
  @Option(help: ArgumentHelp(words.text(.cascade(.helpEscalated)), valueName: "ratios"))
  var escalated: String?
  @Argument(help: ArgumentHelp(words.text(.cascade(.helpModels)), valueName: "model"))
  var models: [String]

  func run() async throws {
    guard (2...3).contains(models.count) else { throw Failure.usage(.cascade(.badCount)) }
    let verifying = try numbers(verifier, "--verifier", 1)[0]
    let costs = try self.costs.map { try numbers($0, "--costs", models.count) }
    let ratios = try accuracies.map { try numbers($0, "--accuracies", models.count, atMost: 1) }
    let reaching = try escalated.map {
      try numbers($0, "--escalated", models.count - 1, atMost: 1)
    }
    let shares = try reaching.map { parts in
      guard let shares = EscalatedShares(parts) else {
        throw Failure.usage(.cascade(.increasing(escalated ?? "")))
      }
      return shares
    }
    let session = try await Session.open(global)
    let references = try models.map { try session.model(named: $0) }
    guard Set(references).count == models.count else {
      throw Failure.usage(.cascade(.badCount))
    }
    var ground = CascadeGround(of: references)
    let bare = Cascade(ground.stages, verifierCost: verifying)
    var counted = try joint.map { Counted(try outcomes(in: $0, session), at: task) }
    if counted == nil, accuracies == nil, escalated == nil {
      counted = try found(bare, references, session)
    }
    if counted == nil, let task { session.tell(unknownTask: task) }
    if costs == nil || counted == nil && ratios == nil {
      ground = Selection(session.portfolio).ground(
        of: references, at: task ?? counted?.work, metric: metric)
      ground.lacks.removeAll { lack in
        let isAsked = (
          cost: costs == nil && lack.isOfCost,
          accuracy: counted == nil && ratios == nil && lack.isOfAccuracy
        )
        return !isAsked.cost && !isAsked.accuracy
      }
    }
    for index in ground.stages.indices {
      if let costs { ground.stages[index].cost = costs[index] }
      if let ratios { ground.stages[index].accuracy = ratios[index].approximate }
    }
    let cascade = Cascade(ground.stages, verifierCost: verifying)
    let estimate = try counted.map { counted in
      guard let estimate = cascade.estimate(by: counted.outcomes.outcomes) else {
        throw Failure.refused(.cascade(.noJointItems(path: counted.outcomes.path)))
      }
      return estimate
    }
    let expected = estimate ?? cascade.estimate(escalated: shares)
    let path = counted?.outcomes.path
    session.digest.printed(cascade, expected, by: path, on: ground).print(as: format)
    guard format == .table else { return }
    let currency = session.portfolio.settings.currency
    var phrases: [CascadePhrase] = [.expected(expected, currency)]
    if joint == nil, let path { phrases.append(.countedIn(path: path)) }
    if let work = ground.work { phrases.append(.measuredAt(work)) }
    phrases += ground.lacks.map { .lack($0) }
    if let cost = expected.cost, let last = cascade.stages.last, let alone = last.cost {
      phrases.append(.against(model: last.model, cost: cost, of: alone))
    }
    say("\n" + phrases.map { words.text(.cascade($0)) + "\n" }.joined())
  }

  /// Joint outcomes by which items are counted.
  private struct Counted {
    var outcomes: JointOutcomes
    /// The task, or the workflow, that they are of; nil where nobody says.
    var work: String?

    init(_ outcomes: JointOutcomes, at work: String?) {
      self.outcomes = outcomes
      self.work = work
    }
  }

  /// The outcomes that lie in the store and are of the work of the models; a table with a fault is told
  /// and left out.
  private func found(
    _ cascade: Cascade, _ models: [ModelReference], _ session: Session
  ) throws -> Counted? {
    let tables: [JointTable]
    do throws(StoreError) {
      tables = try session.store.jointTables()
    } catch {
      throw Failure.store(error.phrase)
    }
    let directory = session.portfolio.directory
    let read = tables.filter { session.digest.isJoint($0.name, of: models, task: task) }
      .compactMap { table -> JointOutcomes? in
        var outcomes = JointOutcomes(
          path: table.path, resolve: { directory.reference(to: $0).text })
        outcomes.append(table.bytes)
        outcomes.finish()
        for problem in outcomes.problems { complain(problem.line) }
        return outcomes.problems.contains { $0.severity == .error } ? nil : outcomes
      }
    guard let path = session.digest.estimate(cascade, by: read)?.path,
      let best = read.first(where: { $0.path == path })
    else { return nil }
    return Counted(best, at: tables.first { $0.path == path }?.name)
  }

  /// The outcomes of a file.
  private func outcomes(in file: String, _ session: Session) throws -> JointOutcomes {
    let source = ByteSource(file)
    let directory = session.portfolio.directory
    var outcomes = JointOutcomes(
      path: source.path, resolve: { directory.reference(to: $0).text })
    do throws(FileError) {
      try source.read { outcomes.append($0) }
    } catch {
      throw Failure.store(error.phrase)
    }
    outcomes.finish()
    for problem in outcomes.problems { complain(problem.line) }
    guard !outcomes.problems.contains(where: { $0.severity == .error }) else {
      throw Failure.data
    }
    return outcomes
  }

  /// So many numbers with commas between, none below zero.
  private func numbers(
    _ text: String, _ option: String, _ count: Int, atMost most: Int? = nil
  ) throws -> [ExactDecimal] {
    let values = text.split(separator: ",", omittingEmptySubsequences: false)
      .compactMap { try? ExactDecimal(String($0)) }
      .filter { value in !value.isNegative && most.map { value <= ExactDecimal($0) } ?? true }
    guard values.count == count,
      text.split(separator: ",", omittingEmptySubsequences: false).count == count
    else {
      throw Failure.usage(.cascade(.badNumbers(option: option, text: text, needed: count)))
    }
    return values
  }
}
