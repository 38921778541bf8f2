extension Grid {
  /// Writes text on one row and tells how many columns it used.
  ///
  /// Text is clipped at `limit` columns and at the grid's edges; a wide character that would be
  /// cut is left out on the right, and shows as a blank on the left edge.
  ///
  /// - Parameters:
  ///   - text: what to write; what must not be shown appears as U+FFFD.
  ///   - point: where it begins, possibly outside the grid.
  ///   - style: how it is drawn.
  ///   - limit: the most columns it may use.
  /// - Returns: the columns used, counted from `point`.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, limit: Int = .max
  ) -> Int {
    put(Substring(text), at: point, style: style, limit: limit)
  }

  /// Writes one character, as the text of it would be written.
  @discardableResult
  public mutating func put(
    _ character: Character, at point: Point, style: Style = .plain, limit: Int = .max
  ) -> Int {
    put(Substring(String(character)), at: point, style: style, limit: limit)
  }

  /// Writes text on the first row of `area`, clipped to the area.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, in area: Rect, style: Style = .plain
  ) -> Int {
    guard !area.isEmpty else { return 0 }
    return put(Substring(text), at: area.origin, style: style, limit: area.columns)
  }

  private mutating func put(
    _ text: Substring, at point: Point, style: Style, limit: Int
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns, limit > 0 else {
      return 0
    }
    let room = size.columns - point.column
    let end = point.column + min(limit, room)
    if point.column >= 0, let used = putASCII(text, at: point, style: style, end: end) {
      return used
    }
    var column = point.column
    var pieces = GraphemePieces(text)
    while column < end, let piece = pieces.next() {
      let after = column + piece.width
      if after > end { break }
      if column >= 0 {
        place(piece.cell(style: style), column: column, row: point.row, end: end)
      } else if after > 0 {
        place(.blank(style), column: 0, row: point.row, end: end)
      }
      column = after
    }
    return column - point.column
  }

  /// The short way for the most common text; `nil`, with nothing written, for any other.
  private mutating func putASCII(
    _ text: Substring, at point: Point, style: Style, end: Int
  ) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      let count = min(bytes.count, end - point.column)
      // One byte more is looked at: what follows may be a mark that belongs to the last one shown.
      for byte in bytes.prefix(count + 1) where byte < 0x20 || byte > 0x7E { return nil }
      for offset in 0..<count {
        let cell = Cell(ascii: bytes[offset], style: style)
        place(cell, column: point.column + offset, row: point.row, end: end)
      }
      return count
    } ?? nil
  }

  /// The text, a line a row without trailing blanks, joined by line feeds.
  public func text() -> String {
    lines { line, row in
      let last = row.lastIndex { !$0.isBlankText } ?? row.startIndex - 1
      for cell in row[row.startIndex..<last + 1] { cell.appendText(to: &line) }
    }
  }

  /// The styles, a line a row and a letter a cell (see `Style.letter`), joined by line feeds.
  ///
  /// Plain cells at the end of a row are left out.
  public func styleLayer() -> String {
    lines { line, row in
      let last = row.lastIndex { $0.style != .plain } ?? row.startIndex - 1
      for cell in row[row.startIndex..<last + 1] { line.append(cell.style.letter) }
    }
  }

  private func lines(_ append: (inout String, ArraySlice<Cell>) -> Void) -> String {
    var text = ""
    for index in 0..<size.rows {
      if index > 0 { text.append("\n") }
      append(&text, row(index))
    }
    return text
  }
}
