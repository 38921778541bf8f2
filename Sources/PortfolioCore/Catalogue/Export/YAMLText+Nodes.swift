extension YAMLText {
  /// A key and what stands under it, on one line.
  static func entry(_ key: String, _ value: YAMLNode) -> String {
    "\(isPlain(key) ? key : quoted(key)): \(flow(value))"
  }

  /// A value on one line.
  private static func flow(_ node: YAMLNode) -> String {
    switch node.content {
    case .null: "~"
    case .scalar(let text, let isQuoted): isQuoted || !isPlain(text) ? quoted(text) : text
    case .list(let nodes): "[\(nodes.map(flow).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { entry($0.key, $0.value) }.joined(separator: ", "))}"
    }
  }

  /// Whether a text stands for itself anywhere: letters, digits and a few signs of ASCII, of which
  /// none begins it that means something there.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D || text.utf8.count > 1 else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x2F, 0x5F: true
      default: false
      }
    } && !text.hasPrefix("---") && !text.hasPrefix("...")
  }
}
