/// A card for a model that was seen in costs or metrics and has none (S2).
///
/// It says what is known and leaves the rest to be set; nothing is made up.
public struct CardDraft: Hashable, Sendable {
  /// The id it is given: the name where that keeps the grammar, else what can be made of it.
  public var id: ModelID
  /// The card's path in the store.
  public var path: String
  /// The card.
  public var text: String

  /// Drafts a card.
  ///
  /// - Parameters:
  ///   - name: the name under which the model is seen.
  ///   - vendor: who sells it, where the bill says so.
  ///   - metrics: its indicators, where any were seen.
  ///   - day: the day of the draft.
  ///   - taken: whether an id is another model's.
  public init?(
    name: String, vendor: String?, metrics: [String], on day: Day, taken: (ModelID) -> Bool
  ) {
    guard let id = Self.id(for: name, taken: taken) else { return nil }
    self.id = id
    path = "models/\(id).md"
    var lines = ["---", "folio:", "  name: \(YAMLText.quoted(name))"]
    lines.append("  # type: open | proprietary | embedded | specialised | large | other")
    if let vendor { lines.append("  vendor: \(YAMLText.quoted(vendor))") }
    lines.append("  status: proposed")
    lines.append("  # purpose: what it is for, in a line")
    lines.append("  # functions: [chat, summarise]")
    lines.append("  # tier: high | medium | low")
    if name != id.text { lines.append("  aliases: [\(YAMLText.quoted(name))]") }
    if !metrics.isEmpty {
      lines.append("  # targets:")
      for metric in metrics {
        lines.append("  #   - {metric: \(YAMLText.quoted(metric)), floor: 0}")
      }
    }
    lines.append("  recorded: \(day)")
    lines.append("---")
    lines.append("")
    lines.append("Drafted from costs and metrics: say what the model is for, and where it is not.")
    text = lines.joined(separator: "\n") + "\n"
  }

  /// An id made of a name: letters and digits in lower case, the rest as hyphens, numbered where
  /// it is taken.
  private static func id(for name: String, taken: (ModelID) -> Bool) -> ModelID? {
    var text = ""
    for byte in name.utf8 {
      let lower = byte.asciiLowercased
      switch lower {
      case 0x30...0x39, 0x61...0x7A: text.unicodeScalars.append(Unicode.Scalar(lower))
      case 0x2E, 0x5F: if !text.isEmpty { text.unicodeScalars.append(Unicode.Scalar(lower)) }
      default: if !text.isEmpty, text.last != "-" { text.append("-") }
      }
    }
    while text.last == "-" { text.removeLast() }
    let stem = String(text.prefix(60))
    let candidates = [stem] + (2...99).map { "\(stem)-\($0)" }
    return candidates.lazy.compactMap { ModelID($0) }.first { !taken($0) }
  }
}
