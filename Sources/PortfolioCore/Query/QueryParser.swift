/// Why a query cannot be understood.
public enum QueryFault: Error, Hashable, Sendable {
  /// A word before `:` or a comparison that is no field's name, and the names there are.
  case unknownField(String, known: [QueryField])
  /// A comparison with something that is no number.
  case notNumber(field: String, text: String)
  /// A quote that is not closed.
  case openQuote
}

extension Query {
  /// Reads a query of one kind of rows as typed; the empty text is the query that every row meets.
  ///
  /// - Throws: `QueryFault` with the word that is not understood, or with a field that rows of the
  ///   kind do not have: a condition on it would leave no row, and not say why.
  public init<Row: Queryable>(parsing text: String, for rows: Row.Type) throws(QueryFault) {
    try self.init(parsing: text, among: QueryField.allCases.filter(Row.fields.contains))
  }

  /// Reads a query that may name any of some fields.
  init(
    parsing text: String, among fields: [QueryField] = QueryField.allCases
  ) throws(QueryFault) {
    var terms: [Term] = []
    for word in try Query.words(of: text) {
      let isNegated = word.text.first == "!" && word.text.count > 1
      let body = isNegated ? String(word.text.dropFirst()) : word.text
      let condition = word.isQuoted ? .substring(body) : try Query.condition(of: body, fields)
      terms.append(Term(condition: condition, isNegated: isNegated))
    }
    self.init(terms: terms)
  }

  private static func condition(
    of word: String, _ fields: [QueryField]
  ) throws(QueryFault) -> Condition {
    guard let mark = word.firstIndex(where: { ":<>=".contains($0) }), mark != word.startIndex
    else { return .substring(word) }
    let name = word[..<mark].lowercased()
    guard let field = QueryField(word: name), fields.contains(field) else {
      throw .unknownField(name, known: fields)
    }
    let rest = word[mark...]
    if rest.first == ":" { return .contains(field, String(rest.dropFirst())) }
    if rest.first == "=", !field.isNumber { return .equals(field, String(rest.dropFirst())) }
    let comparison = Comparison.allCases.first { rest.hasPrefix($0.rawValue) } ?? .equals
    let number = rest.dropFirst(comparison.rawValue.count)
    guard let value = Query.number(number) else {
      throw .notNumber(field: name, text: String(number))
    }
    return .compares(field, comparison, value)
  }

  /// A plain decimal, with `k` or `M` for thousands and millions.
  private static func number(_ text: Substring) -> Double? {
    var digits = text
    var factor = 1.0
    switch text.last {
    case "k", "K": (digits, factor) = (text.dropLast(), 1e3)
    case "m", "M": (digits, factor) = (text.dropLast(), 1e6)
    default: break
    }
    guard digits.utf8.allSatisfy({ "-.0123456789".utf8.contains($0) }) else { return nil }
    return Double(digits).map { $0 * factor }
  }

  private static func words(
    of text: String
  ) throws(QueryFault) -> [(text: String, isQuoted: Bool)] {
    var words: [(text: String, isQuoted: Bool)] = []
    var word = ""
    var isQuoted = false
    var isOpen = false
    for character in text {
      switch character {
      case "\"":
        isQuoted = isQuoted || word.isEmpty || word == "!"
        isOpen.toggle()
      case " " where !isOpen:
        if !word.isEmpty { words.append((word, isQuoted)) }
        (word, isQuoted) = ("", false)
      default: word.append(character)
      }
    }
    guard !isOpen else { throw .openQuote }
    if !word.isEmpty { words.append((word, isQuoted)) }
    return words
  }
}
