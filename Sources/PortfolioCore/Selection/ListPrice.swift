/// What tokens of a model cost by the price books on a day, in the portfolio's currency.
struct ListPrice: Hashable, Sendable {
  /// The prices of a million tokens of requests with prompts over a threshold.
  struct Tier: Hashable, Sendable {
    /// The prompt is longer than this; 0 is any.
    var above: Int
    var uncached: ExactDecimal
    var cached: ExactDecimal
    var output: ExactDecimal
  }

  /// The tiers, the lowest threshold first; not empty.
  let tiers: [Tier]

  /// What a request costs; nil where that does not fit.
  func cost(of mix: TokenMix) -> ExactDecimal? {
    let prompt = mix.uncached + mix.cached
    let tier = tiers.last { $0.above == 0 || Double($0.above) < prompt } ?? tiers[0]
    let parts = [
      (tier.uncached, mix.uncached), (tier.cached, mix.cached), (tier.output, mix.output),
    ]
    var sum = ExactDecimal.zero
    for (price, tokens) in parts {
      guard let part = price.multiplied(byCount: tokens), let more = sum.adding(part) else {
        return nil
      }
      sum = more
    }
    return Ratio(of: sum, to: ExactDecimal(1_000_000))?.rounded(to: 12)
  }

  /// The prices of a model in force at an instant.
  ///
  /// - Throws: Why there are none.
  init(
    _ prices: ModelPrices, at instant: Timestamp, revisions: PriceRevisions, into target: Currency,
    _ rates: ExchangeRates
  ) throws(CostLack) {
    guard let named = prices.known(on: Day(utc: instant), revisions) else { throw .noPrice }
    var thresholds: [Int] = [0]
    for entry in named.entries where !thresholds.contains(entry.price.above) {
      thresholds.append(entry.price.above)
    }
    var tiers: [Tier] = []
    for above in thresholds.sorted() {
      func price(_ kind: PriceClass) throws(CostLack) -> ExactDecimal {
        let quote: PriceQuote
        do throws(PriceLack) {
          quote = try prices.price(
            of: kind, promptTokens: above + 1, at: instant, revisions: revisions)
        } catch {
          if case .severalVendors = error { throw .severalVendors }
          throw .noPrice
        }
        let price = quote.price
        if price.currency == target { return price.price }
        let conversion = rates.conversion(from: price.currency, to: target, on: Day(utc: instant))
        guard let converted = conversion?.converted(price.price) else { throw .noRate }
        return converted
      }
      tiers.append(
        Tier(
          above: above, uncached: try price(.uncached), cached: try price(.cacheRead),
          output: try price(.output)))
    }
    self.tiers = tiers
  }

  /// One price for prompts of every length.
  init(uncached: ExactDecimal, cached: ExactDecimal, output: ExactDecimal) {
    tiers = [Tier(above: 0, uncached: uncached, cached: cached, output: output)]
  }
}
