/// From data and events to where an alert is in its life.
///
/// The last step in the order of replay decides, as long as it holds:
/// * *acknowledged* and *snoozed* until the time that was set, where one was;
/// * *fixed* for the longer of a day and ten periods of the indicator's `every`: if data do not
///   show a recovery by then, the alert fires again;
/// * *accepted* for good: what an indicator is becomes its normal, and a later episode is another
///   alert; sensitive work on a model that cannot keep it is never accepted for good;
/// * each of these until the alert is worse than it was when the step was taken.
/// Data that show a recovery end the alert whatever was done about it, unless it was accepted
/// before.
extension AlertCare {
  /// Where an alert is in its life at an instant.
  ///
  /// - Parameters:
  ///   - alert: The alert.
  ///   - episodes: Every episode of its fingerprint that had fired by then.
  ///   - instant: The instant.
  ///   - every: How often the indicator is expected, where that is set.
  /// - Returns: The state, what led to it, and what was said.
  public func standing(
    of alert: Alert, among episodes: [Alert], asOf instant: Timestamp, every: Duration? = nil
  ) -> AlertStanding {
    let bound = touches(of: alert.id.fingerprint).filter {
      $0.time <= instant && $0.episode(among: episodes)?.id == alert.id
    }
    var standing = AlertStanding(state: .firing, notes: [], firings: 0)
    for touch in bound {
      switch touch.act {
      case .note: standing.notes.append(touch)
      case .step(.assign(let person)): standing.assignee = person
      case .step: standing.step = touch
      }
    }
    let month = instant + .seconds(-30 * 86_400)
    standing.firings = episodes.count { $0.fired > month }
    (standing.state, standing.reopened) = Self.state(
      of: alert, after: standing.step, asOf: instant, patience: Self.patience(every: every))
    return standing
  }

  /// How long a fix has until data are to show it.
  static func patience(every: Duration?) -> Duration {
    max(.seconds(86_400), every.map { $0 * 10 } ?? .zero)
  }

  private static func state(
    of alert: Alert, after step: AlertTouch?, asOf instant: Timestamp, patience: Duration
  ) -> (AlertStanding.State, AlertStanding.Reopening?) {
    guard let step, let deed = step.deed else {
      switch alert.state {
      case .firing: return (.firing, nil)
      case .resolved: return (.recovered, nil)
      case .told: return (.told, nil)
      }
    }
    if let end = alert.end {
      return (deed == .resolve(.accepted) && step.time <= end ? .accepted : .recovered, nil)
    }
    // What is only told never fires: when a step no longer holds, it is told again.
    func reopened(_ reason: AlertStanding.Reopening?) -> (
      AlertStanding.State, AlertStanding.Reopening?
    ) { alert.state == .told ? (.told, nil) : (.firing, reason) }
    if alert.hasGrown(since: step.sighting) { return reopened(.grew) }
    switch deed {
    case .acknowledge(let until?) where until <= instant: return reopened(.ended)
    case .acknowledge(let until): return (.acknowledged(until: until), nil)
    case .snooze(let until):
      return until <= instant ? reopened(.ended) : (.snoozed(until: until), nil)
    case .resolve(.accepted): return (.accepted, nil)
    case .resolve(.fixed):
      let awaited = step.time + patience
      return awaited <= instant ? reopened(.notRecovered) : (.fixed(awaited: awaited), nil)
    case .assign: return reopened(nil)
    }
  }
}

extension AlertTouch {
  /// The episode that it is about: the one with the onset that was seen; where late data moved
  /// that, the one nearest to it of those that overlap the time from the onset to the event.
  func episode(among episodes: [Alert]) -> Alert? {
    episodes.first { $0.onset == sighting.onset }
      ?? episodes.nearest(to: sighting.onset, until: time) { $0 }
  }
}
