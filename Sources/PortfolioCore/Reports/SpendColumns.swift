/// The columns in which reports tell what is spent: the amount in the portfolio's currency, and where
/// there is none, that in the first of the others by code.
struct SpendColumns {
  private let preferred: Currency
  /// Whether a row has amounts in further currencies, so that a column names them.
  private let tellsOthers: Bool

  /// The columns of some rows.
  init(of spends: some Sequence<Money>, in preferred: Currency) {
    self.preferred = preferred
    tellsOthers = spends.contains { $0.amounts.count > 1 }
  }

  /// The columns.
  var columns: [ReportColumn] {
    [.spend, .currency] + (tellsOthers ? [.otherCurrencies] : [])
  }

  /// The values of a row.
  func values(_ money: Money) -> [ReportValue] {
    let others = money.currencies(first: preferred).dropFirst()
    return [Self.amount(money, preferred), Self.currency(money, preferred)]
      + (tellsOthers ? [.list(others.map { .text($0.code) })] : [])
  }

  /// The amount and the currency of a total, and the other currencies where there are any.
  func facts(_ money: Money) -> [(ReportColumn, ReportValue)] {
    let total = SpendColumns(of: [money], in: preferred)
    return Array(zip(total.columns, total.values(money)))
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
