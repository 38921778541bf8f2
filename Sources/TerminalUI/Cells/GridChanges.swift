/// A run of cells in one row.
public struct Span: Hashable, Sendable {
  /// The row.
  public let row: Int
  /// The columns, never empty.
  public let columns: Range<Int>

  /// Creates a run of cells.
  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Grid {
  /// The runs of cells that differ from an earlier frame, from the top down.
  ///
  /// A run never begins or ends inside a wide character. With another size everything differs.
  ///
  /// - Parameters:
  ///   - earlier: the frame that is on the screen.
  ///   - gap: runs with at most this many equal cells between them become one, since moving the
  ///     cursor costs more than writing a few cells again.
  /// - Returns: the runs, in order.
  public func changes(since earlier: Grid, joining gap: Int = 4) -> [Span] {
    guard size == earlier.size else {
      guard size.columns > 0 else { return [] }
      return (0..<size.rows).map { Span(row: $0, columns: 0..<size.columns) }
    }
    var spans: [Span] = []
    let width = size.columns
    cells.withUnsafeBufferPointer { new in
      earlier.cells.withUnsafeBufferPointer { old in
        for row in 0..<size.rows {
          let start = row * width
          var column = 0
          var open: Range<Int>?
          while column < width {
            guard new[start + column] != old[start + column] else {
              column += 1
              continue
            }
            var first = column
            var end = column + 1
            if new[start + first].isContinuation, first > 0 { first -= 1 }
            if end < width, new[start + end].isContinuation { end += 1 }
            if let run = open, first <= run.upperBound + gap {
              open = run.lowerBound..<max(end, run.upperBound)
            } else {
              if let open { spans.append(Span(row: row, columns: open)) }
              open = first..<end
            }
            column = end
          }
          if let open { spans.append(Span(row: row, columns: open)) }
        }
      }
    }
    return spans
  }
}
