import TerminalUI
import Testing

@testable import NcursesBackend

/// The keys of byte strings between which nothing comes for a while.
private func keys(_ reads: [UInt8]...) -> [Key] {
  var decoder = KeyDecoder()
  for bytes in reads {
    for byte in bytes { decoder.feed(byte) }
    decoder.pause()
  }
  return decoder.take()
}

private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

@Suite struct KeyDecoderTests {
  @Test func charactersAreThemselves() {
    #expect(keys("j /") == [.character("j"), .character(" "), .character("/")])
    #expect(keys("é模") == [.character("é"), .character("模")])
  }

  @Test(
    arguments: [
      (0x00, Key.control(" ")), (0x01, .control("a")), (0x03, .control("c")), (0x08, .backspace),
      (0x09, .tab), (0x0A, .enter), (0x0D, .enter), (0x12, .control("r")), (0x1A, .control("z")),
      (0x1B, .escape), (0x1C, .control("\\")), (0x1F, .control("_")), (0x7F, .backspace),
    ] as [(UInt8, Key)])
  func controlBytesAreKeys(byte: UInt8, key: Key) {
    #expect(keys([byte]) == [key])
  }

  @Test func aCharacterMayComeInTwoReads() {
    let bytes = Array("模型".utf8)
    for cut in 0...bytes.count {
      #expect(keys(Array(bytes[..<cut]), Array(bytes[cut...])) == keys("模型"), "cut at \(cut)")
    }
  }

  @Test func marksJoinTheCharacterBeforeThem() {
    #expect(keys("e\u{301}x") == [.character("e\u{301}"), .character("x")])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xC2, 0x9B],
      [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func bytesThatAreNoCharacterAreDropped(bytes: [UInt8]) {
    #expect(keys(bytes + Array("j".utf8)) == [.character("j")])
  }

  @Test func halfACharacterDoesNotEatTheNextKey() {
    #expect(keys([0xE6, 0xA8, UInt8(ascii: "j")]) == [.character("j")])
  }

  @Test func escapeIsToldFromASequenceByThePause() {
    #expect(keys([0x1B], Array("[A".utf8)) == [.escape, .character("["), .character("A")])
    #expect(keys("\u{1B}[A") == [.up])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}[B") == [.escape, .down])
  }

  @Test func altIsEscapeAndTheKey() {
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}9") == [.escape, .character("9")])
    #expect(keys("\u{1B}$") == [.escape, .character("$")])
    #expect(keys("\u{1B}é") == [.escape, .character("é")])
  }

  @Test(arguments: ["\u{1B}[99;99;99x", "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c"])
  func unknownSequencesAreTakenWhole(text: String) {
    #expect(keys(text + "j") == [.character("j")])
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1+r\u{1B}\\",
  ])
  func answersOfTheTerminalAreTakenWhole(text: String) {
    #expect(keys(text + "j") == [.character("j")])
  }

  @Test func aBrokenSequenceEndsWithThePause() {
    #expect(keys(Array("\u{1B}[1;".utf8), Array("j".utf8)) == [.character("j")])
    #expect(keys(Array("\u{1B}]0".utf8), Array("j".utf8)) == [.character("j")])
  }

  @Test func aKeyOfNcursesEndsWhatWasOpen() {
    var decoder = KeyDecoder()
    decoder.feed(0x1B)
    decoder.feed(key: .up)
    decoder.feed(0xE6)
    decoder.feed(key: nil)
    decoder.feed(key: .down)
    #expect(decoder.take() == [.escape, .up, .down])
    #expect(decoder.take().isEmpty)
  }

  @Test func randomBytesNeverMakeControlCharacters() {
    let first = UInt64.random(in: 0 ... .max)
    var seed = first
    var decoder = KeyDecoder()
    for _ in 0..<200_000 {
      // Knuth's MMIX generator; escapes come often.
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let roll = seed >> 33
      decoder.feed(roll % 7 == 0 ? 0x1B : UInt8(truncatingIfNeeded: roll))
      if roll % 11 == 0 { decoder.pause() }
      for key in decoder.take() {
        guard case .character(let character) = key else { continue }
        let value = character.unicodeScalars.first?.value ?? 0
        #expect(value >= 0x20 && !(0x7F..<0xA0).contains(value), "seed \(first)")
      }
    }
    // Whatever state that left: the end of a paste, a pause, and keys are keys again.
    for byte in Array("\u{1B}[201~".utf8) { decoder.feed(byte) }
    decoder.pause()
    decoder.feed(UInt8(ascii: "j"))
    #expect(decoder.take().last == .character("j"), "seed \(first)")
  }
}
