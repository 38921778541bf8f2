import Foundation

/// What a file of the store is by its name: a record, a file whose name keeps it from being one,
/// or nothing Folio reads.
public enum RecordFile: Hashable, Sendable {
  /// `portfolio.yaml`.
  case portfolio
  /// `people.yaml`.
  case people
  /// `models/<id>.md` or `models/<id>/README.md`.
  case model(ModelID)
  /// `workflows/<id>.yaml`.
  case workflow(WorkflowID)
  /// `policies/<id>.yaml`.
  case policy(PolicyID)
  /// A file that would be a record but for its name, with the fault that names the mended one.
  case badName(RecordFault)

  /// What a file is; nil for files that hold no record: hidden ones, editors' copies, others.
  ///
  /// - Parameter path: The path relative to the store's root, with `/` between folders.
  public init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.hasPrefix(".") && !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count) {
    case ("portfolio.yaml", 1): self = .portfolio
    case ("people.yaml", 1): self = .people
    case ("models", 2) where parts[1] == "README.md": return nil
    case ("models", 2): self.init(name: parts[1], suffix: "md", variants: ["markdown"], Self.model)
    case ("models", 3) where parts[2] == "README.md":
      self = Self.named(parts[1], whole: parts[1], suffix: "", Self.model)
    case ("workflows", 2):
      self.init(name: parts[1], suffix: "yaml", variants: ["yml"], Self.workflow)
    case ("policies", 2): self.init(name: parts[1], suffix: "yaml", variants: ["yml"], Self.policy)
    default: return nil
    }
  }

  private init?<Subject>(
    name: String, suffix: String, variants: [String], _ record: (Identifier<Subject>) -> RecordFile
  ) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let end = String(name[name.index(after: dot)...])
    let stem = String(name[..<dot])
    if end == suffix {
      self = Self.named(stem, whole: name, suffix: ".\(suffix)", record)
    } else if end.lowercased() == suffix || variants.contains(end.lowercased()) {
      let suggestion = Self.mended(stem).map { "\($0).\(suffix)" }
      self = .badName(.badFileName(name: name, suggestion: suggestion))
    } else {
      return nil
    }
  }

  private static func named<Subject>(
    _ stem: String, whole: String, suffix: String, _ record: (Identifier<Subject>) -> RecordFile
  ) -> RecordFile {
    if let id = Identifier<Subject>(stem) { return record(id) }
    return .badName(.badFileName(name: whole, suggestion: mended(stem).map { $0 + suffix }))
  }

  /// The id closest to a name: small letters without their accents, and hyphens for what is
  /// neither letter, digit, dot nor underscore; nil where nothing is left.
  static func mended(_ stem: String) -> String? {
    var id = ""
    for scalar in stem.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_", ".": id.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      case _ where id.isEmpty || id.hasSuffix("-"): continue
      default: id += "-"
      }
    }
    let start = id.drop { "-_.".contains($0) }.prefix(64)
    let trimmed = String(start.reversed().drop { $0 == "-" }.reversed())
    return Identifier<RecordFile>(trimmed)?.text
  }
}
