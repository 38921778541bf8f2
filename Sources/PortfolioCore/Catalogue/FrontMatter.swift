/// A card's bytes, parted into the YAML between two lines of `---` and the prose after them.
struct FrontMatter {
  /// The YAML, without the lines of hyphens.
  var yaml: ArraySlice<UInt8>
  /// The number of the YAML's first line in the file.
  var yamlLine: Int
  /// The prose.
  var prose: ArraySlice<UInt8>
  /// The number of the prose's first line in the file.
  var proseLine: Int

  /// Parts a card, or nil where it does not begin with front matter or the front matter does not
  /// end.
  ///
  /// Blank lines before it are let pass, as Hugging Face does.
  init?(_ bytes: ArraySlice<UInt8>) {
    var lines = Lines(rest: bytes)
    var opening = lines.next()
    while let line = opening, line.allSatisfy(Self.isBlank) { opening = lines.next() }
    guard let opening, Self.isRule(opening) else { return nil }
    let start = lines.rest.startIndex
    yamlLine = lines.number + 1
    while let line = lines.next() {
      guard Self.isRule(line) else { continue }
      yaml = bytes[start..<line.startIndex]
      prose = lines.rest
      proseLine = lines.number + 1
      return
    }
    return nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy(isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The lines of a text, whether they end in LF, CRLF or CR.
  private struct Lines {
    var rest: ArraySlice<UInt8>
    /// How many lines were taken.
    var number = 0

    mutating func next() -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { return nil }
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      rest = rest[line.endIndex...]
      if rest.starts(with: [0x0D, 0x0A]) {
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
      }
      number += 1
      return line
    }
  }
}
