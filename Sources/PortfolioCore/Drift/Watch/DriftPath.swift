/// The way by which drift of an indicator is looked for.
public enum DriftPath: Hashable, Sendable {
  /// Residuals from the baseline, watched by Page-Hinkley and ADWIN together.
  case standard(StandardDetection)
  /// The values as they stand, watched by a detector that was chosen.
  case detector(DriftDetector)

  /// The name that stands in an alert's fingerprint.
  public var alertPath: AlertPath {
    switch self {
    case .standard: .drift
    case .detector(let detector):
      switch detector.kind {
      case .adwin: .adwin
      case .pageHinkley: .pageHinkley
      case .ddm: .ddm
      case .hddmA: .hddmA
      }
    }
  }
}

/// The parameters of the default path.
///
/// δ is in spreads of the reference window, so one pair of numbers holds for every indicator.
public struct StandardDetection: Hashable, Sendable {
  /// Page-Hinkley over the residuals.
  public var pageHinkley: PageHinkley.Parameters
  /// ADWIN over the residuals.
  public var adwin: ADWIN.Parameters

  /// The parameters of the default path.
  public init(pageHinkley: PageHinkley.Parameters, adwin: ADWIN.Parameters = .standard) {
    self.pageHinkley = pageHinkley
    self.adwin = adwin
  }
}

/// All that decides what a series' drift is: with the same rules and rows it is the same.
public struct DriftRules: Hashable, Sendable {
  /// The way by which it is looked for.
  public var path: DriftPath
  /// Which way is better; nil where nothing says.
  public var better: PortfolioSettings.Indicator.Direction?
  /// The reference window.
  public var reference: ReferenceWindow
  /// The zone of the hours of a profile.
  public var zone: Zone
  /// The instants from which a new reference window begins, in order.
  public var rebaselines: [Timestamp]

  /// The rules of a series.
  public init(
    path: DriftPath, better: PortfolioSettings.Indicator.Direction? = nil,
    reference: ReferenceWindow = ReferenceWindow(), zone: Zone = .utc,
    rebaselines: [Timestamp] = []
  ) {
    self.path = path
    self.better = better
    self.reference = reference
    self.zone = zone
    self.rebaselines = rebaselines.sorted()
  }
}

/// How much data a baseline is made of: a span from the first observation on, and never less than a
/// number of them.
///
/// Four weeks show each hour of the week four times. Sixty observations give the mean to an eighth
/// of a spread, which is half of what Page-Hinkley tolerates (δ 0.25).
public struct ReferenceWindow: Hashable, Sendable {
  /// The least span of time.
  public var span: Duration
  /// The least number of observations, from 2.
  public var least: Int

  /// A reference window.
  public init(span: Duration = .seconds(28 * 86_400), least: Int = 60) {
    self.span = span
    self.least = Swift.max(least, 2)
  }
}
