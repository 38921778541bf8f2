/// One model with everything about it: what the model screen and `folio show` show.
public struct ModelDetail: Sendable {
  /// A target of the model, and how the indicator stands to it.
  public struct TargetRow: Hashable, Sendable {
    /// The indicator.
    public var metric: String
    /// The segment; nil is the whole.
    public var segment: String?
    /// The unit of the indicator.
    public var unit: String?
    /// What it must keep to; empty where the card sets no target.
    public var limits: [Target.Limit]
    /// The newest observation; nil where none came.
    public var last: Observation?
    /// Means over equal parts of the last 30 days; nil where no data came.
    public var trend: [Double?]
    /// Alerts of the indicator that fire.
    public var firing: [Alert]
  }

  /// What one month cost.
  public struct MonthRow: Hashable, Sendable {
    /// The month.
    public var month: Month
    /// Effective cost.
    public var effective: Money
  }

  /// The model's line of the map.
  public var row: ModelMapRow
  /// The targets, and indicators without one.
  public var targets: [TargetRow]
  /// What it cost, month by month, the oldest first, at most 14.
  public var months: [MonthRow]
  /// Who answers for it, role by role.
  public var owners: [OwnershipRow]
  /// Where it stands in its reviews and its approval; nil of a model without a card.
  public var review: ReviewRow?
  /// Whether it meets the obligations that apply to it, or may apply.
  public var readiness: [ReadinessRow]
  /// Alerts of the model, those that fire first.
  public var alerts: [AlertRow]
  /// What the journal says of it, the newest first.
  public var history: [HistoryRow]
  /// The workflows it serves.
  public var workflows: [Workflow]
  /// The prompts and assistants of these, with their versions.
  public var entries: [WorkflowEntryRow]
}

/// A line of the journal, for people.
public struct HistoryRow: Hashable, Sendable, Identifiable {
  /// The event.
  public var event: Event
  /// The command that it brought back by taking back an undo; nil where it did nothing of the kind.
  public var broughtBack: EventID?
  /// What it was about.
  public var summary: EventSummary
  /// Whether a later event undid it.
  public var isUndone: Bool
  /// The name of whoever did it; nil where the system account is nobody's.
  public var actor: Holder?
  /// What happened to models, as far as the line is about it.
  public var occurrences: [Occurrence] = []

  /// The event's id; lines of one event that took several things over have the same.
  public var id: EventID { event.id }
  /// When what the line is about happened: the last of it where there are several, else when the
  /// event was written.
  public var time: Timestamp { occurrences.map { $0.time ?? event.time }.max() ?? event.time }
}
