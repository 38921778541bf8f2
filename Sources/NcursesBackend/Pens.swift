import CNcurses
import TerminalUI

/// What ncurses draws a style with: attributes and the number of a colour pair.
struct Pens {
  struct Pen: Hashable {
    let attributes: attr_t
    let pair: Int16
  }

  private let theme: Theme
  /// The pair of every ink, in the order of the inks' numbers.
  private let pairs: [Int16]

  /// Sets the colour pairs of the terminal that is open up.
  @MainActor init(_ options: Terminal.Options) {
    var depth = ColorDepth.none
    if options.color, has_colors(), start_color() == OK {
      use_default_colors()
      depth = ColorDepth(colors: Int(folio_colors()))
    }
    theme = Theme(depth: depth, background: options.background)
    var pairs: [Int16] = []
    for ink in Ink.allCases {
      let look = theme.look(of: ink)
      let number = Int16(ink.rawValue) + 1
      let isPlain =
        look.foreground == Look.terminalDefault && look.background == Look.terminalDefault
      guard !isPlain, Int32(number) < folio_color_pairs(),
        init_pair(number, look.foreground, look.background) == OK
      else {
        pairs.append(0)
        continue
      }
      pairs.append(number)
    }
    self.pairs = pairs
  }

  subscript(style: Style) -> Pen {
    Pen(
      attributes: Self.attributes(theme.look(of: style).attributes),
      pair: pairs[Int(style.ink.rawValue)])
  }

  /// The attributes as ncurses numbers them.
  static func attributes(_ attributes: Look.Attributes) -> attr_t {
    var value: attr_t = 0
    if attributes.contains(.bold) { value |= folio_bold() }
    if attributes.contains(.underline) { value |= folio_underline() }
    if attributes.contains(.reverse) { value |= folio_reverse() }
    if attributes.contains(.dim) { value |= folio_dim() }
    return value
  }
}
