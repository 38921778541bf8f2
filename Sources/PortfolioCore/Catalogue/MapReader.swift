/// Reads the keys of one map of a record by kind, and remembers which were asked for.
///
/// What is of another kind is noted at its place and counts as not set; so does an empty value.
struct MapReader {
  /// The keys that lead to the map, joined by dots; empty for the root.
  let key: String
  /// Where the map stands.
  let position: YAMLPosition
  private let entries: [YAMLEntry]
  private let log: RecordLog
  private var asked: Set<String> = []

  init(_ entries: [YAMLEntry], key: String, at position: YAMLPosition, log: RecordLog) {
    self.entries = entries
    self.key = key
    self.position = position
    self.log = log
  }

  /// The map's place in the store.
  var place: Place { log.place(position) }

  /// The map's keys, in the order of the file.
  var keys: [String] { entries.map(\.key) }

  /// The keys that lead to a key of the map, joined by dots.
  func path(_ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }

  /// The entry of a key, whatever its kind.
  mutating func entry(_ name: String) -> YAMLEntry? {
    asked.insert(name)
    return entries.first { $0.key == name }
  }

  /// The value of a key, whatever its kind; nil where it is nothing.
  mutating func node(_ name: String) -> YAMLNode? {
    entry(name).flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// All entries, for maps whose keys are names.
  mutating func allEntries() -> [YAMLEntry] {
    asked.formUnion(entries.map(\.key))
    return entries
  }

  /// Takes keys as known that are not read here.
  mutating func ignore(_ names: some Sequence<String>) { asked.formUnion(names) }

  /// Notes the keys nobody asked for, and keeps them.
  ///
  /// - Parameter nested: A key of the map, and what belongs under it and not beside it.
  func finish(nested: (key: String, names: [String])? = nil) {
    let free = asked.subtracting(entries.map(\.key))
    for entry in entries where !asked.contains(entry.key) {
      let inner = nested.flatMap { $0.names.contains(entry.key) ? "\($0.key).\(entry.key)" : nil }
      let meant = inner ?? NearNames.misspelt(entry.key, among: free.sorted())
      log.keep(entry, as: path(entry.key), meant: meant)
    }
  }

  /// A text; numbers and words such as `no` are texts too.
  mutating func string(_ name: String) -> String? {
    node(name).flatMap { text(of: $0, name) }
  }

  /// A list of texts; a single text is a list of one.
  mutating func strings(_ name: String) -> [String] { texts(name).map(\.text) }

  /// A list of texts with their places; a single text is a list of one.
  mutating func texts(_ name: String) -> [(text: String, place: YAMLPosition)] {
    guard let node = node(name) else { return [] }
    let elements = node.list ?? [node]
    return elements.compactMap { element in
      guard !element.isNull else { return nil }
      return text(of: element, name, expected: .list).map { ($0, element.place) }
    }
  }

  private func text(of node: YAMLNode, _ name: String, expected: RecordFault.ValueKind = .text)
    -> String?
  {
    if let text = node.text { return text }
    fail(.wrongKind(key: path(name), expected: expected), at: node)
    return nil
  }

  /// A number of at least `least`.
  mutating func number(_ name: String, atLeast least: Double? = nil) -> Double? {
    convert(name, expected: .number) { text in
      PlainNumber.double(text).flatMap { number in number < least ?? number ? nil : number }
    }
  }

  /// A whole number of at least `least`.
  mutating func integer(_ name: String, atLeast least: Int = .min) -> Int? {
    convert(name, expected: .wholeNumber) { text in
      PlainNumber.integer(text).flatMap { $0 < least ? nil : $0 }
    }
  }

  /// A day, such as `2026-10-02`.
  mutating func day(_ name: String) -> Day? {
    convert(name, expected: .day) { try? Day.parse($0.utf8).get() }
  }

  /// Yes or no: `true` or `false`, or as YAML also has it `yes` or `no`.
  mutating func flag(_ name: String) -> Bool? {
    convert(name, expected: .flag) { text in
      switch text.lowercased() {
      case "true", "yes": true
      case "false", "no": false
      default: nil
      }
    }
  }

  /// A value that a conversion makes of a text; `expected` says what it wants.
  mutating func convert<Value>(
    _ name: String, expected: RecordFault.ValueKind, _ conversion: (String) -> Value?
  ) -> Value? {
    guard let node = node(name) else { return nil }
    if let value = node.text.flatMap(conversion) { return value }
    fail(.wrongKind(key: path(name), expected: expected), at: node)
    return nil
  }

  /// One of the words a type allows.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    node(name).flatMap { choice(of: $0, name) }
  }

  /// A list of words a type allows; a single word is a list of one.
  mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type = Choice.self
  ) -> [Choice] {
    guard let node = node(name) else { return [] }
    return (node.list ?? [node]).compactMap { choice(of: $0, name) }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of node: YAMLNode, _ name: String
  ) -> Choice? {
    guard let text = node.text else {
      fail(.wrongKind(key: path(name), expected: .word), at: node)
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    fail(.notAllowed(key: path(name), value: text, allowed: allowed), at: node)
    return nil
  }

  /// The map under a key.
  mutating func map(_ name: String) -> MapReader? {
    guard let node = node(name) else { return nil }
    return map(of: node, name)
  }

  /// The maps of a list under a key.
  mutating func maps(_ name: String) -> [MapReader] {
    guard let node = node(name) else { return [] }
    guard let list = node.list else {
      fail(.wrongKind(key: path(name), expected: .list), at: node)
      return []
    }
    return list.compactMap { map(of: $0, name) }
  }

  /// The map that a value of a key is.
  func map(of node: YAMLNode, _ name: String) -> MapReader? {
    guard let entries = node.map else {
      fail(.wrongKind(key: path(name), expected: .map), at: node)
      return nil
    }
    return MapReader(entries, key: path(name), at: node.place, log: log)
  }

  /// Notes that a key must be there and is not.
  func failMissing(_ name: String) { log.add(.missing(key: path(name)), at: position) }

  /// Notes a fault of a value.
  func fail(_ fault: RecordFault, at node: YAMLNode) { log.add(fault, at: node.place) }

  /// Notes a fault at a position.
  func fail(_ fault: RecordFault, at position: YAMLPosition) { log.add(fault, at: position) }

  /// A place in the store of a position in the file.
  func place(_ position: YAMLPosition) -> Place { log.place(position) }
}
