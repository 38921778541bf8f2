import TerminalUI
import Testing

@testable import NcursesBackend

private func sequence(_ text: String) -> EscapeSequence {
  let bytes = Array(text.utf8)
  return EscapeSequence(parameters: bytes.dropLast(), final: bytes.last ?? 0)
}

extension EscapeSequence {
  fileprivate init(parameters: ArraySlice<UInt8>, final: UInt8) {
    self.init(parameters: Array(parameters), final: final)
  }
}

@Suite struct EscapeSequenceTests {
  // xterm, ctlseqs.txt: "PC-Style Function Keys", "VT220-Style Function Keys".
  @Test(arguments: [
    ("A", Key.up), ("1;5A", .up), ("1;2B", .down), ("1;3C", .right), ("D", .left), ("H", .home),
    ("1;5F", .end), ("Z", .backTab), ("1~", .home), ("2~", .insert), ("3~", .delete),
    ("3;5~", .delete), ("4~", .end), ("5~", .pageUp), ("6;2~", .pageDown), ("7~", .home),
    ("8~", .end), ("11~", .function(1)), ("15~", .function(5)), ("15;6~", .function(5)),
    ("17~", .function(6)), ("21~", .function(10)), ("23~", .function(11)), ("24~", .function(12)),
    ("1;2P", .function(1)), ("1;5S", .function(4)),
  ])
  func keysWithAndWithoutModifiers(text: String, key: Key) {
    #expect(sequence(text) == .key(key))
  }

  @Test(arguments: [
    ("97;5u", Key.control("a")), ("65;6u", .control("a")), ("97u", .character("a")),
    ("13u", .enter), ("13;5u", .enter), ("27u", .escape), ("9;2u", .backTab), ("127u", .backspace),
    ("27;5;99~", .control("c")), ("27;2;13~", .enter), ("228;5u", .character("ä")),
    ("97:65;2:1u", .character("a")),
  ])
  func charactersWithModifiers(text: String, key: Key) {
    #expect(sequence(text) == .key(key))
  }

  @Test(arguments: [
    "57441u", "155u", "1114112u", "55296u", "99~", "24;80R", "I", "O", "M", "<0;1;1M", "?1;2c",
    "99999999999999999999A", "-1A", "", "201~",
  ])
  func everythingElseIsUnknown(text: String) {
    #expect(sequence(text) == .unknown)
  }

  @Test func aPasteBegins() {
    #expect(sequence("200~") == .pasteBegins)
  }
}
