/// The record of a piece of work that has no file yet, out of what a command says of it.
public struct WorkflowDraft: Hashable, Sendable {
  /// What cannot be taken of what a command says.
  public enum Fault: Error, Hashable, Sendable {
    /// Not of the form `key=value`.
    case noPair(String)
    /// A key that there is not, and those there are.
    case unknownKey(String, known: [String])
    /// A key that stands twice.
    case twice(String)
    /// Neither a floor such as `accuracy>=0.9` nor a ceiling such as `error_rate<=0.1`.
    case noLimit(String)
    /// An id that breaks the grammar.
    case badID(String)
  }

  /// The id it would have.
  public var id: WorkflowID
  /// The path of its file in the store.
  public var path: String { "workflows/\(id).yaml" }
  /// The file.
  public var text: String

  private static let needs = [
    "quality", "latency", "context", "promptP99", "environment", "hallucination", "sensitivity",
    "residency",
  ]
  private static let volumes = [
    "requests": "requestsPerMonth", "input": "inputTokens", "cached": "cachedTokens",
    "output": "outputTokens",
  ]

  /// Drafts a record.
  ///
  /// - Parameters:
  ///   - id: The id; nil where it is not to be written, and needs none.
  ///   - task: The task.
  ///   - name: Its name.
  ///   - team: Whose it is.
  ///   - servedBy: The model that serves it today.
  ///   - needs: `quality=accuracy>=0.9`, `latency=1200`, `sensitivity=confidential` and so on.
  ///   - volume: `requests=100000`, `input=2600`, `cached=0`, `output=40`.
  ///   - switchingCost: What it costs to move it.
  ///   - day: The day of the draft.
  /// - Throws: What cannot be taken; numbers and words are held against the format when it is read.
  public init(
    id: String? = nil, task: String, name: String? = nil, team: String? = nil,
    servedBy: String? = nil, needs: [String] = [], volume: [String] = [],
    switchingCost: String? = nil, on day: Day
  ) throws(Fault) {
    guard let valid = WorkflowID(id ?? "new") else { throw .badID(id ?? "") }
    self.id = valid
    var lines = ["name: \(YAMLText.quoted(name ?? id ?? task))"]
    if let team { lines.append("team: \(YAMLText.quoted(team))") }
    lines.append("task: \(YAMLText.quoted(task))")
    if let servedBy { lines.append("servedBy: \(YAMLText.quoted(servedBy))") }
    let asked = try Self.pairs(needs, known: Self.needs)
    if !asked.isEmpty { lines.append("needs:") }
    for (key, value) in asked {
      switch key {
      case "quality": lines.append("  quality: \(try Self.limit(value))")
      case "latency": lines.append("  latencyP95: \(Self.plain(value))")
      case "hallucination" where value.contains("="):
        lines.append("  hallucination: \(try Self.limit(value))")
      default: lines.append("  \(key): \(Self.plain(value))")
      }
    }
    let counted = try Self.pairs(volume, known: ["requests", "input", "cached", "output"])
    if !counted.isEmpty {
      let members = counted.map { "\(Self.volumes[$0] ?? $0): \(Self.plain($1))" }
      lines.append("volume: {\(members.joined(separator: ", "))}")
    }
    if let switchingCost { lines.append("switchingCost: \(YAMLText.quoted(switchingCost))") }
    lines.append("recorded: \(day)")
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The draft as it will be read.
  public func read() -> Parsed<Workflow> { Workflow.read(Array(text.utf8), id: id, path: path) }

  private static func pairs(
    _ texts: [String], known: [String]
  ) throws(Fault) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    for text in texts {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw .noPair(text)
      }
      var key = String(text[..<equals])
      let value = String(text[text.index(after: equals)...])
      if key == "latencyP95" { key = "latency" }
      guard known.contains(key) else { throw .unknownKey(key, known: known) }
      if pairs.contains(where: { $0.key == key }) { throw .twice(key) }
      guard !value.isEmpty else { throw .noPair(text) }
      pairs.append((key, value))
    }
    return pairs
  }

  /// A value as it is where that is one word, so that numbers stay numbers; else in quotes.
  private static func plain(_ value: String) -> String {
    let isWord = value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    return isWord ? value : YAMLText.quoted(value)
  }

  /// A limit of an indicator as a map.
  private static func limit(_ text: String) throws(Fault) -> String {
    for (sign, key) in [(">=", "floor"), ("<=", "ceiling")] {
      guard let range = text.firstRange(of: sign) else { continue }
      let (metric, value) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
      guard !metric.isEmpty, PlainNumber.double(value) != nil else { throw .noLimit(text) }
      return "{metric: \(YAMLText.quoted(metric)), \(key): \(value)}"
    }
    throw .noLimit(text)
  }
}
