/// What currencies were worth on days: all of `rates/<BASE>.csv`.
///
/// A rate says how much of a currency one of the base was, as the European Central Bank writes it.
public struct ExchangeRates: Hashable, Sendable {
  /// How many days old a rate may be: weekends, holidays and a late file are bridged, and no more.
  public static let mostDays = 10

  /// A rate of a day.
  struct Rate: Hashable, Sendable {
    var day: Day
    var value: ExactDecimal
  }

  /// Of each base, the rates of each currency, in order of the days.
  private var bases: [Currency: [Currency: [Rate]]] = [:]

  /// No rates.
  public init() {}

  /// The rates of some files.
  public init(_ files: some Sequence<RatesFile>) {
    for file in files { bases[file.base] = file.rates }
  }

  /// Whether there are none.
  public var isEmpty: Bool { bases.values.allSatisfy(\.isEmpty) }

  /// The bases that there are rates of, in order, each with the newest day, until another one, that
  /// has a rate; nil where none has.
  func newestDays(until last: Day) -> [(base: Currency, day: Day?)] {
    bases.sorted { $0.key < $1.key }.map { base, rates in
      (base, rates.values.lazy.flatMap { $0 }.map(\.day).filter { $0 <= last }.max())
    }
  }

  /// What an amount of one currency is in another on a day; nil where no rate says so that is of
  /// that day or of one of the ten before it.
  ///
  /// A rate between the two comes before one over a third currency, which both have rates to; of
  /// several the newest, and of equally new ones that whose base is converted into.
  public func conversion(from: Currency, to: Currency, on day: Day) -> CurrencyConversion? {
    if from == to { return .unchanged }
    let into = rate(of: from, base: to, on: day)
    let out = rate(of: to, base: from, on: day)
    if let into, into.day >= out?.day ?? into.day {
      return CurrencyConversion(multiplier: .one, divisor: into.value)
    }
    if let out { return CurrencyConversion(multiplier: out.value, divisor: .one) }
    var best: (day: Day, conversion: CurrencyConversion)?
    for base in bases.keys.sorted() {
      guard let source = rate(of: from, base: base, on: day),
        let target = rate(of: to, base: base, on: day)
      else { continue }
      let older = min(source.day, target.day)
      if let best, best.day >= older { continue }
      best = (older, CurrencyConversion(multiplier: target.value, divisor: source.value))
    }
    return best?.conversion
  }

  /// The newest rate of a base that a day may use.
  private func rate(of currency: Currency, base: Currency, on day: Day) -> Rate? {
    guard let rates = bases[base]?[currency] else { return nil }
    let next = rates.partitioningIndex { $0.day > day }
    guard next > 0, rates[next - 1].day.distance(to: day) <= Self.mostDays else { return nil }
    return rates[next - 1]
  }
}

/// How amounts of a day become those of another currency.
public struct CurrencyConversion: Hashable, Sendable {
  /// What amounts are multiplied by; above zero.
  let multiplier: ExactDecimal
  /// What they are divided by; above zero.
  let divisor: ExactDecimal

  /// Amounts stay as they are.
  static let unchanged = CurrencyConversion(multiplier: .one, divisor: .one)

  /// The amount in the other currency, rounded once to 18 places, half to even; nil where it does
  /// not fit.
  public func converted(_ amount: ExactDecimal) -> ExactDecimal? {
    guard multiplier != divisor else { return amount }
    let product = amount.scaled.magnitude.multipliedFullWidth(by: multiplier.scaled.magnitude)
    let divisor = divisor.scaled.magnitude
    guard product.high < divisor else { return nil }
    var (quotient, remainder) = divisor.dividingFullWidth(product)
    let rest = divisor - remainder
    if remainder > rest || remainder == rest && quotient & 1 == 1 { quotient += 1 }
    guard let magnitude = Int128(exactly: quotient) else { return nil }
    return ExactDecimal(scaled: amount.isNegative ? -magnitude : magnitude)
  }
}

extension ExactDecimal {
  /// One, exactly.
  static let one = ExactDecimal(1)
}
