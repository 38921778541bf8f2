import PortfolioCore
import TerminalUI

/// Who answers for what: gaps first, then roles by model.
extension Drawing {
  func drawOwnership(_ view: Viewport, isFocused: Bool, in area: Rect, on grid: inout Grid) {
    let groups = rows.groups(of: .ownership)
    Table(
      columns: ownershipColumns(hasModel: true), viewport: shown(view, isFocused: isFocused),
      emptyMessage: emptyText(of: .ownership), showsHeader: view.count > 0, glyphs: glyphs
    ) { line in
      switch groups.content(ofLine: line) {
      case .header(let group): .group(ownershipHeader(of: group, columns: area.columns))
      case .row(let index): ownershipCells(at: index)
      }
    }.draw(in: area, on: &grid)
  }

  /// The columns of the owners; on a model's own screen its name is left out.
  func ownershipColumns(hasModel: Bool) -> [TableColumn] {
    let columns = [
      TableColumn(heading(.role), minimum: 9, priority: 5),
      TableColumn(heading(.person), minimum: 10, priority: 8, stretches: true),
      TableColumn(heading(.since), minimum: 10, priority: 2),
    ]
    guard hasModel else { return columns }
    return [TableColumn(heading(.model), minimum: 12, priority: 9, stretches: true)] + columns
      + [TableColumn(text(.spendColumn), .number, priority: 6)]
  }

  private func ownershipCells(at index: Int) -> Table.Row {
    let row = rows.ownership[index]
    let repeats =
      row.gap == nil && index > 0 && rows.ownership[index - 1].gap == nil
      && rows.ownership[index - 1].id.model == row.id.model
    let cells =
      [Segment(safe(row.modelName), repeats ? .muted : .plain)]
      + holderCells(row) + [row.gap == nil ? Segment(amount(row.spend), .muted) : spend(row.spend)]
    return .cells(cells, isMarked: state.marks.contains(row.id.model))
  }

  /// Role, person and since when.
  func holderCells(_ row: OwnershipRow) -> [Segment] {
    let zone = state.digest.portfolio.zone
    let since = row.since.map { zone.day(of: $0).description } ?? word(nil)
    return [
      Segment(word(.role(row.id.role)), row.gap == nil ? .plain : .muted),
      holder(row),
      Segment(since, .muted),
    ]
  }
}
