/// What a file of the store is, by its place and name (DESIGN §2).
enum StoreEntry: Hashable, Sendable {
  /// `portfolio.yaml`.
  case settings
  /// `people.yaml`.
  case people
  /// `models/<id>.md` or `models/<id>/README.md`.
  case card(ModelID)
  /// `workflows/<id>.yaml`.
  case workflow(WorkflowID)
  /// `policies/<id>.yaml`.
  case policy(PolicyID)
  /// A CSV file under `costs`.
  case costs
  /// A CSV file under `metrics`.
  case metrics
  /// `journal/<writer>/<yyyy-mm>.jsonl`.
  case journal(WriterID)
  /// What an append cut off the end of a journal (`.jsonl.broken`).
  case setAside

  /// Whether a person writes it, and so may be in the middle of writing it.
  var isRecord: Bool {
    switch self {
    case .settings, .people, .card, .workflow, .policy: true
    case .costs, .metrics, .journal, .setAside: false
    }
  }
}

/// The rules that say what a path in the store means.
enum StoreLayout {
  /// What a path means.
  enum Meaning: Hashable, Sendable {
    /// A file Folio reads.
    case file(StoreEntry)
    /// A folder in which there may be files Folio reads.
    case folder
    /// Nothing to Folio: hidden, a temporary file of an editor, or of no known kind.
    case ignored
    /// What looks like a record and has a name no record may have; the name that would do.
    case badName(suggestion: String?)
  }

  /// What a path relative to the root means as the name of a file, or as that of a folder.
  static func meaning(of path: String, isFolder: Bool) -> Meaning {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, parts.allSatisfy({ !isIgnored($0) }) else { return .ignored }
    if isFolder { return folder(parts) }
    if parts.count == 1 { return rootFile(name) }
    switch parts[0] {
    case "models":
      return parts.count == 2
        ? card(name) : parts.count == 3 ? cardFolder(parts[1], name) : .ignored
    case "workflows":
      return parts.count == 2 ? record(name, extension: "yaml") { .workflow($0) } : .ignored
    case "policies":
      return parts.count == 2 ? record(name, extension: "yaml") { .policy($0) } : .ignored
    case "costs": return table(name, .costs)
    case "metrics": return table(name, .metrics)
    case "journal": return parts.count == 3 ? journal(writer: parts[1], name) : .ignored
    default: return .ignored
    }
  }

  /// Names nobody means as a record: hidden files, swap files and backups of editors.
  private static func isIgnored(_ name: Substring) -> Bool {
    name.isEmpty || name.hasPrefix(".") || name.hasPrefix("~") || name.hasPrefix("#")
      || name.hasSuffix("~")
  }

  private static func folder(_ parts: [Substring]) -> Meaning {
    switch (parts[0], parts.count) {
    case ("workflows", 1), ("policies", 1), ("models", ...2), ("journal", ...2): .folder
    case ("costs", _), ("metrics", _): .folder
    default: .ignored
    }
  }

  private static func rootFile(_ name: Substring) -> Meaning {
    switch name {
    case "portfolio.yaml": .file(.settings)
    case "people.yaml": .file(.people)
    case "portfolio.yml", "Portfolio.yaml", "Portfolio.yml":
      .badName(suggestion: "portfolio.yaml")
    case "people.yml", "People.yaml", "People.yml": .badName(suggestion: "people.yaml")
    default: .ignored
    }
  }

  private static func card(_ name: Substring) -> Meaning {
    // What people leave in a folder to explain it is no card.
    if name.lowercased() == "readme.md" { return .ignored }
    return record(name, extension: "md") { .card($0) }
  }

  private static func cardFolder(_ folder: Substring, _ name: Substring) -> Meaning {
    guard name == "README.md" else { return .ignored }
    if let id = ModelID(folder) { return .file(.card(id)) }
    return .badName(suggestion: mended(folder))
  }

  private static func record<Subject>(
    _ name: Substring, extension wanted: String, _ entry: (Identifier<Subject>) -> StoreEntry
  ) -> Meaning {
    guard let dot = name.lastIndex(of: ".") else { return .ignored }
    let (stem, ending) = (name[..<dot], name[name.index(after: dot)...])
    if ending == wanted, let id = Identifier<Subject>(stem) { return .file(entry(id)) }
    let isMeant = ending.lowercased() == wanted || (wanted == "yaml" && ending == "yml")
    guard isMeant else { return .ignored }
    return .badName(suggestion: mended(stem).map { "\($0).\(wanted)" })
  }

  private static func table(_ name: Substring, _ entry: StoreEntry) -> Meaning {
    if name.hasSuffix(".csv") {
      return name.unicodeScalars.contains("\u{FFFD}")
        ? .badName(suggestion: mended(name)) : .file(entry)
    }
    guard name.lowercased().hasSuffix(".csv") else { return .ignored }
    return .badName(suggestion: "\(name.dropLast(4)).csv")
  }

  private static func journal(writer: Substring, _ name: Substring) -> Meaning {
    if name.hasSuffix(".broken") { return .file(.setAside) }
    guard name.hasSuffix(".jsonl") else { return .ignored }
    let month = Array(name.dropLast(6).utf8)
    let isMonth =
      month.count == 7 && month[4] == UInt8(ascii: "-")
      && month.indices.allSatisfy { $0 == 4 || (0x30...0x39).contains(month[$0]) }
    guard isMonth, let writer = WriterID(writer) else { return .badName(suggestion: nil) }
    return .file(.journal(writer))
  }

  /// The nearest name that keeps the id grammar, or nil where nothing of the name is left.
  static func mended(_ name: Substring) -> String? {
    var mended: [UInt8] = []
    for byte in name.lowercased().utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: mended.append(byte)
      case 0x2E, 0x5F, 0x2D: if !mended.isEmpty { mended.append(byte) }
      default: if let last = mended.last, last != 0x2D { mended.append(0x2D) }
      }
    }
    while let last = mended.last, last == 0x2D { mended.removeLast() }
    return mended.isEmpty ? nil : String(decoding: mended.prefix(64), as: UTF8.self)
  }
}
