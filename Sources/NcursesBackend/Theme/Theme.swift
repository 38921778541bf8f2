import TerminalUI

/// How many colours a terminal shows.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None, or none wanted: attributes alone.
  case none
  /// The eight of ANSI.
  case eight
  /// The eight and their bright twins.
  case sixteen
  /// The palette of 256.
  case palette

  /// Takes the depth from the number that terminfo gives.
  public init(colors: Int) {
    self =
      switch colors {
      case 256...: .palette
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }
}

/// What the terminal's own background is like, which it does not tell.
public enum Background: Hashable, Sendable, CaseIterable {
  /// Light text on dark.
  case dark
  /// Dark text on light.
  case light

  /// Reads `COLORFGBG` as rxvt, Konsole and others set it, such as `15;0`; dark where it is unset.
  ///
  /// The last number is the background; 7 and 9 to 15 are light, as Vim takes them.
  public init(colorfgbg: String?) {
    let number = colorfgbg?.split(separator: ";").last.flatMap { Int($0) }
    self =
      switch number {
      case 7?, (9...15)?: .light
      default: .dark
      }
  }
}

/// What each ink looks like on one kind of terminal.
///
/// Good and critical are blue and orange (or red where there is no orange), which people who do not
/// tell red from green do tell apart.
struct Theme: Sendable {
  let depth: ColorDepth
  let background: Background

  /// The look of an ink by itself.
  func look(of ink: Ink) -> Look {
    switch (depth, background) {
    case (.none, _): Self.monochrome(ink)
    case (.eight, let background): Self.eight(ink, background)
    case (.sixteen, let background): Self.sixteen(ink, background)
    case (.palette, .dark): Self.paletteOnDark(ink)
    case (.palette, .light): Self.paletteOnLight(ink)
    }
  }

  /// The look of a cell: its ink's, and the attributes its style asks for beside it.
  func look(of style: Style) -> Look {
    var look = look(of: style.ink)
    if style.bold { look.attributes.insert(.bold) }
    if style.underline { look.attributes.insert(.underline) }
    if style.dim { look.attributes.insert(.dim) }
    // The ink of the cursor's row exchanges the colours already; twice would undo it.
    if style.reverse, style.ink != .selection { look.attributes.insert(.reverse) }
    return look
  }
}
