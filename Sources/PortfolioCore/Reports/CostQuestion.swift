/// A part of the costs into which a reader has gone: one key of one dimension.
public struct CostStep: Hashable, Sendable {
  /// What was split by.
  public var dimension: CostDimension
  /// The part.
  public var key: CostKey

  /// A part of a split.
  public init(_ dimension: CostDimension, _ key: CostKey) {
    self.dimension = dimension
    self.key = key
  }

  /// The rows of the part.
  var slice: CostSlice { CostSlice(dimension: dimension, keys: [key]) }
}

/// The stretches of time that a reader goes through.
public enum CostPeriod: String, CaseIterable, Sendable {
  /// The 30 whole days before today: what "spend" is.
  case recent
  /// The days of this month, today's with them.
  case thisMonth
  /// The month before.
  case lastMonth
  /// Everything.
  case all

  /// The period after this one, round.
  public var next: CostPeriod {
    let index = Self.allCases.firstIndex(of: self) ?? 0
    return Self.allCases[(index + 1) % Self.allCases.count]
  }

  /// When its charge periods start, in UTC, as of an instant.
  public func interval(asOf now: Timestamp) -> ChargeInterval {
    let today = Day(utc: now)
    switch self {
    case .recent: return .spend(asOf: now)
    case .thisMonth:
      return ChargeInterval(
        from: today.month.firstDay.startUTC, to: today.advanced(by: 1).startUTC)
    case .lastMonth: return ChargeInterval(month: today.month.advanced(by: -1))
    case .all: return .all
    }
  }
}

/// What a reader asks of the costs: which part of them, over which time, split by what.
public struct CostQuestion: Hashable, Sendable {
  /// What is split by.
  public var dimension: CostDimension
  /// The parts that were gone into, one inside the other.
  public var path: [CostStep]
  /// The time; a month in the path comes before it.
  public var period: CostPeriod
  /// A stretch of time that comes before both: a budget's period, whose days are of a zone of its
  /// own.
  public var span: ChargeInterval?
  /// The newest month with charges, where the period has none to open on; it comes before the period.
  public var newestMonth: Month?
  /// Which amounts of its rows are told.
  public var measure = CostMeasure.effective

  /// How many months are shown at most.
  public static let mostMonths = 14

  /// A question.
  public init(
    by dimension: CostDimension, in path: [CostStep] = [], over period: CostPeriod = .recent
  ) {
    self.dimension = dimension
    self.path = path
    self.period = period
  }

  /// The dimensions that can still tell the parts apart: those that the path has not decided.
  public var dimensions: [CostDimension] {
    let decided = Set(path.map(\.dimension))
    return CostDimension.browsed.filter { dimension in
      !decided.contains(dimension) && !(dimension == .type && decided.contains(.model))
    }
  }

  /// The dimension that tells more about what the path leads to: type, model, then workflow; nil
  /// where only the rows do.
  public var deeper: CostDimension? {
    let open = dimensions
    if path.last?.dimension == .month, open.contains(.type) { return .type }
    return [.model, .workflow].first(where: open.contains)
  }

  /// The question about one part of what this one is split into; nil where its rows are the answer.
  public func entering(_ step: CostStep) -> CostQuestion? {
    var next = self
    next.path.append(step)
    guard let dimension = next.deeper else { return nil }
    next.dimension = dimension
    return next
  }

  /// The month in the path.
  public var month: Month? {
    path.lazy.compactMap { if case .month(let month) = $0.key { month } else { nil } }.last
  }

  /// When the charge periods that it is about start: the month in the path, else the months that
  /// are shown where it is split by them, else the newest month that it opens on, else the period.
  public func interval(in portfolio: Portfolio) -> ChargeInterval {
    if let span { return span.ending(by: portfolio.costsEnd) }
    if let month { return ChargeInterval(month: month).ending(by: portfolio.costsEnd) }
    if dimension == .month, period != .all { return .months(of: portfolio) }
    if let newestMonth {
      return ChargeInterval(month: newestMonth).ending(by: portfolio.costsEnd)
    }
    return period.interval(asOf: portfolio.asOf).ending(by: portfolio.costsEnd)
  }
}

extension ChargeInterval {
  /// A whole month in UTC.
  public init(month: Month) {
    self.init(from: month.firstDay.startUTC, to: month.advanced(by: 1).firstDay.startUTC)
  }

  /// The last months of a portfolio, with the present one, as far as they are over.
  static func months(of portfolio: Portfolio) -> ChargeInterval {
    let first = Month(utc: portfolio.asOf).advanced(by: 1 - CostQuestion.mostMonths)
    return ChargeInterval(from: first.firstDay.startUTC, to: portfolio.costsEnd)
  }

  /// What of it lies before an instant.
  func ending(by instant: Timestamp) -> ChargeInterval {
    ChargeInterval(from: from, to: min(to ?? .latest, instant))
  }
}

extension CostQuestion {
  /// Asks about another period.
  public mutating func take(_ period: CostPeriod) {
    self.period = period
    newestMonth = nil
  }
}

extension Digest {
  /// The newest month up to this one that has charges in some parts, one inside the other.
  ///
  /// - Parameters:
  ///   - path: The parts.
  ///   - cube: The costs of this digest, added up.
  /// - Returns: The month; nil where there are no charges.
  public func newestMonth(of path: [CostStep], _ cube: CostCube) -> Month? {
    let past = CostPeriod.thisMonth.interval(asOf: portfolio.asOf).to
    let interval = ChargeInterval(to: past).ending(by: portfolio.costsEnd)
    return cube.split(by: .month, in: interval, only: path).rows.lazy
      .compactMap { row in if case .month(let month) = row.key { month } else { nil } }.max()
  }
}
