import PortfolioCore
import TerminalUI

/// Amounts, shares and values as text; never wider than they need, never cut.
extension Drawing {
  /// Money in few cells: the portfolio's currency first, others summarised, "≥" for a lower bound.
  func amount(_ money: Money) -> String {
    let currencies = money.currencies(first: currency)
    guard let first = currencies.first, let value = money[first] else {
      return text(money.isLowerBound ? .unpriced : .noCost)
    }
    var shown = amount(value, first, isLowerBound: money.isLowerBound)
    if currencies.count == 2, let second = money[currencies[1]] {
      shown += " +" + amount(second, currencies[1])
    } else if currencies.count > 2 {
      shown += " " + text(.moreCurrencies(currencies.count - 1))
    }
    return shown
  }

  /// An amount of one currency, so rounded that amounts stand well below each other: `$38.4k`,
  /// `EUR 1.2M`, `$697`.
  func amount(_ value: ExactDecimal, _ currency: Currency) -> String {
    priced(Self.compact(value), currency)
  }

  /// An amount of one currency that may be more; what is too small to be told is more than nothing.
  func amount(_ value: ExactDecimal, _ currency: Currency, isLowerBound: Bool) -> String {
    guard isLowerBound else { return amount(value, currency) }
    let number = Self.compact(value)
    switch number.first {
    case "<": return priced(">0", currency)
    case ">": return atLeast + priced(String(number.dropFirst()), currency)
    default: return atLeast + priced(number, currency)
    }
  }

  /// A round amount without places it does not need, for an axis: `$100k`.
  func roundAmount(_ value: ExactDecimal, _ currency: Currency) -> String {
    priced(value.shortened, currency)
  }

  /// One place from a thousand on, none from ten on, two below.
  static func compact(_ value: ExactDecimal) -> String {
    let magnitude = value.scaled.magnitude
    let one = ExactDecimal(1).scaled.magnitude
    guard magnitude >= one * 19 / 2 else { return value.shortened }
    let sign = value.isNegative ? "-" : ""
    let whole = (magnitude + one / 2) / one
    guard whole >= 1000 else { return sign + String(whole) }
    var unit = one * 1000
    for suffix in ["k", "M", "G"] {
      let tenths = (magnitude + unit / 20) / (unit / 10)
      if tenths < 10_000 { return "\(sign)\(tenths / 10).\(tenths % 10)\(suffix)" }
      unit *= 1000
    }
    return value.shortened
  }

  private func priced(_ number: String, _ currency: Currency) -> String {
    let sign = number.prefix { "<>-".contains($0) }
    return sign + symbol(currency) + number.dropFirst(sign.count)
  }

  private func symbol(_ currency: Currency) -> String {
    switch currency.code {
    case "USD": "$"
    case "EUR" where glyphs.isUnicode: "€"
    case "GBP" where glyphs.isUnicode: "£"
    default: currency.code + " "
    }
  }

  /// A part of a whole in per cent: `38%`, `<1%`.
  func percent(_ ratio: Ratio?) -> String {
    guard let ratio, let rounded = ratio.rounded(to: 4) else { return "" }
    let hundredths = max(-1e15, min(1e15, rounded.approximate * 100))
    if hundredths > 0, hundredths < 1 { return "<1%" }
    return "\(ExactDecimal(Int(hundredths.rounded())).grouped(places: 0))%"
  }

  /// How far an amount lies above or below an earlier one: `+4%`; nil where it cannot be said.
  func change(from before: Money, to now: Money) -> String? {
    guard let old = before[currency], let new = now[currency], !before.isLowerBound,
      !now.isLowerBound, old > .zero, let difference = new.subtracting(old),
      let ratio = Ratio(of: difference, to: old)?.rounded(to: 3)
    else { return nil }
    let number = (ratio.multiplied(by: 100) ?? ratio).grouped(places: 1)
    return (ratio.isNegative ? "" : "+") + number + "%"
  }

  /// Numbers with as many places as it takes to tell them apart, at most four.
  static func decimals(_ values: [Double]) -> [String] {
    let largest = values.map(abs).max() ?? 0
    let least = largest >= 100 ? 0 : largest >= 10 ? 1 : 2
    for places in least...4 {
      let texts = values.map { decimal($0, places: places) }
      let isClear = zip(values, texts).allSatisfy { value, text in
        value == 0 || text.contains { ("1"..."9").contains($0) }
      }
      if isClear, Set(texts).count == Set(values).count { return texts }
    }
    return values.map(\.description)
  }

  /// A number rounded to places, thousands grouped.
  static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * scale).rounded()
    guard abs(scaled) < 1e15 else { return value.description }
    let whole = ExactDecimal(Int(scaled))
    return ExactDecimal(scaled: whole.scaled / Int128(scale)).grouped(places: places)
  }

  /// A value in its unit; ratios have none to show.
  func measured(_ number: String, _ unit: String?) -> String {
    guard let unit, unit != "ratio", !unit.isEmpty else { return number }
    return "\(number) \(safe(unit))"
  }
}
