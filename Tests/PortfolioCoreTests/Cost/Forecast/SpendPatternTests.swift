import Testing

@testable import PortfolioCore

/// Level, weekdays and trend of days, on series of which they are known.
@Suite struct SpendPatternTests {
  private func pattern(_ values: [Double]) throws -> SpendPattern {
    try #require(SpendPattern(values[...]))
  }

  @Test func weeksThatRepeatThemselvesAreForecastExactly() throws {
    let week = [100.0, 110, 120, 110, 100, 20, 10]
    let values = (0..<70).map { week[$0 % 7] }
    for known in 56...62 {
      let pattern = try pattern(Array(values[..<known]))
      #expect(abs(pattern.slope) < 1e-12 && pattern.spread < 1e-12)
      for ahead in 1...8 {
        #expect(abs(pattern.value(ahead) - values[known + ahead - 1]) < 1e-9)
      }
    }
  }

  @Test func oneDearDayIsNoPattern() throws {
    let week = [100.0, 110, 120, 110, 100, 20, 10]
    var values = (0..<56).map { week[$0 % 7] }
    values[50] = 5000
    let pattern = try pattern(values)
    for ahead in 1...7 { #expect(abs(pattern.value(ahead) - week[ahead - 1]) < 1) }
  }

  /// A line of slope 2 that ends at 110: the trend dies away by a twentieth a day.
  @Test func aTrendIsFoundAndDiesAway() throws {
    let pattern = try pattern((0..<56).map { 2 * Double($0) })
    #expect(abs(pattern.slope - 2) < 1e-12 && abs(pattern.level - 110) < 1e-9)
    #expect(abs(pattern.value(1) - (110 + 2 * 0.95)) < 1e-9)
    #expect(abs(pattern.value(3) - (110 + 2 * (0.95 + 0.9025 + 0.857375))) < 1e-9)
  }

  @Test func twoWeeksAreTheLeast() throws {
    #expect(SpendPattern(Array(repeating: 1, count: 13)[...]) == nil)
    let pattern = try pattern(Array(repeating: 1, count: 14))
    #expect(pattern.value(1) == 1 && pattern.weekdays == Array(repeating: 0, count: 7))
  }

  @Test func aDayNeverCostsLessThanNothing() throws {
    let pattern = try pattern((0..<56).map { 100 - 2 * Double($0) })
    #expect((1...60).allSatisfy { pattern.value($0) >= 0 })
  }

  @Test func quantilesAreThoseOfTheSeventhDefinition() {
    // R: quantile(c(1, 2, 4, 8), c(0.1, 0.5, 0.9)) is 1.3, 3.0, 6.8.
    let values = [8.0, 1, 4, 2]
    let found = [0.1, 0.5, 0.9].compactMap(values.quantile)
    #expect(zip(found, [1.3, 3, 6.8]).allSatisfy { abs($0 - $1) < 1e-12 } && found.count == 3)
    #expect([Double]().median == nil && [7].quantile(0.9) == 7)
  }
}
