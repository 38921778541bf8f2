/// One column of a table: what it is called and how it gives way when space is short.
public struct TableColumn: Hashable, Sendable {
  /// What a column holds, which decides how it is aligned and shortened.
  public enum Kind: Hashable, Sendable {
    /// Aligned left, shortened with an ellipsis.
    case text
    /// Aligned right, never shortened: what cannot be shown whole shows as `###`.
    case number
  }

  /// The title.
  public var title: String
  /// What it holds.
  public var kind: Kind
  /// The columns below which less important columns vanish instead.
  public var minimum: Int
  /// The columns it would like; `nil` measures the title and the visible rows.
  public var ideal: Int?
  /// Its importance: of columns that don't fit, the one with the lowest number vanishes first.
  public var priority: Int
  /// Whether it takes space that no column asked for.
  public var stretches: Bool
  /// Whether of a path that has no room the part behind the last slash is kept.
  public var keepsLeaf: Bool

  /// Creates a column.
  public init(
    _ title: String, _ kind: Kind = .text, minimum: Int? = nil, ideal: Int? = nil,
    priority: Int = 0, stretches: Bool = false, keepsLeaf: Bool = false
  ) {
    self.title = title
    self.kind = kind
    self.minimum = max(1, minimum ?? (kind == .text ? 4 : 1))
    self.ideal = ideal
    self.priority = priority
    self.stretches = stretches
    self.keepsLeaf = keepsLeaf
  }
}

/// Where the columns of a table stand.
public struct TableLayout: Hashable, Sendable {
  /// A column that is shown.
  public struct Slot: Hashable, Sendable {
    /// The index of the column.
    public let column: Int
    /// Its offset from the left edge of the columns.
    public let offset: Int
    /// Its width, at least 1.
    public let width: Int
  }

  /// The columns that are shown, from left to right.
  public let slots: [Slot]

  /// Divides `available` columns.
  ///
  /// Less important columns vanish until the rest fits its minimum widths; only the most important
  /// ones stay in any case, their text shrinking below the minimum. What is left over brings text
  /// columns nearer to the width they would like, each by the same part of what it lacks.
  ///
  /// - Parameters:
  ///   - columns: the columns from left to right.
  ///   - widest: for each column, the width of its widest visible content.
  ///   - available: the columns there are.
  ///   - spacing: empty columns between two.
  public init(columns: [TableColumn], widest: [Int], available: Int, spacing: Int = 2) {
    let wishes = zip(columns, widest).map { Wish($0, widest: $1) }
    let essential = columns.map(\.priority).max() ?? 0
    var shown = Array(wishes.indices)
    func surplus(_ width: (Wish) -> Int) -> Int {
      available - shown.reduce(0) { $0 + width(wishes[$1]) } - spacing * max(0, shown.count - 1)
    }
    while surplus(\.minimum) < 0 {
      let candidates = shown.filter { columns[$0].priority < essential }
      guard
        let last = candidates.min(by: {
          (columns[$0].priority, -$0) < (columns[$1].priority, -$1)
        })
      else { break }
      shown.removeAll { $0 == last }
    }
    var widths = wishes.map(\.minimum)
    var left = surplus(\.minimum)
    if left >= 0 {
      left -= TableLayout.share(
        left, over: shown, of: wishes.map { $0.ideal - $0.minimum }, to: &widths)
      let stretching = shown.filter { columns[$0].stretches }
      TableLayout.share(
        left, over: stretching, of: wishes.map { _ in max(0, left) }, to: &widths)
    } else {
      let slack = wishes.map { $0.minimum - $0.least }
      var cuts = wishes.map { _ in 0 }
      TableLayout.share(-left, over: shown, of: slack, to: &cuts)
      for index in shown { widths[index] -= cuts[index] }
    }
    slots = TableLayout.place(shown, widths: widths, available: available, spacing: spacing)
  }

  /// What a column needs, in columns.
  private struct Wish {
    let least: Int
    let minimum: Int
    let ideal: Int

    init(_ column: TableColumn, widest: Int) {
      switch column.kind {
      case .number:
        least = max(1, widest)
        minimum = max(least, column.minimum)
        ideal = max(minimum, column.ideal ?? TextWidth.of(column.title))
      case .text:
        ideal = max(1, column.ideal ?? max(widest, TextWidth.of(column.title)))
        minimum = min(column.minimum, ideal)
        least = 1
      }
    }
  }

  /// Adds to `widths` at most `room`, each column getting the same part of what it lacks.
  @discardableResult
  private static func share(
    _ room: Int, over shown: [Int], of lacks: [Int], to widths: inout [Int]
  ) -> Int {
    let total = shown.reduce(0) { $0 + lacks[$1] }
    guard room > 0, total > 0 else { return 0 }
    let given = min(room, total)
    var sum = 0
    var before = 0
    for index in shown {
      sum += lacks[index]
      let boundary = given * sum / total
      widths[index] += boundary - before
      before = boundary
    }
    return given
  }

  /// Columns from the left as far as they go; the last may be cut, and further ones vanish.
  private static func place(
    _ shown: [Int], widths: [Int], available: Int, spacing: Int
  ) -> [Slot] {
    var slots: [Slot] = []
    var offset = 0
    for index in shown {
      let width = min(widths[index], available - offset)
      guard width > 0 else { break }
      slots.append(Slot(column: index, offset: offset, width: width))
      offset += width + spacing
    }
    return slots
  }
}
