/// What somebody did about alerts, however many, in one step.
///
/// Its line is `{"do":"ack","models":[…],"alerts":[ids],"sighted":[…]}`, with `until` for `ack`
/// (where one is set) and `snooze`, `as` for `resolve` and `person` for `assign`, which has no
/// `role`: with a role it is an `Assignment`.
public struct AlertStep: Hashable, Sendable {
  /// What was done.
  public enum Deed: Hashable, Sendable {
    /// Somebody knows of them; until an instant, where one is set.
    case acknowledge(until: Timestamp?)
    /// Nobody wants to hear of them until an instant.
    case snooze(until: Timestamp)
    /// They are dealt with.
    case resolve(AlertResolution)
    /// Somebody is to deal with them.
    case assign(PersonID)
  }

  /// What was done.
  public var deed: Deed
  /// The alerts, as they were seen when it was done.
  public var sighted: [AlertSighting]

  /// What somebody did about alerts.
  public init(_ deed: Deed, sighted: [AlertSighting]) {
    self.deed = deed
    self.sighted = sighted
  }

  /// The ids that the alerts had.
  public var alerts: [String] { sighted.map(\.id) }

  /// The models of the alerts, each once, by the ids they had.
  public var models: [ModelID] { sighted.models }

  /// The kind of the event.
  public var kind: EventKind {
    switch deed {
    case .acknowledge: .ack
    case .snooze: .snooze
    case .resolve: .resolve
    case .assign: .assign
    }
  }
}

/// How an alert was dealt with.
public enum AlertResolution: String, CaseIterable, Sendable {
  /// Its cause was removed: the data are to show that, or it fires again.
  case fixed
  /// It is as it is to be from now on: a new reference begins at that moment.
  case accepted
}

/// An alert as whoever acted on it saw it, kept in the event: late data may move the episode, but
/// not what was known when it was decided.
public struct AlertSighting: Hashable, Sendable {
  /// The id it had.
  public var id: String
  /// What is wrong.
  public var fingerprint: AlertFingerprint
  /// The time from which it was wrong.
  public var onset: Timestamp
  /// The newest value of the indicator.
  public var value: Double
  /// How bad it was.
  public var severity: AlertSeverity
  /// Of work on a model that cannot keep it confidential, what was against it.
  public var breach: SightedBreach?

  /// An alert as it was seen.
  public init(
    id: String, fingerprint: AlertFingerprint, onset: Timestamp, value: Double,
    severity: AlertSeverity, breach: SightedBreach? = nil
  ) {
    self.id = id
    self.fingerprint = fingerprint
    self.onset = onset
    self.value = value
    self.severity = severity
    self.breach = breach
  }

  /// An alert as it is seen now.
  public init(_ alert: Alert) {
    self.init(
      id: alert.id.text, fingerprint: alert.id.fingerprint, onset: alert.onset,
      value: alert.last.value, severity: alert.severity)
    if case .confidentiality(let finding) = alert.condition { breach = SightedBreach(finding) }
  }
}

extension [AlertSighting] {
  /// The models, each once, in the order of the alerts.
  var models: [ModelID] {
    var known: Set<ModelID> = []
    return map(\.fingerprint.model).filter { known.insert($0).inserted }
  }
}
