/// What an event did to one alert: who, when, why, and what they saw.
public struct AlertTouch: Hashable, Sendable {
  /// What was done.
  public enum Act: Hashable, Sendable {
    /// A step of the alert's life.
    case step(AlertStep.Deed)
    /// Something was said.
    case note(String, link: String?)
  }

  /// The event.
  public var event: EventID
  /// When it was written.
  public var time: Timestamp
  /// The person whose login the writer's is; nil where no person claims it.
  public var actor: PersonID?
  /// Why.
  public var reason: String?
  /// What was done.
  public var act: Act
  /// The alert as it was seen; its model is the one that the name means today.
  public var sighting: AlertSighting
  /// Where the event stands in the order of replay.
  var position: Int
}

extension AlertTouch {
  /// What an event did to alerts, one touch an alert; none where it did nothing to any.
  static func touches(
    of position: Int, in history: JournalHistory, resolve: (String) -> ModelID?
  ) -> [AlertTouch] {
    let act: Act
    let sighted: [AlertSighting]
    switch history.action(at: position) {
    case .handle(let step): (act, sighted) = (.step(step.deed), step.sighted)
    case .note(let note): (act, sighted) = (.note(note.text, link: note.link), note.sighted)
    default: return []
    }
    let event = history[position].event
    return sighted.map { sighting in
      var sighting = sighting
      let model = sighting.fingerprint.model
      sighting.fingerprint.model = resolve(model.text) ?? model
      return AlertTouch(
        event: event.id, time: event.time, actor: event.actor, reason: event.reason, act: act,
        sighting: sighting, position: position)
    }
  }

  /// The deed, where it is a step of the alert's life.
  public var deed: AlertStep.Deed? { if case .step(let deed) = act { deed } else { nil } }

  /// The place that it puts a value into, where a later touch of the same would replace it.
  fileprivate var slot: Slot? {
    guard let deed else { return nil }
    var isAssignee = false
    if case .assign = deed { isAssignee = true }
    return Slot(
      fingerprint: sighting.fingerprint, onset: sighting.onset, isAssignee: isAssignee)
  }

  /// Of an episode, who is to deal with it, or the rest of its life.
  fileprivate struct Slot: Hashable {
    var fingerprint: AlertFingerprint
    var onset: Timestamp
    var isAssignee: Bool
  }

  /// Whether it replaces what another touch put there; notes stand beside each other.
  func replaces(_ other: AlertTouch) -> Bool { slot != nil && slot == other.slot }
}
