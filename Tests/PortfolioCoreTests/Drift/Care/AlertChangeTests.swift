import Testing

@testable import PortfolioCore

/// What came about with alerts between two digests of one store.
@Suite struct AlertChangeTests {
  private static func portfolio() throws -> Portfolio {
    var portfolio = Portfolio(settings: PortfolioSettings(), asOf: minute(60))
    var model = Model(id: try ModelID.of("m"), path: "models/m.md")
    model.targets = [Target(metric: "accuracy", limits: [.floor(0.9)])]
    portfolio.models = [model]
    portfolio.directory = ModelDirectory(portfolio.models)
    portfolio.metrics.resolve { ModelID($0) }
    portfolio.metrics.append(Array("time,model,metric,value\n".utf8), to: "metrics/a.csv")
    return portfolio
  }

  private static func append(_ rows: [(Double, Double)], to portfolio: inout Portfolio) {
    let text = rows.map { "\(minute($0).rfc3339),m,accuracy,\($1)\n" }.joined()
    portfolio.metrics.append(Array(text.utf8), to: "metrics/a.csv")
    portfolio.alerts.update(
      portfolio.metrics, models: portfolio.models, settings: portfolio.settings)
  }

  @Test(arguments: [[], [0.95, 0.95, 0.95]])
  func anEpisodeWhoseOnsetALateRowMovedIsNotToldAgain(end: [Double]) throws {
    var portfolio = try Self.portfolio()
    let values = [0.95, 0.95, 0.85, 0.85] + end
    Self.append(values.enumerated().map { (Double($0), $1) }, to: &portfolio)
    let before = Digest(portfolio)
    Self.append([(1.5, 0.8)], to: &portfolio)
    let after = Digest(portfolio, after: before)
    #expect(before.alerts.map(\.alert.onset) == [minute(2)])
    #expect(after.alerts.map(\.alert.onset) == [minute(1.5)])
    #expect(after.alertChanges(since: before).map(\.kind).allSatisfy { $0 == .grew })
    #expect(after.movedAlerts(since: before) == [before.alerts[0].id: after.alerts[0].id])
  }

  @Test func anotherEpisodeIsTold() throws {
    var portfolio = try Self.portfolio()
    Self.append(
      [0.85, 0.85, 0.95, 0.95, 0.95].enumerated().map { (Double($0), $1) }, to: &portfolio)
    let before = Digest(portfolio)
    Self.append([(10, 0.85), (11, 0.85)], to: &portfolio)
    let after = Digest(portfolio, after: before)
    #expect(after.alertChanges(since: before).map(\.kind) == [.fired])
    #expect(after.movedAlerts(since: before).isEmpty)
    // Where the first is gone altogether, the second is not taken for it.
    portfolio.metrics = ObservationLog()
    portfolio.metrics.resolve { ModelID($0) }
    portfolio.metrics.append(Array("time,model,metric,value\n".utf8), to: "metrics/a.csv")
    portfolio.alerts = AlertEvaluation()
    Self.append([(10, 0.85), (11, 0.85)], to: &portfolio)
    #expect(Digest(portfolio).alertChanges(since: before).map(\.kind) == [.fired])
  }
}
