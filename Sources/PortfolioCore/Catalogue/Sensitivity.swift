/// How sensitive the data of a piece of work is.
public enum Sensitivity: String, CaseIterable, Comparable, Sendable {
  case `public`, `internal`, confidential, secret

  /// Orders from the least sensitive to the most.
  public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The most sensitive work that a model serves, as far as its workflows say.
struct ServedSensitivity: Hashable, Sendable {
  /// The highest degree that one of them says.
  private var highest: Sensitivity?
  /// Words that are no degree, each once.
  private var others: [String] = []
  /// Whether each of them says a degree: what one leaves open could be higher.
  private var isComplete = true

  /// The sensitivity of the work of some workflows.
  init(of workflows: [Workflow]) {
    for workflow in workflows {
      let word = workflow.needs.sensitivity
      if let degree = word.flatMap(Sensitivity.init) {
        highest = max(degree, highest ?? degree)
      } else {
        isComplete = false
        if let word, !others.contains(word) { others.append(word) }
      }
    }
  }

  /// What a query sees.
  var value: QueryValue {
    let known = (highest.map { [$0.rawValue] } ?? []) + others
    if known.isEmpty { return .notSet }
    if isComplete || highest == .secret { return .texts(known) }
    let possible = Sensitivity.allCases.filter { $0 >= highest ?? .public }
    return .partly(known, possible: possible.map(\.rawValue) + others)
  }
}
