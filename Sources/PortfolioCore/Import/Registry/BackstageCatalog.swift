/// Reads catalogue files of Backstage: documents of YAML with `kind`, `metadata` and `spec`.
///
/// Which types of component are models is the company's own convention, as `spec.type` is free
/// text: those that say "model" or "llm", and those that are named.
public struct BackstageCatalog: Sendable {
  private let path: String
  private let types: Set<String>

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - path: The file, as problems name it.
  ///   - types: Further types of component that are models.
  public init(path: String, types: [String] = []) {
    self.path = path
    self.types = Set(types.map { $0.lowercased() })
  }

  /// The components of a file's documents.
  public func read(_ bytes: [UInt8]) -> RegistryReading {
    var reading = RegistryReading()
    guard bytes.count <= YAMLDocument.byteLimit else {
      let fault = YAMLFault.tooLarge(bytes: bytes.count, limit: YAMLDocument.byteLimit)
      reading.problems.append(Problem(.yaml(fault), at: Place(path: path)))
      return reading
    }
    for (line, text) in Self.documents(in: bytes[...].withoutByteOrderMark) {
      switch YAMLDocument.parse(text, firstLine: line) {
      case .failure(let failure):
        let place = Place(path: path, line: failure.place.line, column: failure.place.column)
        reading.problems.append(Problem(.yaml(failure.fault), at: place))
      case .success(let document):
        if let record = record(document.root) { reading.records.append(record) }
      }
    }
    return reading
  }

  /// The documents between lines of `---` or `...`, with the number of each one's first line.
  ///
  /// Such a line may have something behind it: a comment, or the beginning of the document, which
  /// keeps its column by blanks in place of the dashes.
  private static func documents(
    in bytes: ArraySlice<UInt8>
  ) -> [(line: Int, text: [UInt8])] {
    var documents: [(line: Int, text: [UInt8])] = []
    var text: [UInt8] = []
    var first = 1
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if Self.isRule(line) {
        documents.append((first, text))
        let rest = line.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
        text = [UInt8](repeating: 0x20, count: line.count - rest.count) + rest + [0x0A]
        first = number
      } else {
        text += line + [0x0A]
      }
    }
    documents.append((first, text))
    return documents.filter { !$0.text.allSatisfy { $0 <= 0x20 } }
  }

  /// Whether a line begins or ends a document: three dashes or dots, and nothing or a blank behind.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: [0x2D, 0x2D, 0x2D]) || line.starts(with: [0x2E, 0x2E, 0x2E]) else {
      return false
    }
    return line.dropFirst(3).first.map { [0x20, 0x09, 0x0D].contains($0) } ?? true
  }

  /// The component of a document; nil where it is none, such as a user or a group.
  private func record(_ root: YAMLNode) -> RegistryRecord? {
    guard let kind = root["kind"]?.text, ["Component", "Resource"].contains(kind),
      let node = root["metadata"]?["name"], let name = node.text, !name.isEmpty
    else { return nil }
    var record = RegistryRecord(
      name: name, place: Place(path: path, line: node.place.line, column: node.place.column))
    let metadata = root["metadata"]
    let spec = root["spec"]
    let type = spec?["type"]?.text ?? ""
    if !isModel(type) { record.otherType = type }
    record.title = metadata?["title"]?.text
    record.purpose = metadata?["description"]?.text.map(Self.line)
    record.tags = (metadata?["tags"]?.list ?? []).compactMap(\.text)
    record.owner = spec?["owner"]?.text.map(Self.entityName)
    switch spec?["lifecycle"]?.text {
    case "production": record.status = .production
    case "experimental": record.status = .proposed
    case let other?: record.leftOut.append("spec.lifecycle: \(other)")
    case nil: break
    }
    let links = (metadata?["links"]?.list ?? []).compactMap { $0["url"]?.text }
    record.prose = links.map { "* <\(SafeText($0).string)>" }
    if let type = spec?["type"]?.text { record.leftOut.append("spec.type: \(type)") }
    for key in ["system", "dependsOn", "providesApis", "consumesApis"] where spec?[key] != nil {
      record.leftOut.append("spec.\(key)")
    }
    for key in ["labels", "annotations"] {
      record.leftOut += (metadata?[key]?.map ?? []).map { "metadata.\(key).\($0.key)" }
    }
    return record
  }

  private func isModel(_ type: String) -> Bool {
    let type = type.lowercased()
    let words = type.split { !$0.isLetter && !$0.isNumber }
    return types.contains(type)
      || words.contains { ["model", "models", "llm", "llms"].contains($0) }
  }

  /// The name in a reference to an entity: `user:default/ana` is `ana`.
  private static func entityName(_ reference: String) -> String {
    String(reference.split { $0 == ":" || $0 == "/" }.last ?? reference[...])
  }

  /// A text on one line.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
