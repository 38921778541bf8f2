import PortfolioCore

/// Reports under tabs, whichever screen they are of.
protocol ListedReports: Sendable {
  /// The rows that are shown.
  var table: ReportTable { get }
  /// How many rows there are without the filter.
  var unfiltered: Int { get }
  /// Why the filter cannot be understood; nil where it can.
  var fault: QueryFault? { get }
  /// Where the reader stands in the open list.
  var stand: ReportStand { get set }
  /// What the lists are called.
  var names: [ScreenPhrase] { get }
  /// The index of the open one.
  var openIndex: Int { get }
  /// That the open list has no rows.
  var nothing: ScreenPhrase { get }
  /// What the open list is looked at for.
  var leading: Set<ReportColumn> { get }
  /// How many columns of the screen what says why should have at least.
  var reasonColumns: Int { get }
  /// Narrows the open list; with a filter that is not understood, the rows stay.
  mutating func narrow(to filter: String)
  /// Opens the next list, or the one before, round.
  mutating func turn(_ step: Int)
}

extension ListedReports {
  /// The row under the cursor.
  var row: [ReportValue]? {
    table.rows.indices.contains(stand.index) ? table.rows[stand.index] : nil
  }

  /// Puts the cursor on a row, by its index.
  mutating func place(at index: Int) {
    stand.index = min(max(0, index), max(0, table.rows.count - 1))
  }

  /// Puts the cursor on the first row in which columns have these values; where there is none, it stays.
  mutating func place(on values: [(column: ReportColumn, value: ReportValue)]) {
    let wanted = values.compactMap { pair in
      table.columns.firstIndex(of: pair.column).map { (index: $0, value: pair.value) }
    }
    let row = table.rows.firstIndex { row in wanted.allSatisfy { row[$0.index] == $0.value } }
    if let row, wanted.count == values.count { place(at: row) }
  }

  /// Lets what is visible follow the cursor.
  mutating func scroll(to top: Int) { stand.top = top }
}

/// What a row is called, among rows of which several may be about the same.
struct RowName {
  /// What tells it from others.
  var whole: [ReportValue]
  /// What it is about, which stays where something is found out about it.
  var subject: [ReportValue]
  /// How many before it are called the same.
  var ordinal: Int

  static let subject: Set<ReportColumn> = [
    .model, .role, .person, .team, .event, .obligation, .evidence, .workflow, .path, .family,
    .subject, .metric,
  ]
  static let whole = subject.union([
    .policy, .finding, .kind, .day, .rule, .id, .file, .line,
  ])
}

extension ListedReports {
  func name(ofRow row: Int) -> RowName {
    let rows = table.rows
    let columns = columns(among: RowName.whole)
    return RowName(
      whole: columns.map { rows[row][$0] },
      subject: self.columns(among: RowName.subject).map { rows[row][$0] },
      ordinal: rows.prefix(row).count { other in
        columns.allSatisfy { other[$0] == rows[row][$0] }
      })
  }

  /// The row of a name; where there is none, the first about the same.
  func row(named name: RowName) -> Int? {
    let rows = table.rows
    func isCalled(_ row: [ReportValue], _ columns: [Int], _ values: [ReportValue]) -> Bool {
      columns.count == values.count && zip(columns, values).allSatisfy { row[$0] == $1 }
    }
    let columns = columns(among: RowName.whole)
    let same = rows.indices.lazy.filter { isCalled(rows[$0], columns, name.whole) }
    // Where fewer are called so by now, it is the last of them.
    if let kept = same.prefix(name.ordinal + 1).reversed().first { return kept }
    let subject = self.columns(among: RowName.subject)
    return rows.firstIndex { isCalled($0, subject, name.subject) }
  }

  private func columns(among wanted: Set<ReportColumn>) -> [Int] {
    table.columns.indices.filter { wanted.contains(table.columns[$0]) }
  }

  /// The models that the row under the cursor is about.
  var models: [ModelID] {
    table.rows.indices.contains(stand.index) ? models(ofRow: stand.index) : []
  }

  /// The models that any row is about.
  var allModels: [ModelID] { table.rows.indices.flatMap(models(ofRow:)) }

  private func models(ofRow row: Int) -> [ModelID] {
    let isCard = table.rows[row].contains(.word(.infrastructure(.record(.card))))
    return zip(table.columns, table.rows[row]).flatMap { column, value -> [ModelID] in
      switch column {
      case .model, .models: value.texts.compactMap { ModelID($0) }
      // The record of a model has its id.
      case .id where isCard: value.texts.compactMap { ModelID($0) }
      default: []
      }
    }
  }

  /// The person that the row under the cursor is about.
  var person: PersonID? { text(in: .person).flatMap { PersonID($0) } }

  /// The event that the row under the cursor is about.
  var event: EventID? { text(in: .event).flatMap { EventID($0) } }

  /// The role that the row under the cursor is about.
  var role: Role? {
    row?.lazy.compactMap { value in
      if case .word(.role(let role)) = value { role } else { nil }
    }.first
  }

  private func text(in column: ReportColumn) -> String? {
    guard let row, let index = table.columns.firstIndex(of: column) else { return nil }
    return row[index].texts.first
  }

  /// Where the row under the cursor leads; nil where it is about neither a model nor a person.
  var goal: RowGoal? {
    // A list that begins with people is of them, whatever else it says.
    if table.columns.first == .person, let person { return .person(person) }
    return models.first.map { .model($0) }
  }
}

/// Where a row leads.
enum RowGoal: Hashable, Sendable {
  /// To a model's screen.
  case model(ModelID)
  /// To the panes, restricted to a person.
  case person(PersonID)
}

extension ReportValue {
  /// The texts in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    default: []
    }
  }
}
