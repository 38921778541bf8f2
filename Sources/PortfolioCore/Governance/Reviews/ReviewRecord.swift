/// A review of one model, as an event says it.
public struct ReviewRecord: Hashable, Sendable {
  /// The event.
  public var event: EventID
  /// When it was written.
  public var time: Timestamp
  /// Who reviewed, where a person is known to have.
  public var actor: PersonID?
  /// Why, or what was found, in the words of the event.
  public var reason: String?
  /// What came of it.
  public var outcome: Review.Outcome
  /// The day it was held, where that is not the day of the event.
  public var held: Day?
  /// Where what was found stands.
  public var evidence: [String]
  /// The day by which the next is due, where the event sets one.
  public var next: Day?

  init(_ review: Review, _ event: Event) {
    self.event = event.id
    time = event.time
    actor = event.actor
    reason = event.reason
    outcome = review.outcome
    held = review.held
    evidence = review.evidence
    next = review.next
  }

  /// The day it was held.
  public func day(in zone: Zone) -> Day { held ?? zone.day(of: time) }
}

/// Where a model stands in its reviews on a day.
public struct ReviewStanding: Hashable, Sendable {
  /// How pressing the next review is.
  public enum State: String, CaseIterable, Sendable {
    /// The last one failed, and none was passed since.
    case failed
    /// The day has passed by which it was due.
    case overdue
    /// None was ever recorded.
    case never
    /// Due within the week.
    case due
    /// Due within the month.
    case soon
    /// Not due for more than a month.
    case current
    /// The model is retired: no more reviews are due.
    case ended

    /// Whether somebody has to do something now.
    public var isOpen: Bool { [.failed, .overdue, .never].contains(self) }
  }
  /// The last review held.
  public var last: ReviewRecord?
  /// The day by which the next is due; nil where none was ever held, or no more are due.
  public var due: Day?
  /// How pressing that is.
  public var state: State

  /// Days before a review at which it is due, and due soon.
  public static let (dueDays, soonDays) = (7, 30)

  /// The standing of a model.
  ///
  /// - Parameters:
  ///   - reviews: The model's reviews in force, in the order of replay.
  ///   - months: The cadence of its tier.
  ///   - isRetired: Whether no more reviews are due.
  ///   - day: The day it is looked at.
  ///   - zone: The zone of days.
  public init(
    _ reviews: [ReviewRecord], months: Int, isRetired: Bool, on day: Day, in zone: Zone
  ) {
    // Of two held on one day the later in the order of replay decides.
    last =
      reviews.filter { $0.day(in: zone) <= day }.enumerated()
      .max { ($0.element.day(in: zone), $0.offset) < ($1.element.day(in: zone), $1.offset) }?
      .element
    guard !isRetired else {
      state = .ended
      return
    }
    guard let last else {
      state = .never
      return
    }
    // What failed is to be reviewed again now, not after half a year.
    let held = last.day(in: zone)
    let due = last.next ?? (last.outcome == .failed ? held : held.advanced(byMonths: months))
    self.due = due
    let left = day.distance(to: due)
    state =
      last.outcome == .failed
      ? .failed
      : left < 0
        ? .overdue : left <= Self.dueDays ? .due : left <= Self.soonDays ? .soon : .current
  }
}
