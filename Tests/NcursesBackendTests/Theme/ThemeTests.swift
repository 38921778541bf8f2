import TerminalUI
import Testing

@testable import NcursesBackend

@Suite struct ThemeTests {
  private static let all = ColorDepth.allCases.flatMap { depth in
    Background.allCases.map { Theme(depth: depth, background: $0) }
  }

  @Test func withoutColorsThereAreOnlyAttributes() {
    let theme = Theme(depth: .none, background: .dark)
    for ink in Ink.allCases {
      #expect(theme.look(of: ink).foreground == Look.terminalDefault, "\(ink)")
      #expect(theme.look(of: ink).background == Look.terminalDefault, "\(ink)")
    }
    #expect(theme.look(of: .selection).attributes == .reverse)
    #expect(theme.look(of: .critical).attributes == .bold)
  }

  @Test(arguments: all) func colorsExistAtTheirDepth(theme: Theme) {
    let limit: Look.Color =
      switch theme.depth {
      case .none: 0
      case .eight: 8
      case .sixteen: 16
      case .palette: 256
      }
    for ink in Ink.allCases {
      let look = theme.look(of: ink)
      #expect((-1..<limit).contains(look.foreground) || look.foreground == -1, "\(ink)")
      #expect((-1..<limit).contains(look.background) || look.background == -1, "\(ink)")
      if theme.depth == .palette, look.foreground >= 0 {
        // The first sixteen look different in every scheme.
        #expect(look.foreground >= 16, "\(ink)")
      }
    }
  }

  @Test(arguments: all) func stateIsTold(theme: Theme) {
    #expect(theme.look(of: .critical) != theme.look(of: .warning))
    #expect(theme.look(of: .critical) != theme.look(of: .good))
    #expect(theme.look(of: .warning) != theme.look(of: .good))
    #expect(theme.look(of: .selection) != theme.look(of: Ink.plain))
    #expect(theme.look(of: .border) != theme.look(of: .borderFocused))
    #expect(theme.look(of: Ink.plain) == Look())
  }

  @Test(arguments: Background.allCases) func textCanBeRead(background: Background) {
    let theme = Theme(depth: .palette, background: background)
    let paper = background == .dark ? LinearColor.black : .white
    let text: [Ink] = [
      .muted, .accent, .good, .warning, .critical, .header, .mark, .key, .borderFocused,
    ]
    for ink in text {
      let contrast = LinearColor(index: theme.look(of: ink).foreground).contrast(with: paper)
      #expect(contrast >= 4.5, "\(ink)")
    }
    for ink in Ink.categories + [.other] {
      let contrast = LinearColor(index: theme.look(of: ink).foreground).contrast(with: paper)
      #expect(contrast >= 3, "\(ink)")
    }
    let selection = theme.look(of: .selection)
    let contrast = LinearColor(index: selection.foreground)
      .contrast(with: LinearColor(index: selection.background))
    #expect(contrast >= 4.5)
  }

  @Test(arguments: Background.allCases) func everyEyeTellsThemApart(background: Background) {
    let theme = Theme(depth: .palette, background: background)
    func difference(_ one: Ink, _ other: Ink, _ rows: [[Double]]) -> Double {
      LinearColor(index: theme.look(of: one).foreground).seen(through: rows)
        .difference(from: LinearColor(index: theme.look(of: other).foreground).seen(through: rows))
    }
    for (name, rows) in LinearColor.deficiencies {
      #expect(difference(.good, .critical, rows) > 30, "\(name)")
      #expect(difference(.good, .warning, rows) > 30, "\(name)")
      for (index, one) in Ink.categories.enumerated() {
        for other in Ink.categories[(index + 1)...] {
          #expect(difference(one, other, rows) > 20, "\(one) and \(other), \(name)")
        }
      }
    }
  }

  @Test func aStyleAddsItsAttributes() {
    let theme = Theme(depth: .palette, background: .dark)
    let look = theme.look(of: Style(.good, bold: true, underline: true, reverse: true, dim: true))
    #expect(look.foreground == theme.look(of: .good).foreground)
    #expect(look.attributes == [.bold, .underline, .reverse, .dim])
    #expect(theme.look(of: Style(.critical)).attributes.contains(.bold))
  }

  @Test(arguments: all) func reversingTheCursorsRowDoesNotHideIt(theme: Theme) {
    let selection = theme.look(of: Style(.selection))
    #expect(theme.look(of: Style(.selection, reverse: true)) == selection)
  }
}
