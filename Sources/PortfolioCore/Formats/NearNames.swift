/// Which of some known names a name may have been meant to be.
public enum NearNames {
  /// The known names that begin with the name, hold it, or are it with few letters wrong.
  ///
  /// - Parameters:
  ///   - name: what was typed.
  ///   - known: the names there are.
  ///   - limit: how many are told at most.
  /// - Returns: the nearest first, and of equal ones in the order given.
  public static func of(_ name: String, among known: [String], limit: Int = 3) -> [String] {
    let typed = Array(name.lowercased().unicodeScalars.prefix(64))
    guard typed.count > 1 else { return [] }
    let scored = known.enumerated().compactMap { index, other -> (Int, Int, String)? in
      let letters = Array(other.lowercased().unicodeScalars.prefix(64))
      let slips = distance(typed, letters)
      if slips <= min(2, typed.count / 2) { return (slips, index, other) }
      let isPart = typed.count > 2 && holds(letters, typed)
      let isWhole = letters.count > 2 && holds(typed, letters)
      return isPart || isWhole ? (3, index, other) : nil
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map(\.2)
  }

  /// The known name that is the name with at most two letters wrong; nil where none is.
  public static func misspelt(_ name: String, among known: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().unicodeScalars.prefix(64))
    let scored = known.map { (distance(typed, Array($0.lowercased().unicodeScalars)), $0) }
    guard let best = scored.min(by: { $0 < $1 }), best.0 <= min(2, typed.count / 2) else {
      return nil
    }
    return best.1
  }

  private static func holds(_ letters: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= letters.count else { return false }
    return (0...(letters.count - part.count)).contains { letters[$0...].starts(with: part) }
  }

  /// How many letters have to be put in, taken out, changed or swapped with their neighbour
  /// (optimal string alignment).
  static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var next = [row + 1]
      for (column, theirs) in other.enumerated() {
        var least = min(
          next[column] + 1, last[column + 1] + 1, last[column] + (letter == theirs ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == theirs {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}
