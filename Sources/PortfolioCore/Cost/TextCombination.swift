/// The texts of a row that others may share: a text's number plus one a column, or zero where the
/// field is null.
///
/// Its hash follows each change (Zobrist, "A New Hashing Method with Application for Game Playing",
/// 1970), because a row mostly differs from the one before in a few columns of many.
struct TextCombination: Sendable {
  private(set) var cells: [UInt32]
  private(set) var hash: UInt64 = 0

  /// A row whose fields are all null.
  init(width: Int) { cells = [UInt32](repeating: 0, count: width) }

  init(_ cells: some Sequence<UInt32>) {
    self.cells = Array(cells)
    for (column, cell) in self.cells.enumerated() { hash ^= Self.mixed(column, cell) }
  }

  subscript(column: Int) -> UInt32 {
    get { cells[column] }
    set {
      hash ^= Self.mixed(column, cells[column]) ^ Self.mixed(column, newValue)
      cells[column] = newValue
    }
  }

  private static func mixed(_ column: Int, _ cell: UInt32) -> UInt64 {
    guard cell != 0 else { return 0 }
    let place = UInt64(truncatingIfNeeded: column + 1) &* 0x9E37_79B9_7F4A_7C15
    return TextPool.folded(place ^ UInt64(cell), 0xA076_1D64_78BD_642F)
  }
}
