/// Adds rows up in the cells of a split.
///
/// The key of a row depends on its combination of texts, its month and whether it has a cost, so it
/// is asked for once for each of these; a row then finds its cell by two indexes. Rows that are
/// priced, converted or shared out go another way, one by one (`CostRows`).
struct CostCells {
  private struct Cell: Hashable {
    var key: CostKey
    var second: CostKey?
    var currency: Currency?
  }

  private struct PartPlace: Hashable {
    var slot: Int
    var kind: CostKind
    var currency: Currency?
  }

  private let first: CostDimension
  private let second: CostDimension?
  private let interval: ChargeInterval
  private let slices: [CostSlice]
  private let splitsByMonth: Bool
  private var numbers: [Cell: Int] = [:]
  private var cells: [Cell] = []
  private var sums: [CostSums] = []
  /// How many requests the rows of each cell stand for, where that is asked for.
  private var tally: RequestTally?
  /// The rows that no rate converts, by currency and day.
  private var lacking: [Currency: [Day: Int]] = [:]

  init(
    _ first: CostDimension, _ second: CostDimension?, _ interval: ChargeInterval,
    _ slices: [CostSlice], countingRequests: Bool = false
  ) {
    tally = countingRequests ? RequestTally() : nil
    self.first = first
    self.second = second
    self.interval = interval
    self.slices = slices
    splitsByMonth =
      first == .month || second == .month || slices.contains { $0.dimension == .month }
  }

  /// The parts of the split, in no order.
  var rows: [CostSplit.Row] {
    cells.indices.map { number in
      let cell = cells[number]
      var sums = sums[number]
      sums.requests = tally?.count(of: number)
      return CostSplit.Row(
        key: cell.key, second: cell.second, currency: cell.currency, sums: sums)
    }
  }

  /// The rows that no rate converts, by currency, then in time.
  var lackingRates: [LackingRate] { LackingRate.runs(of: lacking) }

  /// Adds the rows of a file, but for those left out, whose numbers ascend.
  mutating func add(_ rows: inout CostRows, leavingOut leftOut: [Int]) {
    var months = MonthCursor()
    // The cell of each combination of texts, priced or not, for each month; -1 where it is not
    // known yet, -2 where its rows lie outside a slice, -3 where rows are taken apart one by one.
    var found: [[Int]] = []
    var parts: [PartPlace: Int] = [:]
    let table = rows.table
    table.forEachRow(leavingOut: leftOut, in: interval) { entry, split in
      let slot = splitsByMonth ? months.index(of: entry.start) : 0
      while found.count <= slot {
        found.append(Array(repeating: -1, count: 2 * table.profiles.count))
      }
      let place = entry.countingPlace
      if found[slot][place] == -1 { found[slot][place] = cell(of: entry, &rows) }
      let number = found[slot][place]
      guard number != -2 else { return }
      guard number >= 0 else { return addParts(of: entry, split, slot, &rows, &parts) }
      sums[number].add(entry, table, split)
      if tally != nil { tally?.add(entry, split, to: number, table) }
    }
    tally?.endFile()
  }

  /// The cell of rows that count as they are.
  private mutating func cell(of entry: CostEntry, _ rows: inout CostRows) -> Int {
    let profile = Int(entry.profile)
    guard let kind = rows.plainKind(profile, isUnpriced: entry.isUnpriced) else { return -3 }
    return cell(of: kind, rows.table.profiles.facts[profile].currency, entry.start, &rows)
  }

  private mutating func cell(
    of kind: CostKind, _ currency: Currency?, _ start: Int64, _ rows: inout CostRows
  ) -> Int {
    let month = Month(utc: Timestamp(nanoseconds: start))
    for slice in slices where !slice.keys.contains(rows.key(kind, slice.dimension, month)) {
      return -2
    }
    let key = rows.key(kind, first, month)
    let number = number(
      of: Cell(key: key, second: second.map { rows.key(kind, $0, month) }, currency: currency))
    sums[number].bases.formUnion(CostBases(kind.basis))
    return number
  }

  private mutating func addParts(
    of entry: CostEntry, _ split: TokenCounts?, _ slot: Int, _ rows: inout CostRows,
    _ known: inout [PartPlace: Int]
  ) {
    let tokens = rows.table.tokens(of: entry, split)
    for part in rows.parts(of: entry, tokens) {
      let place = PartPlace(slot: slot, kind: part.kind, currency: part.currency)
      let number = known[place] ?? cell(of: part.kind, part.currency, entry.start, &rows)
      known[place] = number
      guard number >= 0 else { continue }
      sums[number].add(part, tokens)
      // Requests of a service that is shared out are not those of whoever gets a part.
      if part.isFirst, part.kind.target == 0 {
        tally?.add(entry, split, to: number, rows.table)
      }
      if let currency = part.lackedRate {
        let day = Day(utc: Timestamp(nanoseconds: entry.start))
        lacking[currency, default: [:]][day, default: 0] += 1
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
