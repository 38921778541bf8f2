/// The tokens of one request, each in one class, and how it was served.
public struct TokenUsage: Hashable, Sendable {
  /// Input that was read anew.
  public var uncached: Int
  /// Input that the cache had.
  public var cacheRead: Int
  /// Input that was put into the cache for minutes.
  public var cacheWrite: Int
  /// Input that was put into the cache for an hour.
  public var cacheWrite1h: Int
  /// What the model wrote.
  public var output: Int
  /// How it was served.
  public var service: PriceService

  /// The tokens of a request.
  public init(
    uncached: Int = 0, cacheRead: Int = 0, cacheWrite: Int = 0, cacheWrite1h: Int = 0,
    output: Int = 0, service: PriceService = .standard
  ) {
    self.uncached = uncached
    self.cacheRead = cacheRead
    self.cacheWrite = cacheWrite
    self.cacheWrite1h = cacheWrite1h
    self.output = output
    self.service = service
  }

  /// How many tokens of a class.
  public subscript(kind: PriceClass) -> Int {
    switch kind {
    case .uncached: uncached
    case .cacheRead: cacheRead
    case .cacheWrite: cacheWrite
    case .cacheWrite1h: cacheWrite1h
    case .output: output
    }
  }

  /// The tokens of the prompt, by which thresholds are told: all input, from the cache or not.
  public var prompt: Int {
    [cacheRead, cacheWrite, cacheWrite1h].reduce(uncached) { sum, count in
      let (total, overflow) = sum.addingReportingOverflow(count)
      return overflow ? .max : total
    }
  }
}

/// What a request costs, in parts, and what of it has no price.
public struct PricedUsage: Hashable, Sendable {
  /// What the tokens of one class cost.
  public struct Part: Hashable, Sendable {
    /// The class.
    public var kind: PriceClass
    /// How many there are.
    public var tokens: Int
    /// The price, and where it stands.
    public var quote: PriceQuote
    /// What they cost, in the currency of the price.
    public var amount: ExactDecimal
  }

  /// The classes that have a price, in their order; a class of which there is no token is none.
  public var parts: [Part] = []
  /// The classes without a price, and why: their tokens are in no sum (unknown is not zero).
  public var unpriced: [PriceClass: PriceLack] = [:]

  /// What the parts come to; a lower bound where a class has no price.
  public var cost: Money {
    var money = Money(isLowerBound: !unpriced.isEmpty)
    for part in parts { money.add(part.amount, part.quote.price.currency) }
    return money
  }

  /// Whether a price stands in for that of another class or service.
  public var hasStandIn: Bool { parts.contains { $0.quote.standsIn } }
}

extension ModelPrices {
  /// What a request that began at an instant costs.
  ///
  /// - Parameters:
  ///   - usage: Its tokens; counts that are not positive cost nothing.
  ///   - instant: When it began.
  ///   - revisions: Books that hold from a day before they were recorded.
  /// - Returns: What it costs in parts, and the classes that have no price.
  public func cost(
    of usage: TokenUsage, at instant: Timestamp, revisions: PriceRevisions = .none
  ) -> PricedUsage {
    var priced = PricedUsage()
    for kind in PriceClass.allCases where usage[kind] > 0 {
      do throws(PriceLack) {
        let quote = try price(
          of: kind, service: usage.service, promptTokens: usage.prompt, at: instant,
          revisions: revisions)
        guard let amount = quote.price.amount(of: usage[kind]) else { throw .doesNotFit }
        priced.parts.append(.init(kind: kind, tokens: usage[kind], quote: quote, amount: amount))
      } catch {
        priced.unpriced[kind] = error
      }
    }
    return priced
  }
}
