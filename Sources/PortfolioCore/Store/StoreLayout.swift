internal import Foundation
internal import SystemPackage

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
  /// `benchmarks/<id>.yaml`.
  case benchmark(BenchmarkID)
  /// `prices/<book>.csv`.
  case prices
  /// A CSV file under `costs`.
  case costs
  /// A CSV file under `metrics`.
  case metrics
  /// `rates/<BASE>.csv`.
  case rates(Currency)
  /// `quality/<source>.csv`.
  case quality
  /// `journal/<writer>/<yyyy-mm>.jsonl`; a journal whose path is none says so itself.
  case journal
  /// What an append cut off the end of a journal (`.jsonl.broken`).
  case setAside

  /// Whether a person writes it, and so may be in the middle of writing it.
  var isRecord: Bool {
    switch self {
    case .settings, .people, .card, .workflow, .policy, .benchmark: true
    case .prices, .costs, .metrics, .rates, .quality, .journal, .setAside: false
    }
  }

  /// Whether what is parsed of it is kept for the next start.
  var isKept: Bool {
    switch self {
    case .people, .card, .journal: true
    case .settings, .workflow, .policy, .benchmark, .prices, .costs, .metrics, .rates, .quality,
      .setAside:
      false
    }
  }

  /// Whether its last line counts without its end, once it has come to rest.
  var mayLackLastEnd: Bool {
    switch self {
    case .prices, .costs, .rates, .quality: true
    default: false
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
    /// What looks like a record, and has a name that none may have.
    case badName(RecordFault)
  }

  /// What a path relative to the root means as the name of a file, or as that of a folder.
  static func meaning(of path: String, isFolder: Bool) -> Meaning {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, parts.allSatisfy({ !isIgnored($0) }) else { return .ignored }
    if isFolder { return folder(parts) }
    switch (parts[0], parts.count) {
    case (_, 1): return rootFile(path)
    case ("models", 2): return card(name)
    case ("models", 3): return name == "README.md" ? cardFolder(parts[1]) : .ignored
    case ("workflows", 2): return record(name, ["yaml", "yml"]) { .workflow($0) }
    case ("policies", 2): return record(name, ["yaml", "yml"]) { .policy($0) }
    case ("benchmarks", 2): return record(name, ["yaml", "yml"]) { .benchmark($0) }
    case ("prices", 2): return record(name, ["csv"]) { (_: Identifier<PriceBook>) in .prices }
    case ("costs", _): return table(name, .costs)
    case ("metrics", _): return table(name, .metrics)
    case ("rates", 2): return rates(name)
    case ("quality", 2): return table(name, .quality)
    case ("journal", 3) where name.hasSuffix(".broken"): return .file(.setAside)
    case ("journal", 3): return name.hasSuffix(".jsonl") ? .file(.journal) : .ignored
    default: return .ignored
    }
  }

  /// Whether a resolved path lies where the store keeps its own: a file that is read, one of the
  /// folders of DESIGN §2, or one that is hidden.
  static func belongsToStore(_ path: FilePath, _ root: FilePath) -> Bool {
    var inner = path
    guard inner.removePrefix(root), let first = inner.components.first?.string else {
      return false
    }
    return first.hasPrefix(".") || folders.contains(first)
      || inner.components.count == 1 && meaning(of: first, isFolder: false) != .ignored
  }

  private static let folders: Set<String> = [
    "models", "workflows", "policies", "prices", "costs", "metrics", "benchmarks", "rates",
    "quality", "journal",
  ]

  /// Whether a path belongs to what grows: prices, costs, metrics, rates, quality and journals.
  static func isGrowing(_ path: String) -> Bool {
    ["prices", "costs", "metrics", "rates", "quality", "journal"].contains(
      path.prefix { $0 != "/" })
  }

  /// Names nobody means as a record: hidden files, swap files and backups of editors.
  private static func isIgnored(_ name: Substring) -> Bool {
    name.isEmpty || name.hasPrefix(".") || name.hasPrefix("~") || name.hasPrefix("#")
      || name.hasSuffix("~")
  }

  private static func folder(_ parts: [Substring]) -> Meaning {
    switch (parts[0], parts.count) {
    case ("workflows", 1), ("policies", 1), ("benchmarks", 1), ("prices", 1), ("rates", 1),
      ("quality", 1), ("models", ...2), ("journal", ...2):
      .folder
    case ("costs", _), ("metrics", _): .folder
    default: .ignored
    }
  }

  private static func rootFile(_ name: String) -> Meaning {
    switch name {
    case "portfolio.yaml": return .file(.settings)
    case "people.yaml": return .file(.people)
    default:
      let stem = name.lowercased().split(separator: ".").first ?? ""
      let isMeant = ["\(stem).yaml", "\(stem).yml"].contains(name.lowercased())
      guard isMeant, stem == "portfolio" || stem == "people" else { return .ignored }
      return .badName(.badFileName(name: name, suggestion: "\(stem).yaml"))
    }
  }

  private static func card(_ name: Substring) -> Meaning {
    // What people leave in a folder to explain it is no card.
    name.lowercased() == "readme.md" ? .ignored : record(name, ["md", "markdown"]) { .card($0) }
  }

  private static func cardFolder(_ name: Substring) -> Meaning {
    if let id = ModelID(name) { return .file(.card(id)) }
    return .badName(.badFileName(name: String(name), suggestion: mended(name)))
  }

  /// A record whose ending is the first of some; the others are what people write for it.
  private static func record<Subject>(
    _ name: Substring, _ endings: [String], _ entry: (Identifier<Subject>) -> StoreEntry
  ) -> Meaning {
    guard let dot = name.lastIndex(of: ".") else { return .ignored }
    let (stem, ending) = (name[..<dot], name[name.index(after: dot)...])
    if ending == endings[0], let id = Identifier<Subject>(stem) { return .file(entry(id)) }
    guard endings.contains(ending.lowercased()) else { return .ignored }
    let suggestion = mended(stem).map { "\($0).\(endings[0])" }
    return .badName(.badFileName(name: String(name), suggestion: suggestion))
  }

  private static func table(_ name: Substring, _ entry: StoreEntry) -> Meaning {
    if name.hasSuffix(".csv"), !name.unicodeScalars.contains("\u{FFFD}") { return .file(entry) }
    guard name.lowercased().hasSuffix(".csv") else { return .ignored }
    let suggestion = mended(name.dropLast(4)).map { "\($0).csv" }
    return .badName(.badFileName(name: String(name), suggestion: suggestion))
  }

  /// A file of rates is called after its base.
  private static func rates(_ name: Substring) -> Meaning {
    guard name.lowercased().hasSuffix(".csv") else { return .ignored }
    let stem = name.dropLast(4)
    if name.hasSuffix(".csv"), let base = Currency(stem) { return .file(.rates(base)) }
    let suggestion = Currency(stem.uppercased()).map { "\($0).csv" }
    return .badName(.badFileName(name: String(name), suggestion: suggestion))
  }

  /// The id closest to a name: small letters without their accents, and hyphens for what is
  /// neither letter, digit, dot nor underscore; nil where nothing is left.
  static func mended(_ name: Substring) -> String? {
    var id = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_", ".": id.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      case _ where id.isEmpty || id.hasSuffix("-"): continue
      default: id += "-"
      }
    }
    var mended = id.drop { "-_.".contains($0) }.prefix(64)
    while mended.hasSuffix("-") { mended.removeLast() }
    return mended.isEmpty ? nil : String(mended)
  }
}
