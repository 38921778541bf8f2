extension HistoryRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .actor, .person, .name, .model, .state, .role,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(id.description)
    case .actor: actor.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    case .person: event.action.person.map { .text($0.text) } ?? .notSet
    case .name, .model: .texts(event.action.models.map(\.text))
    case .state: .text(event.action.word)
    case .role: event.action.role.map { .text($0.rawValue) } ?? .notSet
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      id.description, event.action.word, actor?.name, actor?.person.text, event.reason,
      event.action.role?.rawValue, event.action.person?.text,
      event.action.revision?.book, summary.raw,
    ].compactMap(\.self) + event.action.models.map(\.text)
  }

  /// Lines of the journal as a table; those of one model are about no price book.
  ///
  /// - Parameters:
  ///   - rows: The lines.
  ///   - isOfModel: Whether they are those of one model.
  ///   - arrived: When an event came into this clone, where that is not when it was written.
  /// - Returns: The table.
  static func table(
    of rows: [HistoryRow], ofModel isOfModel: Bool = false,
    arrived: (EventID) -> ReportValue = { _ in .notSet }
  ) -> ReportTable {
    var table = ReportTable(
      columns: [
        .event, .time, .arrived, .happened, .actor, .action, .about, .kinds, .version, .role,
        .models,
        .person, .book, .from, .alerts, .until, .resolution, .target, .reason, .undone, .hash,
      ],
      rows: rows.map { row in
        let event = row.event
        return [
          .text(event.id.description), .time(event.time), arrived(event.id), row.happened,
          .text(row.actor?.person.text), .text(event.action.word), .summary(row.summary), row.kinds,
          row.version,
          .word(event.action.role.map(ReportWord.role)),
          .list(event.action.models.map { .text($0.text) }), .text(event.action.person?.text),
          .text(event.action.revision?.book), .day(event.action.revision?.from),
          event.alerts.isEmpty ? .notSet : .list(event.alerts.map { .text($0) }),
          event.until.map { .time($0) } ?? .notSet, .text(event.resolution?.rawValue),
          .text(event.target?.description), .text(event.reason), .flag(row.isUndone),
          .text(event.hash.description),
        ]
      })
    guard isOfModel else { return table }
    let kept = table.columns.indices.filter {
      ![.book, .from, .arrived].contains(table.columns[$0])
    }
    table.columns = kept.map { table.columns[$0] }
    table.rows = table.rows.map { row in kept.map { row[$0] } }
    return table
  }
}

extension HistoryRow {
  /// When it happened, where that is not when the event was written: the first and the last time
  /// where there are several.
  fileprivate var happened: ReportValue {
    let times = occurrences.compactMap(\.time)
    guard let first = times.min(), let last = times.max() else { return .notSet }
    return .list((first == last ? [first] : [first, last]).map { .time($0) })
  }

  /// What happened, each kind once.
  fileprivate var kinds: ReportValue {
    let kinds = Occurrence.Kind.allCases.filter { kind in
      occurrences.contains { $0.kind == kind }
    }
    return kinds.isEmpty ? .notSet : .list(kinds.map { .word(.occurrence($0)) })
  }

  /// The version that came of it, where it is one.
  fileprivate var version: ReportValue {
    let versions = Set(occurrences.map(\.version))
    return versions.count == 1 ? .text(versions.first ?? nil) : .notSet
  }
}

extension Action {
  /// The role it is about, where it is about one.
  public var role: Role? {
    switch self {
    case .assign(let change): change.role
    case .unassign(let change): change.role
    default: nil
    }
  }

  /// The price book that it revises, where it does.
  public var revision: PriceRevision? {
    if case .revise(let revision) = self { revision } else { nil }
  }

  /// The person it is about, where it names one.
  public var person: PersonID? {
    switch self {
    case .assign(let change): change.person
    case .unassign(let change):
      if case .person(let person) = change.holder { person } else { nil }
    case .handle(let step):
      if case .assign(let person) = step.deed { person } else { nil }
    default: nil
    }
  }
}
