import Testing

@testable import PortfolioCore

@Suite struct SeriesTests {
  private func series(_ values: [Double]) throws -> Series {
    let log = ObservationLog([minutely(values)])
    let key = SeriesKey(model: .observed("m"), indicator: IndicatorKey(metric: "accuracy"))
    return try #require(log.series(key))
  }

  @Test func theNewestValueIsThatOfTheMoment() throws {
    let series = try series([1, 2, 3])
    #expect(series.last?.value == 3)
    #expect(series.last(asOf: minute(-1)) == nil)
    #expect(series.last(asOf: minute(0))?.value == 1)
    #expect(series.last(asOf: minute(1.5)) == Observation(time: minute(1), value: 2))
    #expect(series.last(asOf: minute(99))?.value == 3)
    #expect(series.count(asOf: minute(1)) == 2)
    #expect(series.firstTime(after: minute(0.5)) == minute(1))
    #expect(series.firstTime(after: minute(2)) == nil)
  }

  @Test func aWindowIsHalfOpen() throws {
    let series = try series([1, 2, 3, 4])
    #expect(series.indices(in: minute(1)..<minute(3)) == 1..<3)
    #expect(series.indices(in: minute(-5)..<minute(0)) == 0..<0)
    #expect(series.indices(in: minute(9)..<minute(12)) == 4..<4)
    #expect(series.indices(in: minute(1)..<minute(1)).isEmpty)
  }

  @Test func partsOfAWindowHaveTheirMeansOrNothing() throws {
    let series = try series([1, 2, 3, 4, 5])
    #expect(series.means(over: minute(0)..<minute(4), parts: 2) == [1.5, 3.5])
    #expect(series.means(over: minute(-2)..<minute(2), parts: 4) == [nil, nil, 1, 2])
    #expect(series.means(over: minute(4)..<minute(10), parts: 3) == [5, nil, nil])
    #expect(series.means(over: minute(0)..<minute(5), parts: 1) == [3])
    #expect(series.means(over: minute(2)..<minute(2), parts: 3) == [nil, nil, nil])
    #expect(series.means(over: minute(0)..<minute(4), parts: 0).isEmpty)
  }

  @Test func largeValuesHaveAFiniteMean() throws {
    let most = Double.greatestFiniteMagnitude
    let mean = try #require(
      try series([most, -most, most, most]).means(over: minute(0)..<minute(9), parts: 1)[0])
    #expect(mean.isFinite)
  }

  @Test func partsOfAllOfTimeAreExact() throws {
    let series = try series([1, 2])
    let means = series.means(over: .earliest..<(.latest), parts: 2)
    #expect(means == [nil, 1.5])
  }
}
