import CNcurses
import Testing

@testable import NcursesBackend

@Suite struct OptionsTests {
  @Test(
    arguments: [
      ([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false), (["NO_COLOR": "0"], false),
    ] as [([String: String], Bool)])
  @MainActor func noColorIsHeeded(environment: [String: String], color: Bool) {
    #expect(Terminal.Options(environment: environment).color == color)
  }

  @Test(
    arguments: [
      (nil, .dark), ("", .dark), ("15;0", .dark), ("0;15", .light), ("0;default;15", .light),
      ("7;8", .dark), ("0;7", .light), ("12;6", .dark), ("x;y", .dark), ("0;99", .dark),
    ] as [(String?, Background)])
  func theBackgroundIsReadAsVimReadsIt(value: String?, background: Background) {
    #expect(Background(colorfgbg: value) == background)
  }

  @Test(
    arguments: [
      (-1, .none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen),
      (256, .palette), (16_777_216, .palette),
    ] as [(Int, ColorDepth)])
  func theDepthIsTheLargestThatFits(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func attributesAreThoseOfNcurses() {
    #expect(Pens.attributes([]) == 0)
    #expect(Pens.attributes(.bold) == folio_bold())
    #expect(Pens.attributes([.underline, .dim]) == folio_underline() | folio_dim())
    #expect(Pens.attributes(.reverse) == folio_reverse())
  }
}
