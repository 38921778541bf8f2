import Testing

@testable import PortfolioCore

private func parse(_ text: String) -> Result<Double, DecimalNumber.Fault> {
  let bytes = Array(text.utf8)
  return Result { () throws(DecimalNumber.Fault) in try DecimalNumber.parse(bytes.span) }
}

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", 0.0), ("-0", 0.0), ("0.1", 0.1), ("+7", 7.0), ("007.50", 7.5), ("-12.75", -12.75),
    ("1e3", 1000.0), ("2.5E-3", 0.0025), ("1e+2", 100.0), ("9007199254740993", 9007199254740992.0),
    ("0.30000000000000004", 0.30000000000000004),
    ("123456789012345678901234567890", 1.2345678901234568e29),
    ("1.7976931348623157e308", Double.greatestFiniteMagnitude),
    ("5e-324", Double.leastNonzeroMagnitude),
    ("1e-400", 0.0), ("0e99999999999999999999", 0.0), ("1e-99999999999999999999", 0.0),
    ("0.000000000000000000000000000001", 1e-30), ("1e22", 1e22), ("1e23", 1e23),
    ("8.5e-23", 8.5e-23),
    (".5", 0.5), ("5.", 5), ("-.5e1", -5), ("12345678901234567890.", 1.2345678901234567e19),
    (".1234567890123456789012", 0.1234567890123456789012),
  ])
  func plainNumbers(text: String, value: Double) throws { #expect(try parse(text).get() == value) }

  @Test func minusZeroKeepsItsSign() throws { #expect(try parse("-0").get().sign == .minus) }

  @Test(arguments: [
    "", "nan", "NaN", "inf", "-inf", "infinity", "0x10", "0x1p3", "1,5", "1,", "1_000", "١٢", "1 ",
    " 1", ".", "-.", ".e1", "-", "+", "--1", "1e", "1e+", "e5", "1.5.2", "1e5.0", "½", "1d3", "1f",
    "1\u{0}",
  ])
  func whatIsNoPlainNumber(text: String) { #expect(parse(text) == .failure(.form)) }

  @Test(arguments: ["1e400", "-1e400", "1e99999999999999999999", "1.8e308"])
  func whatIsTooLarge(text: String) { #expect(parse(text) == .failure(.doesNotFit)) }

  @Test func aNumberOfAThousandDigitsIsRounded() throws {
    let digits = "1." + String(repeating: "0", count: 999) + "1"
    #expect(try parse(digits).get() == 1)
    #expect(parse(String(repeating: "9", count: 1000)) == .failure(.doesNotFit))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsPrintedIsReadBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      if try parse("\(value)").get().bitPattern != value.bitPattern { wrong.append("\(value)") }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
  }

  @Test(arguments: [11, 12] as [UInt64])
  func shortDecimalsAreRoundedAsTheStandardLibraryDoes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      let whole = random.next() >> UInt64.random(in: 1...63, using: &random)
      let places = Int.random(in: 0...30, using: &random)
      let power = Int.random(in: -30...30, using: &random)
      let text = "\(whole).\(String(repeating: "0", count: places))\(whole % 977)e\(power)"
      if try parse(text).get() != Double(text) { wrong.append(text) }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func numbersOfMoreDigitsThanADoubleHoldsAreRounded(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      // Half of them lie so near to the middle of two Doubles that the last digit decides.
      let middle = (random.next() >> 11 | 1 << 52) << 11 | 1 << 10
      let whole =
        Bool.random(using: &random)
        ? random.next() >> UInt64.random(in: 0...12, using: &random)
        : middle &+ UInt64.random(in: 0...2, using: &random) &- 1
      let digits = String(whole)
      let places = Int.random(in: 0...min(19, digits.count), using: &random)
      let text = "-\(digits.dropLast(places)).\(digits.suffix(places))"
      if try parse(text).get() != Double(text.hasSuffix(".") ? text + "0" : text) {
        wrong.append(text)
      }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
  }

  @Test(arguments: [("1", 1), ("0042", 42), ("9223372036854775807", Int64.max)])
  func positiveNumbers(text: String, number: Int64) throws {
    #expect(try DecimalNumber.parsePositive(Array(text.utf8).span) == number)
  }

  @Test(arguments: [
    ("", DecimalNumber.Fault.form), ("0", .form), ("-1", .form), ("1.0", .form), ("1e3", .form),
    ("x", .form), ("99999999999999999999x", .form), ("9223372036854775808", .doesNotFit),
    ("99999999999999999999", .doesNotFit),
  ])
  func whatIsNoPositiveNumber(text: String, fault: DecimalNumber.Fault) {
    #expect(throws: fault) { try DecimalNumber.parsePositive(Array(text.utf8).span) }
  }
}
