/// Cuts text into what goes into one cell each: a base scalar and the marks behind it.
///
/// Swift's own character boundaries follow Unicode's rules for editing, which join what a terminal
/// counts apart (flags, ZWJ sequences), so cells are cut here.
struct GraphemePieces {
  struct Piece {
    let base: Unicode.Scalar
    let width: Int
    /// The first marks, `nil` where there are none; others were read and left out.
    let mark1: Unicode.Scalar?
    let mark2: Unicode.Scalar?

    func cell(style: Style) -> Cell {
      var cell = Cell(scalar: base, style: style)
      if let mark1 { cell.add(mark: mark1) }
      if let mark2 { cell.add(mark: mark2) }
      return cell
    }
  }

  private var scalars: Substring.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  /// How many bytes of UTF-8 the pieces so far were made of.
  private(set) var offset = 0

  init(_ text: Substring) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Piece? {
    guard let base = ahead else { return nil }
    advance(past: base)
    let width = ScalarKind(base) == .wide ? 2 : 1
    var mark1: Unicode.Scalar?
    var mark2: Unicode.Scalar?
    while let scalar = ahead, scalar.value >= 0x300 {
      let kind = ScalarKind(scalar)
      guard kind == .combining || kind == .variation else { break }
      if kind == .combining {
        if mark1 == nil {
          mark1 = scalar
        } else if mark2 == nil {
          mark2 = scalar
        }
      }
      advance(past: scalar)
    }
    return Piece(base: base, width: width, mark1: mark1, mark2: mark2)
  }

  @inline(__always)
  private mutating func advance(past scalar: Unicode.Scalar) {
    offset += UTF8.width(scalar)
    ahead = scalars.next()
  }
}
