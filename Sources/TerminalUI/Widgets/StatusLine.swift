/// One line of segments at its left and right end, which give way in order where it is short.
public struct StatusLine: Widget {
  /// A segment and its importance.
  public struct Item: Hashable, Sendable {
    /// What is shown; a segment without text is left out.
    public var segments: [Segment]
    /// Its importance: where space is short the lowest number goes first.
    public var priority: Int

    /// Creates an item of one segment.
    public init(_ text: String, _ style: Style = .plain, priority: Int = 0) {
      self.init([Segment(text, style)], priority: priority)
    }

    /// Creates an item of segments that stay together.
    public init(_ segments: [Segment], priority: Int = 0) {
      self.segments = segments
      self.priority = priority
    }

    var width: Int { segments.reduce(0) { $0 + $1.width } }
  }

  /// What stands at the left end.
  public var left: [Item]
  /// What stands at the right end.
  public var right: [Item]
  /// The style of the line where no segment stands.
  public var style: Style
  /// Empty columns between two items.
  public var spacing: Int
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// Creates a line.
  public init(
    left: [Item], right: [Item] = [], style: Style = .plain, spacing: Int = 2,
    glyphs: Glyphs = .unicode
  ) {
    self.left = left
    self.right = right
    self.style = style
    self.spacing = max(0, spacing)
    self.glyphs = glyphs
  }

  /// Draws it on the first row of `area`.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    grid.fill(area.line(0), with: .blank(style))
    let kept = StatusLine.kept(left, right, columns: area.columns, spacing: spacing)
    if kept.count == 1, let only = kept.first, item(only).width > area.columns {
      drawElided(item(only), in: area, on: &grid)
      return
    }
    var column = area.column
    for item in kept.filter({ $0 < left.count }).map(item) {
      column += put(item, at: column, in: area, on: &grid) + spacing
    }
    column = area.endColumn
    for item in kept.filter({ $0 >= left.count }).map(item).reversed() {
      column -= item.width
      put(item, at: column, in: area, on: &grid)
      column -= spacing
    }
  }

  private func item(_ index: Int) -> Item {
    index < left.count ? left[index] : right[index - left.count]
  }

  @discardableResult
  private func put(_ item: Item, at column: Int, in area: Rect, on grid: inout Grid) -> Int {
    grid.put(
      item.segments, at: Point(column: column, row: area.row), limit: area.endColumn - column)
  }

  private func drawElided(_ item: Item, in area: Rect, on grid: inout Grid) {
    let used = grid.put(item.segments, at: area.origin, limit: area.columns - 1)
    grid.put(glyphs.ellipsis, at: Point(column: area.column + used, row: area.row), limit: 1)
  }

  /// The indices, counted through left and then right, of the items that fit; at least one.
  private static func kept(
    _ left: [Item], _ right: [Item], columns: Int, spacing: Int
  ) -> [Int] {
    let items = left + right
    var kept = items.indices.filter { items[$0].width > 0 }
    func needed() -> Int {
      kept.reduce(0) { $0 + items[$1].width } + spacing * max(0, kept.count - 1)
    }
    while kept.count > 1, needed() > columns {
      guard
        let last = kept.min(by: {
          (items[$0].priority, -$0) < (items[$1].priority, -$1)
        })
      else { break }
      kept.removeAll { $0 == last }
    }
    return kept
  }
}

/// The keys that work here, each with what it does.
public struct KeyHints: Widget {
  /// One key and what it does.
  public struct Hint: Hashable, Sendable {
    /// The key as help shows it.
    public var key: String
    /// What it does.
    public var label: String

    /// Creates a hint.
    public init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }

    var segments: [Segment] { [Segment(key, .key), Segment(" \(label)", .muted)] }
    var width: Int { segments.reduce(0) { $0 + $1.width } }
  }

  /// The hints, the most useful first; the last one, by custom the way to help, always stays.
  public var hints: [Hint]
  /// Empty columns between two hints.
  public var spacing: Int

  /// Creates hints.
  public init(_ hints: [Hint], spacing: Int = 2) {
    self.hints = hints
    self.spacing = max(0, spacing)
  }

  /// Draws the hints that fit whole on the first row of `area`.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    var shown = hints
    while shown.count > 1, width(of: shown) > area.columns { shown.remove(at: shown.count - 2) }
    var used = 0
    for hint in shown where used + hint.width <= area.columns {
      let point = Point(column: area.column + used, row: area.row)
      used += grid.put(hint.segments, at: point, limit: area.columns - used) + spacing
    }
  }

  private func width(of hints: [Hint]) -> Int {
    hints.reduce(0) { $0 + $1.width } + spacing * max(0, hints.count - 1)
  }
}
