/// What is an event's own as the checkpoint keeps it (`KeptEvents`): the kinds there are most of in a
/// few bytes, every other as its line, so that a new kind or member needs nothing here.
///
/// An event that does not come back equal from the few bytes is kept as its line too.
extension PackedWriter {
  /// Writes who wrote an event, why, and what was done; its line where it must be.
  mutating func event(_ event: Event, asLine isLine: Bool) {
    let isShort = attempt { writer in
      writer.byte(1)
      return !isLine && writer.short(event)
    }
    if isShort { return }
    byte(0)
    let line = JournalLine.bytes(event).dropLast()
    count(line.count)
    raw(line)
  }

  private mutating func short(_ event: Event) -> Bool {
    guard event.version == Event.currentVersion, event.extras.isEmpty else { return false }
    optional(event.actor) { $0.identifier($1) }
    optional(event.reason) { $0.name($1) }
    return action(event.action)
  }

  private mutating func action(_ action: Action) -> Bool {
    switch action {
    case .assign(let change):
      byte(1)
      choice(change.role)
      list(change.models) { $0.identifier($1) }
      identifier(change.person)
    case .unassign(let change):
      byte(2)
      choice(change.role)
      list(change.models) { $0.identifier($1) }
      optional(change.holder.person) { $0.identifier($1) }
    case .note(let note) where note.alerts.isEmpty && note.sighted.isEmpty:
      byte(3)
      list(note.models) { $0.identifier($1) }
      name(note.text)
      optional(note.link) { $0.text($1) }
    case .undo(let seq):
      byte(4)
      count(seq)
    case .handle(let step) where step.sighted.allSatisfy({ $0.breach == nil }):
      byte(5)
      deed(step.deed)
      list(step.sighted) { $0.sighting($1) }
    default: return false
    }
    return true
  }

  private mutating func deed(_ deed: AlertStep.Deed) {
    switch deed {
    case .acknowledge(let until):
      byte(1)
      optional(until) { $0.time($1) }
    case .snooze(let until):
      byte(2)
      time(until)
    case .resolve(let resolution):
      byte(3)
      choice(resolution)
    case .assign(let person):
      byte(4)
      identifier(person)
    }
  }

  private mutating func sighting(_ sighting: AlertSighting) {
    text(sighting.id)
    identifier(sighting.fingerprint.model)
    name(sighting.fingerprint.indicator.metric)
    optional(sighting.fingerprint.indicator.segment) { $0.name($1) }
    choice(sighting.fingerprint.path)
    time(sighting.onset)
    number(sighting.value)
    choice(sighting.severity)
  }
}

extension PackedReader {
  /// Reads an event of which the columns hold the rest.
  mutating func event(
    _ id: EventID, at time: Timestamp, seen: [EventID], previous: ChainHash, hash: ChainHash
  ) throws -> Event {
    guard try flag() else { return try line(of: id.writer) }
    let actor: PersonID? = try optional { try $0.identifier() }
    let reason = try optional { try $0.name() }
    return Event(
      version: Event.currentVersion, id: id, time: time, actor: actor, seen: seen,
      action: try action(), reason: reason, extras: JSONObject(), previous: previous, hash: hash)
  }

  /// Reads who wrote an event and why, and nothing behind it.
  mutating func remark(orLineOf writer: WriterID) throws -> EventRemark {
    guard try flag() else {
      let event = try line(of: writer)
      return EventRemark(actor: event.actor, reason: event.reason)
    }
    return EventRemark(
      actor: try optional { try $0.identifier() }, reason: try optional { try $0.name() })
  }

  private mutating func line(of writer: WriterID) throws -> Event {
    let line = try raw(try count())
    guard let decoded = try? JournalLine.decode(line, writer: writer), decoded.isGenuine else {
      throw Malformed()
    }
    return decoded.event
  }

  private mutating func action() throws -> Action {
    switch try byte() {
    case 1:
      return .assign(
        Assignment(
          role: try choice(of: Role.self), models: try list { try $0.identifier() },
          person: try identifier()))
    case 2:
      let role = try choice(of: Role.self)
      let models: [ModelID] = try list { try $0.identifier() }
      let person: PersonID? = try optional { try $0.identifier() }
      guard
        let change = Unassignment(
          role: role, models: models, holder: person.map { .person($0) } ?? .anyone)
      else { throw Malformed() }
      return .unassign(change)
    case 3:
      return .note(
        Note(
          models: try list { try $0.identifier() }, text: try name(),
          link: try optional { try $0.text() }))
    case 4: return .undo(seq: try count())
    case 5:
      let deed = try deed()
      return .handle(AlertStep(deed, sighted: try list { try $0.sighting() }))
    default: throw Malformed()
    }
  }

  private mutating func deed() throws -> AlertStep.Deed {
    switch try byte() {
    case 1: .acknowledge(until: try optional { try $0.time() })
    case 2: .snooze(until: try time())
    case 3: .resolve(try choice(of: AlertResolution.self))
    case 4: .assign(try identifier())
    default: throw Malformed()
    }
  }

  private mutating func sighting() throws -> AlertSighting {
    let id = try text()
    let model: ModelID = try identifier()
    let indicator = IndicatorKey(
      metric: try name(), segment: try optional { try $0.name() })
    let path = try choice(of: AlertPath.self)
    return AlertSighting(
      id: id, fingerprint: AlertFingerprint(model: model, indicator: indicator, path: path),
      onset: try time(), value: try number(), severity: try choice(of: AlertSeverity.self))
  }
}
