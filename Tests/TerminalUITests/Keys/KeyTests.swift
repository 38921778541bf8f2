import TerminalUI
import Testing

@Suite struct KeyTests {
  private static let everyKey: [Key] =
    [
      .character("j"), .character(" "), .character("<"), .character(">"), .character("\\"),
      .character("模"), .character("é"), .control("r"), .control(" "), .control("\\"), .enter,
      .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .paste("a>b\\c\nd <Enter> 模型"), .paste(""),
    ] + (1...20).map { .function($0) }

  @Test func everyKeyIsReadBack() throws {
    for key in KeyTests.everyKey { #expect(try Key.keys(key.notation) == [key]) }
    let all = KeyTests.everyKey.map(\.notation).joined()
    #expect(try Key.keys(all) == KeyTests.everyKey)
  }

  @Test func helpNamesAreKeyNames() {
    for key in KeyTests.everyKey {
      if case .paste = key { continue }
      #expect(Key(name: key.description) == key, "\(key.description)")
      #expect(!key.description.isEmpty)
    }
  }

  @Test(arguments: 1...100) func anySequenceIsReadBack(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var keys: [Key] = []
    for _ in 0..<random.int(0...20) {
      keys.append(
        random.int(0...5) == 0
          ? .paste(random.text(upTo: 8)) : KeyTests.everyKey.randomElement(using: &random) ?? .tab)
    }
    #expect(try Key.keys(keys.map(\.notation).joined()) == keys)
  }

  @Test func readsTheUsualSpellings() throws {
    let keys = try Key.keys("jj<Enter><CR><C-r><ctrl-R><Space><Esc><F5><S-Tab><PgDn><BS><lt><gt>")
    #expect(
      keys == [
        .character("j"), .character("j"), .enter, .enter, .control("r"), .control("r"),
        .character(" "), .escape, .function(5), .backTab, .pageDown, .backspace, .character("<"),
        .character(">"),
      ])
    #expect(try Key.keys("a b") == [.character("a"), .character(" "), .character("b")])
    #expect(try Key.keys("").isEmpty)
  }

  @Test func showsKeysAsHelpDoes() {
    #expect(Key.control("r").description == "Ctrl-R")
    #expect(Key.character(" ").description == "Space")
    #expect(Key.function(10).description == "F10")
    #expect(Key.backTab.description == "Shift-Tab")
    #expect(Key.character("j").description == "j")
  }

  @Test(arguments: [
    ("jj<Enter", 3, KeyNotationError.Reason.unclosed),
    ("模<Nope>", 2, .unknownKey("Nope")),
    ("<>", 1, .unknownKey("")),
    ("<F0>", 1, .unknownKey("F0")),
    ("<F+1>", 1, .unknownKey("F+1")),
    ("<C-模>", 1, .unknownKey("C-模")),
    ("a\u{1B}", 2, .unprintable),
    ("ab<Paste:x\\>", 3, .unclosed),
  ]) func saysWhatIsNoKeyAndWhere(notation: String, position: Int, reason: KeyNotationError.Reason)
  {
    let error = #expect(throws: KeyNotationError.self) { try Key.keys(notation) }
    #expect(error?.position == position)
    #expect(error?.reason == reason)
    #expect(error?.description.contains("\(position)") == true)
  }
}
