import Testing

@testable import PortfolioCore

@Suite("A line through points")
struct LeastSquaresLineTests {
  @Test(
    "Student's bounds are those of the tables (Abramowitz and Stegun, table 26.10)",
    arguments: [(1, 12.706), (2, 4.303), (10, 2.228), (30, 2.042), (60, 2.000), (120, 1.980)])
  func student(degrees: Int, table: Double) {
    let bound = StudentDistribution.bound(confidence: 0.95, degreesOfFreedom: degrees)
    #expect(abs(bound - table) <= 0.0005)
  }

  @Test("Slope and standard error are exact where they can be calculated by hand")
  func known() throws {
    let heights = [1, 2, 1.3, 3.75, 2.25]
    let line = try #require(
      LeastSquaresLine(heights.enumerated().map { .init(x: Double($0 + 1), y: $1) }))
    // Sxx 10, Sxy 4.25, SSE 2.79075: 4.25 / 10, and the root of 2.79075 / 3 / 10.
    #expect(abs(line.slope - 0.425) < 1e-12 && abs(line.slopeError - 0.305) < 1e-12)
    #expect(abs(line.center.x - 3) < 1e-12 && abs(line.center.y - 2.06) < 1e-12)
    let slopes = line.slopes(confidence: 0.95)
    #expect(abs(slopes.upperBound - (0.425 + 3.18245 * 0.305)) < 1e-4)
    #expect(line.crossing(of: 2.06, slope: 0.425) == line.center.x)
    #expect(line.crossing(of: 9, slope: 0) == nil && line.crossing(of: 9, slope: -1) == nil)
  }

  @Test("There is none through two points, through one place, or through what is no number")
  func none() {
    typealias Point = LeastSquaresLine.Point
    #expect(LeastSquaresLine([Point(x: 0, y: 1), Point(x: 1, y: 2)]) == nil)
    #expect(LeastSquaresLine([0, 1, 2].map { Point(x: 5, y: $0) }) == nil)
    #expect(
      LeastSquaresLine([0, 1, 2].map { Point(x: $0, y: $0 == 1 ? -1e308 : 1e308) }) == nil)
  }
}
