/// What a command on alerts would do: shown before it is done, and written when it is.
public struct AlertPlan: Hashable, Sendable {
  /// What is to be written: one event for all alerts that change.
  public var draft: EventDraft
  /// The alerts it changes, in the order given.
  public var changed: [AlertRow]
  /// The alerts that are as it would have them, or are over, and so are left out.
  public var unchanged: [AlertRow]
}

extension Digest {
  /// Plans a step of the life of alerts.
  ///
  /// Alerts that are over cannot be acknowledged, snoozed or resolved, and are left out. Where a
  /// reason is given, a step that would change nothing is taken all the same: for the reason.
  ///
  /// - Parameters:
  ///   - deed: What is to be done.
  ///   - rows: The alerts.
  ///   - reason: Why.
  ///   - now: The present moment.
  /// - Returns: The draft of one event for all alerts that change.
  /// - Throws: That nothing would change, that the person is not known or has left, that the time set
  ///   has passed, or that sensitive work on a model that cannot keep it would be accepted for good.
  public func planning(
    _ deed: AlertStep.Deed, on rows: [AlertRow], reason: String? = nil, now: Timestamp
  ) throws(Refusal) -> AlertPlan {
    switch deed {
    case .acknowledge(let until?) where until <= now: throw .timePassed(until)
    case .snooze(let until) where until <= now: throw .timePassed(until)
    case .assign(let person):
      guard let known = portfolio.person(person) else { throw .unknownPerson(person.text) }
      if let left = known.left, known.hasLeft(by: portfolio.zone.day(of: now)) {
        throw .personLeft(person, on: left)
      }
    case .resolve(.accepted):
      let breaches = rows.filter {
        $0.alert.id.fingerprint.path == .confidentiality && !$0.standing.isResolved
      }
      guard breaches.isEmpty else { throw .cannotAccept(breaches.map(\.id)) }
    default: break
    }
    let changed = rows.filter { $0.standing.changes(by: deed, hasReason: reason != nil) }
    guard !changed.isEmpty else { throw .nothingToChange }
    let isChanged = Set(changed.map(\.id))
    return AlertPlan(
      draft: EventDraft(
        .handle(AlertStep(deed, sighted: changed.map { AlertSighting($0.alert) })),
        reason: reason),
      changed: changed, unchanged: rows.filter { !isChanged.contains($0.id) })
  }
}

extension AlertStanding {
  /// Whether a deed would change something, or give a reason for what is so already.
  fileprivate func changes(by deed: AlertStep.Deed, hasReason: Bool) -> Bool {
    switch deed {
    case .assign(let person): return hasReason || assignee != person
    case .acknowledge(let until):
      guard !isResolved else { return false }
      return hasReason || state != .acknowledged(until: until)
    case .snooze(let until): return !isResolved && (hasReason || state != .snoozed(until: until))
    case .resolve(let resolution):
      guard !isResolved else { return false }
      if case .fixed = state { return hasReason || resolution == .accepted }
      return true
    }
  }
}
