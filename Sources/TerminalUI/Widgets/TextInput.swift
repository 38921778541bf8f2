/// A line of text being edited: the text and the cursor in it.
public struct TextInput: Hashable, Sendable {
  private var before: [Character]
  private var after: [Character]

  /// Creates a line with the cursor behind its text.
  public init(_ text: String = "") {
    before = TextInput.printable(text)
    after = []
  }

  /// The text.
  public var text: String { String(before + after) }

  /// The text before the cursor.
  public var textBeforeCursor: String { String(before) }

  /// The text behind the cursor.
  public var textAfterCursor: String { String(after) }

  /// Whether there is no text.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Applies a key that edits a line and tells whether it was one.
  ///
  /// Beside the arrows, Home and End, Backspace and Delete, these work as in a shell: Ctrl-A and
  /// Ctrl-E (home, end), Ctrl-W (delete the word before), Ctrl-U and Ctrl-K (delete to the
  /// beginning, to the end).
  @discardableResult
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let last = before.popLast() { after.insert(last, at: 0) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("w"): deleteWord()
    case .control("u"): before = []
    case .control("k"): after = []
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor; line feeds and tabs become spaces, other controls are left out.
  public mutating func insert(_ text: String) {
    let joined = before + TextInput.printable(text)
    // Through a String, since a mark typed alone belongs to the character before it.
    before = Array(String(joined))
  }

  /// Moves the cursor before the text.
  public mutating func moveToStart() {
    after = before + after
    before = []
  }

  /// Moves the cursor behind the text.
  public mutating func moveToEnd() {
    before += after
    after = []
  }

  /// Deletes the word before the cursor and the spaces behind it.
  public mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  private static func printable(_ text: String) -> [Character] {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": kept.append(" ")
      default: if ScalarKind(scalar) != .forbidden { kept.append(scalar) }
      }
    }
    return Array(String(kept))
  }
}
