/// Something that happened to models: what drift is read against (FORMATS, The journal: record).
public struct Occurrence: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Sendable {
    /// Another version, or another machine, came into use.
    case deploy
    /// A prompt was changed.
    case prompt
    /// The model was tuned.
    case tuning
    /// An assistant was changed.
    case assistant
  }

  /// What happened.
  public var kind: Kind
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// What is said of it.
  public var text: String?
  /// The version that came of it.
  public var version: String?
  /// Where more stands: a change, a ticket, a run.
  public var link: String?
  /// When it happened; nil is when the event was written.
  public var time: Timestamp?
  /// What it is called where it was taken over from, such as the number of a run.
  public var key: String?
  /// The workflow it was for; nil where it concerns all that the models do.
  public var workflow: WorkflowID?
  /// The prompt or assistant of the workflow that was changed.
  public var entry: String?

  /// Something that happened to models.
  public init(
    _ kind: Kind, models: [ModelID], text: String? = nil, version: String? = nil,
    link: String? = nil, time: Timestamp? = nil, key: String? = nil,
    workflow: WorkflowID? = nil, entry: String? = nil
  ) {
    self.kind = kind
    self.models = models
    self.text = text
    self.version = version
    self.link = link
    self.time = time
    self.key = key
    self.workflow = workflow
    self.entry = entry
  }

  /// When something happened, as people and exports write it: an RFC 3339 time, or a day, of which
  /// it is the beginning in a zone, because a cause comes before what it causes.
  public static func time(
    parsing text: some Collection<UInt8>, in zone: Zone
  ) -> Result<Timestamp, TimeFault> {
    switch Day.parse(text) {
    case .success(let day): .success(zone.start(of: day))
    case .failure(.noSuchTime): .failure(.noSuchTime)
    case .failure: Timestamp.parse(text)
    }
  }
}

extension Action {
  /// What it says happened to models; empty where it is about something else.
  ///
  /// One that has no time of its own happened when the event was written.
  public var occurrences: [Occurrence] {
    switch self {
    case .record(let occurrence): [occurrence]
    case .recordAll(let occurrences): occurrences
    default: []
    }
  }
}
