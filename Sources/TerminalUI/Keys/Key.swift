/// A key as a person presses it.
public enum Key: Hashable, Sendable {
  /// A printable character, the space among them.
  case character(Character)
  /// A character with Ctrl, the letter in lower case.
  case control(Character)
  /// Enter or Return.
  case enter
  /// A lone Escape.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace, whatever code the terminal sends for it.
  case backspace
  /// Delete forward.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// Text pasted in one piece (bracketed paste).
  case paste(String)

  /// Reads one key by its name, as in a key map: `j`, `Enter`, `C-r`, `Ctrl-R`, `Space`, `F5`.
  ///
  /// Names are taken in any case; `nil` where there is no such key. A paste has no name.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      guard KeyNames.isPrintable(character) else { return nil }
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if let key = KeyNames.byName[lower] {
      self = key
    } else if let character = KeyNames.controlled(lower) {
      self = .control(character)
    } else if lower.first == "f", let number = KeyNames.number(lower.dropFirst()) {
      self = .function(number)
    } else {
      return nil
    }
  }
}

extension Key: CustomStringConvertible {
  /// How help shows it: `Enter`, `Ctrl-R`, `Space`, `j`.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .paste: "Paste"
    default: KeyNames.help[self] ?? ""
    }
  }
}

/// The names of keys, in one place for reading and for showing them.
enum KeyNames {
  /// What help shows for the keys that have a name of their own.
  static let help: [Key: String] = [
    .enter: "Enter", .escape: "Esc", .tab: "Tab", .backTab: "Shift-Tab",
    .backspace: "Backspace", .delete: "Delete", .insert: "Insert", .up: "Up", .down: "Down",
    .left: "Left", .right: "Right", .home: "Home", .end: "End", .pageUp: "PageUp",
    .pageDown: "PageDown", .character(" "): "Space", .character("<"): "lt",
  ]

  /// Every accepted name in lower case: those help shows, and the usual short ones.
  static let byName: [String: Key] = {
    var names: [String: Key] = [
      "return": .enter, "cr": .enter, "escape": .escape, "s-tab": .backTab, "backtab": .backTab,
      "bs": .backspace, "del": .delete, "ins": .insert, "pgup": .pageUp, "pgdn": .pageDown,
      "gt": .character(">"),
    ]
    for (key, name) in help { names[name.lowercased()] = key }
    return names
  }()

  /// The character of a `c-x` or `ctrl-x` already in lower case.
  static func controlled(_ name: String) -> Character? {
    for prefix in ["c-", "ctrl-"] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest == "space" { return " " }
      guard rest.count == 1, let character = rest.first, character.isASCII else { return nil }
      return isPrintable(character) ? character : nil
    }
    return nil
  }

  /// The number of a function key, 1 to 63 as terminals know them.
  static func number(_ digits: Substring) -> Int? {
    guard let number = Int(digits), (1...63).contains(number), digits.first != "+" else {
      return nil
    }
    return number
  }

  static func isPrintable(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { ScalarKind($0) == .narrow || ScalarKind($0) == .wide }
      ?? false
  }
}
