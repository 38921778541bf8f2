/// Which rows of a long list are visible, with the cursor always among them.
public struct Viewport: Hashable, Sendable {
  /// Rows in the list.
  public let count: Int
  /// Rows that can be shown at once.
  public let height: Int
  /// The first visible row.
  public let first: Int
  /// The row under the cursor; `nil` for an empty list or one without a cursor.
  public let cursor: Int?

  /// Creates a viewport from what is wanted, moved as little as it takes to be possible.
  ///
  /// - Parameters:
  ///   - count: rows in the list.
  ///   - height: rows that can be shown.
  ///   - cursor: the row under the cursor, moved into the list when outside.
  ///   - first: the first visible row so far.
  ///   - margin: rows to keep visible on either side of the cursor where the list has them.
  public init(count: Int, height: Int, cursor: Int? = nil, first: Int = 0, margin: Int = 0) {
    let count = max(0, count)
    let height = max(0, height)
    self.count = count
    self.height = height
    let cursor = count == 0 ? nil : cursor.map { min(max(0, $0), count - 1) }
    self.cursor = cursor
    var first = first
    if let cursor, height > 0 {
      let margin = min(max(0, margin), (height - 1) / 2)
      first = min(first, max(0, cursor - margin))
      first = max(first, min(count - 1, cursor + margin) - height + 1)
    }
    self.first = max(0, min(first, count - height))
  }

  /// The visible rows.
  public var visible: Range<Int> { first..<min(count, first + height) }

  /// How many rows are hidden above.
  public var above: Int { first }

  /// How many rows are hidden below.
  public var below: Int { count - visible.upperBound }

  /// Whether the last row is visible, so that a live list may follow new ones.
  public var isAtEnd: Bool { below == 0 }

  /// A step of the cursor.
  public enum Step: Hashable, Sendable {
    /// Up, or down where positive.
    case rows(Int)
    /// By visible heights, up or down where positive.
    case pages(Int)
    /// To the first row.
    case first
    /// To the last row.
    case last
  }

  /// The viewport after the cursor has moved; it stops at either end.
  public func moved(_ step: Step) -> Viewport {
    let cursor = self.cursor ?? first
    let target: Int
    switch step {
    case .rows(let rows): target = cursor.clamped(adding: rows, upTo: count)
    case .pages(let pages):
      let rows = pages.multipliedReportingOverflow(by: max(1, height - 1))
      target = cursor.clamped(
        adding: rows.overflow ? (pages < 0 ? -count : count) : rows.partialValue, upTo: count)
    case .first: target = 0
    case .last: target = count - 1
    }
    return Viewport(count: count, height: height, cursor: target, first: first)
  }
}

extension Int {
  fileprivate func clamped(adding offset: Int, upTo count: Int) -> Int {
    Swift.max(0, self + Swift.min(Swift.max(offset, -count), count))
  }
}

/// Where a viewport stands in its list, drawn over one column.
public struct ScrollBar: Widget {
  /// What it shows.
  public var viewport: Viewport
  /// How it is drawn.
  public var style: Style
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a scroll bar.
  public init(viewport: Viewport, style: Style = Style(.border), glyphs: Glyphs = .unicode) {
    self.viewport = viewport
    self.style = style
    self.glyphs = glyphs
  }

  /// Draws it over the last column of `area`; nothing where all rows are visible.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty, viewport.height > 0, viewport.count > viewport.height else { return }
    let length = max(1, area.rows * viewport.height / viewport.count)
    let hidden = viewport.count - viewport.height
    let top = (area.rows - length) * viewport.first / hidden
    for row in 0..<area.rows {
      let isThumb = row >= top && row < top + length
      grid[area.endColumn - 1, area.row + row] = Cell(
        isThumb ? glyphs.scrollThumb : glyphs.scrollTrack, style: style)
    }
  }
}
