/// One line of the journal: what one command did, however many models it touched.
public struct Event: Hashable, Sendable, Identifiable {
  /// The version of the event format this program writes.
  public static let currentVersion = 1

  /// The version of the format the event is written in.
  public var version: Int
  /// Its writer and its number in the writer's chain.
  public var id: EventID
  /// When it was written, to the millisecond.
  public var time: Timestamp
  /// The person whose login the writer's is; nil where no person claims it.
  public var actor: PersonID?
  /// The heads of other writers that changed since this writer's last event, ordered by writer.
  public var seen: [EventID]
  /// What was done.
  public var action: Action
  /// Why, in the words of whoever did it.
  public var reason: String?
  /// Members of the line that the format does not name, kept as they are.
  public var extras: JSONObject
  /// The hash of the writer's line before; `ChainHash.start` in the first.
  public var previous: ChainHash
  /// The hash of the line's bytes before `,"hash"`.
  public var hash: ChainHash

  /// The writer.
  public var writer: WriterID { id.writer }
  /// The number in the writer's chain.
  public var seq: Int { id.seq }
}

/// What an event says was done.
public enum Action: Hashable, Sendable {
  /// Somebody got a role on models.
  case assign(Assignment)
  /// Roles were given by one command: several roles, or to several people.
  case assignAll([Assignment])
  /// A role on models was taken from whoever held it, or from a person.
  case unassign(Unassignment)
  /// Somebody is to take a role on models, if they accept.
  case propose(Assignment)
  /// A proposal was accepted or declined.
  case answer(ProposalAnswer)
  /// Something was said about models or alerts.
  case note(Note)
  /// Alerts were acknowledged, snoozed, resolved or given to somebody.
  case handle(AlertStep)
  /// Something happened to models.
  case record(Occurrence)
  /// Several things happened to models, taken over from elsewhere by one command.
  case recordAll([Occurrence])
  /// Models were reviewed.
  case review(Review)
  /// Where models stand in their approval was decided.
  case decideStatus(StatusChange)
  /// Evidence for an obligation was given.
  case attest(Attestation)
  /// A model is to serve a piece of work.
  indirect case decide(ModelDecision)
  /// Models were made better or cheaper.
  case optimise(Optimisation)
  /// A price book holds from a day before it was recorded.
  case revise(PriceRevision)
  /// An earlier event of the same writer is left out; of an undo, what that had left out is back.
  case undo(seq: Int)
  /// A conflict was settled: one of its events stands.
  case settle(Settlement)
  /// A kind that is kept with its members as they are written.
  case other(EventKind, JSONObject)
  /// A kind, a shape or a version this program does not know, kept as it is written.
  case unknown(kind: String, JSONObject)

  /// The word after `do`.
  public var word: String {
    switch self {
    case .assign, .assignAll: EventKind.assign.rawValue
    case .unassign: EventKind.unassign.rawValue
    case .propose: EventKind.propose.rawValue
    case .answer(let answer): answer.kind.rawValue
    case .review: EventKind.review.rawValue
    case .decideStatus(let change): change.kind.rawValue
    case .attest: EventKind.attest.rawValue
    case .note: EventKind.note.rawValue
    case .handle(let step): step.kind.rawValue
    case .record, .recordAll: EventKind.record.rawValue
    case .decide: EventKind.decide.rawValue
    case .optimise: EventKind.optimise.rawValue
    case .revise: EventKind.revise.rawValue
    case .undo: EventKind.undo.rawValue
    case .settle: EventKind.settle.rawValue
    case .other(let kind, _): kind.rawValue
    case .unknown(let kind, _): kind
    }
  }

  /// The kind, where the program knows it.
  public var kind: EventKind? {
    if case .unknown = self { nil } else { EventKind(rawValue: word) }
  }
}

/// The kinds of events (FORMATS, The journal).
public enum EventKind: String, CaseIterable, Sendable {
  case assign, unassign, propose, accept, decline, ack, snooze, resolve, note, review, attest
  case approve, restrict, retire, decide, optimise, record, revise, settle, undo
}

/// Something said about models or alerts.
public struct Note: Hashable, Sendable {
  /// The models it is about.
  public var models: [ModelID]
  /// The alerts it is about, by their ids.
  public var alerts: [String]
  /// The alerts as they were seen when it was said.
  public var sighted: [AlertSighting]
  /// What is said.
  public var text: String
  /// Where more stands: a change, a ticket, a run.
  public var link: String?

  /// Something said about models or alerts.
  public init(
    models: [ModelID] = [], alerts: [String] = [], sighted: [AlertSighting] = [], text: String,
    link: String? = nil
  ) {
    self.models = models
    self.alerts = alerts
    self.sighted = sighted
    self.text = text
    self.link = link
  }

  /// Something said about alerts, as they are seen now.
  public init(sighted: [AlertSighting], text: String, link: String? = nil) {
    self.init(
      models: sighted.models, alerts: sighted.map(\.id), sighted: sighted, text: text, link: link)
  }
}

/// The end of a conflict: of events that touched the same slots unseen, one stands.
public struct Settlement: Hashable, Sendable {
  /// The event that stands.
  public var kept: EventID
  /// The events that do not.
  public var dropped: [EventID]
  /// The models it is settled for; the two sides may have touched more.
  public var models: [ModelID]
  /// What it is settled over; nil in lines that name only models, which settle all of their slots.
  public var slots: [Slot]?

  /// The end of a conflict.
  public init(kept: EventID, dropped: [EventID], models: [ModelID], slots: [Slot]? = nil) {
    self.kept = kept
    self.dropped = dropped
    self.models = models
    self.slots = slots
  }
}
