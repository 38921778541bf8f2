/// A JSON value (RFC 8259) that keeps what was written: the order of members and the text of
/// numbers.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as the text it has in the file.
  case number(JSONNumber)
  /// A text.
  case string(String)
  /// Values in a row.
  case array([JSONValue])
  /// Members with names.
  case object(JSONObject)

  /// A whole number.
  public static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  /// The text, where the value is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, where the value is one that fits and is written without point or exponent.
  public var integer: Int? { if case .number(let number) = self { number.integer } else { nil } }

  /// The values, where the value is an array.
  public var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// The members, where the value is an object.
  public var object: JSONObject? { if case .object(let members) = self { members } else { nil } }
}

/// A JSON number, kept as its text so that no digit is lost.
public struct JSONNumber: Hashable, Sendable {
  /// The number as it is written: `-0.10`, `1e400`.
  public let text: String

  /// A whole number.
  public init(_ value: Int) { text = String(value) }

  /// The number of a text, or nil where the text breaks JSON's grammar of numbers.
  public init?(_ text: String) {
    var text = text
    let whole = text.withUTF8 { bytes in JSONParser.numberEnd(in: bytes, from: 0) == bytes.count }
    guard whole else { return nil }
    self.text = text
  }

  init(unchecked text: String) { self.text = text }

  /// The whole number, where it fits and is written without point or exponent.
  public var integer: Int? { Int(text) }
}

/// The members of a JSON object, in the order in which they are written; no name stands twice.
public struct JSONObject: Hashable, Sendable {
  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue
    /// A member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The members in their order.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  init(unchecked members: [Member]) { self.members = members }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of a name; setting a new one puts it last, setting nil takes the member out.
  public subscript(name: String) -> JSONValue? {
    get { members.first { Self.same($0.name, name) }?.value }
    set {
      let index = members.firstIndex { Self.same($0.name, name) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
    }
  }

  /// Compares names by their bytes: to Swift `é` in one scalar and in two are equal, to JSON not.
  static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The members as they stand in the literal; of two with one name the later counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = []
    for (name, value) in elements { self[name] = value }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// Values in a row.
  public init(arrayLiteral values: JSONValue...) { self = .array(values) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(value) }
  /// Members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (name, value) in elements { object[name] = value }
    self = .object(object)
  }
}
