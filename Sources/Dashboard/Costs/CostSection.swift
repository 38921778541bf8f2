import PortfolioCore
import TerminalUI

/// A section of the cost screen: rows that the cursor goes through, how they are drawn, and where
/// Enter leads from each.
///
/// Sections know nothing of each other: one is added by a file of its own and its line in
/// `CostSections`.
protocol CostSection: Sendable {
  /// What tells it from other sections; never shown.
  var name: String { get }
  /// Its rows, in the order of the cursor.
  var rows: [CostSectionRow] { get }
  /// The row at which Tab comes into it.
  var home: Int { get }
  /// On which side of a wide screen it stands.
  var side: CostSectionSide { get }
  /// What its title says, and in short what it comes to.
  func title(_ drawing: Drawing) -> [Segment]
  /// The rows of the screen that it needs under its title, and those that it can use.
  func extent(columns: Int) -> ClosedRange<Int>
  /// How many of its rows are visible in so many rows of the screen; nil where it shows itself whole.
  func listHeight(rows: Int) -> Int?
  /// Draws it; the cursor of the view is nil where it stands in another section.
  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid)
}

extension CostSection {
  var home: Int { 0 }

  /// A table: its heading, and three rows at least where there are so many.
  func extent(columns: Int) -> ClosedRange<Int> {
    rows.isEmpty ? 0...0 : min(rows.count + 1, 4)...rows.count + 1
  }

  func listHeight(rows: Int) -> Int? { Table.height(rows: rows) }
}

/// The sides of a wide screen.
enum CostSectionSide: Sendable {
  case left, right
}

/// What a row of a section stands for; the cursor follows it.
struct CostRowID: Hashable, Sendable {
  /// The section, by its name.
  var section: String
  /// The part that it stands for, where it does for one.
  var key: CostKey?
  /// What else tells it from others.
  var word = ""
}

/// A row of a section.
struct CostSectionRow: Sendable {
  /// What it stands for.
  var id: CostRowID
  /// Where Enter leads; nil where it leads nowhere.
  var entrance: CostEntrance?
  /// The model that it stands for, where it does for one.
  var model: ModelReference?
}

/// Where Enter leads from a row of the cost screen.
enum CostEntrance: Hashable, Sendable {
  /// Into a part: what it is made of, or its rows where nothing else tells more.
  case part(CostStep)
  /// To the rows of a part.
  case charges(CostStep?, isUnpricedOnly: Bool)
  /// To the rows that a number of another report is made of.
  case rows(CostQuestion)
  /// To the screen of a model.
  case model(ModelReference)
  /// To what is wrong with the store's files.
  case problems
}

/// The sections of the cost screen.
enum CostSections {
  /// What makes each section, in the order of the cursor; nil where it has nothing to say.
  private static let makers: [@Sendable (CostOverview, inout CostReports) -> (any CostSection)?] = [
    { overview, _ in CostPartsSection(overview) },
    { overview, reports in CostBudgetsSection(overview, &reports) },
    { overview, _ in CostRevisionsSection(overview) },
    { overview, reports in CostGapsSection(overview, reports.digest) },
    { overview, reports in CostWasteSection(overview, &reports) },
    { overview, _ in CostMonthsSection(overview) },
    { overview, reports in CostFootprintSection(overview, &reports) },
    { overview, reports in CostRetirementsSection(overview, &reports) },
    { overview, reports in CostDearDaysSection(overview, &reports) },
  ]

  /// The sections of an overview.
  static func of(_ overview: CostOverview, _ reports: inout CostReports) -> [any CostSection] {
    makers.compactMap { $0(overview, &reports) }
  }
}
