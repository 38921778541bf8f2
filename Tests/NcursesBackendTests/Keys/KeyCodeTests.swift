import CNcurses
import TerminalUI
import Testing

@testable import NcursesBackend

@Suite struct KeyCodeTests {
  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_SR, .up), (KEY_DOWN, .down), (KEY_SF, .down), (KEY_LEFT, .left),
    (KEY_SRIGHT, .right), (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown), (KEY_HOME, .home),
    (KEY_END, .end), (KEY_DC, .delete), (KEY_IC, .insert), (KEY_BACKSPACE, .backspace),
    (KEY_BTAB, .backTab), (KEY_ENTER, .enter), (KEY_F0 + 1, .function(1)),
    (KEY_F0 + 12, .function(12)), (KEY_F0 + 13, .function(1)), (KEY_F0 + 41, .function(5)),
  ])
  func codesOfTerminfo(code: Int32, key: Key) {
    #expect(KeyCode.key(code) { _ in nil } == key)
  }

  @Test(arguments: [
    ("kUP5", Key.up), ("kDN3", .down), ("kLFT6", .left), ("kRIT5", .right), ("kHOM5", .home),
    ("kEND7", .end), ("kPRV5", .pageUp), ("kNXT3", .pageDown), ("kDC5", .delete), ("kIC", .insert),
  ])
  func codesOfItsExtensions(name: String, key: Key) {
    #expect(KeyCode.key(KEY_MAX + 20) { _ in name } == key)
  }

  @Test(arguments: [KEY_RESIZE, KEY_MOUSE, KEY_F0, KEY_F0 + 64, KEY_MAX + 20])
  func othersAreNoKeys(code: Int32) {
    #expect(KeyCode.key(code) { _ in "kxIN" } == nil)
  }
}
