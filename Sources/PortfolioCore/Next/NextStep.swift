/// Something that somebody should do next, with what it is worth and how it is done.
public struct NextStep: Hashable, Sendable {
  /// What calls for it.
  public enum Kind: String, CaseIterable, Sendable {
    /// Sensitive work on a model that does not keep it confidential.
    case confidentiality
    /// A role that is held against a rule.
    case ruleBreach = "rule-breach"
    /// An obligation that models do not meet.
    case obligation
    /// A review that is overdue, failed or coming.
    case review
    /// A target that is missed.
    case target
    /// An alert that fires.
    case drift
    /// A name that is retired.
    case retirement
    /// Nobody answers for a model.
    case owner
    /// Spend that may be waste.
    case waste
    /// Work that today's model cannot do, or that another does for less.
    case fit
    /// A record that nobody confirmed in time.
    case record
  }

  /// How much harm is done as long as nothing is.
  public enum Risk: String, CaseIterable, Sendable {
    case high, medium, low
  }

  /// How much there is to do, by the kind of step (`Kind.effort`).
  public enum Effort: String, CaseIterable, Sendable {
    /// One person decides, in minutes.
    case low
    /// One person has work for days.
    case medium
    /// Several people change what runs.
    case high
  }

  /// Which part of the list it stands in (`NextRanking`).
  public enum Urgency: Hashable, Sendable {
    /// Something is broken, since a day where that is known.
    case broken(since: Day?)
    /// Something comes on a day.
    case coming(Day)
    /// Nothing is broken, and nothing comes.
    case open
  }

  /// Where it is done, where neither the model nor the role of the reason says it.
  public enum Place: Hashable, Sendable {
    /// At the model.
    case model
    /// At an alert, by its id.
    case alert(String)
    /// At a workflow.
    case workflow(WorkflowID)
    /// At an obligation.
    case obligation(ObligationID)
    /// At the event that asked somebody to take a role.
    case proposal(EventID?)
    /// At something that was found about spend.
    case spend(WasteFinding.ID)
    /// At a record, by its kind and its id.
    case record(RecordRow.Kind, String)
  }

  /// What calls for it.
  public var kind: Kind
  /// What it is about: the id of a model, an obligation, a workflow or a record.
  public var subject: String
  /// The model's line of the model map; nil where it is about no one model.
  public var model: ModelMapRow?
  /// What shows it.
  public var reason: NextReason
  /// Where it is done.
  public var place: Place
  /// What would no longer be spent in a month; nil where nobody can say.
  public var saving: Money?
  /// The part of it in the portfolio's currency, for order.
  public var weight: Double = 0
  /// How much harm is done as long as nothing is.
  public var risk: Risk
  /// Where it stands in time.
  public var urgency: Urgency
  /// Who answers for it; nil is a gap.
  public var owner: Holder?
  /// The key of the dashboard that does it.
  public var key: String
  /// The command that does it, or shows what there is to do.
  public var command: String

  /// How much there is to do.
  public var effort: Effort { kind.effort }
  /// Since when it is broken.
  public var since: Day? { if case .broken(let day) = urgency { day } else { nil } }
  /// The day by which it is to be done.
  public var due: Day? { if case .coming(let day) = urgency { day } else { nil } }
}

extension NextStep.Kind {
  /// How much there is to do about a step of this kind: an estimate, the same for all of a kind.
  public var effort: NextStep.Effort {
    switch self {
    // Somebody is named, or a record is read once more and confirmed.
    case .owner, .ruleBreach, .record: .low
    // Somebody reviews, gathers evidence, finds the cause or takes something out of use.
    case .review, .obligation, .drift, .target, .waste: .medium
    // Work moves to another model, which has to be chosen, tried and approved.
    case .confidentiality, .retirement, .fit: .high
    }
  }
}
