import Testing

@testable import PortfolioCore

@Suite struct ExchangeRatesTests {
  private static func currency(_ code: String) throws -> Currency { try #require(Currency(code)) }

  private static func day(_ text: String) throws -> Day { try Day.parse(text.utf8).get() }

  private static func file(_ base: String, _ rows: String) throws -> RatesFile {
    var file = RatesFile(path: "rates/\(base).csv", base: try currency(base))
    file.append("date,currency,rate\n\(rows)".utf8)
    file.finish()
    return file
  }

  private static func converted(
    _ amount: String, _ from: String, _ to: String, _ day: String, _ rates: ExchangeRates
  ) throws -> String? {
    try rates.conversion(from: currency(from), to: currency(to), on: Self.day(day))?
      .converted(ExactDecimal(amount))?.description
  }

  /// Rates of the European Central Bank's kind; results by `bc -l` to 25 places, rounded by hand.
  @Test func convertsBothWaysAndAcross() throws {
    let rates = ExchangeRates([
      try Self.file("EUR", "2025-03-03,USD,1.0465\n2025-03-03,GBP,0.82588\n2025-03-04,USD,1.0557\n")
    ])
    // 100 / 1.0465 = 95.5566172957477305303...
    #expect(try Self.converted("100", "USD", "EUR", "2025-03-03", rates) == "95.55661729574773053")
    #expect(try Self.converted("-100", "EUR", "USD", "2025-03-04", rates) == "-105.57")
    // Over the weekend and no further: the 14th is ten days after the 4th.
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-14", rates) == "1.0557")
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-15", rates) == nil)
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-02", rates) == nil)
    // 7 GBP * 1.0465 / 0.82588 = 8.8699326778708771250...
    #expect(try Self.converted("7", "GBP", "USD", "2025-03-03", rates) == "8.869932677870877125")
    #expect(try Self.converted("7", "GBP", "CHF", "2025-03-03", rates) == nil)
    #expect(try Self.converted("7", "CHF", "CHF", "1999-01-01", rates) == "7")
  }

  @Test func theNewerOfTwoFilesHoldsAndADirectRateBeforeACross() throws {
    let rates = ExchangeRates([
      try Self.file("EUR", "2025-03-03,USD,1.25\n2025-03-03,CHF,0.5\n"),
      try Self.file("USD", "2025-03-04,EUR,0.5\n2025-03-01,CHF,4\n"),
    ])
    #expect(try Self.converted("1", "USD", "EUR", "2025-03-03", rates) == "0.8")
    #expect(try Self.converted("1", "USD", "EUR", "2025-03-04", rates) == "0.5")
    #expect(try Self.converted("1", "USD", "CHF", "2025-03-04", rates) == "4")
  }

  @Test func halvesAreRoundedToEven() throws {
    let two = CurrencyConversion(multiplier: .one, divisor: ExactDecimal(2))
    func half(_ scaled: Int128) -> Int128? { two.converted(ExactDecimal(scaled: scaled))?.scaled }
    #expect([1, 3, 5, -1, -3, 6].map { half($0) } == [0, 2, 2, 0, -2, 3])
    let large = CurrencyConversion(multiplier: ExactDecimal(1000), divisor: .one)
    #expect(large.converted(.max) == nil)
  }

  /// Against long division on decimal digits, which shares nothing with 128-bit arithmetic.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func agreesWithDecimalDigits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func number(_ most: Int) -> Int128 {
      let digits = Int.random(in: 1...most, using: &random)
      return Int128(
        (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined())
        ?? 1
    }
    let amount = number(36) * (Bool.random(using: &random) ? 1 : -1)
    let (multiplier, divisor) = (max(1, number(22)), max(1, number(22)))
    let conversion = CurrencyConversion(
      multiplier: ExactDecimal(scaled: multiplier), divisor: ExactDecimal(scaled: divisor))
    let expected = Digits.rounded(
      Digits.product(String(amount.magnitude), String(multiplier)), dividedBy: String(divisor))
    let found = conversion.converted(ExactDecimal(scaled: amount))
    guard let whole = Int128(expected) else {
      #expect(found == nil || multiplier == divisor, "seed \(seed)")
      return
    }
    #expect(found?.scaled == (amount < 0 ? -whole : whole), "seed \(seed)")
  }

  @Test func saysWhatIsWrongInAFile() throws {
    let file = try Self.file(
      "EUR",
      """
      2025-03-03,USD,1.0
      2025-03-03,USD,1.1
      2025-03-03,USD,1.1
      2025-02-30,USD,1
      2025-03-04,usd,1
      2025-03-04,EUR,1
      2025-03-04,USD,0
      2025-03-04,USD,-1
      2025-03-04,USD,N/A
      2025-03-04,USD
      2025-03-05,USD,1.2
      """)
    #expect(
      file.problems.map { "\($0.fault.code) \($0.place.line ?? 0):\($0.place.column ?? 0)" } == [
        "table.conflicting-values 3:16", "table.not-a-time 5:1", "table.not-a-currency 6:12",
        "table.not-a-currency 7:12", "table.not-allowed 8:16", "table.not-allowed 9:16",
        "table.not-a-number 10:16", "table.field-count 11:0",
      ])
    let rates = ExchangeRates([file])
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-03", rates) == "1.1")
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-05", rates) == "1.2")
    var headless = RatesFile(path: "rates/EUR.csv", base: try Self.currency("EUR"))
    headless.append("day,currency,rate\n2025-03-03,USD,1\n".utf8)
    #expect(
      headless.problems.map(\.fault.code) == ["table.unknown-column", "table.missing-column"])
    #expect(ExchangeRates([headless]).isEmpty)
  }

  @Test func aLineWithoutItsEndWaits() throws {
    var file = RatesFile(path: "rates/EUR.csv", base: try Self.currency("EUR"))
    file.append("date,currency,rate\n2025-03-03,USD,1.0".utf8)
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-03", ExchangeRates([file])) == nil)
    file.append("8\n".utf8)
    #expect(try Self.converted("1", "EUR", "USD", "2025-03-03", ExchangeRates([file])) == "1.08")
  }
}

/// Numbers as their decimal digits.
private enum Digits {
  static func product(_ one: String, _ other: String) -> String {
    let (one, other) = (Array(one.utf8.reversed()), Array(other.utf8.reversed()))
    var digits = Array(repeating: 0, count: one.count + other.count)
    for (place, digit) in one.enumerated() {
      for (otherPlace, otherDigit) in other.enumerated() {
        digits[place + otherPlace] += Int(digit - 48) * Int(otherDigit - 48)
      }
    }
    for place in digits.indices.dropLast() {
      digits[place + 1] += digits[place] / 10
      digits[place] %= 10
    }
    return digits.reversed().map(String.init).joined()
  }

  /// A quotient, rounded half to even, by long division with repeated subtraction.
  static func rounded(_ dividend: String, dividedBy divisor: String) -> String {
    var rest: [Int] = []
    let divisor = divisor.utf8.map { Int($0) - 48 }
    var quotient: [Int] = []
    for digit in dividend.utf8 {
      rest.append(Int(digit) - 48)
      var times = 0
      while let less = subtracted(rest, divisor) {
        rest = less
        times += 1
      }
      quotient.append(times)
    }
    let doubled = product(rest.map(String.init).joined(), "2").utf8.map { Int($0) - 48 }
    let isOver = subtracted(doubled, divisor)
    let isHalf = isOver?.allSatisfy { $0 == 0 } ?? false
    if let _ = isOver, !isHalf || (quotient.last ?? 0) % 2 == 1 {
      var place = quotient.count - 1
      quotient[place] += 1
      while place > 0, quotient[place] == 10 {
        quotient[place] = 0
        place -= 1
        quotient[place] += 1
      }
    }
    let text = quotient.map(String.init).joined().drop { $0 == "0" }
    return text.isEmpty ? "0" : String(text)
  }

  /// The difference; nil where it is below zero.
  private static func subtracted(_ one: [Int], _ other: [Int]) -> [Int]? {
    let width = max(one.count, other.count)
    var result = Array(repeating: 0, count: width - one.count) + one
    let other = Array(repeating: 0, count: width - other.count) + other
    for place in result.indices.reversed() {
      result[place] -= other[place]
      if result[place] < 0 {
        guard place > 0 else { return nil }
        result[place] += 10
        result[place - 1] -= 1
      }
    }
    return Array(result.drop { $0 == 0 })
  }
}
