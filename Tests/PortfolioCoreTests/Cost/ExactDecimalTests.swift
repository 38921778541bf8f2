import Foundation
import Testing

@testable import PortfolioCore

/// Products of two decimals.
@Suite struct ExactProductTests {
  @Test func isExactOrNothing() throws {
    func product(_ one: String, _ other: String) throws -> String? {
      try ExactDecimal(one).multiplied(by: try ExactDecimal(other))?.description
    }
    #expect(try product("14250", "0.11") == "1567.5")
    #expect(try product("-1.5", "1.5") == "-2.25")
    #expect(try product("-0.5", "-0.5") == "0.25")
    #expect(try product("0", "-7") == "0")
    #expect(try product("0.000000001", "0.000000001") == "0.000000000000000001")
    #expect(try product("0.000000001", "0.0000000001") == nil)
    #expect(try product("100000000000", "1000000000") == "100000000000000000000")
    #expect(try product("100000000000", "10000000000") == nil)
  }
}

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.000", "0"), ("007", "7"), ("+12.50", "12.5"), (".5", "0.5"),
    ("5.", "5"), ("1e3", "1000"), ("1.5E-3", "0.0015"), ("-2.50e+2", "-250"),
    ("0.000000000000000001", "0.000000000000000001"),
    ("0.50000000000000000000000000", "0.5"), ("0e400", "0"), ("10e-19", "0.000000000000000001"),
    ("100000000000000000000e-20", "1"),
    ("0.0000000000000000000000000001e28", "1"),
    ("170141183460469231731.687303715884105727", "170141183460469231731.687303715884105727"),
    ("-170141183460469231731.687303715884105728", "-170141183460469231731.687303715884105728"),
    ("12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"),
  ])
  func readsExactly(text: String, printed: String) throws {
    let value = try ExactDecimal(text)
    #expect(value.description == printed)
    #expect(try ExactDecimal(value.description) == value)
  }

  @Test(arguments: [
    "", "-", "+", ".", "e5", "1e", "1e+", "nan", "NaN", "inf", "-inf", "Infinity", "0x10", "0x1p3",
    "1,", "1,5", "1_000", "١٢", "１２", " 1", "1 ", "--1", "1-", "1.2.3", "1e2.5", "$5", "5%", "½",
    "1\u{0}", "NULL",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(throws: DecimalFault.notNumber) { try ExactDecimal(text) }
  }

  @Test(arguments: [
    "0.0000000000000000001", "1e-19", "1.0000000000000000001", "1e400", "-1e400", "1e21", "2e20",
    "170141183460469231731.687303715884105728", "-170141183460469231731.687303715884105729",
    "1e99999999999999999999999", "1e-99999999999999999999999",
    "340282366920938463463374607431768211456", "999999999999999999999999999999999999999999999",
  ])
  func refusesWhatDoesNotFit(text: String) {
    #expect(throws: DecimalFault.doesNotFit) { try ExactDecimal(text) }
  }

  @Test func arithmeticNoticesOverflow() throws {
    #expect(ExactDecimal.max.adding(ExactDecimal(scaled: 1)) == nil)
    #expect(ExactDecimal.min.subtracting(ExactDecimal(scaled: 1)) == nil)
    #expect(ExactDecimal.max.multiplied(by: 2) == nil)
    #expect(try ExactDecimal("0.0000025").multiplied(by: 18_059_974) == ExactDecimal("45.149935"))
    #expect(try ExactDecimal("0.1").adding(ExactDecimal("0.2")) == ExactDecimal("0.3"))
    #expect(try ExactDecimal("8400000").whole == 8_400_000)
    #expect(try ExactDecimal("0.5").whole == nil)
    #expect(ExactDecimal.max.whole == nil)
  }

  @Test(arguments: [
    ("0", "0.00", "≥ 0.00"), ("0.004999", "<0.01", ">0.00"), ("0.005", "0.01", "≥ 0.01"),
    ("-0.004999", ">-0.01", "≥ -0.01"), ("-0.005", "-0.01", "≥ -0.01"),
    ("0.000000000000000001", "<0.01", ">0.00"), ("-1234.5", "-1,234.50", "≥ -1,234.50"),
  ])
  func anAmountNeverReadsAsZeroWhereItIsNot(
    text: String, shown: String, asLowerBound: String
  ) throws {
    #expect(try ExactDecimal(text).groupedAmount() == shown)
    #expect(try ExactDecimal(text).groupedAmount(isLowerBound: true) == asLowerBound)
  }

  @Test(arguments: [
    ("12.345", 2, "12.35"), ("-12.345", 2, "-12.35"), ("12.344", 2, "12.34"), ("0.5", 0, "1"),
    ("-0.5", 0, "-1"), ("0.4999", 0, "0"), ("999.999", 2, "1000"), ("1.5", 18, "1.5"),
  ])
  func roundsHalfAwayFromZero(text: String, places: Int, expected: String) throws {
    #expect(try ExactDecimal(text).rounded(to: places) == ExactDecimal(expected))
  }

  @Test func roundingAtTheEdgeNeverTraps() {
    #expect(ExactDecimal.max.rounded(to: 0) == ExactDecimal.max)
    #expect(ExactDecimal.min.rounded(to: 2) == ExactDecimal.min)
  }

  @Test(arguments: [
    ("38412.5", "38,412.50"), ("-1234567.891", "-1,234,567.89"), ("0", "0.00"), ("999", "999.00"),
    ("-0.001", "0.00"), ("1000", "1,000.00"), ("0.1", "0.10"),
  ])
  func groupsThousands(text: String, expected: String) throws {
    #expect(try ExactDecimal(text).grouped() == expected)
  }

  @Test(arguments: [
    ("0", "0"), ("0.06", "0.06"), ("9.13", "9.13"), ("9.1", "9.10"), ("99.44", "99.4"),
    ("384", "384"), ("999.4", "999"), ("999.5", "1k"), ("1000", "1k"), ("1234", "1.23k"),
    ("38412", "38.4k"), ("384120", "384k"), ("999499", "999k"), ("999500", "1M"),
    ("1200000", "1.2M"), ("17000000000", "17G"), ("170141183460469231731", "170141183T"),
    ("-38412", "-38.4k"), ("0.004", "<0.01"), ("-0.004", ">-0.01"), ("0.005", "0.01"),
  ])
  func shortens(text: String, expected: String) throws {
    #expect(try ExactDecimal(text).shortened == expected)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func agreesWithAnotherDecimal(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func number() -> String {
      let whole = Int.random(in: 0...999_999_999, using: &random)
      let places = Int.random(in: 0...12, using: &random)
      let fraction = (0..<places).map { _ in String(Int.random(in: 0...9, using: &random)) }
      let sign = Bool.random(using: &random) ? "-" : ""
      return "\(sign)\(whole)" + (places > 0 ? "." + fraction.joined() : "")
    }
    let (one, other) = (number(), number())
    let sum = try ExactDecimal(one).adding(ExactDecimal(other))
    let expected = try #require(Decimal(string: one)) + #require(Decimal(string: other))
    #expect(sum?.description == "\(expected)", "seed \(seed): \(one) + \(other)")
  }

  @Test func ratiosAreExactUntilTheyAreShown() throws {
    let third = try #require(Ratio(of: ExactDecimal(1), to: ExactDecimal(3)))
    #expect(third.rounded(to: 4)?.description == "0.3333")
    #expect(third.rounded(to: 18)?.description == "0.333333333333333333")
    let minus = try #require(Ratio(of: ExactDecimal(-2), to: ExactDecimal(3)))
    #expect(minus.rounded(to: 0)?.description == "-1")
    #expect(minus.rounded(to: 3)?.description == "-0.667")
    let large = try #require(Ratio(of: .max, to: .max))
    #expect(large.rounded(to: 18)?.description == "1")
    #expect(Ratio(of: .max, to: ExactDecimal(scaled: 1))?.rounded(to: 2) == nil)
    #expect(Ratio(of: ExactDecimal(1), to: .zero) == nil)
  }
}
