import TerminalUI

extension Grid {
  /// What makes the grid inconsistent or unsafe, if anything does.
  ///
  /// Judged by Unicode's own properties, not by the tables of the module under test.
  var violation: String? {
    guard cells.count == size.columns * size.rows else { return "\(cells.count) cells" }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        if let ascii = cell.ascii, ascii >= 0x20, ascii < 0x7F { continue }
        let place = "column \(column), row \(row)"
        switch cell.width {
        case 0:
          if column == 0 || self[column - 1, row].width != 2 { return "lone right half: \(place)" }
          if !cell.scalars.isEmpty { return "right half with text: \(place)" }
        case 2:
          if column + 1 == size.columns || !self[column + 1, row].isContinuation {
            return "wide cell without right half: \(place)"
          }
        case 1: break
        default: return "width \(cell.width): \(place)"
        }
        if let scalar = cell.scalars.first(where: \.mustNotBeShown) {
          return "U+\(String(scalar.value, radix: 16)): \(place)"
        }
        if !cell.isContinuation, cell.scalars.isEmpty { return "no text: \(place)" }
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could obey it, or a reader could not see it.
  var mustNotBeShown: Bool {
    if properties.isDefaultIgnorableCodePoint || properties.isBidiControl { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return true
    default: return false
    }
  }
}

extension Widget {
  /// Its text alone in an area of so many cells.
  func rendered(_ columns: Int, _ rows: Int) -> String {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    draw(in: grid.bounds, on: &grid)
    return grid.text()
  }

  /// Its style layer alone in an area of so many cells.
  func styles(_ columns: Int, _ rows: Int) -> String {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    draw(in: grid.bounds, on: &grid)
    return grid.styleLayer()
  }
}
