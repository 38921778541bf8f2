/// One place of the grid: a printable character of one or two columns, and its style.
///
/// A cell never holds a control, bidirectional, zero-width, tag, private or unassigned scalar,
/// whatever it was made from: such a scalar becomes U+FFFD. That is the last line of defence
/// between data and the terminal.
///
/// A few words without references, so that comparing and copying frames stays cheap: a base
/// scalar and at most `maximumMarks` combining marks; further marks are left out.
public struct Cell: Hashable, Sendable {
  private var base: UInt32
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0
  /// How it is drawn.
  public var style: Style
  private var columns: UInt8

  /// The most combining marks a cell keeps: Tibetan and pointed Hebrew need up to four, and
  /// ncurses holds no more.
  public static let maximumMarks = 4

  private init(base: UInt32, columns: UInt8, style: Style) {
    self.base = base
    self.columns = columns
    self.style = style
  }

  /// Creates a cell of one scalar; one that must not be shown, or a lone mark, becomes U+FFFD.
  public init(scalar: Unicode.Scalar, style: Style = .plain) {
    self.init(scalar: scalar, of: ScalarKind(scalar), style: style)
  }

  /// A cell of one scalar whose kind is known.
  @inline(__always)
  init(scalar: Unicode.Scalar, of kind: ScalarKind, style: Style) {
    switch kind {
    case .narrow: self.init(base: scalar.value, columns: 1, style: style)
    case .wide: self.init(base: scalar.value, columns: 2, style: style)
    case .combining, .variation, .forbidden:
      self.init(base: 0xFFFD, columns: 1, style: style)
    }
  }

  /// Creates a cell of one character, keeping its first marks; a joined sequence keeps its start.
  public init(_ character: Character, style: Style = .plain) {
    var pieces = GraphemePieces(Substring(String(character)))
    self = pieces.next()?.cell(style: style) ?? .blank(style)
  }

  /// A cell of one byte that the caller knows to be printable ASCII.
  @inline(__always)
  init(ascii: UInt8, style: Style) {
    self.init(base: UInt32(ascii), columns: 1, style: style)
  }

  /// A space in `style`.
  public static func blank(_ style: Style) -> Cell {
    Cell(base: 0x20, columns: 1, style: style)
  }

  /// A space in plain style.
  public static let blank = Cell.blank(.plain)

  /// The right half of a wide character; only a grid places one.
  static func continuation(_ style: Style) -> Cell {
    Cell(base: 0, columns: 0, style: style)
  }

  /// The columns of its character, 1 or 2; 0 for the right half of a wide one.
  public var width: Int { Int(columns) }

  /// Whether it is the right half of the wide character before it.
  public var isContinuation: Bool { columns == 0 }

  /// Whether it is one ASCII character, the common case a backend may take a short cut for.
  public var ascii: UInt8? {
    columns == 1 && base < 0x80 && mark1 == 0 ? UInt8(truncatingIfNeeded: base) : nil
  }

  /// Its scalars, the base first; none for a continuation.
  public var scalars: [Unicode.Scalar] {
    guard !isContinuation else { return [] }
    return [base, mark1, mark2, mark3, mark4].filter { $0 != 0 }.compactMap { Unicode.Scalar($0) }
  }

  /// Its character as text; empty for a continuation.
  public var text: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  func appendText(to text: inout String) {
    guard !isContinuation, let scalar = Unicode.Scalar(base) else { return }
    text.unicodeScalars.append(scalar)
    if mark1 != 0 { text.unicodeScalars.append(contentsOf: scalars.dropFirst()) }
  }

  var isBlankText: Bool { base == 0x20 && mark1 == 0 }

  /// Adds a mark the caller knows to be one; beyond the maximum it is left out.
  mutating func add(mark: Unicode.Scalar) {
    if mark1 == 0 {
      mark1 = mark.value
    } else if mark2 == 0 {
      mark2 = mark.value
    } else if mark3 == 0 {
      mark3 = mark.value
    } else if mark4 == 0 {
      mark4 = mark.value
    }
  }
}
