import TerminalUI

/// What a control sequence (`ESC [`, parameters, a final byte) means.
///
/// Sources: xterm's ctlseqs ("PC-Style Function Keys", "modifyOtherKeys") and the CSI u form of
/// fixterms. Shift, Alt and Ctrl with a key that has no character are taken as the key alone.
enum EscapeSequence: Equatable {
  case key(Key)
  case pasteBegins
  case unknown

  init(parameters: [UInt8], final: UInt8) {
    guard let numbers = Self.numbers(parameters) else {
      self = .unknown
      return
    }
    let first = numbers.first ?? 1
    let key: Key?
    switch final {
    case UInt8(ascii: "~") where first == 200:
      self = .pasteBegins
      return
    case UInt8(ascii: "~") where first == 27 && numbers.count == 3:
      key = Self.character(numbers[2], modifiers: numbers[1])
    case UInt8(ascii: "~"): key = Self.numbered(first)
    case UInt8(ascii: "u"):
      key = Self.character(first, modifiers: numbers.count > 1 ? numbers[1] : 1)
    case UInt8(ascii: "Z"): key = .backTab
    // Of the keys of `ESC O`, this form has all but the keypad's Enter; another first number makes
    // it a report, such as that of the cursor's place.
    default: key = first == 1 && final != UInt8(ascii: "M") ? Self.shifted(final) : nil
    }
    self = key.map { .key($0) } ?? .unknown
  }

  /// The key of `ESC O` and a byte.
  static func shifted(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A character with modifiers, which are 1 and a sum of Shift 1, Alt 2 and Ctrl 4.
  private static func character(_ code: Int, modifiers: Int) -> Key? {
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
    let bits = max(0, modifiers - 1)
    guard value >= 0x20, value != 0x7F else {
      return value == 9 && bits & 1 != 0 ? .backTab : ControlByte.key(UInt8(value))
    }
    // C1 controls, and the private codes for keys that have no character.
    if (0x80..<0xA0).contains(value) || (0xE000...0xF8FF).contains(value) { return nil }
    let character = Character(scalar)
    return bits & 4 != 0 && scalar.isASCII
      ? .control(Character(character.lowercased())) : .character(character)
  }

  /// The numbers between semicolons, an empty one being 1; `nil` where something else stands there.
  private static func numbers(_ parameters: [UInt8]) -> [Int]? {
    guard !parameters.isEmpty else { return [] }
    var numbers: [Int] = []
    for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      // What follows a colon refines the number before it.
      let digits = part.prefix { $0 != UInt8(ascii: ":") }
      guard digits.count <= 7, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(
        digits.isEmpty ? 1 : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return numbers
  }
}

/// What the bytes below the printable characters mean.
enum ControlByte {
  /// The key of a byte below 0x20, or of 0x7F; `nil` for any other.
  static func key(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1B: .escape
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }
}
