/// Something wrong with an indicator of a model, as the data of a moment show it.
///
/// It is derived from observations, settings and cards alone, so the same data give the same
/// alerts; what people do about it is told by events and laid over it.
public struct Alert: Hashable, Sendable, Identifiable {
  /// What the indicator was held against.
  public enum Condition: Hashable, Sendable {
    /// Values must not fall below it.
    case floor(Double)
    /// Values must not rise above it.
    case ceiling(Double)
    /// A value is expected so often.
    case noData(every: Duration)
    /// It is to be what it was; what was found, on which path.
    case drift(DriftFinding, AlertPath)
    /// A window of values must not lie too far from the reference window; what was found.
    case distance(Distance, limit: Double)
    /// The worst segment must not be a smaller part of the best.
    case segmentRatio(SegmentComparison, least: Double)
    /// The worst segment must not lie farther from the best.
    case segmentGap(SegmentComparison, most: Double)
    /// Work is on a model that cannot keep it confidential; what is against it.
    case confidentiality(ConfidentialityFinding)

    /// The way by which a breach is found.
    public var path: AlertPath {
      switch self {
      case .floor: .floor
      case .ceiling: .ceiling
      case .noData: .noData
      case .drift(_, let path): path
      case .distance(let distance, _): .distance(distance.method)
      case .segmentRatio: .segmentRatio
      case .segmentGap: .segmentGap
      case .confidentiality: .confidentiality
      }
    }

    /// What was found of a series that no longer is what it was; nil for other conditions.
    public var finding: DriftFinding? {
      if case .drift(let finding, _) = self { finding } else { nil }
    }
  }

  /// Where in its life an alert is, as far as data decide it.
  public enum State: Hashable, Sendable {
    /// It is wrong now.
    case firing
    /// It was wrong until an instant.
    case resolved(at: Timestamp)
    /// It is told, and nothing needs to be done: an improvement, or a change of spread.
    case told
  }

  /// Which way an indicator went wrong.
  public enum Direction: String, Sendable { case fell, rose }

  /// The id, the same as long as the episode's onset is.
  public var id: AlertID
  /// What the indicator was held against.
  public var condition: Condition
  /// Whether it is wrong now.
  public var state: State
  /// The first instant at which it was an alert.
  public var fired: Timestamp
  /// The worst it has been since then.
  public var severity: AlertSeverity
  /// The newest observation of the indicator; of what is over, the one that ended it.
  public var last: Observation

  /// The model.
  public var model: ModelID { id.fingerprint.model }
  /// The indicator's name.
  public var metric: String { id.fingerprint.indicator.metric }
  /// The segment; nil is the whole.
  public var segment: String? { id.fingerprint.indicator.segment }
  /// The time from which it was wrong, at or before `fired`.
  public var onset: Timestamp { id.onset }

  /// The series that shows it: the indicator's own, and of segments held against each other that of
  /// the worst.
  public var shown: IndicatorKey {
    switch condition {
    case .segmentRatio(let comparison, _), .segmentGap(let comparison, _):
      IndicatorKey(metric: metric, segment: comparison.worst.segment)
    case .floor, .ceiling, .noData, .drift, .distance, .confidentiality: id.fingerprint.indicator
    }
  }

  /// When it came into the state it is in.
  public var since: Timestamp {
    switch state {
    case .firing, .told: fired
    case .resolved(let instant): instant
    }
  }

  /// The time from which it is over; nil as long as it is not.
  public var end: Timestamp? { if case .resolved(let end) = state { end } else { nil } }

  /// Whether it is wrong now.
  public var isFiring: Bool { state == .firing }

  /// The limit that was breached, in the unit of what is held against it; nil where there is none.
  public var limit: Double? {
    switch condition {
    case .floor(let limit), .ceiling(let limit): limit
    case .distance(_, let limit): limit
    case .segmentRatio(_, let limit), .segmentGap(_, let limit): limit
    case .noData, .drift, .confidentiality: nil
    }
  }

  /// Which way the indicator went wrong; nil where it went no way.
  public var direction: Direction? {
    switch condition {
    case .floor: .fell
    case .ceiling: .rose
    case .noData, .distance, .segmentRatio, .segmentGap, .confidentiality: nil
    case .drift(let finding, _): finding.side == .up ? .rose : .fell
    }
  }

  /// Orders those that fire before the resolved, then the worst first, then the newest first.
  public static func precedes(_ one: Alert, _ other: Alert) -> Bool {
    if one.isFiring != other.isFiring { return one.isFiring }
    if one.isFiring, one.severity != other.severity { return one.severity > other.severity }
    if one.since != other.since { return one.since > other.since }
    return one.id < other.id
  }
}

extension Collection {
  /// Of those whose alerts overlap a time, the one that began nearest to its onset.
  func nearest(
    to onset: Timestamp, until end: Timestamp, _ alert: (Element) -> Alert
  ) -> Element? {
    func distance(_ element: Element) -> Duration {
      let other = alert(element).onset
      return other < onset ? onset - other : other - onset
    }
    return filter { alert($0).onset <= end && onset <= alert($0).end ?? .latest }
      .min { one, other in
        let (near, far) = (distance(one), distance(other))
        return near == far ? alert(one).onset < alert(other).onset : near < far
      }
  }
}
