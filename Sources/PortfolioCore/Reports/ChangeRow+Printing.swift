extension ChangeRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [
    .id, .actor, .person, .name, .model, .state, .role,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: texts([event?.id.description, record?.path])
    case .actor: texts([actor?.person.text, actor?.name, record?.commit?.author])
    case .person: texts([before, after] + (event?.action.people ?? []).map(\.text))
    case .name, .model: models.isEmpty ? .notSet : .texts(models.map(\.text))
    case .state: texts([kind.rawValue, event?.action.word, record?.kind.rawValue])
    case .role: texts(roles.map(\.rawValue))
    default: nil
    }
  }

  private func texts(_ texts: [String?]) -> QueryValue {
    let texts = texts.compactMap(\.self)
    return texts.isEmpty ? .notSet : .texts(texts)
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      kind.rawValue, event?.id.description, event?.action.word, event?.reason, actor?.name,
      actor?.person.text, before, after, record?.path, record?.key,
      record?.kind.rawValue, record?.commit?.author, summary?.raw,
    ].compactMap(\.self) + roles.map(\.rawValue) + models.map(\.text)
  }

  /// A change of a role is about that, whatever else its event did.
  private var roles: [Role] {
    if case .ownership(let slot, _, _, _) = change {
      [slot.role]
    } else {
      event?.action.roles ?? []
    }
  }

  private var role: Role? { roles.count == 1 ? roles[0] : nil }

  private var before: String? {
    if case .ownership(_, let before, _, _) = change { before?.text } else { record?.before }
  }

  private var after: String? {
    if case .ownership(_, _, let after, _) = change { after?.text } else { record?.after }
  }

  private var summary: EventSummary? {
    switch change {
    case .event(_, let summary): summary
    case .ownership(let slot, _, let after?, let event?):
      event.action.grants.first {
        $0.role == slot.role && $0.person == after && $0.exception != nil
      }?.exception.map { EventSummary([.excepted($0)]) }
    case .ownership, .record: nil
    }
  }

  static let columns: [ReportColumn] = [
    .kind, .time, .models, .role, .file, .change, .key, .previous, .current, .action, .about,
    .actor,
    .event, .commit, .reason,
  ]

  var values: [ReportValue] {
    [
      .word(.changeKind(kind)), time.map { .time($0) } ?? .notSet,
      models.isEmpty ? .notSet : .list(models.map { .text($0.text) }),
      .word(role.map(ReportWord.role)), .text(record?.path),
      .word(record.map { .recordChange($0.kind) }), .text(record?.key), .text(before),
      .text(after), .text(event?.action.word), summary.map { .summary($0) } ?? .notSet,
      .text(actor?.person.text ?? record?.commit?.author), .text(event?.id.description),
      .text(record?.commit?.name), .text(event?.reason),
    ]
  }
}

extension PortfolioChanges {
  /// What changed, ready to print.
  public func printed(
    asOf moment: Timestamp, _ query: Query = .everything, problems: [Problem] = []
  ) -> PrintedReport {
    PrintedReport(
      asOf: moment,
      table: ReportTable(
        columns: ChangeRow.columns, rows: rows.filter { query.matches($0) }.map(\.values)),
      parts: [
        ("from", .value(.time(start))), ("to", .value(.time(end))),
        (
          "commits",
          .value(records.map { .list([.text($0.before), .text($0.after)]) } ?? .notSet)
        ),
      ], problems: problems)
  }
}
