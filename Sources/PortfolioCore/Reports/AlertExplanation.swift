/// Why an alert is there: what its screen, the lower half of the alerts pane and
/// `folio alerts show` show.
public struct AlertExplanation: Sendable {
  /// The alert.
  public var row: AlertRow
  /// What is wrong, in the numbers of the observations.
  public var cause: Cause
  /// The time that is shown: from enough before the onset to see what was usual, to now or to a
  /// while after the end.
  public var window: Range<Timestamp>
  /// The indicator over equal parts of that time, the oldest first.
  public var parts: [Part]
  /// After what period the pattern of what is usual repeats; nil where it has none.
  public var profile: SeasonalProfile.Period?
  /// What the indicator was before; nil where there is no observation of then.
  public var before: Level?
  /// What it was from the onset until the alert fired; nil where no observation came in between.
  public var found: Level?
  /// What it has been from the onset until now, or was until the end; nil as `found`.
  public var since: Level?
  /// What happened to the model around that time, as somebody recorded it, in order of time.
  public var records: [Record]
  /// What people did about it, in the order of replay.
  public var deeds: [Deed]
  /// Other alerts of the model that are not over.
  public var others: [AlertRow]
  /// Who answers for the model, role by role.
  public var owners: [OwnershipRow]

  /// The alert's id.
  public var id: String { row.id }

  /// The index of the part that an instant falls into; nil where it is not shown.
  public func part(at instant: Timestamp) -> Int? {
    guard window.contains(instant), !parts.isEmpty else { return nil }
    return parts.lastIndex { $0.start <= instant }
  }

  /// The time from which it is over; nil as long as it is not.
  public var end: Timestamp? { row.alert.end }
}

extension AlertExplanation {
  /// What is wrong.
  public enum Cause: Hashable, Sendable {
    /// So many of the observations since the onset are beyond a limit; the worst of them.
    case limit(Target.Limit, beyond: Int, of: Int, worst: Double)
    /// A value is expected so often and did not come: the last one before, and how many are missing.
    case silence(every: Duration, last: Observation?, missing: Int)
    /// It is not what it was; the detector that found it is nil where the settings name another by
    /// now.
    case change(DriftFinding, Finder?)
    /// A window of its values lay too far from the reference window, as a distance found it.
    case distance(Distance, limit: Double)
    /// Its worst segment lies too far from the best; the series is that of the worst.
    case segments(SegmentComparison, SegmentLimit)
    /// Work is on a model that cannot keep it confidential, for these reasons.
    case confidentiality(ConfidentialityFinding)
  }

  /// What segments were held to.
  public enum SegmentLimit: Hashable, Sendable {
    /// The least part of the best that the worst may be.
    case ratio(Double)
    /// The most that the two may lie apart, in the indicator's unit.
    case gap(Double)
  }

  /// The detector that found a change, as it is set.
  public struct Finder: Hashable, Sendable {
    /// The detector, with its parameters.
    public var detector: DriftDetector
    /// Whether it looks at deviations from what is usual, in spreads, and not at the values.
    public var takesResiduals: Bool
  }

  /// An equal part of the time that is shown.
  public struct Part: Hashable, Sendable {
    /// Where it begins.
    public var start: Timestamp
    /// The mean of its observations, in the indicator's unit; nil where none came.
    public var mean: Double?
    /// The mean of the segment that the indicator is compared with; nil where there is none.
    public var best: Double?
    /// What was to be expected; nil where nothing says.
    public var usual: UsualValue?
  }

  /// What is to be expected of an indicator at a time.
  public struct UsualValue: Hashable, Sendable {
    /// How many spreads around it are usual, on each side.
    public static let spreads = 3.0

    /// The value, in the indicator's unit.
    public var expected: Double
    /// Three spreads around it; nil of values that are 0 or 1, where a spread is none of theirs.
    public var band: ClosedRange<Double>?
  }

  /// What an indicator was for a while.
  public struct Level: Hashable, Sendable {
    /// The mean, in the indicator's unit.
    public var mean: Double
    /// How many observations it is the mean of; nil where that is no longer known.
    public var count: Int?
    /// One standard deviation of what the profile leaves unexplained; nil of fewer than two.
    public var spread: Double?
    /// How far it lies from what is usual, in spreads of the reference window; nil where nothing
    /// says what is usual.
    public var shift: Double?
    /// The least and the greatest observation; nil where they are no longer known.
    public var extent: ClosedRange<Double>?
    /// The times of the first and the last observation; nil where they are no longer known.
    public var times: ClosedRange<Timestamp>?
  }

  /// Something that happened to the model, as the journal or the file of its work says.
  public struct Record: Hashable, Sendable {
    /// What says so.
    public enum Source: Hashable, Sendable {
      /// An event.
      case event(Event)
      /// The file of a workflow, which dates a version.
      case file(path: String)
    }

    /// What says so.
    public var source: Source
    /// What happened.
    public var occurrence: Occurrence
    /// Who recorded it; nil where the system account is nobody's, or a file says it.
    public var actor: Holder?
    /// When it happened.
    public var time: Timestamp
    /// How long after the onset it was; negative before.
    public var offset: Duration

    /// The event that says so; nil where a file does.
    public var event: Event? { if case .event(let event) = source { event } else { nil } }
    /// The file that says so; nil where an event does.
    public var path: String? { if case .file(let path) = source { path } else { nil } }
  }

  /// What somebody did about the alert.
  public struct Deed: Hashable, Sendable, Identifiable {
    /// The step or the note.
    public var touch: AlertTouch
    /// Who; nil where the system account is nobody's.
    public var actor: Holder?

    /// The event's id.
    public var id: EventID { touch.event }
  }
}
