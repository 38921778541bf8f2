/// The way by which drift of an indicator is looked for.
public enum DriftPath: Hashable, Sendable {
  /// Value by value, as they come.
  case detection(DetectionPath)
  /// Windows of values against a reference window.
  case distance(DistanceComparison)
}

/// The way by which drift is looked for value by value.
public enum DetectionPath: Hashable, Sendable {
  /// Residuals from the baseline, watched by Page-Hinkley and ADWIN together.
  case standard(StandardDetection)
  /// The values as they stand, watched by a detector that was chosen.
  case detector(DriftDetector)

  /// The name that stands in an alert's fingerprint.
  public var alertPath: AlertPath {
    switch self {
    case .standard: .drift
    case .detector(let detector): .detector(detector.kind)
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

/// All that decides what detectors find in a series: with the same rules and rows it is the same.
public struct DriftRules: Hashable, Sendable {
  /// The way by which it is looked for.
  public var path: DetectionPath
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
    path: DetectionPath, better: PortfolioSettings.Indicator.Direction? = nil,
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
