public import PortfolioCore

extension Phrasebook {
  /// A value of a column as a person reads it: counts are grouped, numbers of lines and the like not.
  public func text(_ value: ReportValue, in column: ReportColumn) -> String {
    switch value {
    case .count(let count) where !column.isOrdinal: ExactDecimal(count).grouped(places: 0)
    case .list(let values): values.map { text($0, in: column) }.joined(separator: ", ")
    default: text(value)
    }
  }

  /// A value as a person reads it, where it stands in no column.
  public func text(_ value: ReportValue) -> String {
    switch value {
    case .notSet: word(.notSet)
    case .nothing: ""
    case .text(let text): SafeText(text).string
    case .word(let word): self.word(word)
    case .number(let number, let unit):
      ReportValue.plain(number) + (unit.map { " \(SafeText($0))" } ?? "")
    case .count(let count): String(count)
    case .amount(let amount, let currency, let isLowerBound):
      amount.groupedAmount(isLowerBound: isLowerBound) + (currency.map { " \($0)" } ?? "")
    case .price(let price): price.shownInFull
    case .unitCost(let cost, let isLowerBound):
      (isLowerBound ? "≥ " : "") + cost.grouped(places: cost.placesForThreeFigures)
    case .quantity(let quantity, let isLowerBound):
      (isLowerBound ? "≥ " : "") + ReportValue.threeDigits(quantity)
    case .share(let share): ReportValue.percent(share)
    case .flag(let flag): flag ? "✓" : "–"
    case .day(let day): day.description
    case .month(let month): month.description
    case .time(let time): time.rfc3339
    case .summary(let summary): text(ShellPhrase.log(.summary(summary)))
    case .reason(let reason): text(ShellPhrase.next(.reason(reason)))
    case .list(let values): values.map(text).joined(separator: ", ")
    }
  }
}

extension ReportColumn {
  /// Whether its counts say which one something is, not how many there are.
  fileprivate var isOrdinal: Bool {
    switch self {
    case .line, .column, .seq, .index, .last, .changeIndex, .anchored, .signed: true
    default: false
    }
  }
}

extension ReportValue {
  /// Whether the value stands to the right.
  public var isNumeric: Bool {
    switch self {
    case .number, .count, .amount, .price, .unitCost, .quantity, .share: true
    default: false
    }
  }
}
