/// Breaks text into lines of a given width.
public enum WordWrap {
  /// The lines `text` takes in so many columns; none where there are no columns.
  ///
  /// Breaks at spaces, which are left out there, and between ideographs, but neither before closing
  /// nor behind opening punctuation. A word longer than a line is cut.
  public static func lines(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    let source = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for part in source {
      var line = Substring(part)
      if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      wrap(line, columns: columns, into: &lines)
    }
    return lines
  }

  private static func wrap(_ text: Substring, columns: Int, into lines: inout [String]) {
    var line = ""
    var used = 0
    for chunk in chunks(text) {
      let width = TextWidth.of(chunk.word)
      if used > 0, used + chunk.spaces + width > columns {
        lines.append(line)
        line = ""
        used = 0
      } else {
        let indent = min(chunk.spaces, columns - 1)
        line += String(repeating: " ", count: used > 0 ? chunk.spaces : indent)
        used += used > 0 ? chunk.spaces : indent
      }
      var rest = Substring(chunk.word)
      while used + TextWidth.of(rest) > columns {
        var head = TextWidth.prefix(rest, columns: columns - used)
        // A wide character in a single column: it goes on a line of its own, to be clipped there.
        if head.isEmpty, used == 0 { head = rest.prefix(1) }
        line += head
        rest = rest[head.endIndex...]
        lines.append(line)
        line = ""
        used = 0
        if rest.isEmpty { break }
      }
      line += rest
      used += TextWidth.of(rest)
    }
    if used > 0 || text.allSatisfy({ $0 == " " }) { lines.append(line) }
  }

  /// A piece that is not broken, and the spaces before it.
  private struct Chunk {
    var spaces = 0
    var word = ""
  }

  private static func chunks(_ text: Substring) -> [Chunk] {
    var chunks: [Chunk] = []
    var chunk = Chunk()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == " " {
        if !chunk.word.isEmpty {
          chunks.append(chunk)
          chunk = Chunk()
        }
        chunk.spaces += 1
      } else {
        if let previous, !chunk.word.isEmpty, mayBreak(between: previous, and: scalar) {
          chunks.append(chunk)
          chunk = Chunk()
        }
        chunk.word.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    if !chunk.word.isEmpty { chunks.append(chunk) }
    return chunks
  }

  private static func mayBreak(
    between left: Unicode.Scalar, and right: Unicode.Scalar
  ) -> Bool {
    guard ScalarKind(left) == .wide || ScalarKind(right) == .wide else { return false }
    guard ScalarKind(right) != .combining, ScalarKind(right) != .variation else { return false }
    switch right.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: return false
    default: break
    }
    switch left.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return false
    default: return true
    }
  }
}
