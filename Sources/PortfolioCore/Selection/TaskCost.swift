/// What a model costs for a request of a piece of work, and how that is known.
public struct TaskCost: Hashable, Sendable {
  /// How it is known.
  public enum Basis: String, CaseIterable, Sendable {
    /// From the charges of this very work on this model over the last 30 whole days, and how many
    /// requests these were for.
    case measured
    /// From the charges of this very work on its model over the last 30 whole days, and how many requests
    /// the work says it has: nobody counted them.
    case billed
    /// From the prices in force and the tokens that the work says a request has.
    case list
    /// From all that the model cost over the last 30 whole days, shared out by tokens: idle time and
    /// all, which is what may be compared with a price list (OpenCost, llm-d).
    case allocated
  }

  /// What a request costs, in the portfolio's currency, exact to 12 places.
  public var perRequest: ExactDecimal
  /// What a request that succeeds costs; nil where nobody knows which part does.
  public var perSuccess: ExactDecimal?
  /// How it is known.
  public var basis: Basis

  /// A cost for a request.
  public init(perRequest: ExactDecimal, perSuccess: ExactDecimal? = nil, basis: Basis) {
    self.perRequest = perRequest
    self.perSuccess = perSuccess
    self.basis = basis
  }

  /// What models are compared by: the cost of a task that succeeds, or that of a request where the work
  /// does not say which part succeeds.
  public var perTask: ExactDecimal { perSuccess ?? perRequest }

  /// What requests of a month come to; nil where that does not fit.
  public func monthly(_ requests: Double) -> ExactDecimal? {
    perRequest.multiplied(byCount: requests)?.rounded(to: 6)
  }
}

/// Why nobody can say what a model would cost for a piece of work.
public enum CostLack: String, Error, CaseIterable, Sendable {
  /// Neither a price nor a charge with tokens is known.
  case noPrice
  /// Several vendors sell it at prices of their own.
  case severalVendors
  /// Its prices are in a currency that no rate converts.
  case noRate
  /// The work does not say how many tokens a request has.
  case noTokens
  /// No task succeeds on it, so that none that does has a cost.
  case noSuccess
  /// The amount does not fit.
  case doesNotFit
}

/// How many tokens of each class a request of a piece of work has.
struct TokenMix: Hashable, Sendable {
  /// Input that the cache does not have.
  var uncached: Double
  /// Input that it has.
  var cached: Double
  /// What the model writes.
  var output: Double

  /// The tokens of all classes.
  var total: Double { uncached + cached + output }

  /// The tokens of a request; nil where input or output are not said.
  ///
  /// Where nothing is said of a cache, all input is read anew.
  init?(_ volume: Workflow.Volume) {
    guard let input = volume.inputTokens, let output = volume.outputTokens else { return nil }
    let cached = min(volume.cachedTokens ?? 0, input)
    self.init(uncached: input - cached, cached: cached, output: output)
  }

  init(uncached: Double, cached: Double, output: Double) {
    self.uncached = uncached
    self.cached = cached
    self.output = output
  }
}
