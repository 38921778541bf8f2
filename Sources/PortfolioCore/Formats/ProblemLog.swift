/// The problems of one file, of which only so many are kept: a file of ten million bad rows must
/// not fill the memory with what is wrong with it.
struct ProblemLog: Sendable {
  /// How many problems of one file are kept with their place; the others are counted.
  static let limit = 1000

  private var kept: [Problem] = []
  private var leftOut = 0

  /// Whether nothing is wrong.
  var isEmpty: Bool { kept.isEmpty }

  mutating func add(_ problem: @autoclosure () -> Problem) {
    if kept.count < Self.limit {
      kept.append(problem())
    } else {
      leftOut += 1
    }
  }

  /// The problems in the order in which they were added, and how many are not among them.
  func all(of path: String) -> [Problem] {
    leftOut == 0
      ? kept : kept + [Problem(.table(.more(count: leftOut)), at: Place(path: path))]
  }
}
