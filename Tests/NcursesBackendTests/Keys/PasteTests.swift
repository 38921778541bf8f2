import TerminalUI
import Testing

@testable import NcursesBackend

private func pasted(_ reads: String...) -> [Key] {
  var decoder = KeyDecoder()
  for text in reads {
    for byte in text.utf8 { decoder.feed(byte) }
    decoder.pause()
  }
  return decoder.take()
}

@Suite struct PasteTests {
  @Test func aPasteIsOneKey() {
    #expect(pasted("\u{1B}[200~ana q\u{1B}[201~j") == [.paste("ana q"), .character("j")])
  }

  @Test func aPasteMayComeInManyReads() {
    let text = "\u{1B}[200~模型 x\u{1B}[201~"
    let bytes = Array(text.utf8)
    // The introducer itself must come whole, as every key sequence.
    for cut in 6...bytes.count {
      var decoder = KeyDecoder()
      for byte in bytes[..<cut] { decoder.feed(byte) }
      decoder.pause()
      for byte in bytes[cut...] { decoder.feed(byte) }
      #expect(decoder.take() == [.paste("模型 x")], "cut at \(cut)")
    }
  }

  @Test func lineEndsBecomeLineFeeds() {
    #expect(pasted("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~") == [.paste("a\nb\nc\nd")])
    #expect(pasted("\u{1B}[200~a\r\r\nb\u{1B}[201~") == [.paste("a\n\nb")])
  }

  @Test func controlBytesAreLeftOut() {
    #expect(pasted("\u{1B}[200~a\u{1B}[31mb\u{08}\u{9B}c\td\u{1B}[201~") == [.paste("a[31mbc\td")])
  }

  @Test func escapesThatOnlyBeginLikeTheEndDoNotEndIt() {
    #expect(pasted("\u{1B}[200~\u{1B}[20\u{1B}[201~") == [.paste("[20")])
    #expect(pasted("\u{1B}[200~a\u{1B}\u{1B}[201~") == [.paste("a")])
  }

  @Test func anEmptyPasteIsNoKey() {
    #expect(pasted("\u{1B}[200~\u{1B}[201~").isEmpty)
  }

  @Test func keysWithinAPasteAreNotPressed() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[200~a".utf8 { decoder.feed(byte) }
    decoder.feed(key: .up)
    for byte in "b\u{1B}[201~".utf8 { decoder.feed(byte) }
    #expect(decoder.take() == [.paste("ab")])
  }

  @Test func ctrlCEndsAPasteThatNeverEnds() {
    #expect(pasted("\u{1B}[200~abc", "\u{03}", "j") == [.paste("abc"), .character("j")])
  }

  @Test func aHugePasteIsCutBetweenCharacters() throws {
    let text = String(repeating: "模", count: KeyDecoder.pasteLimit)
    let keys = pasted("\u{1B}[200~" + text, "\u{1B}[201~", "j")
    #expect(keys.count == 2)
    #expect(keys.last == .character("j"))
    guard case .paste(let kept) = try #require(keys.first) else {
      Issue.record("not a paste")
      return
    }
    #expect(kept.utf8.count == KeyDecoder.pasteLimit / 3 * 3)
    #expect(kept.allSatisfy { $0 == "模" })
  }
}
