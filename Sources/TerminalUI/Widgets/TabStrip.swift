/// The names of pages in a line, with the open one told from the others.
///
/// Where they do not all fit, the line shows those around the open one, marks on either side say that
/// there are more, and the right end says which of how many it is.
public struct TabStrip: Widget {
  /// The names, in order; a name without text keeps its place and takes none.
  public var names: [String]
  /// The index of the open one.
  public var open: Int
  /// The signs to draw with.
  public var glyphs: Glyphs

  private static let spacing = 2

  /// Creates a strip; an index that is none of a name is that of the nearest.
  public init(_ names: [String], open: Int, glyphs: Glyphs = .unicode) {
    self.names = names
    self.open = max(0, min(open, names.count - 1))
    self.glyphs = glyphs
  }

  /// Draws it on the first row of `area`.
  public func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty, !names.isEmpty else { return }
    let all = names.indices
    guard width(of: all) > area.columns else {
      grid.put(segments(of: all), at: area.origin, limit: area.columns)
      return
    }
    let position = "\(open + 1)/\(names.count)"
    // A mark and a blank on either side, and a blank before the position.
    let room = area.columns - 4 - 1 - TextWidth.of(position)
    guard room >= min(TextWidth.of(names[open]), 8) else {
      grid.put(
        TextWidth.elided(names[open], columns: area.columns, ellipsis: glyphs.ellipsis),
        in: area.line(0), style: Self.active)
      return
    }
    let shown = visible(in: room)
    let ends = (shown.lowerBound > 0, shown.upperBound < names.count)
    var line = [Segment(ends.0 ? "\(glyphs.before) " : "  ", .muted)]
    line += segments(of: shown, limit: room)
    if ends.1 { line.append(Segment(" \(glyphs.behind)", .muted)) }
    grid.put(line, at: area.origin, limit: area.columns)
    grid.putRight(
      position, endColumn: area.endColumn, row: area.row, style: Style(.muted),
      limit: area.columns)
  }

  /// The names that fit around the open one: by turns one behind it and one before.
  func visible(in columns: Int) -> Range<Int> {
    var shown = open..<(open + 1)
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      let behind = shown.lowerBound..<min(names.count, shown.upperBound + 1)
      if behind != shown, width(of: behind) <= columns { (shown, isGrowing) = (behind, true) }
      let before = max(0, shown.lowerBound - 1)..<shown.upperBound
      if before != shown, width(of: before) <= columns { (shown, isGrowing) = (before, true) }
    }
    return shown
  }

  private func width(of shown: Range<Int>) -> Int {
    shown.reduce(0) { $0 + TextWidth.of(names[$1]) } + Self.spacing * max(0, shown.count - 1)
  }

  private static let active = Style(.accent, bold: true, underline: true)

  private func segments(of shown: Range<Int>, limit: Int = .max) -> [Segment] {
    shown.flatMap { index -> [Segment] in
      let name = TextWidth.elided(names[index], columns: limit, ellipsis: glyphs.ellipsis)
      let gap =
        index > shown.lowerBound ? [Segment(String(repeating: " ", count: Self.spacing))] : []
      return gap + [Segment(name, index == open ? Self.active : Style(.muted))]
    }
  }
}
