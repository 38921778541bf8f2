import Testing

@testable import PortfolioCore

@Suite struct ExactDecimalCountsTests {
  @Test func countsAreTakenToAMillionth() throws {
    let ten = ExactDecimal(10)
    #expect(ten.multiplied(byCount: 0.25) == (try ExactDecimal("2.5")))
    #expect(ExactDecimal(-10).multiplied(byCount: 0.25) == (try ExactDecimal("-2.5")))
    #expect(ten.divided(byCount: 3) == (try ExactDecimal("3.333333333333")))
    #expect(ten.divided(byShare: 0.8) == (try ExactDecimal("12.5")))
    for none in [0, -1, .nan, .infinity, 1e-9] {
      #expect(ten.divided(byCount: none) == nil && ten.divided(byShare: none) == nil)
    }
    #expect(ten.multiplied(byCount: -1) == nil && ten.multiplied(byCount: .nan) == nil)
    #expect(ExactDecimal.max.multiplied(byCount: 2) == nil)
  }

  @Test("A part of a value is exact, also of large ones, and rounded once")
  func parts() throws {
    let third = try #require(Ratio(of: ExactDecimal(1), to: ExactDecimal(3)))
    #expect(ExactDecimal(10).multiplied(by: third) == (try ExactDecimal("3.333333333333")))
    #expect(ExactDecimal(-10).multiplied(by: third) == (try ExactDecimal("-3.333333333333")))
    let large = try ExactDecimal("100000000000000000000")
    #expect(large.multiplied(by: third) == (try ExactDecimal("33333333333333333333.333333333333")))
    let whole = try #require(Ratio(of: large, to: large))
    #expect(ExactDecimal.max.multiplied(by: whole) == .max)
  }
}
