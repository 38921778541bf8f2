/// An indicator of a model, or of one segment of its traffic.
public struct IndicatorKey: Hashable, Comparable, Sendable {
  /// The indicator's name, as written.
  public var metric: String
  /// The segment, as written; nil is the whole.
  public var segment: String?

  /// An indicator, of a segment where one is given.
  public init(metric: String, segment: String? = nil) {
    self.metric = metric
    self.segment = segment
  }

  /// Orders by metric, then segment, the whole first.
  public static func < (one: Self, other: Self) -> Bool {
    guard one.metric == other.metric else { return one.metric < other.metric }
    guard let first = one.segment else { return other.segment != nil }
    return other.segment.map { first < $0 } ?? false
  }
}

/// What a series is of (FORMATS, Observations).
public struct SeriesKey: Hashable, Comparable, Sendable {
  /// The model.
  public var model: ModelReference
  /// The indicator.
  public var indicator: IndicatorKey

  /// The key of a model's indicator.
  public init(model: ModelReference, indicator: IndicatorKey) {
    self.model = model
    self.indicator = indicator
  }

  /// Orders by model, then indicator.
  public static func < (one: Self, other: Self) -> Bool {
    one.model == other.model ? one.indicator < other.indicator : one.model < other.model
  }
}
