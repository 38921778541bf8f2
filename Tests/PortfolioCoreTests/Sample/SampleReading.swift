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
      guard case .file(let entry) = StoreLayout.meaning(of: file.path, isFolder: false) else {
        Issue.record("\(file.path) is nothing to the store")
        continue
      }
      take(file, as: entry)
    }
    problems += CatalogueChecks.problems(
      models: models, workflows: workflows, settings: settings, directory: directory)
  }

  private mutating func take(_ file: SampleFile, as entry: StoreEntry) {
    switch entry {
    case .settings:
      settings = value(PortfolioSettings.read(file.bytes, path: file.path)) ?? settings
    case .people: people = value(Person.readAll(file.bytes, path: file.path)) ?? []
    case .card(let id):
      models += [value(Model.read(file.bytes, id: id, path: file.path))].compactMap(\.self)
    case .workflow(let id):
      workflows += [value(Workflow.read(file.bytes, id: id, path: file.path))].compactMap(\.self)
    case .policy(let id):
      policies += [value(Policy.read(file.bytes, id: id, path: file.path))].compactMap(\.self)
    case .metrics:
      var table = MetricsFile(path: file.path)
      table.append(file.bytes)
      problems += table.problems
      metrics.append(table)
    case .journal:
      var month = JournalFile(path: file.path)
      month.append(file.bytes[...])
      journal.append(month)
    case .prices, .costs, .rates, .quality, .benchmark, .setAside: break
    }
  }

  private mutating func value<Value>(_ parsed: Parsed<Value>) -> Value? {
    problems += parsed.problems
    return parsed.value
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
    return AlertEvaluation(log, models: models, settings: settings).alerts(asOf: instant, in: log)
  }
}
