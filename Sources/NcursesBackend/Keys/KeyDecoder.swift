import TerminalUI

/// Makes keys of the bytes and key codes that ncurses reads.
///
/// ncurses knows the sequences of its terminfo entry. What it does not know it passes on byte by
/// byte, so UTF-8, bracketed paste and the sequences of modified keys are put together here, and
/// unknown sequences are taken whole instead of being read as the letters they hold.
struct KeyDecoder {
  /// The most bytes of one paste that are kept; the rest is dropped.
  static let pasteLimit = 64 * 1024

  private enum State {
    case ground
    /// The lead byte and what followed it, and how many more must come.
    case character([UInt8], missing: Int)
    case escape
    /// After `ESC [`, with its parameters.
    case control([UInt8])
    /// After `ESC O`.
    case shift
    /// An answer of the terminal that nobody asked for, up to its end.
    case answer(escaped: Bool)
    case paste(PastedText)
  }

  private var state = State.ground
  private var keys: [Key] = []

  /// Takes the keys that are complete.
  mutating func take() -> [Key] {
    defer { keys = [] }
    return keys
  }

  /// Adds a key that ncurses recognised.
  mutating func feed(key: Key?) {
    if case .paste = state { return }
    endSequence()
    if let key { keys.append(key) }
  }

  /// Says that no byte follows for now: an Escape that stands alone is the key.
  ///
  /// Half a character or half a paste goes on with the next byte; half a sequence never does.
  mutating func pause() {
    switch state {
    case .escape:
      keys.append(.escape)
      state = .ground
    case .control, .shift, .answer:
      state = .ground
    case .ground, .character, .paste:
      break
    }
  }

  /// Adds a byte.
  mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .character(let bytes, let missing): proceed(bytes, missing: missing, byte)
    case .escape: escaped(byte)
    case .control(let parameters): control(parameters, byte)
    case .shift:
      state = .ground
      if let key = EscapeSequence.shifted(byte) { keys.append(key) }
    case .answer(let escaped):
      let ends = byte == 0x07 || (escaped && byte == UInt8(ascii: "\\"))
      state = ends ? .ground : .answer(escaped: byte == 0x1B)
    case .paste(var text):
      // Given up here, the text is not copied to be changed.
      state = .ground
      switch text.append(byte, limit: Self.pasteLimit) {
      case .more: state = .paste(text)
      case .ended(let text): if !text.isEmpty { keys.append(.paste(text)) }
      }
    }
  }

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20, 0x7F:
      if let key = ControlByte.key(byte) { keys.append(key) }
    case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xDF: state = .character([byte], missing: 1)
    case 0xE0...0xEF: state = .character([byte], missing: 2)
    case 0xF0...0xF4: state = .character([byte], missing: 3)
    default: break
    }
  }

  private mutating func proceed(_ bytes: [UInt8], missing: Int, _ byte: UInt8) {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      begin(byte)
      return
    }
    guard missing == 1 else {
      state = .character(bytes + [byte], missing: missing - 1)
      return
    }
    state = .ground
    guard let text = String(validating: bytes + [byte], as: UTF8.self) else { return }
    for scalar in text.unicodeScalars where scalar.value >= 0xA0 { add(scalar) }
  }

  /// Adds a character; a mark joins the character before it if that came in the same breath.
  private mutating func add(_ scalar: Unicode.Scalar) {
    if case .character(let before) = keys.last {
      let joined = String(before) + String(scalar)
      if joined.count == 1 {
        keys[keys.count - 1] = .character(Character(joined))
        return
      }
    }
    keys.append(.character(Character(scalar)))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .shift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .answer(escaped: false)
    default:
      // Alt and a key are the same bytes as Escape and the key, typed fast.
      keys.append(.escape)
      state = .ground
      begin(byte)
    }
  }

  private mutating func control(_ parameters: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x20..<0x40 where parameters.count < 32:
      state = .control(parameters + [byte])
    case 0x40..<0x7F:
      state = .ground
      switch EscapeSequence(parameters: parameters, final: byte) {
      case .key(let key): keys.append(key)
      case .pasteBegins: state = .paste(PastedText())
      case .unknown: break
      }
    case 0x1B: state = .escape
    default: state = .ground
    }
  }

  private mutating func endSequence() {
    pause()
    state = .ground
  }
}
