/// What a card's prose says under headings that model cards have in common.
///
/// The names are those of the Hugging Face template (huggingface/hub-docs, `model-cards.md`) and of
/// "Model Cards for Model Reporting" (Mitchell et al., 2019).
struct CardSections {
  /// What the model is meant for.
  private(set) var uses: [String] = []
  /// Whom it is meant for.
  private(set) var users: [String] = []
  /// What it cannot do, or not well.
  private(set) var limitations: [String] = []
  /// What harm it could do.
  private(set) var ethics: [String] = []

  /// The sections of a card's prose, a text a paragraph.
  init(_ prose: String) {
    var paragraph: [Substring] = []
    var section: WritableKeyPath<CardSections, [String]>?
    var isCode = false
    func finish(_ sections: inout CardSections) {
      if let section, !paragraph.isEmpty {
        sections[keyPath: section].append(paragraph.joined(separator: " "))
      }
      paragraph = []
    }
    for line in prose.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.trimmed
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("#") {
        finish(&self)
        let level = line.prefix { $0 == "#" }.count
        // A heading below one that says what follows belongs to it.
        if level < 3 || Self.section(of: line) != nil { section = Self.section(of: line) }
      } else if line.isEmpty {
        finish(&self)
      } else {
        paragraph.append(line)
      }
    }
    finish(&self)
  }

  private static func section(
    of heading: Substring
  ) -> WritableKeyPath<CardSections, [String]>? {
    let name = heading.drop { $0 == "#" }.trimmed.lowercased()
    if ["intended users", "users"].contains(name) { return \.users }
    if name.contains("out-of-scope") || name.contains("limit") { return \.limitations }
    if name.contains("ethic") || name.contains("bias") || name.hasPrefix("risks") {
      return \.ethics
    }
    let uses = ["intended use", "use", "uses", "direct use", "downstream use", "use cases"]
    return uses.contains(name) || name.hasPrefix("intended use") ? \.uses : nil
  }
}

extension Substring {
  /// The text without blanks around it.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}
