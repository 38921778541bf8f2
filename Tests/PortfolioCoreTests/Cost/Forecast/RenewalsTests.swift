import Testing

@testable import PortfolioCore

/// Charges for longer than a day fall due again when their time is over.
@Suite struct RenewalsTests {
  private func charge(_ day: String, _ length: Int, _ amount: Int) -> SpendDays.Renewable {
    SpendDays.Renewable(day: .of(day), length: length, amount: ExactDecimal(amount))
  }

  /// What falls due on the days after an origin, as `day: amount`.
  private func due(
    _ charges: [SpendDays.Renewable], after origin: String, days count: Int
  ) -> [String] {
    var days = [Double](repeating: 0, count: count)
    Renewals(charges).add(to: &days, after: .of(origin))
    return days.enumerated().filter { $0.element != 0 }.map {
      "\(Day.of(origin).advanced(by: $0.offset + 1)): \(Int($0.element))"
    }
  }

  @Test func monthsFallDueOnTheSameDayOfTheMonth() {
    let fee = [charge("2026-01-15", 31, 50)]
    #expect(
      due(fee, after: "2026-01-20", days: 100)
        == ["2026-02-15: 50", "2026-03-15: 50", "2026-04-15: 50"])
    #expect(due([charge("2026-01-01", 365, 9)], after: "2026-02-01", days: 100) == [])
    #expect(
      due([charge("2026-01-05", 7, 9)], after: "2026-01-06", days: 14)
        == ["2026-01-12: 9", "2026-01-19: 9"])
  }

  @Test func whatIsRenewedIsNotDueTwice() {
    let fees = [charge("2026-01-01", 31, 50), charge("2026-02-01", 28, 60)]
    #expect(due(fees, after: "2026-02-10", days: 30) == ["2026-03-01: 60"])
    // Seen from January, February's is not known yet.
    #expect(due(fees, after: "2026-01-20", days: 20) == ["2026-02-01: 50"])
  }

  @Test func whatIsLateIsExpectedForTenDays() {
    let fee = [charge("2026-01-01", 31, 50)]
    #expect(due(fee, after: "2026-02-05", days: 10) == ["2026-02-06: 50"])
    #expect(due(fee, after: "2026-02-11", days: 10) == ["2026-02-12: 50"])
    #expect(due(fee, after: "2026-02-12", days: 10) == [])
  }

  @Test func aDayCostsItsShare() {
    let fees = [charge("2026-01-01", 31, 62), charge("2026-01-05", 7, 14)]
    #expect(Renewals(fees).dailyShare(on: .of("2026-01-06")) == 4)
    #expect(Renewals(fees).dailyShare(on: .of("2026-01-20")) == 2)
    #expect(Renewals(fees).dailyShare(on: .of("2026-02-01")) == 0)
  }
}
