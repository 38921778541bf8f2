@testable import PortfolioCore

/// A portfolio of one model with one indicator, an observation an hour from a Monday's midnight on,
/// and the journal of one person.
struct ExplainedWorld {
  var settings = PortfolioSettings()
  var targets: [Target] = []
  var values: [Double]
  var start = HourlySeries.start
  var spacing = 3600
  var ana: Clone
  var workflows: [Workflow] = []

  init(_ values: [Double]) throws {
    self.values = values
    ana = try Clone("ana")
    settings.metrics = ["accuracy": PortfolioSettings.Indicator(unit: "ratio", better: .higher)]
  }

  /// The time of an observation.
  func time(_ index: Int) -> Timestamp {
    start + .seconds(Int64(spacing * index))
  }

  /// The digest as of an instant; without one, of the last observation.
  func digest(asOf moment: Timestamp? = nil) throws -> Digest {
    let now = moment ?? time(values.count - 1)
    var text = "time,model,metric,value\n"
    for (index, value) in values.enumerated() {
      text += "\(time(index).rfc3339),m,accuracy,\(value)\n"
    }
    var file = MetricsFile(path: "metrics/a.csv")
    file.append(Array(text.utf8))
    var portfolio = Portfolio(settings: settings, asOf: now)
    var (model, other) = (
      Model(id: try .of("m"), path: "models/m.md"), Model(id: try .of("n"), path: "models/n.md")
    )
    model.targets = targets
    other.targets = []
    portfolio.models = [model, other]
    portfolio.workflows = workflows
    portfolio.directory = ModelDirectory(portfolio.models)
    let directory = portfolio.directory
    portfolio.metrics = ObservationLog([file])
    portfolio.metrics.resolve { directory.id(of: $0) }
    portfolio.journal = ana.history.asOf(now)
    portfolio.care = AlertCare(portfolio.journal, resolve: { directory.id(of: $0) })
    portfolio.alerts.update(
      portfolio.metrics, models: portfolio.models, settings: settings,
      rebaselines: portfolio.care.rebaselines)
    return Digest(portfolio)
  }

  /// Records that something happened to a model.
  @discardableResult
  mutating func record(
    _ kind: Occurrence.Kind, _ models: [String] = ["m"], at time: Timestamp
  ) throws -> Event {
    let ids = try models.map { try ModelID.of($0) }
    return try ana.write(EventDraft(.record(Occurrence(kind, models: ids))), at: time)
  }

  /// A level with noise of a deviation, from a seed.
  static func noise(_ level: Double, _ deviation: Double, count: Int, seed: UInt64) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in level + deviation * random.bell() }
  }

  /// Five weeks around 0.9, and then some hours three spreads lower.
  static func fallen(hours: Int = 60) throws -> ExplainedWorld {
    try ExplainedWorld(
      noise(0.9, 0.01, count: 840, seed: 1) + noise(0.87, 0.01, count: hours, seed: 2))
  }
}
