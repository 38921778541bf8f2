import TerminalUI

/// The tables of the 256-colour palette: 16 + 36 r + 6 g + b, then greys from 232 to 255.
///
/// Inks that carry text keep a contrast of 4.5 to 1 with black or white, and 3 to 1 where they draw
/// bars (WCAG 2.1, 1.4.3 and 1.4.11). The categories are those six hues of Okabe and Ito (2008) whose
/// shades lie farthest apart for every kind of colour vision.
extension Theme {
  static func paletteOnDark(_ ink: Ink) -> Look {
    switch ink {
    case .plain: Look()
    case .muted: Look(245)
    case .accent: Look(81)
    case .good: Look(75)
    case .warning: Look(221)
    case .critical: Look(208, .bold)
    case .title: Look(.bold)
    case .header: Look(250, .bold)
    case .selection: Look(255, on: 24)
    case .mark: Look(213)
    case .key: Look(81, .bold)
    case .border: Look(240)
    case .borderFocused: Look(75, .bold)
    case .category1: Look(117)
    case .category2: Look(214)
    case .category3: Look(28)
    case .category4: Look(162)
    case .category5: Look(186)
    case .category6: Look(99)
    case .other: Look(244)
    }
  }

  static func paletteOnLight(_ ink: Ink) -> Look {
    switch ink {
    case .plain: Look()
    case .muted: Look(242)
    case .accent: Look(25)
    case .good: Look(26)
    case .warning: Look(94)
    case .critical: Look(130, .bold)
    case .title: Look(.bold)
    case .header: Look(239, .bold)
    case .selection: Look(16, on: 153)
    case .mark: Look(127)
    case .key: Look(25, .bold)
    case .border: Look(247)
    case .borderFocused: Look(26, .bold)
    case .category1: Look(68)
    case .category2: Look(136)
    case .category3: Look(23)
    case .category4: Look(90)
    case .category5: Look(58)
    case .category6: Look(99)
    case .other: Look(243)
    }
  }
}
