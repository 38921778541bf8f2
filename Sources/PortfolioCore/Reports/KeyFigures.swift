/// The portfolio in a line: what the header shows.
public struct KeyFigures: Hashable, Sendable {
  /// Models that have a card.
  public var models = 0
  /// Models seen in costs or metrics without one.
  public var observed = 0
  /// Effective cost over the last 30 whole days.
  public var spend = Money.zero
  /// What of it, on days of which charges are known, is held against `spendBefore`.
  public var spendKnown = Money.zero
  /// The same over as many days before these.
  public var spendBefore = Money.zero
  /// Alerts that fire and that nobody has dealt with.
  public var firing = 0
  /// The worst of them.
  public var severity: AlertSeverity?
  /// Models whose cards set targets for which nothing was ever observed.
  public var lacking = 0
  /// Models without somebody who can answer for them.
  public var unowned = 0
  /// Records that nobody has confirmed within their cadence.
  public var stale = 0
  /// Errors in the store's files.
  public var errors = 0
  /// Warnings about the store's files.
  public var warnings = 0

  /// Nothing counted yet.
  public init() {}
}
