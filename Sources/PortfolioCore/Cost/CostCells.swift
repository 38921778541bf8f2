/// Adds rows up in the cells of a split.
///
/// The key of a row depends on its combination of texts and its month alone, so it is asked for
/// once for each of these; a row then finds its cell by two indexes.
struct CostCells {
  private struct Cell: Hashable {
    var key: CostKey
    var second: CostKey?
    var currency: Currency?
  }

  private let first: CostDimension
  private let second: CostDimension?
  private let from: Int64
  private let to: Int64?
  private let slices: [CostSlice]
  private let splitsByMonth: Bool
  private var numbers: [Cell: Int] = [:]
  private var cells: [Cell] = []
  private var sums: [CostSums] = []

  init(
    _ first: CostDimension, _ second: CostDimension?, _ interval: ChargeInterval,
    _ slices: [CostSlice]
  ) {
    self.first = first
    self.second = second
    from = interval.from?.nanoseconds ?? .min
    to = interval.to?.nanoseconds
    self.slices = slices
    splitsByMonth =
      first == .month || second == .month || slices.contains { $0.dimension == .month }
  }

  /// The parts of the split, in no order.
  var rows: [CostSplit.Row] {
    zip(cells, sums).map { cell, sums in
      CostSplit.Row(key: cell.key, second: cell.second, currency: cell.currency, sums: sums)
    }
  }

  /// Adds the rows of a file, but for those left out, whose numbers ascend.
  mutating func add(
    _ table: CostTable, leavingOut leftOut: [Int],
    key: (_ profile: Int, CostDimension, Month) -> CostKey
  ) {
    var months = MonthCursor()
    // The cell of each combination of texts, for each month; -1 where it is not known yet, -2
    // where its rows lie outside a slice.
    var found: [[Int]] = []
    var skipped = leftOut[...]
    var splits = TokenSplits.Cursor(table.tokenSplits)
    var row = 0
    for piece in table.entries.pieces {
      for entry in piece {
        defer { row += 1 }
        if skipped.first == row {
          skipped.removeFirst()
          continue
        }
        guard entry.start >= from, to.map({ entry.start < $0 }) ?? true else { continue }
        let slot = splitsByMonth ? months.index(of: entry.start) : 0
        while found.count <= slot {
          found.append(Array(repeating: -1, count: table.profiles.count))
        }
        let profile = Int(entry.profile)
        if found[slot][profile] == -1 {
          let month = Month(utc: Timestamp(nanoseconds: entry.start))
          let isIn = slices.allSatisfy { $0.keys.contains(key(profile, $0.dimension, month)) }
          found[slot][profile] =
            isIn
            ? number(
              of: Cell(
                key: key(profile, first, month), second: second.map { key(profile, $0, month) },
                currency: table.profiles.facts[profile].currency)) : -2
        }
        let cell = found[slot][profile]
        guard cell >= 0 else { continue }
        sums[cell].add(entry)
        if let split = splits.counts(of: row) {
          sums[cell].tokensByClass.add(split)
        } else {
          sums[cell].tokensByClass.add(
            Int(entry.tokens), table.profiles.facts[profile].tokenClass)
        }
      }
    }
  }

  private mutating func number(of cell: Cell) -> Int {
    if let known = numbers[cell] { return known }
    numbers[cell] = cells.count
    cells.append(cell)
    sums.append(CostSums())
    return cells.count - 1
  }
}

/// Numbers the months of instants; rows mostly lie in the month of the row before.
private struct MonthCursor {
  private var indexes: [Month: Int] = [:]
  private var current: Range<Int64> = 0..<0
  private var index = 0

  mutating func index(of instant: Int64) -> Int {
    if current.contains(instant) { return index }
    let month = Month(utc: Timestamp(nanoseconds: instant))
    index = indexes[month] ?? indexes.count
    indexes[month] = index
    if let start = Day(year: month.year, month: month.number, day: 1)?.startUTC.nanoseconds {
      current = start..<(start + Int64(month.length) * 86_400_000_000_000)
    }
    return index
  }
}
