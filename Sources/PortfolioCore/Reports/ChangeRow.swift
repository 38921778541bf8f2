/// A line of what changed between two moments.
public struct ChangeRow: Hashable, Sendable {
  /// What kind of thing changed.
  public enum Kind: String, CaseIterable, Sendable {
    /// Another person holds a role than before.
    case ownership
    /// The journal says something else.
    case event
    /// A record says something else.
    case record
  }

  /// What changed.
  public enum Change: Hashable, Sendable {
    /// A slot, and who held it before and holds it after; the event that decided, where one did.
    case ownership(Slot, before: PersonID?, after: PersonID?, Event?)
    /// An event, and what it was about.
    case event(Event, EventSummary)
    /// A record, or one key of it.
    case record(RecordChange)
  }

  /// What changed.
  public var change: Change
  /// The person who did it; nil where no person is known to have.
  public var actor: Holder?

  /// What kind of thing changed.
  public var kind: Kind {
    switch change {
    case .ownership: .ownership
    case .event: .event
    case .record: .record
    }
  }

  /// The event behind it.
  public var event: Event? {
    switch change {
    case .ownership(_, _, _, let event): event
    case .event(let event, _): event
    case .record: nil
    }
  }

  /// What changed of a record.
  public var record: RecordChange? {
    if case .record(let change) = change { change } else { nil }
  }

  /// When it changed; nil where nobody wrote that down.
  public var time: Timestamp? { event?.time ?? record?.commit?.time }

  /// The models it is about.
  public var models: [ModelID] {
    switch change {
    case .ownership(let slot, _, _, _): [slot.model]
    case .event(let event, _): event.action.models
    case .record(let change): change.model.map { [$0] } ?? []
    }
  }
}

extension RecordChange {
  /// The model whose card it is.
  var model: ModelID? {
    guard case .file(.card(let id)) = StoreLayout.meaning(of: path, isFolder: false) else {
      return nil
    }
    return id
  }
}

/// What changed between two moments: the state at the first against the state at the second.
///
/// What happened exactly at the first is in both, and so is no change.
public struct PortfolioChanges: Sendable {
  /// The first moment.
  public var start: Timestamp
  /// The second moment.
  public var end: Timestamp
  /// What changed: roles by model, then events and records by their times.
  public var rows: [ChangeRow]
  /// What git knows; nil where it knows nothing.
  public var records: RecordHistory?

  /// Compares a portfolio at two moments.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio, whose journal goes up to the second moment at least.
  ///   - start: The first moment.
  ///   - end: The second moment.
  ///   - records: What git knows of records at the two.
  public init(
    in portfolio: Portfolio, from start: Timestamp, to end: Timestamp, records: RecordHistory?
  ) {
    self.start = start
    self.end = end
    self.records = records
    let resolve = portfolio.directory.id(of:)
    let history = portfolio.journal.asOf(end)
    let before = Ownership(portfolio.journal.asOf(start), resolve: resolve)
    let after = Ownership(history, resolve: resolve)
    let window = history.indices.filter { history[$0].event.time > start }
    let people = DigestGround.People(portfolio)
    func row(_ change: ChangeRow.Change, by event: Event?) -> ChangeRow {
      ChangeRow(change: change, actor: event?.actor.map(people.holder))
    }

    var deciding: [Slot: Event] = [:]
    var taking: [Slot: Event] = [:]
    var others: [ChangeRow] = []
    for position in window {
      let event = history[position].event
      let command = history.command(under: position) ?? position
      let slots = Claims(of: command, in: history, resolve: resolve).slots.map(\.slot)
      let counts = history.isInForce(position)
      if !slots.isEmpty {
        // Of a role that goes back by an undo, that is what decided; else the last that gave it.
        let isUndo = command != position
        for slot in slots where counts {
          if isUndo { taking[slot] = event } else { deciding[slot] = event }
        }
        continue
      }
      // What was done and undone in between comes to nothing.
      let isNews = command == position || history[command].event.time <= start
      if counts && isNews {
        others.append(row(.event(event, EventSummary(of: position, in: history)), by: event))
      }
    }
    let slots = Set((before.holdings + after.holdings).map(\.slot))
    let roles = slots.compactMap { slot -> ChangeRow? in
      let (old, new) = (before.holding(of: slot)?.person, after.holding(of: slot)?.person)
      guard old != new else { return nil }
      let event = deciding[slot] ?? taking[slot]
      return row(.ownership(slot, before: old, after: new, event), by: event)
    }
    let cards = (records?.changes ?? []).map { ChangeRow(change: .record($0), actor: nil) }
    rows = roles.sorted(by: Self.precedes) + others + cards
  }

  private static func precedes(_ one: ChangeRow, _ other: ChangeRow) -> Bool {
    guard case .ownership(let slot, let before, let after, _) = one.change,
      case .ownership(let second, let otherBefore, let otherAfter, _) = other.change
    else { return false }
    return (slot.model, slot.role.rank, before?.text ?? "", after?.text ?? "")
      < (second.model, second.role.rank, otherBefore?.text ?? "", otherAfter?.text ?? "")
  }
}

extension Holding {
  /// The slot that is held.
  var slot: Slot { Slot(model: model, role: role, person: person) }
}
