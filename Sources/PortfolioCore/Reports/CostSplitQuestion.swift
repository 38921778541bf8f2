/// What somebody wants to know of costs.
public struct CostSplitQuestion: Sendable {
  /// What they are split by.
  public var first = CostDimension.model
  /// What each part is split by, where it is.
  public var second: CostDimension?
  /// When the charge periods start.
  public var interval = ChargeInterval.all
  /// Which charges and parts are meant.
  public var query = Query.everything
  /// The currency all costs are converted into; nil leaves each in its own.
  public var currency: Currency?
  /// Whether what one request, a million tokens and one success cost is asked for.
  public var wantsUnits = false

  /// What models cost, of all charges.
  public init() {}
}

/// The answer, ready to print.
public struct PrintedCost: Sendable {
  /// The parts and totals.
  public var report: PrintedReport
  /// The charges that no rate converts.
  public var lackingRates: [LackingRate]
  /// The total without price revisions; nil where none can change it.
  public var revised: RevisedTotal?
}
