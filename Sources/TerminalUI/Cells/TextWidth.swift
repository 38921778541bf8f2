/// How many columns text takes on a terminal, by the same rules as glibc's `wcwidth`.
///
/// Sequences are not joined: a terminal that draws a ZWJ family as one picture would disagree with
/// every program that counts by `wcwidth`, so such a sequence is counted by its scalars, and the
/// joiner between them is replaced like any other invisible scalar.
public enum TextWidth {
  /// The columns of one scalar as a cell would show it: 0 for a combining mark, else 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch ScalarKind(scalar) {
    case .narrow, .forbidden: 1
    case .wide: 2
    case .combining, .variation: 0
    }
  }

  /// The columns of one character as `Grid.put` would show it.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return character == "\r\n" ? 2 : 1 }
    return of(String(character))
  }

  /// The columns `Grid.put` would use for `text` if there were room for all of it.
  public static func of(_ text: some StringProtocol) -> Int {
    let text = Substring(text)
    // Every byte of ASCII takes one column, the controls among them as a replacement.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    var pieces = GraphemePieces(text)
    var columns = 0
    while let piece = pieces.next() { columns += piece.width }
    return columns
  }

  /// The longest beginning of `text` that fits `columns`, never splitting a wide character.
  public static func prefix(_ text: some StringProtocol, columns: Int) -> Substring {
    let text = Substring(text)
    var pieces = GraphemePieces(text)
    var used = 0
    while true {
      let end = pieces.offset
      guard let piece = pieces.next() else { return text }
      used += piece.width
      if used > columns { return text[..<index(end, in: text)] }
    }
  }

  /// The longest end of `text` that fits `columns`, never splitting a wide character.
  public static func suffix(_ text: some StringProtocol, columns: Int) -> Substring {
    let text = Substring(text)
    var surplus = of(text) - columns
    var pieces = GraphemePieces(text)
    while surplus > 0, let piece = pieces.next() { surplus -= piece.width }
    return text[index(pieces.offset, in: text)...]
  }

  /// `text` itself if it fits `columns`, else its beginning with `ellipsis` at the end.
  public static func elided(
    _ text: some StringProtocol, columns: Int, ellipsis: Character = "…"
  ) -> String {
    let whole = prefix(text, columns: columns)
    if whole.endIndex == text.endIndex { return String(whole) }
    guard columns > 0 else { return "" }
    return String(prefix(text, columns: columns - of(ellipsis))) + String(ellipsis)
  }

  /// The same; of a path with a slash the part before the last slash gives way first, where asked for.
  public static func elided(
    _ text: String, columns: Int, ellipsis: Character, keepsLeaf: Bool
  ) -> String {
    guard keepsLeaf, of(text) > columns, let slash = text.lastIndex(of: "/") else {
      return elided(text, columns: columns, ellipsis: ellipsis)
    }
    let leaf = text[slash...]
    let room = columns - of(leaf)
    guard room >= of(ellipsis) else {
      return elided("\(ellipsis)\(leaf)", columns: columns, ellipsis: ellipsis)
    }
    return elided(text[..<slash], columns: room, ellipsis: ellipsis) + leaf
  }

  private static func index(_ offset: Int, in text: Substring) -> Substring.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }
}
