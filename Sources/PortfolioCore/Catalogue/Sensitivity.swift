/// How sensitive the data of a piece of work is.
public enum Sensitivity: String, CaseIterable, Comparable, Sendable {
  case `public`, `internal`, confidential, secret

  /// Orders from the least sensitive to the most.
  public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The most sensitive work that a model serves, as far as its workflows say.
struct ServedSensitivity: Hashable, Sendable {
  /// The highest degree, and words that are none.
  var words: [String] = []
  /// Whether every workflow says a degree; what one leaves open could be higher.
  var isComplete = true

  /// The sensitivity of the work of some workflows.
  init(of workflows: [Workflow]) {
    let said = workflows.compactMap(\.needs.sensitivity)
    let degrees = said.compactMap(Sensitivity.init)
    var others: [String] = []
    for word in said where Sensitivity(rawValue: word) == nil && !others.contains(word) {
      others.append(word)
    }
    words = (degrees.max().map { [$0.rawValue] } ?? []) + others
    isComplete = degrees.count == workflows.count || degrees.max() == .secret
  }

  /// What a query sees.
  var value: QueryValue {
    if words.isEmpty { return .notSet }
    return isComplete ? .texts(words) : .partly(words)
  }
}
