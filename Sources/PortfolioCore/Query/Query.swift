/// What a person typed to narrow rows down: `type:open owner:none cost>5000 !prod "order desk"`.
///
/// Terms are joined by *and*; a bare word is a substring of any column, `field:text` of one, and
/// `field=text` is all of it, without regard to case.
/// A leading `!` turns a term round. Words with blanks stand in double quotes.
public struct Query: Hashable, Sendable {
  /// One condition of a query.
  public enum Condition: Hashable, Sendable {
    /// A substring of any column.
    case substring(String)
    /// A field that contains a text; `none` is a field that is not set.
    case contains(QueryField, String)
    /// A field that is a text from its beginning to its end, without regard to case; `none` is a
    /// field that is not set.
    case equals(QueryField, String)
    /// A field's number against another.
    case compares(QueryField, Comparison, Double)
  }

  /// How a number is compared.
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equals = "="
  }

  /// A condition, turned round where it began with `!`.
  public struct Term: Hashable, Sendable {
    /// The condition.
    public var condition: Condition
    /// Whether rows that meet the condition are left out.
    public var isNegated: Bool
  }

  /// The terms, all of which a row must meet.
  public var terms: [Term]

  /// The query that every row meets.
  public static let everything = Query(terms: [])

  /// A query of terms.
  public init(terms: [Term]) { self.terms = terms }

  /// Whether every row meets it.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether a row meets every term.
  public func matches(_ row: some Queryable) -> Bool {
    terms.allSatisfy { $0.condition.holds(for: row) != $0.isNegated }
  }
}

/// A column that a query can name.
public enum QueryField: String, CaseIterable, Sendable {
  case id, name, model, type, vendor, status, tier, purpose, owner, team, role, person, actor
  case metric, state, severity, workflow, category, freshness, cost, alerts, registered, segment
  case value, tag, assignee, basis, scope, period
  case kind, region, hosting, `operator`, sensitivity, policy, obligation, evidence, effort
  case regulatoryClass = "class"

  /// The field of a word: its own name, or the heading that its column has on the screen or in JSON.
  public init?(word: String) {
    guard let field = Self(rawValue: word) ?? Self.headings[word] else {
      return nil
    }
    self = field
  }

  /// Whether rows have a number there, which `=` compares; elsewhere it asks for the whole text.
  var isNumber: Bool { [.cost, .alerts, .value].contains(self) }

  private static let headings: [String: QueryField] = [
    "spend": .cost, "effective": .cost, "record": .freshness, "gap": .state, "action": .state,
    "card": .registered, "models": .model, "risk": .state, "verdict": .state, "about": .name,
  ]
}

/// What a row answers when a query asks for a field.
public enum QueryValue: Hashable, Sendable {
  /// The row has the field, and it is not set.
  case notSet
  /// Text, matched by substring.
  case text(String)
  /// Several texts, one of which must match.
  case texts([String])
  /// Texts as far as they are known, one of which must match, and all that they may turn out to be.
  case partly([String], possible: [String])
  /// A number, compared; matched as text by its whole part.
  case number(Double)
}

/// A row that a query can be asked of.
public protocol Queryable {
  /// The fields that rows of this kind have.
  static var fields: Set<QueryField> { get }
  /// The row's value of a field, or nil where rows of this kind have no such field.
  func value(of field: QueryField) -> QueryValue?
  /// The texts that a bare word is looked for in: what the columns show.
  var searchableTexts: [String] { get }
}

extension Query.Condition {
  func holds(for row: some Queryable) -> Bool {
    switch self {
    case .substring(let text):
      row.searchableTexts.contains { $0.containsIgnoringCase(text) }
    case .contains(let field, let text):
      switch row.value(of: field) {
      case nil: false
      case .notSet: text == "none"
      case .text(let value): value.containsIgnoringCase(text)
      case .texts(let values), .partly(let values, _):
        values.contains { $0.containsIgnoringCase(text) }
      case .number(let number): number.description.hasPrefix(text)
      }
    case .equals(let field, let text):
      switch row.value(of: field) {
      case nil, .number: false
      case .notSet: text == "none"
      case .text(let value): value.equalsIgnoringCase(text)
      case .texts(let values), .partly(let values, _):
        values.contains { $0.equalsIgnoringCase(text) }
      }
    case .compares(let field, let comparison, let limit):
      if case .number(let number) = row.value(of: field) {
        comparison.holds(number, limit)
      } else {
        false
      }
    }
  }
}

extension Query.Comparison {
  func holds(_ number: Double, _ limit: Double) -> Bool {
    switch self {
    case .atLeast: number >= limit
    case .atMost: number <= limit
    case .above: number > limit
    case .below: number < limit
    case .equals: number == limit
    }
  }
}

extension String {
  /// Whether a text stands in this one; ASCII letters match in either case.
  func containsIgnoringCase(_ other: String) -> Bool {
    let needle = Array(other.utf8.map(\.asciiLowercased))
    guard let first = needle.first else { return true }
    let hay = utf8
    guard hay.count >= needle.count else { return false }
    var start = hay.startIndex
    for _ in 0...(hay.count - needle.count) {
      if hay[start].asciiLowercased == first,
        zip(hay[start...], needle).allSatisfy({ $0.asciiLowercased == $1 })
      {
        return true
      }
      start = hay.index(after: start)
    }
    return false
  }
}

extension String {
  /// Whether a text is this one; ASCII letters match in either case.
  func equalsIgnoringCase(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
