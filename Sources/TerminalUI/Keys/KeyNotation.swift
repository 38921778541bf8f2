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

  /// The character where it begins, counted from 1.
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
    var keys: [Key] = []
    let characters = Array(notation)
    var index = 0
    while index < characters.count {
      let start = index
      index += 1
      guard characters[start] == "<" else {
        guard KeyNames.isPrintable(characters[start]) else {
          throw KeyNotationError(position: start + 1, reason: .unprintable)
        }
        keys.append(.character(characters[start]))
        continue
      }
      var name = ""
      while index < characters.count, characters[index] != ">" {
        if characters[index] == "\\", index + 1 < characters.count, isPaste(name) {
          name.append(characters[index])
          index += 1
        }
        name.append(characters[index])
        index += 1
      }
      guard index < characters.count else {
        throw KeyNotationError(position: start + 1, reason: .unclosed)
      }
      index += 1
      if isPaste(name) {
        keys.append(.paste(unescaped(name.dropFirst(pastePrefix.count))))
      } else if let key = Key(name: name) {
        keys.append(key)
      } else {
        throw KeyNotationError(position: start + 1, reason: .unknownKey(name))
      }
    }
    return keys
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

  private static func isPaste(_ name: String) -> Bool {
    name.hasPrefix(pastePrefix)
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

  private static func unescaped(_ text: Substring) -> String {
    var plain = ""
    var escaping = false
    for scalar in text.unicodeScalars {
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
