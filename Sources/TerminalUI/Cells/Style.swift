/// What a colour means; the backend's theme decides what it looks like.
public enum Ink: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case plain
  /// Text that matters less.
  case muted
  /// Text that stands out without being good or bad.
  case accent
  /// All is well.
  case good
  /// Needs a look.
  case warning
  /// Needs action.
  case critical
  /// The title of a pane or popup.
  case title
  /// The header of a table or of a group of rows.
  case header
  /// The row under the cursor.
  case selection
  /// A marked row.
  case mark
  /// A key to press.
  case key
  /// The border of a pane without focus.
  case border
  /// The border of the pane with focus.
  case borderFocused
  /// The first category of a split.
  case category1
  /// The second category of a split.
  case category2
  /// The third category of a split.
  case category3
  /// The fourth category of a split.
  case category4
  /// The fifth category of a split.
  case category5
  /// The sixth category of a split.
  case category6
  /// Whatever no category claims.
  case other

  /// The six category inks in order.
  public static let categories: [Ink] = [
    .category1, .category2, .category3, .category4, .category5, .category6,
  ]

  /// The letter that stands for it in a style layer; stable, since golden files hold it.
  public var letter: Character {
    switch self {
    case .plain: "."
    case .muted: "m"
    case .accent: "a"
    case .good: "g"
    case .warning: "w"
    case .critical: "c"
    case .title: "t"
    case .header: "h"
    case .selection: "s"
    case .mark: "x"
    case .key: "k"
    case .border: "b"
    case .borderFocused: "f"
    case .category1: "i"
    case .category2: "j"
    case .category3: "l"
    case .category4: "n"
    case .category5: "p"
    case .category6: "q"
    case .other: "o"
    }
  }
}

/// How a cell is drawn: an ink and up to four attributes, two bytes in all.
public struct Style: Hashable, Sendable {
  /// What the colour means.
  public var ink: Ink
  private var attributes: UInt8

  /// Creates a style.
  public init(
    _ ink: Ink = .plain, bold: Bool = false, underline: Bool = false, reverse: Bool = false,
    dim: Bool = false
  ) {
    self.ink = ink
    attributes =
      (bold ? 1 : 0) | (underline ? 2 : 0) | (reverse ? 4 : 0) | (dim ? 8 : 0)
  }

  /// Ordinary text without attributes.
  public static let plain = Style()

  /// Whether it is drawn in bold.
  public var bold: Bool {
    get { attributes & 1 != 0 }
    set { set(1, newValue) }
  }

  /// Whether it is underlined.
  public var underline: Bool {
    get { attributes & 2 != 0 }
    set { set(2, newValue) }
  }

  /// Whether foreground and background are exchanged.
  public var reverse: Bool {
    get { attributes & 4 != 0 }
    set { set(4, newValue) }
  }

  /// Whether it is drawn faintly.
  public var dim: Bool {
    get { attributes & 8 != 0 }
    set { set(8, newValue) }
  }

  /// Its letter in a style layer.
  ///
  /// The ink's letter, in upper case where the cell is bold, underlined or reversed; plain text
  /// that is so emphasised shows as `:`.
  public var letter: Character {
    guard attributes & 7 != 0 else { return ink.letter }
    return ink == .plain ? ":" : Character(ink.letter.uppercased())
  }

  private mutating func set(_ bit: UInt8, _ on: Bool) {
    attributes = on ? attributes | bit : attributes & ~bit
  }
}
