import Testing

@testable import PortfolioCore

@Suite struct PlainTextValueTests {
  @Test(
    arguments: [
      ("0", 0), ("12000", 12000), ("-0.5", -0.5), ("+3", 3), (".9", 0.9), ("8e9", 8e9),
      ("1E-3", 0.001), ("00012", 12), ("-0", 0),
      ("123456789012345678901234567890", 1.2345678901234568e29),
    ] as [(String, Double)])
  func readsPlainNumbers(text: String, number: Double) {
    #expect(PlainNumber.double(text) == number)
  }

  @Test(arguments: [
    "", " ", "nan", "NaN", "inf", "-inf", "Infinity", "0x10", "0x1p3", "1,", "1,5", "1_000", "١٢",
    "1.", ".", "e5", "1e", "1e+", "--1", "1 ", " 1", "1e400", "-1e999", "1.2.3", "٣.٥", "½", "1f",
    String(repeating: "9", count: 500),
  ])
  func refusesEverythingElse(text: String) {
    #expect(PlainNumber.double(text) == nil)
    #expect(PlainNumber.integer(text) == nil)
  }

  @Test func anIntegerHasNoFraction() {
    #expect(PlainNumber.integer("131072") == 131_072)
    #expect(PlainNumber.integer("1e6") == 1_000_000)
    #expect(PlainNumber.integer("-3") == -3)
    #expect(PlainNumber.integer("9007199254740993") == 9_007_199_254_740_993)
    #expect(PlainNumber.integer("1.5") == nil)
    #expect(PlainNumber.integer("1e30") == nil)
    #expect(PlainNumber.integer("99999999999999999999") == nil)
  }

  @Test func readsSpans() {
    #expect(SpanText.duration("30s") == .seconds(30))
    #expect(SpanText.duration("15m") == .seconds(900))
    #expect(SpanText.duration("1h") == .seconds(3600))
    #expect(SpanText.duration("1d") == .seconds(86_400))
    #expect(SpanText.duration("2w") == .seconds(1_209_600))
    #expect(SpanText.months("6mo") == 6)
    #expect(SpanText.months("2y") == 24)
  }

  @Test(arguments: [
    "", "h", "1", "0h", "-1h", "1.5h", "1 h", "1hour", "6mo", "1000000h", "١h", "1h ",
  ])
  func refusesOtherSpans(text: String) {
    #expect(SpanText.duration(text) == nil)
  }

  @Test(arguments: ["", "6", "6m", "0mo", "mo", "6 mo", "1y2mo"])
  func refusesOtherCadences(text: String) {
    #expect(SpanText.months(text) == nil)
  }
}
