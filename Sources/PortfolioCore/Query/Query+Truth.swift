/// Whether something holds, where it may not be known (Kleene's strong logic of three values).
public enum Truth: Hashable, CaseIterable, Sendable {
  case yes, no, unknown

  /// A value that is known.
  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  /// What is not known stays so.
  public var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Both: one that does not hold decides, whatever the other may be.
  public func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .unknown ? .unknown : other
  }
}

/// Whether a query holds for a row of which not everything is set.
public enum Applicability: Hashable, Sendable {
  /// It does, whatever is not set.
  case applies
  /// It does not, whatever is not set.
  case doesNotApply
  /// That hangs on fields that are not set, in the order of the query.
  case unknown([QueryField])
}

extension Query {
  /// Whether the query holds for a row, where a term on a field that is not set is unknown.
  ///
  /// `field:none` asks just that and is always known; so is a bare word, which looks at what the row
  /// shows, and so are fields that cards do not set: that nobody owns a model is a fact.
  public func applicability(to row: some Queryable) -> Applicability {
    var truth = Truth.yes
    var undecided: [QueryField] = []
    for term in terms {
      let one = term.condition.truth(for: row)
      truth = truth.and(term.isNegated ? one.negated : one)
      if one == .unknown, let field = term.condition.field, !undecided.contains(field) {
        undecided.append(field)
      }
    }
    switch truth {
    case .yes: return .applies
    case .no: return .doesNotApply
    case .unknown: return .unknown(undecided)
    }
  }
}

extension Query.Condition {
  /// The field that it asks for; nil for a bare word.
  var field: QueryField? {
    switch self {
    case .substring: nil
    case .contains(let field, _), .equals(let field, _), .compares(let field, _, _): field
    }
  }

  /// Whether it holds for a row, as far as that is known.
  func truth(for row: some Queryable) -> Truth {
    guard let field else { return Truth(holds(for: row)) }
    let value = row.value(of: field)
    if case .partly(_, let possible) = value, text != "none" {
      let fitting = possible.count(where: fits)
      return fitting == 0 ? .no : fitting == possible.count ? .yes : .unknown
    }
    if holds(for: row) { return .yes }
    return value == .notSet && !field.isFact ? .unknown : .no
  }

  private func fits(_ value: String) -> Bool {
    switch self {
    case .contains(_, let text): value.containsIgnoringCase(text)
    case .equals(_, let text): value.equalsIgnoringCase(text)
    case .substring, .compares: false
    }
  }

  private var text: String? {
    switch self {
    case .substring, .compares: nil
    case .contains(_, let text), .equals(_, let text): text
    }
  }
}

extension QueryField {
  /// Whether events, bills and observations say it: what is not set there is nothing, not unknown.
  fileprivate var isFact: Bool {
    [.owner, .person, .cost, .alerts, .severity, .freshness, .registered].contains(self)
  }
}
