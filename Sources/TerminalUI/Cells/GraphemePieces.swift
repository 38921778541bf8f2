/// Cuts text into what goes into one cell each: a base scalar and the marks behind it.
///
/// Swift's own character boundaries follow Unicode's rules for editing, which join what a terminal
/// counts apart (flags, ZWJ sequences), so cells are cut here.
struct GraphemePieces {
  struct Piece {
    let base: Unicode.Scalar
    let kind: ScalarKind
    /// The marks behind the base, where there are any.
    let marks: [Unicode.Scalar]

    var width: Int { kind == .wide ? 2 : 1 }

    func cell(style: Style) -> Cell {
      var cell = Cell(scalar: base, of: kind, style: style)
      for mark in marks { cell.add(mark: mark) }
      return cell
    }
  }

  private var scalars: Substring.UnicodeScalarView.Iterator
  private var ahead: (scalar: Unicode.Scalar, kind: ScalarKind)?
  /// How many bytes of UTF-8 the pieces so far were made of.
  private(set) var offset = 0

  init(_ text: Substring) {
    scalars = text.unicodeScalars.makeIterator()
    readAhead()
  }

  mutating func next() -> Piece? {
    guard let base = ahead else { return nil }
    offset += UTF8.width(base.scalar)
    readAhead()
    var marks: [Unicode.Scalar] = []
    while let (scalar, kind) = ahead, kind == .combining || kind == .variation {
      if kind == .combining, marks.count < Cell.maximumMarks { marks.append(scalar) }
      offset += UTF8.width(scalar)
      readAhead()
    }
    return Piece(base: base.scalar, kind: base.kind, marks: marks)
  }

  @inline(__always)
  private mutating func readAhead() {
    ahead = scalars.next().map { ($0, ScalarKind($0)) }
  }
}
