/// How much of a split one part asks for.
public enum Track: Hashable, Sendable {
  /// Exactly this many cells, or what is left where there are fewer.
  case fixed(Int)
  /// A part, by weight, of what the fixed tracks leave.
  case share(Int)

  /// Divides `extent` cells: one length a track, none negative, together at most `extent`.
  ///
  /// Fixed tracks are served first, in order. Shares divide the rest without losing a cell: each
  /// boundary is the rounded-down running sum, so two shares never differ by more than one cell
  /// from their exact part.
  public static func lengths(_ tracks: [Track], extent: Int) -> [Int] {
    var left = max(0, extent)
    var lengths = tracks.map { track -> Int in
      guard case .fixed(let wanted) = track else { return 0 }
      let given = min(max(0, wanted), left)
      left -= given
      return given
    }
    let total = tracks.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return lengths }
    var sum = 0
    var before = 0
    for (index, track) in tracks.enumerated() {
      guard track.weight > 0 else { continue }
      sum += track.weight
      let boundary = left * sum / total
      lengths[index] = boundary - before
      before = boundary
    }
    return lengths
  }

  private var weight: Int {
    guard case .share(let weight) = self else { return 0 }
    return max(0, weight)
  }
}

extension Rect {
  /// Splits it from top to bottom, one rectangle a track, with `gap` empty rows between them.
  public func rows(_ tracks: [Track], gap: Int = 0) -> [Rect] {
    var top = row
    return Track.lengths(tracks, extent: rows - gap * max(0, tracks.count - 1)).map { length in
      defer { top += length + gap }
      return Rect(column: column, row: top, columns: columns, rows: length).clipped(to: self)
    }
  }

  /// Splits it from left to right, one rectangle a track, with `gap` empty columns between them.
  public func columns(_ tracks: [Track], gap: Int = 0) -> [Rect] {
    var left = column
    return Track.lengths(tracks, extent: columns - gap * max(0, tracks.count - 1)).map { length in
      defer { left += length + gap }
      return Rect(column: left, row: row, columns: length, rows: rows).clipped(to: self)
    }
  }

  // An empty part keeps its corner inside the whole, so that nothing is ever placed outside it.
  private func clipped(to whole: Rect) -> Rect {
    Rect(
      column: min(column, whole.endColumn), row: min(row, whole.endRow),
      columns: min(columns, whole.endColumn - column), rows: min(rows, whole.endRow - row))
  }
}
