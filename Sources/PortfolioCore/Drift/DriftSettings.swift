/// What `portfolio.yaml` says under `drift`: how drift is looked for, and since when so.
public struct DriftSettings: Hashable, Sendable {
  /// The default path's parameters.
  public var standard = StandardDetection(pageHinkley: .overResiduals)
  /// How much data a baseline is made of.
  public var reference = ReferenceWindow()
  /// What a silent indicator comes to.
  public var noData = NoDataPolicy.alert
  /// Other ways for some indicators; the last that fits one counts.
  public var paths: [PathRule] = []
  /// How far segments may lie apart; the last that fits an indicator counts.
  public var fairness: [FairnessRule] = []
  /// What the thresholds were calibrated for; nil where they never were.
  public var calibration: Calibration?

  /// What holds where nothing is said.
  public init() {}

  /// What the thresholds were made from.
  public struct Calibration: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The false alarms to be expected in a month over the whole portfolio, over 0.
    public var falseAlarms: Double
    /// How many observations a month there were on that day.
    public var observations: Double

    /// What the thresholds were made from.
    public init(day: Day, falseAlarms: Double, observations: Double) {
      self.day = day
      self.falseAlarms = falseAlarms
      self.observations = observations
    }
  }

  /// What a silent indicator comes to.
  public enum NoDataPolicy: String, CaseIterable, Sendable {
    /// Nothing.
    case ok
    /// An alert of low severity, however long it lasts.
    case warn
    /// An alert that grows.
    case alert
  }

  /// Another way for some indicators.
  public struct PathRule: Hashable, Sendable {
    /// What it is for.
    public var scope: IndicatorScope
    /// The way; nil where only explicit targets count.
    public var path: DriftPath?
  }

  /// How far segments may lie apart.
  public struct FairnessRule: Hashable, Sendable {
    /// What it is for.
    public var scope: IndicatorScope
    /// The limits.
    public var limits: FairnessLimits
  }
}

/// Indicators that a rule of the settings is for: those of a model, a metric, a segment, or all.
public struct IndicatorScope: Hashable, Sendable {
  /// The model's id, where the rule is for one.
  public var model: String?
  /// The metric, where the rule is for one.
  public var metric: String?
  /// The segment, where the rule is for one.
  public var segment: String?

  /// Indicators that a rule is for.
  public init(model: String? = nil, metric: String? = nil, segment: String? = nil) {
    self.model = model
    self.metric = metric
    self.segment = segment
  }

  /// Whether the rule is for an indicator.
  public func includes(_ model: ModelID, _ indicator: IndicatorKey) -> Bool {
    (self.model ?? model.text) == model.text && (metric ?? indicator.metric) == indicator.metric
      && (segment == nil || segment == indicator.segment)
  }
}

extension PageHinkley.Parameters {
  /// Those of the default path, over residuals in spreads: δ 0.25, λ 30.
  public static let overResiduals = Self.residuals(threshold: 30) ?? .standard

  /// Those of the default path with another threshold; nil where it is not over 0.
  static func residuals(threshold: Double) -> Self? {
    try? Self(delta: 0.25, threshold: threshold)
  }
}

extension DriftSettings {
  /// The rules by which drift of an indicator is looked for; nil where it is not.
  func rules(
    for indicator: IndicatorKey, of model: ModelID, in settings: PortfolioSettings,
    rebaselines: [Timestamp]
  ) -> ChangeRules? {
    // Only what the portfolio knows as an indicator is watched unasked.
    let known = settings.metrics[indicator.metric]
    let chosen = paths.last { $0.scope.includes(model, indicator) }
    let path = chosen.map(\.path) ?? (known == nil ? nil : .detection(.standard(standard)))
    switch path {
    case nil: return nil
    case .detection(let path):
      return .detection(
        DriftRules(
          path: path, better: known?.better, reference: reference, zone: settings.zone,
          rebaselines: rebaselines))
    case .distance(let comparison):
      return .distance(
        DistanceRules(
          comparison: comparison, reference: reference, rebaselines: rebaselines.sorted()))
    }
  }
}

extension DriftSettings {
  /// How far the segments of a model's metric may lie apart; nil where nothing is asked.
  ///
  /// A rule that sets one limit keeps the other that is built in for rates.
  func fairnessRules(
    of metric: String, model: ModelID, _ indicator: PortfolioSettings.Indicator?
  ) -> FairnessRules? {
    let key = IndicatorKey(metric: metric)
    let isRate = indicator?.unit == "ratio"
    let set = fairness.last { $0.scope.includes(model, key) }?.limits
    let builtIn = isRate ? FairnessLimits.ofRates : FairnessLimits()
    let limits = FairnessLimits(ratio: set?.ratio ?? builtIn.ratio, gap: set?.gap ?? builtIn.gap)
    guard limits != FairnessLimits() else { return nil }
    return FairnessRules(
      limits: limits, better: indicator?.better, isRate: isRate, every: indicator?.every)
  }
}
