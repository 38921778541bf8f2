/// Markdown as far as reading it on a screen takes: headings stand out, paragraphs flow.
enum Prose {
  /// A heading, a paragraph put on one line, or a line that stays as it is.
  struct Paragraph: Hashable {
    var text: String
    var isHeading = false
  }

  /// The paragraphs of a text's lines; an empty one for every empty line.
  static func paragraphs(_ lines: [String]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var isCode = false
    var mayContinue = false
    for line in lines {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, let heading = heading(line) {
        paragraphs.append(Paragraph(text: heading, isHeading: true))
        mayContinue = false
      } else if !isCode, mayContinue, continues(line), var last = paragraphs.popLast() {
        last.text += " " + line.drop { $0 == " " }
        paragraphs.append(last)
      } else {
        paragraphs.append(Paragraph(text: line))
        mayContinue = !isCode && !line.isEmpty && line.first != "|"
      }
    }
    return paragraphs
  }

  private static func heading(_ line: String) -> String? {
    let hashes = line.prefix { $0 == "#" }.count
    guard (1...6).contains(hashes), line.dropFirst(hashes).first == " " else { return nil }
    return String(line.dropFirst(hashes + 1))
  }

  /// Whether a line goes on with the paragraph before it: text that begins no item, quote or table.
  private static func continues(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    guard let first = text.first else { return false }
    if "|>`".contains(first) { return false }
    if "-*+".contains(first), text.dropFirst().first == " " { return false }
    let digits = text.prefix { $0.isNumber }
    return digits.isEmpty || !text.dropFirst(digits.count).hasPrefix(". ")
  }
}
