extension Command {
  /// The index, or the line, that one moves to from another, which may lie before the first and behind
  /// the last; nil where the command does not move.
  func index(from index: Int, page: Int, last: Int) -> Int? {
    switch self {
    case .down: index + 1
    case .up: index - 1
    case .pageDown: index + page
    case .pageUp: index - page
    case .first: 0
    case .last: last
    default: nil
    }
  }

  /// How far a text is scrolled after it; its end is found when it is drawn.
  func scroll(from scroll: Int, page: Int) -> Int? {
    index(from: scroll, page: page, last: Int(Int16.max)).map { max(0, $0) }
  }
}
