import ArgumentParser
import Dashboard
import PortfolioCore

extension Import {
  /// `folio import quality FILE --source NAME`: a leaderboard, which becomes a table of quality.
  struct Quality: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.quality(.about)), discussion: words.text(.quality(.discuss)))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.quality(.helpSource)), valueName: "name"))
    var source: String
    @Option(help: ArgumentHelp(words.text(.quality(.helpTask))))
    var task: String?
    @Option(help: ArgumentHelp(words.text(.quality(.helpMetric))))
    var metric: String?
    @Option(help: ArgumentHelp(words.text(.quality(.helpDate)), valueName: "day"))
    var date: String?
    @Option(help: ArgumentHelp(words.text(.quality(.helpModelColumn)), valueName: "column"))
    var modelColumn: String?
    @Option(help: ArgumentHelp(words.text(.quality(.helpValueColumn)), valueName: "column"))
    var valueColumn: String?
    @Option(help: ArgumentHelp(words.text(.quality(.helpSamplesColumn)), valueName: "column"))
    var samplesColumn: String?
    @Option(help: ArgumentHelp(words.text(.quality(.helpDateColumn)), valueName: "column"))
    var dateColumn: String?
    @Flag(help: ArgumentHelp(words.text(.quality(.helpPercent))))
    var percent = false
    @Flag(help: ArgumentHelp(words.text(.quality(.helpAllNames))))
    var allNames = false
    @Argument(help: ArgumentHelp(words.text(.quality(.helpFile))))
    var file: String

    func run() async throws {
      guard Identifier<QualityRow>(source) != nil, source.utf8.count <= 48 else {
        throw Failure.usage(.quality(.badSource(source)))
      }
      let day = try date.map { text in
        guard case .success(let day) = Day.parse(text.utf8) else {
          throw Failure.usage(.quality(.badDay(text)))
        }
        return day
      }
      let session = try await Session.open(global, toWrite: true)
      if let day, let date, day > session.today {
        throw Failure.usage(.notYet(date, option: "--date"))
      }
      let table = LeaderboardTable(try read(), path: ByteSource(file).path)
      let shape = try shape(of: table)
      let plan: QualityImport
      do throws(QualityImport.Lack) {
        plan = try QualityImport(
          table, as: shape, .init(task: task, metric: metric, day: day), source: source,
          into: session.portfolio)
      } catch {
        throw Failure.usage(.quality(.lacks(error)))
      }
      for problem in plan.problems { complain(problem.line) }
      try await keep(plan, shape, in: session)
      let isFaulty = plan.problems.contains { $0.severity == .error }
      if isFaulty || plan.claimed.isEmpty { throw Failure.data }
    }

    private func read() throws -> [UInt8] {
      var bytes: [UInt8] = []
      do throws(FileError) {
        // One byte over the limit is enough to know.
        try ByteSource(file).read { piece in
          if bytes.count <= LeaderboardTable.limit { bytes += piece }
        }
      } catch {
        throw Failure.store(error.phrase)
      }
      guard bytes.count <= LeaderboardTable.limit else {
        throw Failure.refused(.quality(.tooLarge(file: file, limit: LeaderboardTable.limit)))
      }
      return bytes
    }

    /// Which columns say what: those that are named, else those of a table that is known.
    private func shape(of table: LeaderboardTable) throws -> LeaderboardShape {
      let known = LeaderboardShape(of: table.columns)
      guard var shape = known ?? named() else {
        for problem in table.problems { complain(problem.line) }
        throw Failure.refused(.quality(.unknownTable(columns: table.columns)))
      }
      if let modelColumn { shape.model = modelColumn }
      if let valueColumn {
        // The indicator that the table is known for is another column's.
        if valueColumn != shape.value {
          (shape.known, shape.metric, shape.isPercent) = (nil, nil, false)
        }
        shape.value = valueColumn
      }
      if let samplesColumn { shape.samples = samplesColumn }
      if let dateColumn { shape.day = dateColumn }
      if percent { shape.isPercent = true }
      let given = [modelColumn, valueColumn, samplesColumn, dateColumn].compactMap(\.self)
      if let missing = given.first(where: { !table.columns.contains($0) }) {
        throw Failure.refused(.quality(.noColumn(missing, columns: table.columns)))
      }
      return shape
    }

    private func named() -> LeaderboardShape? {
      guard let modelColumn, let valueColumn else { return nil }
      return LeaderboardShape(model: modelColumn, value: valueColumn)
    }

    private func keep(
      _ plan: QualityImport, _ shape: LeaderboardShape, in session: Session
    ) async throws {
      if !plan.rows.isEmpty {
        let path = try await write(plan, in: session)
        say(words.text(.quality(.imported(plan, path: path))) + "\n")
      }
      let near = plan.nearNames(in: session.portfolio)
      say(words.text(.quality(.outcome(plan, near: near, isWhole: allNames))) + "\n")
      let strangers = plan.strangers(in: session.portfolio)
      for metric in strangers.metrics {
        say(words.text(.quality(.unknownMetric(metric))) + "\n")
      }
      for task in strangers.tasks { say(words.text(.quality(.unknownTask(task))) + "\n") }
    }

    /// Writes a file that was not there; what somebody wrote stays as it is.
    private func write(_ plan: QualityImport, in session: Session) async throws -> String {
      for path in [QualityImport.path(of: source), plan.furtherPath(of: source)] {
        do throws(StoreError) {
          try await session.store.create(plan.bytes, at: path)
          return path
        } catch .exists {
          continue
        } catch {
          throw Failure.store(error.phrase)
        }
      }
      throw Failure.refused(.fileExists(path: plan.furtherPath(of: source)))
    }
  }
}
