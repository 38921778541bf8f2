/// What thresholds follow from the false alarms one is ready to bear, and what can still be seen
/// with them in the data there is.
public struct DriftCalibration: Sendable {
  /// An indicator on the default path.
  public struct Row: Hashable, Sendable {
    /// The model.
    public var model: ModelID
    /// The indicator.
    public var indicator: IndicatorKey
    /// How many observations it had in the last 30 days.
    public var observations: Int
    /// Its baseline; nil as long as its reference window is not whole.
    public var baseline: Baseline?
    /// The smallest shift that alarms within 30 days, in spreads; nil where nothing comes.
    public var leastShift: Double?
    /// How many observations it takes until a shift of one spread alarms.
    public var delay: Double?
  }

  /// What is asked for: false alarms in 30 days over the whole portfolio.
  public var falseAlarms: Double
  /// The day it is made on.
  public var day: Day
  /// The parameters that give them.
  public var parameters: PageHinkley.Parameters
  /// How many false alarms are to be expected with the parameters in force now.
  public var expectedNow: Double
  /// How many are to be expected with the proposed ones.
  public var expected: Double
  /// The indicators on the default path, by model.
  public var rows: [Row]

  /// How many observations all of them had in the last 30 days.
  public var observations: Double { Double(rows.reduce(0) { $0 + $1.observations }) }

  /// How many days a month has here.
  public static let days = 30

  /// The false alarms asked for where nobody says: the ones of the last calibration, else two.
  public static func usualFalseAlarms(_ settings: DriftSettings) -> Double {
    settings.calibration?.falseAlarms ?? 2
  }

  /// What follows from a number of false alarms in the portfolio as it is.
  ///
  /// - Parameters:
  ///   - falseAlarms: how many are borne in 30 days over the whole portfolio, over 0.
  ///   - portfolio: the portfolio.
  public init(falseAlarms: Double, _ portfolio: Portfolio) {
    let settings = portfolio.settings.drift
    let watched = portfolio.alerts.standardWatches(portfolio.metrics, asOf: portfolio.asOf)
    let observations = Double(watched.reduce(0) { $0 + $1.observations })
    let now = settings.standard.pageHinkley
    let threshold = FalseAlarmRate.threshold(falseAlarms: falseAlarms, observations: observations)
    // The rates were counted with the usual δ, so they hold with no other.
    let proposed = PageHinkley.Parameters.residuals(threshold: threshold) ?? now
    self.falseAlarms = falseAlarms
    day = portfolio.zone.day(of: portfolio.asOf)
    parameters = proposed
    expectedNow = observations * FalseAlarmRate.perObservation(threshold: now.threshold)
    expected = observations * FalseAlarmRate.perObservation(threshold: threshold)
    rows = watched.map { watch in
      Row(
        model: watch.model, indicator: watch.indicator, observations: watch.observations,
        baseline: watch.baseline,
        leastShift: watch.observations > 0
          ? FalseAlarmRate.leastShift(within: Double(watch.observations), proposed) : nil,
        delay: FalseAlarmRate.delay(shift: 1, proposed))
    }
  }

  /// The lines for `portfolio.yaml`.
  public var yaml: String {
    """
    drift:
      calibrated: {on: \(day), falseAlarmsPerMonth: \(number(falseAlarms)), \
    observationsPerMonth: \(Int(observations))}
      pageHinkley: {delta: \(number(parameters.delta)), threshold: \(number(parameters.threshold))}

    """
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }
}

extension AlertEvaluation {
  /// An indicator on the default path, and how much data it has.
  struct StandardWatch: Sendable {
    var model: ModelID
    var indicator: IndicatorKey
    var observations: Int
    var baseline: Baseline?
  }

  /// The indicators on the default path, by model, with what came in the 30 days up to an instant.
  func standardWatches(_ log: ObservationLog, asOf instant: Timestamp) -> [StandardWatch] {
    let start = instant + .seconds(-86_400 * Int64(DriftCalibration.days))
    return driftWatches.compactMap { model, indicator, watch in
      guard case .standard = watch.rules.path,
        let series = log.series(SeriesKey(model: .registered(model), indicator: indicator))
      else { return nil }
      return StandardWatch(
        model: model, indicator: indicator,
        observations: series.indices(in: start..<instant + .nanoseconds(1)).count,
        baseline: watch.baseline)
    }
  }

  /// That the portfolio has outgrown the thresholds it was calibrated for twofold; nil where not.
  func outgrown(_ settings: DriftSettings, _ log: ObservationLog, asOf instant: Timestamp)
    -> Problem?
  {
    guard let calibration = settings.calibration, calibration.observations > 0 else { return nil }
    let now = standardWatches(log, asOf: instant).reduce(0) { $0 + $1.observations }
    guard Double(now) >= 2 * calibration.observations else { return nil }
    let fault = RecordFault.outgrownCalibration(
      day: calibration.day, then: Int(calibration.observations), now: now)
    return Problem(.record(fault), at: Place(path: StoreLocation.mark))
  }
}
