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
  var metric = "accuracy"
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
    let session = try await Session.open(global)
    let references = try models.map { try session.model(named: $0) }
    guard Set(references).count == models.count else {
      throw Failure.usage(.cascade(.badCount))
    }
    let digest = session.digest
    var stages = references.map { digest.stage(of: $0, metric: metric) }
    for index in stages.indices {
      if let costs { stages[index].cost = costs[index] }
      if let ratios { stages[index].accuracy = ratios[index].approximate }
    }
    let cascade = Cascade(stages, verifierCost: verifying)
    var path = joint
    var estimate = try joint.map { try counted(cascade, in: $0, session) }
    if estimate == nil, accuracies == nil, escalated == nil,
      let found = try found(cascade, references, session)
    {
      (estimate, path) = (found.estimate, found.path)
    }
    let expected = estimate ?? cascade.estimate(escalated: reaching)
    let report = digest.printed(cascade, expected, by: path)
    report.print(as: format)
    guard format == .table else { return }
    let currency = session.portfolio.settings.currency
    var phrases: [CascadePhrase] = [.expected(expected, currency)]
    if joint == nil, let path { phrases.append(.countedIn(path: path)) }
    if let cost = expected.cost, let last = stages.last, let alone = last.cost {
      phrases.append(.against(model: last.model, cost: cost, of: alone))
    }
    say("\n" + phrases.map { words.text(.cascade($0)) + "\n" }.joined())
  }

  /// What is expected by the outcomes that lie in the store and are of the work of the models; a table
  /// with a fault is told and left out.
  private func found(
    _ cascade: Cascade, _ models: [ModelReference], _ session: Session
  ) throws -> (estimate: CascadeEstimate, path: String)? {
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
    return session.digest.estimate(cascade, by: read)
  }

  /// What is expected by the outcomes of a file.
  private func counted(
    _ cascade: Cascade, in file: String, _ session: Session
  ) throws -> CascadeEstimate {
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
    guard let estimate = cascade.estimate(by: outcomes.outcomes) else {
      throw Failure.refused(.cascade(.noJointItems(path: source.path)))
    }
    return estimate
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
