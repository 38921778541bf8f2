import CNcurses
import TerminalUI

/// The key codes of ncurses, which begin above the bytes.
enum KeyCode {
  /// The key of a code.
  ///
  /// - Parameters:
  ///   - code: what `wgetch` returned, above 255.
  ///   - name: the name of a code that only terminfo's extensions know, such as `kUP5` for
  ///     Ctrl-Up.
  /// - Returns: `nil` for a key Folio has no use for.
  static func key(_ code: Int32, name: (Int32) -> String?) -> Key? {
    if let key = known[code] { return key }
    // Terminals count F1 with Shift on from 13, with Ctrl from 25, and so on.
    if code > KEY_F0, code <= KEY_F0 + 63 { return .function(Int(code - KEY_F0 - 1) % 12 + 1) }
    guard code > KEY_MAX, let name = name(code) else { return nil }
    return extended[name.prefix { !$0.isNumber }]
  }

  private static let known: [Int32: Key] = [
    KEY_UP: .up, KEY_SR: .up, KEY_DOWN: .down, KEY_SF: .down,
    KEY_LEFT: .left, KEY_SLEFT: .left, KEY_RIGHT: .right, KEY_SRIGHT: .right,
    KEY_HOME: .home, KEY_SHOME: .home, KEY_A1: .home, KEY_FIND: .home,
    KEY_END: .end, KEY_SEND: .end, KEY_C1: .end, KEY_SELECT: .end, KEY_LL: .end,
    KEY_PPAGE: .pageUp, KEY_SPREVIOUS: .pageUp, KEY_A3: .pageUp,
    KEY_NPAGE: .pageDown, KEY_SNEXT: .pageDown, KEY_C3: .pageDown,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_BTAB: .backTab,
    KEY_DC: .delete, KEY_SDC: .delete, KEY_IC: .insert, KEY_SIC: .insert,
  ]

  /// The names before the digit that says which modifiers were held.
  private static let extended: [Substring: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
  ]
}
