import Testing

@testable import PortfolioCore

/// The sample as the readers of the store take it.
struct SampleReading {
  var settings = PortfolioSettings()
  var people: [Person] = []
  var models: [Model] = []
  var workflows: [Workflow] = []
  var policies: [Policy] = []
  var metrics: [MetricsFile] = []
  var journal: [JournalFile] = []
  var problems: [Problem] = []

  /// Reads the files of a sample.
  init(_ files: [SampleFile]) {
    for file in files {
      switch RecordFile(path: file.path) {
      case .portfolio?:
        settings = take(PortfolioSettings.read(file.bytes, path: file.path)) ?? settings
      case .people?: people = take(Person.readAll(file.bytes, path: file.path)) ?? []
      case .model(let id)?:
        models += [take(Model.read(file.bytes, id: id, path: file.path))].compactMap(\.self)
      case .workflow(let id)?:
        workflows += [take(Workflow.read(file.bytes, id: id, path: file.path))].compactMap(\.self)
      case .policy(let id)?:
        policies += [take(Policy.read(file.bytes, id: id, path: file.path))].compactMap(\.self)
      case .badName(let fault)?:
        problems.append(Problem(.record(fault), at: Place(path: file.path)))
      case nil: readTable(file)
      }
    }
    problems += CatalogueChecks.problems(
      models: models, workflows: workflows, settings: settings, directory: directory)
  }

  private mutating func take<Value>(_ parsed: Parsed<Value>) -> Value? {
    problems += parsed.problems
    return parsed.value
  }

  private mutating func readTable(_ file: SampleFile) {
    switch file.path.prefix(while: { $0 != "/" }) {
    case "metrics":
      var table = MetricsFile(path: file.path)
      table.append(file.bytes)
      problems += table.problems
      metrics.append(table)
    case "journal":
      var month = JournalFile(path: file.path)
      month.append(file.bytes[...])
      journal.append(month)
    default: break
    }
  }

  /// The names of the models.
  var directory: ModelDirectory { ModelDirectory(models) }

  /// The observations under the models' ids.
  var log: ObservationLog {
    var log = ObservationLog(metrics)
    log.resolve { [directory] in directory.id(of: $0) }
    return log
  }

  /// The events of all writers.
  var history: JournalHistory { JournalHistory(files: journal) }

  /// Who answers for what.
  var ownership: Ownership { Ownership(history) { directory.id(of: $0) } }

  /// The alerts as of an instant.
  func alerts(at instant: Timestamp) -> [Alert] {
    let log = log
    return TargetAlerts(log, models: models, settings: settings).alerts(asOf: instant, in: log)
  }
}
