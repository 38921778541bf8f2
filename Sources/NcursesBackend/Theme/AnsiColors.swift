import TerminalUI

/// The tables of terminals with few colours, whose shades their owner chose.
///
/// Bright black is left alone, since popular schemes make it the background; what matters less is
/// dimmed instead. Blue on black and yellow on white are hard to read, so neither carries text.
extension Theme {
  private enum Ansi {
    static let red: Look.Color = 1
    static let green: Look.Color = 2
    static let yellow: Look.Color = 3
    static let blue: Look.Color = 4
    static let magenta: Look.Color = 5
    static let cyan: Look.Color = 6
    static let bright: Look.Color = 8
  }

  /// Attributes alone: what needs action is bold, the cursor's row reversed.
  static func monochrome(_ ink: Ink) -> Look {
    switch ink {
    case .plain, .good, .accent: Look()
    case .muted, .border, .other: Look(.dim)
    case .warning, .header, .mark: Look(.underline)
    case .critical, .title, .key, .borderFocused: Look(.bold)
    case .selection: Look(.reverse)
    case .category1, .category2, .category3, .category4, .category5, .category6: Look()
    }
  }

  static func eight(_ ink: Ink, _ background: Background) -> Look {
    let calm = background == .dark ? Ansi.cyan : Ansi.blue
    let warm = background == .dark ? Ansi.yellow : Ansi.magenta
    return switch ink {
    case .good, .accent, .category1: Look(calm)
    case .warning, .category2: Look(warm)
    case .critical: Look(Ansi.red, .bold)
    case .mark, .category4: Look(background == .dark ? Ansi.magenta : Ansi.cyan)
    case .key, .borderFocused: Look(calm, .bold)
    case .category3: Look(Ansi.green)
    case .category5: Look(warm, .bold)
    case .category6: Look(calm, .bold)
    case .header: Look(.bold)
    case .plain, .muted, .title, .selection, .border, .other: monochrome(ink)
    }
  }

  static func sixteen(_ ink: Ink, _ background: Background) -> Look {
    guard background == .dark else { return eight(ink, .light) }
    return switch ink {
    case .good, .category6: Look(Ansi.blue + Ansi.bright)
    case .warning, .category5: Look(Ansi.yellow + Ansi.bright)
    case .critical: Look(Ansi.red + Ansi.bright, .bold)
    case .category2: Look(Ansi.yellow)
    default: eight(ink, .dark)
    }
  }
}
