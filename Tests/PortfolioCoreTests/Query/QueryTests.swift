import Testing

@testable import PortfolioCore

/// A row with a few fields.
private struct Row: Queryable {
  var name: String
  var owner: String?
  var cost: Double

  static let fields: Set<QueryField> = [.name, .owner, .cost]

  func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .name: .text(name)
    case .owner: owner.map { .text($0) } ?? .notSet
    case .cost: .number(cost)
    default: nil
    }
  }

  var searchableTexts: [String] { [name, owner].compactMap(\.self) }
}

@Suite struct QueryTests {
  private let rows = [
    Row(name: "Granite 8B", owner: "Ana Ortiz", cost: 12_000),
    Row(name: "prod helper", owner: nil, cost: 5000),
    Row(name: "Mistral", owner: "Bo", cost: 0),
  ]

  private func names(_ text: String) throws -> [String] {
    let query = try Query(parsing: text, for: Row.self)
    return rows.filter(query.matches).map(\.name)
  }

  @Test func theEmptyQueryKeepsEveryRow() throws {
    #expect(try names("") == rows.map(\.name))
    #expect(try Query(parsing: "   ").isEmpty)
  }

  @Test(arguments: [
    ("granite", ["Granite 8B"]), ("GRANITE", ["Granite 8B"]), ("!prod", ["Granite 8B", "Mistral"]),
    ("owner:none", ["prod helper"]), ("!owner:none", ["Granite 8B", "Mistral"]),
    ("owner:ana", ["Granite 8B"]), ("cost>5000", ["Granite 8B"]),
    ("cost>=5k", ["Granite 8B", "prod helper"]), ("cost<1", ["Mistral"]),
    ("cost=5000", ["prod helper"]), ("spend>=12k", ["Granite 8B"]),
    ("\"ana ortiz\"", ["Granite 8B"]), ("owner=bo", ["Mistral"]), ("owner=ana", []),
    ("owner=\"ana ortiz\"", ["Granite 8B"]), ("!owner=BO", ["Granite 8B", "prod helper"]),
    ("owner=none", ["prod helper"]), ("name=mistra", []), ("name=MISTRAL", ["Mistral"]),
    ("name=", []),
    ("!\"ana ortiz\"", ["prod helper", "Mistral"]), ("cost>1 owner:none", ["prod helper"]),
    (":", []), (">5", []),
  ])
  func narrows(_ text: String, to expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(arguments: [
    ("colour:red", QueryFault.unknownField("colour", known: [.name, .owner, .cost])),
    ("type:open", .unknownField("type", known: [.name, .owner, .cost])),
    ("cost=much", .notNumber(field: "cost", text: "much")),
    ("owner>much", .notNumber(field: "owner", text: "much")),
    ("cost>much", .notNumber(field: "cost", text: "much")),
    ("cost>0x10", .notNumber(field: "cost", text: "0x10")),
    ("cost>nan", .notNumber(field: "cost", text: "nan")), ("\"open", .openQuote),
  ])
  func saysWhatItDoesNotUnderstand(_ text: String, _ fault: QueryFault) {
    #expect(throws: fault) { try Query(parsing: text, for: Row.self) }
  }

  @Test func substringsAgreeWithFoundationOnRandomTexts() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0..<UInt64.max, using: &random)
    var numbers = seed
    func next(_ bound: Int) -> Int {
      numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(numbers >> 33) % bound
    }
    for _ in 0..<2000 {
      let hay = String((0..<next(12)).map { _ in Character(["a", "B", "b", "é", " "][next(5)]) })
      let needle = String((0..<next(4)).map { _ in Character(["a", "b", "A", "é"][next(4)]) })
      let expected = needle.isEmpty || hay.lowercased().utf8Contains(needle.lowercased())
      #expect(hay.containsIgnoringCase(needle) == expected, "seed \(seed): \(hay) \(needle)")
    }
  }
}

extension String {
  /// Whether the bytes of a text stand in this one, looked for at every place.
  fileprivate func utf8Contains(_ other: String) -> Bool {
    let (hay, needle) = (Array(utf8), Array(other.utf8))
    guard hay.count >= needle.count else { return false }
    return (0...(hay.count - needle.count)).contains { hay[$0...].starts(with: needle) }
  }
}
