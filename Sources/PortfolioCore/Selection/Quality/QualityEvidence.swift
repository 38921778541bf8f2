/// A value of an indicator of a model, with what is known of where it is from.
public struct QualityEvidence: Hashable, Sendable {
  /// Where a value is from.
  public enum Source: Hashable, Sendable {
    /// The card's `model-index`.
    case card
    /// Observations of the store, over the last 30 whole days; those of a segment where one is named.
    case metrics(segment: String?)
    /// A table under `quality/`, by its name.
    case table(String)

    /// The source as JSON and CSV have it.
    public var raw: String {
      switch self {
      case .card: "model-index"
      case .metrics(nil): "metrics"
      case .metrics(let segment?): "metrics \(segment)"
      case .table(let name): "quality/\(name)"
      }
    }
  }

  /// In which unit a share is written.
  public enum Scale: Hashable, Sendable {
    /// From 0 to 1.
    case ratio
    /// From 0 to 100.
    case percent

    /// The scale of an indicator's unit; nil where it is no share.
    public init?(unit: String?) {
      switch unit?.lowercased() {
      case "ratio", "share": self = .ratio
      case "%", "percent", "pct": self = .percent
      default: return nil
      }
    }

    /// What makes a whole.
    var whole: Double { self == .ratio ? 1 : 100 }

    /// Between what a share lies.
    var range: ClosedRange<Double> { 0...whole }
  }

  /// The indicator.
  public var metric: String
  /// The value, in the indicator's unit.
  public var value: Double
  /// How it is a share; nil where it is none, or nothing says so.
  public var scale: Scale?
  /// On how many samples it rests; nil where nobody says.
  public var samples: Int?
  /// The day it is of; nil where nobody says.
  public var day: Day?
  /// Where it is from.
  public var source: Source

  /// A value and where it is from.
  public init(
    metric: String, value: Double, scale: Scale? = nil, samples: Int? = nil, day: Day? = nil,
    source: Source
  ) {
    self.metric = metric
    self.value = value
    self.scale = scale
    self.samples = samples
    self.day = day
    self.source = source
  }

  /// Between which bounds it lies at 95 % confidence, in the indicator's unit; nil where it is no
  /// share, or nobody says on how many samples it rests.
  public var bounds: ClosedRange<Double>? {
    guard let scale, let samples,
      let interval = WilsonScore.interval(share: value / scale.whole, of: Double(samples))
    else { return nil }
    return interval.lowerBound * scale.whole...interval.upperBound * scale.whole
  }

  /// The end of it that a limit is held against: the lower bound against a floor, the upper one against a
  /// ceiling; the value itself where there are no bounds.
  public func held(against limit: Target.Limit) -> Double {
    switch limit {
    case .floor: bounds?.lowerBound ?? value
    case .ceiling: bounds?.upperBound ?? value
    }
  }

  /// Whether it keeps to a limit.
  public func keeps(to limit: Target.Limit) -> Bool {
    switch limit {
    case .floor(let floor): held(against: limit) >= floor
    case .ceiling(let ceiling): held(against: limit) <= ceiling
    }
  }

  /// The part of tasks that succeed; nil where it is no share.
  var success: Double? { scale.map { value / $0.whole } }

  /// Whether the value can be: a share lies within its scale.
  var isPossible: Bool { scale.map { $0.range.contains(value) } ?? true }

  /// How near it is to the work, the nearest first: observed here; measured elsewhere on so many samples;
  /// said in a table; claimed by the card.
  private var rank: Int {
    switch source {
    case .metrics: 0
    case .table: samples == nil ? 2 : 1
    case .card: 3
    }
  }

  /// Whether this counts before another: by how near it is to the work, then the newest, then what rests on
  /// more samples, then the worse.
  func precedes(_ other: Self, better: PortfolioSettings.Indicator.Direction?) -> Bool {
    if rank != other.rank { return rank < other.rank }
    let days = (day?.ordinal ?? .min, other.day?.ordinal ?? .min)
    if days.0 != days.1 { return days.0 > days.1 }
    let counts = (samples ?? 0, other.samples ?? 0)
    if counts.0 != counts.1 { return counts.0 > counts.1 }
    if value != other.value { return better == .lower ? value > other.value : value < other.value }
    return source.raw < other.source.raw
  }
}
