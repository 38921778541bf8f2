/// What an event was about, in pieces that every language can put into words.
///
/// A kind of event says here, and nowhere else, what names it: an action that is new needs a line
/// in `pieces(of:)`, and words only where it has a piece of a new kind.
public struct EventSummary: Hashable, Sendable {
  /// One thing that names what was done.
  public enum Piece: Hashable, Sendable {
    /// A role on models.
    case role(Role, [ModelID])
    /// Models.
    case models([ModelID])
    /// Somebody who gets something.
    case to(PersonID)
    /// Somebody from whom something is taken; nil is whoever has it.
    case takenFrom(PersonID?)
    /// An alert: its model, indicator and path.
    case alert(AlertFingerprint)
    /// Until when.
    case until(Timestamp)
    /// How alerts were dealt with.
    case resolution(AlertResolution)
    /// What happened to models.
    case occurrence(Occurrence.Kind)
    /// What was done to make models better.
    case optimisation(Optimisation.Kind)
    /// The indicator that is to show it.
    case indicator(String)
    /// The day from which it is in use.
    case onDay(Day)
    /// The workflow it was done for.
    case workflow(WorkflowID)
    /// The prompt or assistant of a workflow.
    case entry(String)
    /// The version that came of it.
    case version(String)
    /// What was said.
    case text(String)
    /// Where more stands.
    case link(String)
    /// A price book, and the day from which it holds.
    case book(String, from: Day)
    /// What lets a role be against rules.
    case excepted(RuleException)
    /// The proposal that is answered.
    case answers(EventID)
    /// What came of a review.
    case outcome(Review.Outcome)
    /// The day by which the next review is due.
    case next(Day)
    /// Where models stand in their approval.
    case approval(ApprovalState)
    /// A piece of work, the model it was on and the one it is to be on.
    case work(WorkflowID, from: String?, to: ModelID)
    /// An obligation, and the evidence that was given for it.
    case evidence(obligation: String, String)
    /// The event that stands of those in conflict.
    case kept(EventID)
    /// An event that was left out, and what that was about.
    case undid(EventID, [Piece])
    /// An event that was brought back, and what that was about.
    case broughtBack(EventID, [Piece])
    /// A member of a line that has no meaning of its own here.
    case member(name: String, value: String)
  }

  /// The pieces, what matters most first.
  public var pieces: [Piece]

  /// What the event at a position was about.
  public init(of position: Int, in history: JournalHistory) {
    let event = history[position].event
    guard case .undo(let seq) = event.action else {
      pieces = Self.pieces(of: event.action)
      return
    }
    if let command = history.broughtBack(by: position) {
      pieces = [
        .broughtBack(history[command].event.id, Self.pieces(of: history[command].event.action))
      ]
    } else {
      let id = EventID(writer: event.writer, seq: seq)
      let target = history.position(of: id).map { history[$0].event.action }
      pieces = [.undid(id, target.map(Self.pieces) ?? [])]
    }
  }

  /// What an event is about, by itself.
  public init(of event: Event) {
    if case .undo(let seq) = event.action {
      pieces = [.undid(EventID(writer: event.writer, seq: seq), [])]
    } else {
      pieces = Self.pieces(of: event.action)
    }
  }

  /// What one thing that happened was about.
  public init(of occurrence: Occurrence) { pieces = Self.pieces(of: occurrence) }

  /// A summary of pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// What names an action.
  private static func pieces(of action: Action) -> [Piece] {
    switch action {
    case .assign(let grant), .propose(let grant): pieces(of: grant)
    case .assignAll(let grants): grants.flatMap(pieces)
    case .answer(let answer): pieces(of: answer.assignment) + [.answers(answer.proposal)]
    case .review(let review):
      [.outcome(review.outcome), .models(review.models)] + review.evidence.map { .link($0) }
        + (review.next.map { [.next($0)] } ?? [])
    case .decideStatus(let change):
      [.approval(change.state), .models(change.models)] + change.conditions.map { .text($0) }
    case .attest(let given):
      [.evidence(obligation: given.obligation, given.evidence), .models(given.models)]
        + (given.link.map { [.link($0)] } ?? [])
    case .decide(let decision):
      [.work(decision.workflow, from: decision.from, to: decision.model)]
        + decision.despite.map { .text($0) }
    case .unassign(let change):
      [.role(change.role, change.models), .takenFrom(change.holder.person)]
    case .note(let note):
      [.text(note.text)] + note.sighted.map { .alert($0.fingerprint) }
        + (note.sighted.isEmpty && !note.models.isEmpty ? [.models(note.models)] : [])
        + (note.link.map { [.link($0)] } ?? [])
    case .handle(let step): pieces(of: step)
    case .record(let occurrence): pieces(of: occurrence)
    case .recordAll(let occurrences):
      Occurrence.Kind.allCases.filter { kind in occurrences.contains { $0.kind == kind } }
        .map { .occurrence($0) } + [.models(occurrences.models)]
    case .optimise(let optimisation): optimisation.pieces
    case .revise(let revision): [.book(revision.book, from: revision.from)]
    case .undo: []
    case .settle(let settlement): [.models(settlement.models), .kept(settlement.kept)]
    case .other(_, let members), .unknown(_, let members):
      (action.models.isEmpty ? [] : [.models(action.models)]) + Self.pieces(of: members)
    }
  }

  private static func pieces(of grant: Assignment) -> [Piece] {
    [.role(grant.role, grant.models)] + (grant.replaced.map { [.takenFrom($0)] } ?? [])
      + [.to(grant.person)] + (grant.exception.map { [.excepted($0)] } ?? [])
  }

  private static func pieces(of step: AlertStep) -> [Piece] {
    let alerts = step.sighted.map { Piece.alert($0.fingerprint) }
    return switch step.deed {
    case .acknowledge(let until): alerts + (until.map { [.until($0)] } ?? [])
    case .snooze(let until): alerts + [.until(until)]
    case .resolve(let resolution): alerts + [.resolution(resolution)]
    case .assign(let person): alerts + [.to(person)]
    }
  }

  private static func pieces(of occurrence: Occurrence) -> [Piece] {
    [.occurrence(occurrence.kind)] + (occurrence.entry.map { [.entry($0)] } ?? [])
      + (occurrence.version.map { [.version($0)] } ?? [])
      + (occurrence.workflow.map { [.workflow($0)] } ?? []) + [.models(occurrence.models)]
      + (occurrence.text.map { [.text($0)] } ?? [])
      + (occurrence.link.map { [.link($0)] } ?? [])
  }

  private static func pieces(of members: JSONObject) -> [Piece] {
    members.members.compactMap { member in
      guard member.name != "models" else { return nil }
      let value: String? =
        switch member.value {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
      return value.map { .member(name: member.name, value: $0) }
    }
  }
}

extension EventSummary {
  /// What is said on the page of a model, where its own name need not stand.
  public var withoutModels: EventSummary { EventSummary(pieces.flatMap(Self.withoutModels)) }

  private static func withoutModels(_ piece: Piece) -> [Piece] {
    switch piece {
    case .models: []
    case .undid(_, let pieces), .broughtBack(_, let pieces): pieces.flatMap(withoutModels)
    default: [piece]
    }
  }

  /// The pieces as JSON and CSV have them, never translated: `owner of granite-8b → bo`.
  public var raw: String { Self.raw(pieces) }

  private static func raw(_ pieces: [Piece]) -> String {
    Self.joined(pieces.map { ($0, raw($0)) }, separator: "; ")
  }

  /// Pieces in a row; an arrow to a person belongs to what stands before it.
  public static func joined(_ pieces: [(piece: Piece, text: String)], separator: String) -> String {
    var text = ""
    for (index, (piece, words)) in pieces.enumerated() {
      let belongs =
        switch piece {
        case .to, .takenFrom: true
        default: false
        }
      text += (index == 0 ? "" : belongs ? " " : separator) + words
    }
    return text
  }

  private static func raw(_ piece: Piece) -> String {
    switch piece {
    case .role(let role, let models): "\(role.rawValue) of \(raw(models))"
    case .models(let models): raw(models)
    case .to(let person): "→ \(person)"
    case .takenFrom(nil): "→ nobody"
    case .takenFrom(let person?): "from \(person)"
    case .alert(let alert):
      [alert.model.text, alert.indicator.metric, alert.indicator.segment, alert.path.name]
        .compactMap(\.self).joined(separator: " ")
    case .until(let time): "until \(time.rfc3339)"
    case .resolution(let resolution): "as \(resolution.rawValue)"
    case .occurrence(let kind): kind.rawValue
    case .optimisation(let kind): kind.rawValue
    case .indicator(let metric): metric
    case .onDay(let day): "on \(day)"
    case .workflow(let workflow): "for \(workflow)"
    case .entry(let entry): entry
    case .version(let version): version
    case .text(let text): text
    case .link(let link): link
    case .book(let book, let day): "\(book) from \(day)"
    case .excepted(let exception):
      "except \(exception.rules.map(\.rawValue).joined(separator: ", ")) until \(exception.until)"
    case .answers(let event): "answers \(event)"
    case .outcome(let outcome): outcome.rawValue
    case .next(let day): "next \(day)"
    case .approval(let state): state.rawValue
    case .work(let workflow, let from, let model):
      "\(workflow): " + (from.map { "\($0) " } ?? "") + "→ \(model)"
    case .evidence(let obligation, let name): "\(obligation): \(name)"
    case .kept(let event): "kept \(event)"
    case .undid(let event, let pieces), .broughtBack(let event, let pieces):
      pieces.isEmpty ? event.description : "\(event): \(raw(pieces))"
    case .member(let name, let value): "\(name): \(value)"
    }
  }

  private static func raw(_ models: [ModelID]) -> String {
    models.map(\.text).joined(separator: ", ")
  }
}

extension Event {
  /// The event that stands or is left out by what this one does; nil where it is about none.
  var target: EventID? {
    switch action {
    case .undo(let seq): EventID(writer: writer, seq: seq)
    case .settle(let settlement): settlement.kept
    default: nil
    }
  }

  /// The instant until which what was done holds.
  var until: Timestamp? {
    guard case .handle(let step) = action else { return nil }
    return switch step.deed {
    case .acknowledge(let until): until
    case .snooze(let until): until
    case .resolve, .assign: nil
    }
  }

  /// The ids of the alerts that it is about.
  var alerts: [String] {
    switch action {
    case .handle(let step): step.alerts
    case .note(let note): note.alerts
    default: []
    }
  }

  /// How alerts were dealt with.
  var resolution: AlertResolution? {
    guard case .handle(let step) = action, case .resolve(let resolution) = step.deed else {
      return nil
    }
    return resolution
  }
}
