/// Which rows of one cost file are wanted, or which parts of them; asked row by row, in the order of
/// the file.
struct ChosenRows {
  private struct Place: Hashable {
    var kind: CostKind
    var month: Month
  }

  /// The rows as they are counted.
  var rows: CostRows
  private let slices: [CostSlice]
  private let usesMonths: Bool
  private let interval: ChargeInterval
  /// The rows that are the same as rows elsewhere, ascending.
  private var leftOut: ArraySlice<Int>
  private var known: [Place: Bool] = [:]
  private var months = MonthCursor()
  private var splits: TokenSplits.Cursor

  init(
    _ rows: CostRows, slices: [CostSlice], interval: ChargeInterval, leavingOut leftOut: [Int]
  ) {
    self.rows = rows
    self.slices = slices
    usesMonths = slices.contains { $0.dimension == .month }
    self.interval = interval
    self.leftOut = leftOut[...]
    splits = TokenSplits.Cursor(rows.table.tokenSplits)
  }

  /// Passes over the rows before one.
  mutating func skip(to row: Int) { leftOut = leftOut.drop { $0 < row } }

  /// The parts of a row that are wanted; the numbers asked for ascend.
  mutating func parts(_ row: Int, _ entry: CostEntry) -> [CountedRow] {
    // Rows may be passed over.
    while let first = leftOut.first, first <= row {
      leftOut.removeFirst()
      if first == row { return [] }
    }
    guard interval.contains(Timestamp(nanoseconds: entry.start)) else { return [] }
    let parts = rows.parts(of: entry, rows.table.tokens(of: entry, splits.counts(of: row)))
    guard !slices.isEmpty else { return parts }
    return parts.filter { isIn($0.kind, entry.start) }
  }

  private mutating func isIn(_ kind: CostKind, _ start: Int64) -> Bool {
    if usesMonths { _ = months.index(of: start) }
    let place = Place(kind: kind, month: months.month)
    if let verdict = known[place] { return verdict }
    var verdict = true
    for slice in slices where verdict {
      verdict = slice.keys.contains(rows.key(kind, slice.dimension, place.month))
    }
    known[place] = verdict
    return verdict
  }
}
