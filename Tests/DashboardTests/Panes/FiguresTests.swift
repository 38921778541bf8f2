@testable import Dashboard
@testable import PortfolioCore
import TerminalUI
import Testing

@Suite struct FiguresTests {
  private func drawing() async throws -> Drawing { Drawing(try await .sample("80x24")) }

  @Test(arguments: [
    ("0", "$0"), ("0.004", "<$0.01"), ("0.5", "$0.50"), ("9.49", "$9.49"), ("9.5", "$10"),
    ("64.1", "$64"), ("999.4", "$999"), ("999.5", "$1.0k"), ("1000", "$1.0k"), ("6249", "$6.2k"),
    ("6250", "$6.3k"), ("999949", "$999.9k"), ("999950", "$1.0M"), ("-1234", "-$1.2k"),
    ("12345678901", "$12.3G"),
    ("-170141183460469231731.687303715884105728", "-$170141183T"),
  ])
  func amountsKeepOnePlaceFromAThousandOn(_ value: String, _ shown: String) async throws {
    let exact = try ExactDecimal(value)
    let drawing = try await drawing()
    #expect(drawing.amount(exact, .usd) == shown)
  }

  @Test func whatIsMissingIsSaid() async throws {
    let drawing = try await drawing()
    let eur = try #require(Currency("EUR"))
    let jpy = try #require(Currency("JPY"))
    var money = Money(ExactDecimal(38_400), .usd, isLowerBound: true)
    #expect(drawing.amount(money) == "≥$38.4k")
    money.add(ExactDecimal(500), eur)
    #expect(drawing.amount(money) == "≥$38.4k +€500")
    money.add(ExactDecimal(7), jpy)
    #expect(drawing.amount(money) == "≥$38.4k +2 currencies")
    #expect(drawing.amount(Money(ExactDecimal(7), jpy)) == "JPY 7.00")
    #expect(drawing.amount(Money.zero) == "no cost")
    let cent = try ExactDecimal("0.004")
    #expect(drawing.amount(Money(cent, .usd, isLowerBound: true)) == ">$0")
    let credit = try #require(ExactDecimal.zero.subtracting(cent))
    #expect(drawing.amount(Money(credit, .usd, isLowerBound: true)) == "≥-$0.01")
    #expect(drawing.amount(Money(isLowerBound: true)) == "unpriced")
  }

  @Test func numbersGetAsManyPlacesAsTellThemApart() {
    #expect(Drawing.decimals([0.87, 0.9]) == ["0.87", "0.90"])
    #expect(Drawing.decimals([0.8996, 0.9]) == ["0.8996", "0.9000"])
    #expect(Drawing.decimals([412, 350]) == ["412", "350"])
    #expect(Drawing.decimals([1240.4, 1200]) == ["1,240", "1,200"])
    #expect(Drawing.decimals([0.004]) == ["0.004"])
    #expect(Drawing.decimals([-3]) == ["-3.00"])
    #expect(Drawing.decimals([1e300])[0] == "1e+300")
  }

  @Test func meansHaveNoMoreDigitsThanSaySomething() {
    #expect(Drawing.brief([0.943896428571, 0.86196193548]) == ["0.94", "0.86"])
    #expect(Drawing.brief([0.943896428571, 0.943896428575]) == ["0.9439", "0.9439"])
    #expect(Drawing.brief([1600.123456789, 1600.123456788]) == ["1,600.1235", "1,600.1235"])
    #expect(Drawing.brief([9.000000001e-10, 0.001]) == ["<0.0001", "0.0010"])
    #expect(Drawing.brief([-9.000000001e-10, 0]) == [">-0.0001", "0.0000"])
  }

  @Test func changesHaveASignAndVanishWhereTheyCannotBeSaid() async throws {
    let drawing = try await drawing()
    func usd(_ amount: Int) -> Money { Money(ExactDecimal(amount), .usd) }
    #expect(drawing.change(from: usd(100), to: usd(104)) == "+4.0%")
    #expect(drawing.change(from: usd(100), to: usd(50)) == "-50.0%")
    #expect(drawing.change(from: usd(0), to: usd(50)) == nil)
    #expect(drawing.change(from: .zero, to: usd(50)) == nil)
    #expect(
      drawing.change(from: Money(ExactDecimal(9), .usd, isLowerBound: true), to: usd(50)) == nil)
  }

  @Test func amountsThatReadTheSameSayHowFarTheyLieApart() async throws {
    let drawing = try await drawing()
    var now = Money(ExactDecimal(24_728), .usd, isLowerBound: true)
    var before = Money(ExactDecimal(24_700), .usd, isLowerBound: true)
    #expect(drawing.amount(before, besides: now) == "≥$24.7k (-$28)")
    #expect(drawing.amount(now, besides: before) == "≥$24.7k (+$28)")
    #expect(drawing.amount(now, besides: now) == "≥$24.7k")
    #expect(drawing.amount(Money(ExactDecimal(24_000), .usd), besides: now) == "$24.0k")
    let jpy = try #require(Currency("JPY"))
    now.add(ExactDecimal(5000), jpy)
    before.add(ExactDecimal(5010), jpy)
    #expect(drawing.amount(before, besides: now) == "≥$24.7k +JPY 5.0k (-$28, +JPY 10)")
  }

  @Test func aMonthWithoutChargesHasItsPlaceInTheLine() async throws {
    func row(_ month: Int) -> ModelDetail.MonthRow {
      ModelDetail.MonthRow(
        month: Month(year: 2026, month: month), effective: Money(ExactDecimal(7), .usd))
    }
    let chart = try await drawing().monthChart([row(5), row(8)])
    #expect(chart.labels == ["2026-05", "2026-06", "2026-07", "2026-08"])
  }
}
