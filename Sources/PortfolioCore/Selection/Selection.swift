/// What is known of every model that has a card, put side by side, so that any number of pieces of work
/// can be held against all of them.
///
/// Made once for a portfolio: what no piece of work changes is worked out here, in columns by model.
public struct Selection: Sendable {
  /// How a model stands in its life.
  enum Use: UInt8, Sendable { case free, restricted, none, unknown }

  /// The portfolio.
  public internal(set) var portfolio: Portfolio
  /// The day of the moment shown, in the portfolio's zone.
  public let today: Day
  /// The currency of all amounts.
  public var currency: Currency { portfolio.settings.currency }

  var models: [Model] { portfolio.models }
  /// The number of each model.
  let numbers: [ModelID: Int]
  /// Whether each model is in use.
  let uses: [Use]
  /// What of the life of each model speaks against it, whatever the work.
  let standing: [RejectionKinds]
  /// The day on which each model is retired, as price books say.
  let retires: [Day?]
  /// How many tokens each takes at once; -1 where nobody says.
  let contexts: [Int]
  /// The 95th percentile of each one's latency in milliseconds; nil where nobody measured it.
  let latencies: [QualityEvidence?]
  /// The same as numbers; what is not known is none.
  let latencyValues: [Double]
  /// How many parameters each has; nil where nobody says.
  let sizes: [QuantityRange?]
  /// The prices of each one's tokens, or why there are none.
  let prices: [Result<ListPrice, CostLack>]
  /// What a token of each costs, as a binary number, to find out which could be the cheapest; nil where
  /// neither prices nor charges say it.
  let roughPrices: [RoughPrice?]
  /// What each was charged, and what for.
  let charges: SelectionCharges
  /// The tasks that each serves today.
  let tasks: [Int: Set<String>]

  /// Puts the models of a portfolio side by side.
  public init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    today = portfolio.zone.day(of: portfolio.asOf)
    let models = portfolio.models
    numbers = Dictionary(
      models.indices.map { (models[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    uses = models.map { model in
      switch model.status {
      case .approved, .production: .free
      case .restricted: .restricted
      case .proposed, .inReview, .blocked, .retired: .none
      case nil: .unknown
      }
    }
    let day = Day(utc: portfolio.asOf)
    let window = portfolio.lastWholeDays
    let known = Concurrently.map(models.count, from: 64) { number in
      Facts(models[number], in: portfolio, priceDay: day, window: window)
    }
    let retires = known.map(\.retires)
    self.retires = retires
    standing = zip(uses, retires).map { [today] use, retires in
      var kinds: RejectionKinds =
        switch use {
        case .free: []
        case .restricted, .none: .status
        case .unknown: .statusUnknown
        }
      if let retires, retires <= today { kinds.insert(.retired) }
      return kinds
    }
    contexts = known.map(\.context)
    latencies = known.map(\.latency)
    latencyValues = known.map { $0.latency?.value ?? .nan }
    sizes = known.map(\.size)
    prices = known.map(\.price)
    let charges = SelectionCharges(portfolio)
    self.charges = charges
    roughPrices = models.indices.map { number in
      RoughPrice(known[number].price, charges.whole[models[number].id])
    }
    var tasks: [Int: Set<String>] = [:]
    for workflow in portfolio.workflows {
      guard let task = workflow.task, let number = numbers[served: workflow, in: portfolio] else {
        continue
      }
      tasks[number, default: []].insert(TaskName.folded(task))
    }
    self.tasks = tasks
  }

  /// What is known of one model.
  private struct Facts: Sendable {
    var retires: Day?
    var context: Int
    var latency: QualityEvidence?
    var size: QuantityRange?
    var price: Result<ListPrice, CostLack>

    init(_ model: Model, in portfolio: Portfolio, priceDay: Day, window: Range<Timestamp>) {
      let prices = portfolio.prices.prices(of: model.priceNames, vendor: model.vendor)
      retires = prices.retirements(knownOn: priceDay).map(\.day).min()
      let listed = prices.known(on: priceDay, portfolio.revisions.prices)?.entries
        .compactMap(\.price.context).max()
      context = model.context ?? listed ?? -1
      latency = portfolio.latencyEvidence(of: model, in: window).first
      size = model.parameters.map { QuantityRange($0) }
      if size == nil {
        size = PublishedArchitectures.entry(of: model.priceNames + [model.name])
          .map { $0.architecture.total * 1e9 }
      }
      do throws(CostLack) {
        price = .success(
          try ListPrice(
            prices, at: portfolio.asOf, revisions: portfolio.revisions.prices,
            into: portfolio.settings.currency, portfolio.rates))
      } catch {
        price = .failure(error)
      }
    }
  }

  /// What a token costs, as a binary number.
  struct RoughPrice: Hashable, Sendable {
    var uncached: Double
    var cached: Double
    var output: Double
    /// Whether it depends on how long the prompt is, so that this is not it.
    var isTiered: Bool

    /// By a list of prices, else by what all tokens came to.
    init?(_ price: Result<ListPrice, CostLack>, _ charged: SelectionCharges.Sum?) {
      if case .success(let price) = price {
        let tier = price.tiers[0]
        uncached = tier.uncached.approximate / 1e6
        cached = tier.cached.approximate / 1e6
        output = tier.output.approximate / 1e6
        isTiered = price.tiers.count > 1
      } else if let charged, charged.tokens > 0 {
        uncached = charged.amount.approximate / Double(charged.tokens)
        (cached, output, isTiered) = (uncached, uncached, false)
      } else {
        return nil
      }
    }

    /// What a request costs, nearly.
    func cost(of mix: TokenMix) -> Double {
      uncached * mix.uncached + cached * mix.cached + output * mix.output
    }
  }

  /// The number of the model that serves a piece of work; nil where none with a card does.
  func served(_ workflow: Workflow) -> Int? { numbers[served: workflow, in: portfolio] }
}

extension [ModelID: Int] {
  /// The number of the model that serves a piece of work.
  fileprivate subscript(served workflow: Workflow, in portfolio: Portfolio) -> Int? {
    workflow.servedBy.flatMap(portfolio.directory.id(of:)).flatMap { self[$0] }
  }
}

extension Portfolio {
  /// The 30 whole days in the portfolio's zone before the day of the moment shown.
  var lastWholeDays: Range<Timestamp> {
    let today = zone.day(of: asOf)
    return zone.start(of: today.advanced(by: -DigestGround.spendDays))..<zone.start(of: today)
  }
}
