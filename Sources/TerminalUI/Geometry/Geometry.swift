/// A place on the grid, counted from the top left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// Columns to the right of the left edge.
  public var column: Int
  /// Rows below the top edge.
  public var row: Int

  /// Creates a place from its column and row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The top left corner.
  public static let zero = Point(column: 0, row: 0)
}

/// An extent in columns and rows, never negative.
public struct Size: Hashable, Sendable {
  /// Width in columns, 0 or more.
  public let columns: Int
  /// Height in rows, 0 or more.
  public let rows: Int

  /// Creates an extent; negative numbers become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// No extent at all.
  public static let zero = Size(columns: 0, rows: 0)

  /// Whether nothing can be drawn in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// A rectangle of cells; its extent is never negative.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public let origin: Point
  /// The extent.
  public let size: Size

  /// Creates a rectangle from its corner and extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Creates a rectangle; a negative extent becomes 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// No cells, at the top left corner.
  public static let zero = Rect(origin: .zero, size: .zero)

  /// The leftmost column.
  public var column: Int { origin.column }
  /// The top row.
  public var row: Int { origin.row }
  /// Width in columns.
  public var columns: Int { size.columns }
  /// Height in rows.
  public var rows: Int { size.rows }
  /// The first column to the right of the rectangle.
  public var endColumn: Int { origin.column + size.columns }
  /// The first row below the rectangle.
  public var endRow: Int { origin.row + size.rows }
  /// Whether it holds no cells.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether the cell at `point` belongs to it.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells it shares with `other`; empty when there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// What is left after taking `columns` off both sides and `rows` off top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    let dx = min(max(0, columns), self.columns / 2)
    let dy = min(max(0, rows), self.rows / 2)
    return Rect(
      column: column + dx, row: row + dy, columns: self.columns - 2 * max(0, columns),
      rows: self.rows - 2 * max(0, rows))
  }

  /// Its `index`-th row, counted from its top; empty when it has no such row.
  public func line(_ index: Int) -> Rect {
    guard index >= 0, index < rows else {
      return Rect(column: column, row: row, columns: columns, rows: 0)
    }
    return Rect(column: column, row: row + index, columns: columns, rows: 1)
  }

  /// A rectangle of at most `size`, in the middle of this one.
  public func centered(_ size: Size) -> Rect {
    let width = min(size.columns, columns)
    let height = min(size.rows, rows)
    return Rect(
      column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width,
      rows: height)
  }
}
