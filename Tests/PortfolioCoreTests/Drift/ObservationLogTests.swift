import Testing

@testable import PortfolioCore

@Suite struct ObservationLogTests {
  private func values(_ log: ObservationLog, _ name: String) -> [Double]? {
    let indicator = IndicatorKey(metric: "accuracy")
    return log.series(SeriesKey(model: .observed(name), indicator: indicator))?.values
  }

  @Test func rowsStandInOrderOfTimeThenPathThenLine() {
    let log = ObservationLog([
      metricsFile(
        "2026-11-23T12:00:00Z,m,accuracy,3", "2026-11-23T10:00:00Z,m,accuracy,1",
        path: "metrics/b.csv"),
      metricsFile("2026-11-23T11:00:00Z,m,accuracy,2", path: "metrics/a.csv"),
    ])
    #expect(values(log, "m") == [1, 2, 3])
    #expect(log.problems.isEmpty)
  }

  @Test func equalRowsCountOnce() {
    let row = "2026-11-23T10:00:00Z,m,accuracy,1"
    let log = ObservationLog([
      metricsFile(row, row, "2026-11-23T11:00:00+01:00,m,accuracy,1.0"),
      metricsFile(row, path: "metrics/b.csv"),
    ])
    #expect(values(log, "m") == [1])
    #expect(log.count == 1)
    #expect(log.problems.isEmpty)
  }

  @Test func ofTwoValuesTheLaterWinsAndBothAreNamed() {
    let log = ObservationLog([
      metricsFile("2026-11-23T10:00:00Z,m,accuracy,5", path: "metrics/b.csv"),
      metricsFile(
        "2026-11-23T10:00:00Z,m,accuracy,7", "2026-11-23T10:00:00Z,m,accuracy,6",
        path: "metrics/a.csv"),
    ])
    #expect(values(log, "m") == [5])
    let fault = { (line: Int) in
      Fault.table(
        .conflictingValues(
          model: "m", metric: "accuracy", other: Place(path: "metrics/a.csv", line: line)))
    }
    #expect(
      log.problems == [
        Problem(fault(2), at: Place(path: "metrics/a.csv", line: 3)),
        Problem(fault(3), at: Place(path: "metrics/b.csv", line: 2)),
      ])
  }

  @Test func contradictionsWithoutEndAreCounted() {
    let values = (0..<250).map { Double($0) }
    let log = ObservationLog([
      minutely(values, path: "metrics/a.csv"),
      minutely(values.map { $0 + 1 }, path: "metrics/b.csv"),
    ])
    #expect(log.problems.count == 101)
    #expect(
      log.problems.first
        == Problem(.table(.more(count: 150)), at: Place(path: "metrics/b.csv")))
  }

  @Test func whatWasReplacedComesBackWhenTheWinnerGoes() {
    var log = ObservationLog([
      metricsFile("2026-11-23T10:00:00Z,m,accuracy,1", path: "metrics/a.csv"),
      metricsFile("2026-11-23T10:00:00Z,m,accuracy,2", path: "metrics/b.csv"),
    ])
    log.update([], removed: ["metrics/b.csv", "metrics/never.csv"])
    #expect(values(log, "m") == [1])
    #expect(log.problems.isEmpty)
    log.update([metricsFile("2026-11-23T10:00:00Z,m,accuracy,3", path: "metrics/b.csv")])
    #expect(values(log, "m") == [3])
    log.update([], removed: ["metrics/a.csv", "metrics/b.csv"])
    #expect(log.isEmpty)
    #expect(log.keys.isEmpty)
    #expect(log.transcript.isEmpty)
  }

  @Test func aliasesOfAModelAreOneSeries() throws {
    let granite = try ModelID.of("granite-8b")
    var log = ObservationLog([
      metricsFile(
        "2026-11-23T10:00:00Z,granite-8b,accuracy,1",
        "2026-11-23T11:00:00Z,granite-prod,accuracy,2",
        "2026-11-23T12:00:00Z,other,accuracy,9"),
      metricsFile("2026-11-23T12:00:00Z,granite-3,accuracy,3", path: "metrics/b.csv"),
    ])
    #expect(log.keys.count == 4)
    log.resolve { $0.hasPrefix("granite-") ? granite : nil }
    #expect(log.series(of: granite, metric: "accuracy")?.values == [1, 2, 3])
    #expect(log.models == [.registered(granite), .observed("other")])

    log.append(Array("2026-11-23T13:00:00Z,granite-new,accuracy,4\n".utf8), to: "metrics/b.csv")
    #expect(log.series(of: granite, metric: "accuracy")?.values == [1, 2, 3, 4])

    log.resolve { ["granite-8b", "granite-3"].contains($0) ? granite : nil }
    #expect(log.series(of: granite, metric: "accuracy")?.values == [1, 3])
    #expect(values(log, "granite-prod") == [2])
    #expect(values(log, "granite-new") == [4])
  }

  @Test func twoNamesOfOneModelCanContradictEachOther() throws {
    let id = try ModelID.of("m")
    var log = ObservationLog([
      metricsFile("2026-11-23T10:00:00Z,alias,accuracy,1", "2026-11-23T10:00:00Z,m,accuracy,2")
    ])
    #expect(log.problems.isEmpty)
    log.resolve { _ in id }
    #expect(log.series(of: id, metric: "accuracy")?.values == [2])
    #expect(log.problems.map(\.place.line) == [3])
  }

  @Test func appendedRowsTouchTheirSeriesOnly() throws {
    var log = ObservationLog([
      minutely([1, 2, 3], model: "m"), minutely([4], model: "n", path: "metrics/n.csv"),
    ])
    let lineage = { (log: ObservationLog, name: String) in
      log.series(SeriesKey(model: .observed(name), indicator: .init(metric: "accuracy")))?
        .lineage
    }
    let (m, n) = (try #require(lineage(log, "m")), try #require(lineage(log, "n")))
    log.append(Array("\(minute(3).rfc3339),m,accuracy,4\n".utf8), to: "metrics/a.csv")
    #expect(lineage(log, "m") === m)
    log.append(Array("\(minute(0.5).rfc3339),m,accuracy,9\n".utf8), to: "metrics/a.csv")
    #expect(lineage(log, "m") !== m)
    #expect(lineage(log, "n") === n)
    #expect(values(log, "m") == [1, 9, 2, 3, 4])
  }

  @Test func namesWithoutACardAreListed() throws {
    let id = try ModelID.of("m")
    var log = ObservationLog([
      metricsFile(
        "2026-11-23T10:00:00Z,m,accuracy,1", "2026-11-23T10:00:00Z,shadow,latency,20",
        "2026-11-23T11:00:00Z,shadow,accuracy,2", "2026-11-23T12:00:00Z,shadow,accuracy,3",
        "2026-11-24T12:00:00Z,later,accuracy,3")
    ])
    log.resolve { $0 == "m" ? id : nil }
    let seen = log.unregistered(asOf: Timestamp(seconds: 1_795_431_600))
    #expect(seen.map(\.name) == ["shadow"])
    #expect(seen.first?.metrics == ["accuracy", "latency"])
    #expect(seen.first?.observations == 2)
    #expect(seen.first?.first == Timestamp(seconds: 1_795_428_000))
    #expect(seen.first?.last == Timestamp(seconds: 1_795_431_600))
    #expect(log.unregistered(asOf: .latest).map(\.name) == ["later", "shadow"])
  }

  @Test func aSeriesKnowsItsSampleSizes() {
    var log = ObservationLog()
    log.append(
      Array("time,model,metric,value,n\n2026-11-23T10:00:00Z,m,accuracy,1,\n".utf8),
      to: "metrics/a.csv")
    log.append(Array("2026-11-23T11:00:00Z,m,accuracy,1,40\n".utf8), to: "metrics/a.csv")
    let key = SeriesKey(model: .observed("m"), indicator: IndicatorKey(metric: "accuracy"))
    #expect(log.series(key)?.first?.n == nil)
    #expect(log.series(key)?.last?.n == 40)
  }
}
