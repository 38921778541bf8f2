/// A screen's worth of cells, row by row.
///
/// It is consistent at all times: a cell of width 2 is followed in its row by exactly one
/// continuation, and a continuation stands nowhere else. Overwriting half of a wide character
/// blanks the other half. What lies outside reads as blank and is ignored when written, so
/// widgets need no bounds checks.
public struct Grid: Hashable, Sendable {
  /// The extent.
  public let size: Size
  /// The cells, `size.columns` a row, the top row first.
  public private(set) var cells: [Cell]

  /// Creates a grid of blanks.
  public init(size: Size) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  /// All of the grid.
  public var bounds: Rect { Rect(origin: .zero, size: size) }

  /// The cell at a place.
  ///
  /// Setting a wide cell sets its right half too; in the last column, where it does not fit, a
  /// blank takes its place. Setting a continuation sets a blank.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
      place(newValue, column: column, row: row, end: size.columns)
    }
  }

  /// The cells of one row; empty where there is no such row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Fills `area` with one narrow cell; a wide or continuation cell fills as a blank.
  public mutating func fill(_ area: Rect, with cell: Cell = .blank) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let filler = cell.width == 1 ? cell : .blank(cell.style)
    for row in area.row..<area.endRow {
      splitWide(before: area.column, row: row)
      splitWide(before: area.endColumn, row: row)
      let start = row * size.columns
      for index in start + area.column..<start + area.endColumn { cells[index] = filler }
    }
  }

  /// Fills all of it with one narrow cell.
  public mutating func fill(with cell: Cell = .blank) {
    fill(bounds, with: cell)
  }

  /// Gives every cell of `area` the style that `change` makes of its own.
  ///
  /// A wide character that lies half inside changes as a whole.
  public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns
      var first = start + area.column
      var end = start + area.endColumn
      if cells[first].isContinuation { first -= 1 }
      if end < start + size.columns, cells[end].isContinuation { end += 1 }
      for index in first..<end { change(&cells[index].style) }
    }
  }

  /// Places a cell that must end before column `end`; the caller has checked the place itself.
  @inline(__always)
  mutating func place(_ cell: Cell, column: Int, row: Int, end: Int) {
    let index = row * size.columns + column
    if cells[index].width != 1 { splitAround(column: column, row: row) }
    switch cell.width {
    case 1:
      cells[index] = cell
    case 2 where column + 1 < end:
      if cells[index + 1].width != 1 { splitAround(column: column + 1, row: row) }
      cells[index] = cell
      cells[index + 1] = .continuation(cell.style)
    default:
      cells[index] = .blank(cell.style)
    }
  }

  /// Blanks the wide character that the boundary before `column` would cut.
  private mutating func splitWide(before column: Int, row: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].isContinuation else { return }
    cells[index - 1] = .blank(cells[index - 1].style)
    cells[index] = .blank(cells[index].style)
  }

  private mutating func splitAround(column: Int, row: Int) {
    splitWide(before: column, row: row)
    splitWide(before: column + 1, row: row)
  }
}
