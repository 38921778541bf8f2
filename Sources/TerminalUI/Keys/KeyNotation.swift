/// Why a string of keys could not be read, and where.
public struct KeyNotationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A `<` has no `>` behind it.
    case unclosed
    /// No key has the name between `<` and `>`.
    case unknownKey(String)
    /// A character that no key types.
    case unprintable
  }

  /// The Unicode scalar where it begins, counted from 1.
  public let position: Int
  /// What is wrong.
  public let reason: Reason

  /// One line for a person.
  public var description: String {
    switch reason {
    case .unclosed: "character \(position): '<' without '>'"
    case .unknownKey(let name): "character \(position): no key is called '<\(name)>'"
    case .unprintable: "character \(position): not a key"
    }
  }
}

extension Key {
  /// Reads a whole string of keys, such as `jj<Enter><C-r><Space>`.
  ///
  /// Characters stand for themselves, names stand between `<` and `>`, `<lt>` is a `<`, and
  /// `<Paste:text>` is pasted text, in which `\>`, `\\` and `\n` stand for `>`, `\` and a line
  /// feed.
  ///
  /// - Throws: `KeyNotationError` with the place of the first thing that is no key.
  public static func keys(_ notation: String) throws(KeyNotationError) -> [Key] {
    // By scalars, since a mark in pasted text would else swallow the sign before it.
    let scalars = Array(notation.unicodeScalars)
    var keys: [Key] = []
    var index = 0
    while index < scalars.count {
      let start = index
      if scalars[start] == "<" {
        let (key, end) = try named(scalars, from: start)
        keys.append(key)
        index = end
      } else {
        index = scalars[start...].firstIndex(of: "<") ?? scalars.count
        try keys.append(contentsOf: typed(scalars[start..<index]))
      }
    }
    return keys
  }

  private static func typed(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) throws(KeyNotationError) -> [Key] {
    var position = scalars.startIndex
    var keys: [Key] = []
    for character in text(scalars) {
      guard KeyNames.isPrintable(character) else {
        throw KeyNotationError(position: position + 1, reason: .unprintable)
      }
      keys.append(.character(character))
      position += character.unicodeScalars.count
    }
    return keys
  }

  /// The key between `<` and `>`, and the index behind it.
  private static func named(
    _ scalars: [Unicode.Scalar], from start: Int
  ) throws(KeyNotationError) -> (key: Key, end: Int) {
    let isPaste = scalars[(start + 1)...].starts(with: pastePrefix.unicodeScalars)
    var index = start + 1
    while index < scalars.count, scalars[index] != ">" {
      index += isPaste && scalars[index] == "\\" ? 2 : 1
    }
    guard index < scalars.count else {
      throw KeyNotationError(position: start + 1, reason: .unclosed)
    }
    if isPaste {
      let content = scalars[(start + 1 + pastePrefix.unicodeScalars.count)..<index]
      return (.paste(unescaped(content)), index + 1)
    }
    let name = text(scalars[(start + 1)..<index])
    guard let key = Key(name: name) else {
      throw KeyNotationError(position: start + 1, reason: .unknownKey(name))
    }
    return (key, index + 1)
  }

  /// How it is written in a string of keys; `keys(_:)` reads it back.
  public var notation: String {
    switch self {
    case .character(" "): return "<Space>"
    case .character("<"): return "<lt>"
    case .character(let character): return String(character)
    case .control(" "): return "<C-Space>"
    case .control(let character): return "<C-\(character)>"
    case .paste(let text): return "<\(Key.pastePrefix)\(Key.escaped(text))>"
    default: return "<\(description)>"
    }
  }

  private static let pastePrefix = "Paste:"

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ">": escaped += "\\>"
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var plain = ""
    var escaping = false
    for scalar in scalars {
      if escaping {
        plain.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        escaping = false
      } else if scalar == "\\" {
        escaping = true
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
