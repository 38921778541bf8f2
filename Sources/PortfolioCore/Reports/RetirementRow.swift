/// A line of the retirement calendar: a name that is retired on a day, and what hangs on it.
public struct RetirementRow: Sendable {
  /// The model of the portfolio that has the name; nil where only a book does.
  public var model: ModelMapRow?
  /// The name in the book.
  public var listed: String
  /// Who sells it.
  public var vendor: String?
  /// The day on which it is retired.
  public var day: Day
  /// How many days are left; below zero where it is over.
  public var daysLeft: Int
  /// The workflows that it serves.
  public var workflows: [WorkflowID]
  /// The book that says so.
  public var book: String
}

extension RetirementRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = ModelMapRow.fields.union([.value, .workflow])
    .subtracting([.metric, .alerts, .severity, .freshness])

  /// The value of a field that a query names; `value` is the days that are left.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .value: .number(Double(daysLeft))
    case .workflow: .texts(workflows.map(\.text)).orNotSet
    case .vendor: .texts([vendor, model?.model?.vendor].compactMap(\.self)).orNotSet
    case .id, .name, .model:
      .texts([model?.id.text, model?.name, listed].compactMap(\.self))
    default: model?.value(of: field) ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      model?.id.text, model?.name, listed, vendor, day.description, model?.owner?.name,
      model?.owner?.person.text, book,
    ].compactMap(\.self) + workflows.map(\.text)
  }
}
