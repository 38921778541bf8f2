/// An event as a line of a journal (FORMATS, The journal): UTF-8, no blanks outside strings, the
/// hash last.
public enum JournalLine {
  /// The most bytes a line may have: room for 100,000 models in one command.
  public static let limit = 16 << 20

  /// The line of an event with its LF: what one `write` appends.
  public static func bytes(_ event: Event) -> [UInt8] {
    var bytes = unhashed(event)
    bytes += ",\"hash\":\"\(event.hash.hex)\"}\n".utf8
    return bytes
  }

  /// The file an event belongs in, relative to the store: the month of its time in UTC.
  public static func path(_ event: Event) -> String {
    "journal/\(event.writer)/\(Month(utc: event.time)).jsonl"
  }

  /// The bytes that are hashed: those before `,"hash"`.
  static func unhashed(_ event: Event) -> [UInt8] {
    var members: [JSONObject.Member] = [
      .init("v", .number(event.version)),
      .init("writer", .string(event.writer.text)),
      .init("seq", .number(event.seq)),
      .init("time", .string(text(of: event.time))),
    ]
    if let actor = event.actor { members.append(.init("actor", .string(actor.text))) }
    if !event.seen.isEmpty {
      let seen = event.seen.map { JSONObject.Member($0.writer.text, .number($0.seq)) }
      members.append(.init("seen", .object(JSONObject(unchecked: seen))))
    }
    members.append(.init("do", .string(event.action.word)))
    members += event.action.members
    members += event.extras.members
    if let reason = event.reason { members.append(.init("reason", .string(reason))) }
    members.append(.init("prev", .string(event.previous.hex)))
    var bytes = JSONValue.object(JSONObject(unchecked: members)).compact
    bytes.removeLast()
    return bytes
  }

  /// A time with exactly three decimals, in UTC.
  private static func text(of time: Timestamp) -> String {
    let short = time.wholeMilliseconds.rfc3339
    return short.utf8.count == 24 ? short : "\(short.dropLast()).000Z"
  }
}

extension Action {
  /// The members of the line that are the action's own, in their order.
  var members: [JSONObject.Member] {
    switch self {
    case .assign(let assignment), .propose(let assignment): assignment.members
    case .assignAll(let grants): grants.members
    case .answer(let answer): answer.members
    case .review(let review): review.members
    case .decideStatus(let change): change.members
    case .attest(let attestation): attestation.members
    case .unassign(let change):
      [
        .init("role", .string(change.role.rawValue)),
        .init("models", .ids(change.models)),
      ]
        + (change.holder.person.map { [.init("person", .string($0.text))] } ?? [])
    case .note(let note):
      (note.models.isEmpty ? [] : [.init("models", .ids(note.models))])
        + (note.alerts.isEmpty ? [] : [.init("alerts", .array(note.alerts.map { .string($0) }))])
        + (note.sighted.isEmpty ? [] : [.init("sighted", .array(note.sighted.map(\.json)))])
        + [.init("text", .string(note.text))]
        + (note.link.map { [.init("link", .string($0))] } ?? [])
    case .handle(let step): step.members
    case .record(let occurrence): occurrence.members
    case .recordAll(let occurrences):
      [
        .init("models", .ids(occurrences.models)),
        .init(
          "occurrences",
          .array(occurrences.map { .object(JSONObject(unchecked: $0.members)) })),
      ]
    case .decide(let decision): decision.members
    case .optimise(let optimisation): optimisation.members
    case .revise(let revision): revision.members
    case .undo(let seq): [.init("event", .number(seq))]
    case .settle(let settlement):
      [
        .init("keep", .string(settlement.kept.description)),
        .init("drop", .array(settlement.dropped.map { .string($0.description) })),
        .init("models", .ids(settlement.models)),
      ] + (settlement.slots.map { [.init("slots", .array($0.map(\.json)))] } ?? [])
    case .other(_, let fields), .unknown(_, let fields): fields.members
    }
  }
}

extension Unassignment.Holder {
  /// The person, where one is named.
  public var person: PersonID? { if case .person(let person) = self { person } else { nil } }
}

extension JSONValue {
  /// Ids of models as a list of texts.
  static func ids(_ ids: [ModelID]) -> JSONValue {
    .array(ids.map { .string($0.text) })
  }
}
