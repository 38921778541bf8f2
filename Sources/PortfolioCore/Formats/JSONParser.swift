extension JSONValue {
  /// How much a parser takes before it refuses.
  public struct Limits: Hashable, Sendable {
    /// The most bytes.
    public var bytes: Int
    /// The deepest nesting of arrays and objects.
    public var depth: Int

    /// Limits; by default 16 MB and 64 levels.
    public init(bytes: Int = 16 << 20, depth: Int = 64) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  /// Reads one JSON value, and refuses what RFC 8259 forbids or leaves open: names that stand
  /// twice, lone surrogates, bytes that are not UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The value, with nothing but blanks around it.
  ///   - limits: How much is taken.
  /// - Throws: What is wrong first, with its place.
  public init(parsing bytes: ArraySlice<UInt8>, limits: Limits = Limits()) throws(JSONFault) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONFault> in
      var parser = JSONParser(bytes: buffer, limits: limits)
      do throws(JSONFault) { return .success(try parser.parse()) } catch { return .failure(error) }
    }
    self = try result.get()
  }

  /// Reads one JSON value; see `init(parsing:limits:)` of a slice.
  ///
  /// - Throws: What is wrong first, with its place.
  public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(JSONFault) {
    try self.init(parsing: bytes[...], limits: limits)
  }
}

/// One pass over the bytes of a JSON value.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONValue.Limits
  var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONValue.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func parse() throws(JSONFault) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw fault(.tooLarge(limit: limits.bytes), at: limits.bytes)
    }
    let value = try value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw fault(.trailing, at: position) }
    return value
  }

  func fault(_ kind: JSONFault.Kind, at offset: Int) -> JSONFault {
    JSONFault(kind, at: offset, in: bytes)
  }

  /// What stops the parser at its position: a byte that does not belong there, or the end.
  func stop() -> JSONFault {
    fault(position < bytes.count ? .unexpected : .unfinished, at: position)
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipBlanks()
    guard position < bytes.count else { throw stop() }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw stop()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault)
    -> JSONValue
  {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for letter in letters { guard take(letter) else { throw stop() } }
    return value
  }

  private mutating func array(depth: Int) throws(JSONFault) -> [JSONValue] {
    guard depth <= limits.depth else { throw fault(.tooDeep(limit: limits.depth), at: position) }
    position += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return values }
    while true {
      values.append(try value(depth: depth))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return values }
      guard take(UInt8(ascii: ",")) else { throw stop() }
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
    guard depth <= limits.depth else { throw fault(.tooDeep(limit: limits.depth), at: position) }
    position += 1
    var members: [JSONObject.Member] = []
    var names = JSONNames()
    skipBlanks()
    if take(UInt8(ascii: "}")) { return JSONObject() }
    while true {
      skipBlanks()
      let start = position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw stop() }
      let name = try string()
      guard names.insert(name, after: members) else {
        throw fault(.duplicateName(name), at: start)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw stop() }
      members.append(JSONObject.Member(name, try value(depth: depth)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return JSONObject(unchecked: members) }
      guard take(UInt8(ascii: ",")) else { throw stop() }
    }
  }

  private mutating func number() throws(JSONFault) -> JSONNumber {
    guard let end = Self.numberEnd(in: bytes, from: position) else {
      throw fault(.badNumber, at: position)
    }
    defer { position = end }
    return JSONNumber(
      unchecked: String(
        decoding: UnsafeBufferPointer(rebasing: bytes[position..<end]), as: UTF8.self)
    )
  }

  /// Where the number that begins at an offset ends, or nil where none does.
  static func numberEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    func byte() -> UInt8 { position < bytes.count ? bytes[position] : 0 }
    func digits() -> Bool {
      let first = position
      while (0x30...0x39).contains(byte()) { position += 1 }
      return position > first
    }
    if byte() == UInt8(ascii: "-") { position += 1 }
    if byte() == UInt8(ascii: "0") { position += 1 } else { guard digits() else { return nil } }
    if byte() == UInt8(ascii: ".") {
      position += 1
      guard digits() else { return nil }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      position += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { position += 1 }
      guard digits() else { return nil }
    }
    // `01`, `0x10`, `1_000`: a number runs to something that cannot belong to one.
    let next = byte() | 0x20
    let runsOn =
      (0x30...0x39).contains(byte()) || (0x61...0x7A).contains(next) || byte() == UInt8(ascii: ".")
      || byte() == UInt8(ascii: "_") || byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-")
    return runsOn ? nil : position
  }
}

/// The names an object has so far: a few are compared one by one, many are hashed, so that a
/// hostile object of a million members costs no square of that.
private struct JSONNames {
  private var hashed: Set<[UInt8]> = []

  mutating func insert(_ name: String, after members: [JSONObject.Member]) -> Bool {
    guard members.count >= 16 else { return !members.contains { JSONObject.same($0.name, name) } }
    if hashed.isEmpty { hashed = Set(members.map { Array($0.name.utf8) }) }
    return hashed.insert(Array(name.utf8)).inserted
  }
}
