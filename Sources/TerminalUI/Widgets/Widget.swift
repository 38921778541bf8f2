/// Something that can be drawn: a value that holds all it shows and keeps nothing.
public protocol Widget {
  /// Draws it into `area`, writing nothing outside of it, whatever its size.
  func draw(in area: Rect, on grid: inout Grid)
}

/// A piece of text in one style.
public struct Segment: Hashable, Sendable {
  /// The text.
  public var text: String
  /// How it is drawn.
  public var style: Style

  /// Creates a piece of text.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Creates a piece of text in an ink without attributes.
  public init(_ text: String, _ ink: Ink) {
    self.init(text, Style(ink))
  }

  /// Its columns.
  public var width: Int { TextWidth.of(text) }
}

extension Grid {
  /// Writes segments one behind the other, clipped at `limit`, and tells the columns used.
  @discardableResult
  public mutating func put(_ segments: [Segment], at point: Point, limit: Int = .max) -> Int {
    var used = 0
    for segment in segments where used < limit {
      used += put(
        segment.text, at: Point(column: point.column + used, row: point.row),
        style: segment.style, limit: limit - used)
    }
    return used
  }

  /// Writes text that ends before column `endColumn`, if it is at most `limit` columns wide.
  mutating func putRight(
    _ text: String, endColumn: Int, row: Int, style: Style, limit: Int
  ) {
    let width = TextWidth.of(text)
    guard width <= limit else { return }
    put(text, at: Point(column: endColumn - width, row: row), style: style, limit: width)
  }
}

/// A number as text, which is shown whole or not at all.
enum NumberText {
  /// `text` if it fits, else number signs: a clipped number would be read as another one.
  static func fitting(_ text: String, columns: Int) -> String {
    TextWidth.of(text) <= columns ? text : String(repeating: "#", count: max(0, min(3, columns)))
  }
}
