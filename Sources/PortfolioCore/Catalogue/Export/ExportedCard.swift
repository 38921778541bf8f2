/// A model's card as Hugging Face has it, with what the journal says of the model under its prose.
///
/// The front matter is made of what was read: Hugging Face's keys, and Folio's under `folio`, and those
/// that neither knows, but for such in the elements of lists.
public struct ExportedCard: Sendable {
  /// A line of the section on who answers for the model.
  public enum Note: Hashable, Sendable {
    /// The section's heading.
    case heading
    /// Of which moment it speaks.
    case made(Timestamp)
    /// Somebody holds a role.
    case holder(Role, name: String, since: Day, reason: String?)
    /// Nobody owns the model.
    case noOwner
    /// Somebody reviewed, approved, restricted or retired the model.
    case step(EventKind, Day, by: String, EventSummary, reason: String?)
    /// Nobody ever did.
    case noSteps
    /// How many alerts nobody has dealt with.
    case firing(Int)
  }

  /// The model.
  public var model: Model
  /// The lines of the section, in order.
  public var notes: [Note]

  /// The name of its file.
  public var fileName: String { "\(model.id).md" }

  /// Writes the card.
  ///
  /// - Parameter line: A note in the words of a language, without an end; headings begin with `##`.
  /// - Returns: The card.
  public func text(_ line: (Note) -> String) -> String {
    var text = "---\n" + frontMatter.map { $0 + "\n" }.joined() + "---\n"
    var prose = SafeText.paragraphs(of: model.prose)
    while prose.hasSuffix("\n") { prose.removeLast() }
    if !prose.isEmpty { text += prose + "\n" }
    for (index, note) in notes.enumerated() {
      switch note {
      case .heading: text += "\n\(line(note))\n"
      case .made: text += "\n\(line(note))\n"
      default:
        if case .made = notes[max(0, index - 1)] { text += "\n" }
        text += "* \(line(note))\n"
      }
    }
    return text
  }
}
