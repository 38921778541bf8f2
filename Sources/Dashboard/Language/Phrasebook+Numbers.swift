import PortfolioCore

extension Phrasebook {
  /// A whole number with thousands grouped: `10,000`.
  func grouped(_ count: Int) -> String { ExactDecimal(count).grouped(places: 0) }

  /// A number without a trailing `.0`: `0.9999`, `50`.
  func plain(_ number: Double) -> String { ReportValue.plain(number) }

  /// What a parameter may be, as mathematics writes it: `0 < delta < 1`; words stand side by side.
  func allowed(_ name: String, _ values: AllowedValues, separator: String) -> String {
    switch values {
    case .between(let low, let high): "\(plain(low)) < \(name) < \(plain(high))"
    case .over(let low, let high): "\(plain(low)) < \(name) ≤ \(plain(high))"
    case .from(let low, let high): "\(plain(low)) ≤ \(name) ≤ \(plain(high))"
    case .whole(let low, let high): "\(low) ≤ \(name) ≤ \(high)"
    case .words(let words): words.joined(separator: separator)
    }
  }

  /// Whether only whole numbers are allowed.
  func isWhole(_ values: AllowedValues) -> Bool {
    if case .whole = values { true } else { false }
  }

  /// The largest whole unit of a span that fits it at least once.
  func largestUnit(of span: Duration) -> (unit: SpanUnit, count: Int) {
    let minutes = max(0, Int(span.components.seconds / 60))
    return switch minutes {
    case 0: (.lessThanMinute, 0)
    case ..<60: (.minutes, minutes)
    case ..<(48 * 60): (.hours, minutes / 60)
    default: (.days, minutes / (24 * 60))
    }
  }
}

extension Phrasebook {
  /// Money in every currency that it comes in; two amounts are told so exactly that they differ.
  func amounts(_ one: Money, _ other: Money) -> (String, String) {
    let short = (amounts(one) { $0.grouped() }, amounts(other) { $0.grouped() })
    let readsAsZero = (Array(one.amounts.values) + other.amounts.values)
      .contains { $0 != .zero && $0.rounded(to: 2) == .zero }
    guard readsAsZero || short.0 == short.1, one != other else { return short }
    return (amounts(one, \.groupedExactly), amounts(other, \.groupedExactly))
  }

  private func amounts(_ money: Money, _ shown: (ExactDecimal) -> String) -> String {
    let amounts = money.amounts.sorted { $0.key < $1.key }
      .map { (money.isLowerBound ? "≥ " : "") + "\(shown($0.value)) \($0.key)" }
    return amounts.isEmpty ? word(.basis(.unknown)) : amounts.joined(separator: " + ")
  }
}

/// The units in which spans of time are shown; ages are never shown in seconds.
enum SpanUnit {
  case lessThanMinute, minutes, hours, days
}
