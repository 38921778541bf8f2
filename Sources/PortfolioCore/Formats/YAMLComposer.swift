import Yams

/// Makes a `YAMLNode` of bytes that were found to be within bounds.
///
/// Yams itself follows aliases, and compares the keys of a map by their whole content: an alias to
/// aliases in a key costs it exponential time. So aliases are turned into plain texts before it
/// sees them, and are followed here, where every node is counted.
struct YAMLComposer {
  var source: YAMLSource
  /// Stands in for the `*` of an alias; a private character that the text does not hold.
  private let aliasMark: Unicode.Scalar
  private var anchors: [String: Anchored] = [:]
  private var count = 0
  private var secrets: [YAMLDocument.Secret] = []

  /// A value an alias can stand for, and what following the alias costs.
  private struct Anchored {
    var node: YAMLNode
    var nodes: Int
    var height: Int
  }

  /// A composed value and how many levels it has.
  private typealias Composed = (node: YAMLNode, height: Int)

  init(source: YAMLSource) {
    self.source = source
    let held = source.bytes.withUnsafeBufferPointer { Self.privateMarks(in: $0) }
    let free = (0..<64).first { !held.contains($0) } ?? 0
    aliasMark = Unicode.Scalar(0xE000 + UInt32(free)) ?? "\u{E000}"
  }

  /// Which of the characters from U+E000 to U+E03F a text holds, by their last six bits.
  private static func privateMarks(in bytes: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var held: Set<Int> = []
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xEE && bytes[index + 1] == 0x80 {
      held.insert(Int(bytes[index + 2] & 0x3F))
    }
    return held
  }

  /// The document, or the first thing that is wrong.
  mutating func compose() -> Result<YAMLDocument, YAMLDocument.Failure> {
    do {
      // Anchors live as long as the parser that found them. Two of its defaults cost more than all
      // the rest: the resolver matches every key against regular expressions, and the encoding is
      // looked up in the environment.
      let parser = try Yams.Parser(
        yaml: textWithMarkedAliases(), resolver: .basic, encoding: .utf8)
      let root = try withExtendedLifetime(parser) { () throws -> YAMLNode in
        guard let node = try parser.singleRoot() else {
          return YAMLNode(.null, at: YAMLPosition(line: source.firstLine, column: 1))
        }
        return try value(of: node, depth: 1, keys: []).node
      }
      return .success(YAMLDocument(root: root, secrets: secrets))
    } catch let failure as YAMLDocument.Failure {
      return .failure(failure)
    } catch let error as YamlError {
      return .failure(failure(of: error))
    } catch {
      return .failure(failure(.malformed(reason: "cannot be read"), line: 1, column: 1))
    }
  }

  private func textWithMarkedAliases() -> String {
    let mark = Array(String(Character(aliasMark)).utf8)
    let marked = source.bytes.withUnsafeBufferPointer { bytes in
      var marked: [UInt8] = []
      marked.reserveCapacity(bytes.count + 16)
      var copied = 0
      for index in bytes.indices.dropLast()
      where bytes[index] == UInt8(ascii: "*") && Self.isNameCharacter(bytes[index + 1]) {
        marked += bytes[copied..<index]
        marked += mark
        copied = index + 1
      }
      return marked + bytes[copied...]
    }
    return String(decoding: marked, as: UTF8.self)
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func value(
    of node: Yams.Node, depth: Int, keys: [String]
  ) throws(YAMLDocument.Failure) -> Composed {
    let place = position(of: node)
    let before = count
    try count(1, at: place)
    guard depth <= YAMLBounds.depth else {
      throw YAMLDocument.Failure(fault: .tooDeep(limit: YAMLBounds.depth), place: place)
    }
    let composed: Composed
    switch node {
    case .scalar(let scalar):
      composed = try value(of: scalar, at: place, depth: depth, keys: keys)
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      var height = 0
      for element in sequence {
        let element = try value(of: element, depth: depth + 1, keys: keys)
        elements.append(element.node)
        height = max(height, element.height)
      }
      composed = (YAMLNode(.list(elements), at: place), height + 1)
    case .mapping(let mapping):
      composed = try value(of: mapping, at: place, depth: depth, keys: keys)
    case .alias:
      throw YAMLDocument.Failure(fault: .malformed(reason: "an alias out of place"), place: place)
    }
    if let anchor = node.anchor {
      anchors[anchor.rawValue] = Anchored(
        node: composed.node, nodes: count - before, height: composed.height)
    }
    return composed
  }

  private mutating func value(
    of scalar: Yams.Node.Scalar, at place: YAMLPosition, depth: Int, keys: [String]
  ) throws(YAMLDocument.Failure) -> Composed {
    let isPlain = Self.isPlain(scalar)
    if isAlias(scalar) {
      return try alias(scalar.string, at: place, depth: depth)
    }
    if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
      return (YAMLNode(.null, at: place), 1)
    }
    let text = shown(scalar.string, at: place, keys: keys)
    return (YAMLNode(.scalar(text, isQuoted: !isPlain), at: place), 1)
  }

  private static func isPlain(_ scalar: Yams.Node.Scalar) -> Bool {
    scalar.style == .plain || scalar.style == .any
  }

  private func isAlias(_ scalar: Yams.Node.Scalar) -> Bool {
    Self.isPlain(scalar) && scalar.string.unicodeScalars.first == aliasMark
  }

  /// What an alias stands for; its nodes are counted before they are taken.
  private mutating func alias(
    _ text: String, at place: YAMLPosition, depth: Int
  ) throws(YAMLDocument.Failure) -> Composed {
    let name = String(text.unicodeScalars.dropFirst())
    guard name.utf8.allSatisfy(Self.isNameCharacter) else {
      throw YAMLDocument.Failure(
        fault: .malformed(reason: "text after an asterisk must be in quotes"), place: place)
    }
    guard let anchored = anchors[name] else {
      throw YAMLDocument.Failure(fault: .malformed(reason: "undefined alias"), place: place)
    }
    try count(anchored.nodes - 1, at: place)
    guard depth + anchored.height - 1 <= YAMLBounds.depth else {
      throw YAMLDocument.Failure(fault: .tooDeep(limit: YAMLBounds.depth), place: place)
    }
    return (YAMLNode(anchored.node.content, at: place), anchored.height)
  }

  private mutating func value(
    of mapping: Yams.Node.Mapping, at place: YAMLPosition, depth: Int, keys: [String]
  ) throws(YAMLDocument.Failure) -> Composed {
    var entries: [YAMLEntry] = []
    var merged: [YAMLEntry] = []
    var height = 0
    for (key, value) in mapping {
      let keyPlace = position(of: key)
      try count(1, at: keyPlace)
      guard case .scalar(let scalar) = key, !isAlias(scalar) else {
        throw YAMLDocument.Failure(
          fault: .malformed(reason: "a key must be plain text"), place: keyPlace)
      }
      let text = shown(scalar.string, at: keyPlace, keys: keys)
      let composed = try self.value(of: value, depth: depth + 1, keys: keys + [text])
      height = max(height, composed.height)
      if scalar.string == "<<", Self.isPlain(scalar) {
        merged += try entriesToMerge(composed.node)
      } else {
        entries.append(YAMLEntry(key: text, at: keyPlace, value: composed.node))
      }
    }
    var present = Set(entries.map(\.key))
    entries += merged.filter { present.insert($0.key).inserted }
    return (YAMLNode(.map(entries), at: place), height + 1)
  }

  /// The entries that a merge key brings: those of a map, or of several, the first of which wins.
  private func entriesToMerge(_ node: YAMLNode) throws(YAMLDocument.Failure) -> [YAMLEntry] {
    switch node.content {
    case .map(let entries): return entries
    case .list(let maps):
      var entries: [YAMLEntry] = []
      for map in maps { entries += try entriesToMerge(map) }
      return entries
    case .null, .scalar:
      throw YAMLDocument.Failure(
        fault: .malformed(reason: "only maps can be merged"), place: node.place)
    }
  }

  private mutating func count(
    _ nodes: Int, at place: YAMLPosition
  ) throws(YAMLDocument.Failure) {
    count += nodes
    guard count <= YAMLBounds.nodes else {
      throw YAMLDocument.Failure(fault: .tooManyNodes(limit: YAMLBounds.nodes), place: place)
    }
  }

  /// A scalar's text with its asterisks back and its secrets covered.
  private mutating func shown(_ text: String, at place: YAMLPosition, keys: [String]) -> String {
    let text = withAsterisks(text)
    guard let covered = SecretScan.covered(text) else { return text }
    secrets.append(YAMLDocument.Secret(key: keys.joined(separator: "."), place: place))
    return covered
  }

  func withAsterisks(_ text: String) -> String {
    guard text.unicodeScalars.contains(aliasMark) else { return text }
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { restored.append(scalar == aliasMark ? "*" : scalar) }
    return String(restored)
  }

  private mutating func position(of node: Yams.Node) -> YAMLPosition {
    guard let mark = node.mark else { return YAMLPosition(line: source.firstLine, column: 1) }
    return source.position(line: mark.line, column: mark.column)
  }
}
