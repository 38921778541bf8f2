/// Writes values as bytes that `PackedReader` reads back: whole numbers in as few bytes as they need,
/// and names that come again as the number they first had.
struct PackedWriter: Sendable {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var names: [String: Int] = [:]
  /// The names, by their numbers.
  private(set) var spelled: [String] = []
  /// Whether names stand in a table of their own, so that reading can begin anywhere.
  private let namesStandApart: Bool

  /// - Parameter namesStandApart: Whether only the numbers of names are written; whoever reads needs
  ///   `spelled`.
  init(namesStandApart: Bool = false) { self.namesStandApart = namesStandApart }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

  /// A number that is mostly small and never negative, seven bits a byte.
  mutating func count(_ value: Int) { unsigned(UInt64(value)) }

  /// A number of either sign, the small ones of both in a byte.
  mutating func integer(_ value: Int64) {
    unsigned(UInt64(bitPattern: value << 1) ^ UInt64(bitPattern: value >> 63))
  }

  private mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes, the lowest first.
  mutating func word(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  mutating func raw(_ value: some Sequence<UInt8>) { bytes += value }

  /// A text that is not likely to come again.
  mutating func text(_ value: String) {
    count(value.utf8.count)
    bytes += value.utf8
  }

  /// A text that is likely to come again.
  mutating func name(_ value: String) {
    let known = spelled.count
    let number = number(of: value)
    if namesStandApart { return count(number) }
    if number < known { return count(number + 1) }
    count(0)
    text(value)
  }

  /// The number of a name, which may be a new one.
  mutating func number(of name: String) -> Int {
    if let known = names[name], Self.isSame(name, known, in: spelled) { return known }
    names[name] = spelled.count
    spelled.append(name)
    return spelled.count - 1
  }

  /// Numbers of one width as they lie in memory, to be read back at once.
  mutating func column<Value: BitwiseCopyable>(_ values: [Value]) {
    count(values.count)
    values.withUnsafeBytes { bytes += $0 }
  }

  /// Texts that Swift takes for equal can differ in their bytes.
  private static func isSame(_ value: String, _ index: Int, in spelled: [String]) -> Bool {
    spelled[index].utf8.elementsEqual(value.utf8)
  }

  /// Writes what is found to be writable, or nothing.
  mutating func attempt(_ write: (inout PackedWriter) -> Bool) -> Bool {
    let (length, known) = (bytes.count, spelled.count)
    if write(&self) { return true }
    bytes.removeSubrange(length...)
    for name in spelled[known...] { names[name] = nil }
    spelled.removeSubrange(known...)
    return false
  }

  mutating func optional<Value>(
    _ value: Value?, _ write: (inout PackedWriter, Value) -> Void
  ) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Values: Collection>(
    _ values: Values, _ write: (inout PackedWriter, Values.Element) -> Void
  ) {
    count(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads what a `PackedWriter` wrote.
///
/// Whatever the bytes are, it reads within them or throws.
struct PackedReader: Sendable {
  /// That bytes are not what a writer wrote.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var index = 0
  private var names: [String] = []
  private let namesStandApart: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    namesStandApart = false
  }

  /// Begins within bytes that were written with the names apart.
  init(_ bytes: [UInt8], from index: Int, names: [String]) {
    self.bytes = bytes
    self.index = index
    self.names = names
    namesStandApart = true
  }

  var isAtEnd: Bool { index == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard index < bytes.count else { throw Malformed() }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func flag() throws -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Malformed()
    }
  }

  mutating func count() throws -> Int {
    guard let count = Int(exactly: try unsigned()) else { throw Malformed() }
    return count
  }

  mutating func integer() throws -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  private mutating func unsigned() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw Malformed() }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  mutating func word() throws -> UInt64 {
    guard bytes.count - index >= 8 else { throw Malformed() }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
    index += 8
    return value
  }

  mutating func raw(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, bytes.count - index >= count else { throw Malformed() }
    defer { index += count }
    return bytes[index..<(index + count)]
  }

  /// Numbers of one width, as `PackedWriter.column` wrote them.
  mutating func column<Value: BitwiseCopyable>(of type: Value.Type = Value.self) throws -> [Value] {
    let count = try count()
    let (size, isOver) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard !isOver else { throw Malformed() }
    let raw = try raw(size)
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      raw.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }

  mutating func text() throws -> String {
    String(decoding: try raw(try count()), as: UTF8.self)
  }

  mutating func name() throws -> String {
    let number = try count()
    if namesStandApart {
      guard number < names.count else { throw Malformed() }
      return names[number]
    }
    if number > 0 {
      guard number <= names.count else { throw Malformed() }
      return names[number - 1]
    }
    let text = try text()
    names.append(text)
    return text
  }

  mutating func optional<Value>(
    _ read: (inout PackedReader) throws -> Value
  ) throws -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout PackedReader) throws -> Value
  ) throws -> [Value] {
    let count = try count()
    // A count that lies must not reserve more than there can be.
    guard count <= bytes.count - index else { throw Malformed() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}

extension PackedWriter {
  /// A case of an enumeration, by its number among all.
  mutating func choice<Choice: CaseIterable & Equatable>(_ value: Choice) {
    count(Choice.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
  }

  mutating func identifier<Subject>(_ value: Identifier<Subject>) { name(value.text) }
  mutating func time(_ value: Timestamp) { integer(value.nanoseconds) }
  mutating func day(_ value: Day) { integer(Int64(value.ordinal)) }
  mutating func number(_ value: Double) { word(value.bitPattern) }

  mutating func place(_ value: Place) {
    name(value.path)
    optional(value.line) { $0.count($1) }
    optional(value.column) { $0.count($1) }
  }
}

extension PackedReader {
  mutating func choice<Choice: CaseIterable>(
    of cases: Choice.Type
  ) throws -> Choice where Choice.AllCases == [Choice] {
    let number = try count()
    let cases = Choice.allCases
    guard cases.indices.contains(number) else { throw Malformed() }
    return cases[number]
  }

  mutating func identifier<Subject>(
    of subject: Subject.Type = Subject.self
  ) throws -> Identifier<Subject> {
    Identifier(unchecked: try name())
  }

  mutating func time() throws -> Timestamp { Timestamp(nanoseconds: try integer()) }
  mutating func number() throws -> Double { Double(bitPattern: try word()) }

  mutating func day() throws -> Day {
    guard let ordinal = Int32(exactly: try integer()) else { throw Malformed() }
    return Day(ordinal: ordinal)
  }

  mutating func place() throws -> Place {
    let path = try name()
    let line = try optional { reader in try reader.count() }
    let column = try optional { reader in try reader.count() }
    return Place(path: path, line: line, column: column)
  }
}
