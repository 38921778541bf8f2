/// The columns in which reports tell what is spent: the amount in the portfolio's currency, and where
/// there is none, that in the first of the others by code.
struct SpendColumns {
  /// The portfolio's currency.
  let preferred: Currency

  /// The columns; `otherCurrencies` stands at a row's end.
  let columns: [ReportColumn] = [.spend, .currency]

  /// The values of a row.
  func values(_ money: Money) -> [ReportValue] {
    [Self.amount(money, preferred), Self.currency(money, preferred)]
  }

  /// The further currencies in which there are amounts.
  func others(_ money: Money) -> ReportValue {
    .list(money.currencies(first: preferred).dropFirst().map { .text($0.code) })
  }

  /// All of that with its columns, of a total.
  func facts(_ money: Money) -> [(ReportColumn, ReportValue)] {
    zip(columns, values(money)) + [(.otherCurrencies, others(money))]
  }

  /// The amount that leads; not set where what was charged has none.
  static func amount(_ money: Money, _ preferred: Currency) -> ReportValue {
    guard let leading = money.leading(preferred) else {
      return money.isLowerBound ? .notSet : .amount(.zero, nil, isLowerBound: false)
    }
    return .amount(leading.amount, nil, isLowerBound: money.isLowerBound)
  }

  /// The currency of the amount that leads.
  static func currency(_ money: Money, _ preferred: Currency) -> ReportValue {
    .text((money.leading(preferred)?.currency ?? preferred).code)
  }
}

extension Digest {
  /// The amount of money that leads a report.
  func spendValue(_ money: Money) -> ReportValue {
    SpendColumns.amount(money, portfolio.settings.currency)
  }

  /// The currency of that amount.
  func currencyValue(_ money: Money) -> ReportValue {
    SpendColumns.currency(money, portfolio.settings.currency)
  }
}
