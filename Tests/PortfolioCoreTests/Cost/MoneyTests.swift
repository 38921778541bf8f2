import Testing

@testable import PortfolioCore

@Suite struct MoneyTests {
  @Test func currenciesAreNeverAdded() throws {
    let euro = try #require(Currency("EUR"))
    var money = Money(ExactDecimal(5), .usd)
    money.add(ExactDecimal(7), euro)
    money.add(Money(ExactDecimal(-2), .usd))
    #expect(money[.usd] == ExactDecimal(3))
    #expect(money[euro] == ExactDecimal(7))
    #expect(money[try #require(Currency("CHF"))] == nil)
    #expect(money.currencies(first: .usd) == [.usd, euro])
    #expect(money.currencies(first: euro) == [euro, .usd])
    #expect(!money.isLowerBound)
  }

  @Test func whatIsMissingStaysMissing() {
    var money = Money(ExactDecimal(1), .usd)
    money.add(Money(isLowerBound: true))
    #expect(money.isLowerBound)
    #expect(money[.usd] == ExactDecimal(1))
    #expect(!Money(isLowerBound: true).isEmpty)
    #expect(Money.zero.isEmpty)
  }

  @Test func aSumThatDoesNotFitIsMarkedAndNeverTraps() {
    var money = Money(.max, .usd)
    money.add(.max, .usd)
    #expect(money.isLowerBound)
    #expect(money[.usd] == .max)
  }

  @Test(arguments: ["usd", "US", "USDX", "", "U$D", "ＵＳＤ", "12A"])
  func refusesWhatIsNoCurrency(code: String) { #expect(Currency(code) == nil) }

  @Test func currenciesAreOrderedByCode() throws {
    let codes = ["EUR", "USD", "CHF", "JPY"]
    let sorted = try codes.map { try #require(Currency($0)) }.sorted()
    #expect(sorted.map(\.code) == ["CHF", "EUR", "JPY", "USD"])
    #expect(Currency.usd.description == "USD")
    #expect(Currency("USD") == Currency.usd)
  }
}
