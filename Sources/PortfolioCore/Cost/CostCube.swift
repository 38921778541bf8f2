/// The costs of a portfolio added up once by everything that a reader splits them by, so that
/// every further split is a sum over a few thousand cells and not over a million rows.
///
/// A cell holds the rows with one model, type, team, workflow, vendor, category and currency whose
/// charge periods start in one segment of time. Segments lie between months and between the
/// instants at which the intervals that are asked for begin and end.
public struct CostCube: Sendable {
  private struct Combination: Hashable {
    var keys: [CostKey]
    var currency: Currency?
  }

  private struct Segment {
    var month: Month
    /// An instant in it, which stands for all.
    var instant: Timestamp
  }

  private struct Cell {
    var combination: Int32
    var sums: CostSums
    var charged = ChargedDays()
  }

  /// The dimensions whose keys a combination has, in order; months are told by the segment.
  private static let dimensions: [CostDimension] = [
    .model, .type, .team, .workflow, .vendor, .category,
  ]

  /// How many rows of the files could not be read; while there are any, totals are lower bounds.
  public let unreadRows: Int
  private let cuts: Set<Timestamp>
  /// The instant from which on charges make no day known.
  private let ahead: Timestamp
  private var combinations: [Combination] = []
  private var segments: [Segment] = []
  /// The cells of each segment.
  private var cells: [[Cell]] = []

  /// Adds the rows up.
  ///
  /// - Parameters:
  ///   - costs: The rows, with what they belong to.
  ///   - cuts: The instants, beside the first ones of months, at which intervals that are asked for
  ///     begin or end.
  ///   - ahead: The instant from which on charges are of days to come.
  public init(
    _ costs: AttributedCosts, cutting cuts: Set<Timestamp> = [], ahead: Timestamp = .latest
  ) {
    unreadRows = costs.ledger.unreadRows
    self.cuts = cuts
    self.ahead = ahead
    var clock = SegmentClock(cuts: cuts.sorted())
    var places = Places()
    for index in costs.ledger.files.indices {
      guard var rows = costs.rows(of: index) else { continue }
      add(&rows, leavingOut: costs.ledger.leftOut[index], &clock, &places)
    }
    segments = clock.segments.map { Segment(month: $0.month, instant: $0.instant) }
  }

  /// Where rows are counted, as far as that is known.
  private struct Places {
    var combinations: [Combination: Int32] = [:]
    /// The cell of each combination in each segment; -1 where there is none yet.
    var cells: [[Int32]] = []
  }

  /// What decides in which combination a part of a row is counted.
  private struct Part: Hashable {
    var kind: CostKind
    var currency: Currency?
  }

  private mutating func add(
    _ rows: inout CostRows, leavingOut leftOut: [Int], _ clock: inout SegmentClock,
    _ places: inout Places
  ) {
    let table = rows.table
    // The combination of rows with the same texts, priced or not; -1 where it is not known yet, -3
    // where rows are taken apart one by one.
    var combinationOf = [Int32](repeating: -1, count: 2 * table.profiles.count)
    var parts: [Part: Int32] = [:]
    table.forEachRow(leavingOut: leftOut) { entry, split in
      let place = entry.countingPlace
      let profile = Int(entry.profile)
      if combinationOf[place] == -1 {
        let kind = rows.plainKind(profile, isUnpriced: entry.isUnpriced)
        combinationOf[place] =
          kind.map { combination(of: $0, table.profiles.facts[profile].currency, &rows, &places) }
          ?? -3
      }
      let segment = clock.segment(of: entry.start)
      guard combinationOf[place] < 0 else {
        let number = cell(of: combinationOf[place], segment, &places)
        cells[segment][number].sums.add(entry, table, split)
        cells[segment][number].charged.add(entry, before: ahead)
        cells[segment][number].sums.bases.formUnion(
          CostBases(table.profiles.facts[profile].basis(isUnpriced: entry.isUnpriced)))
        return
      }
      let tokens = table.tokens(of: entry, split)
      for part in rows.parts(of: entry, tokens) {
        let key = Part(kind: part.kind, currency: part.currency)
        let combination = parts[key] ?? combination(of: part.kind, part.currency, &rows, &places)
        parts[key] = combination
        let number = cell(of: combination, segment, &places)
        cells[segment][number].sums.add(part, tokens)
        cells[segment][number].charged.add(part.entry, before: ahead)
      }
    }
  }

  private mutating func combination(
    of kind: CostKind, _ currency: Currency?, _ rows: inout CostRows, _ places: inout Places
  ) -> Int32 {
    // None of the dimensions asks for the month.
    let month = Month(year: 1970, month: 1)
    let combination = Combination(
      keys: Self.dimensions.map { rows.key(kind, $0, month) }, currency: currency)
    if let known = places.combinations[combination] { return known }
    let number = Int32(combinations.count)
    combinations.append(combination)
    places.combinations[combination] = number
    return number
  }

  private mutating func cell(
    of combination: Int32, _ segment: Int, _ places: inout Places
  ) -> Int {
    while places.cells.count <= segment {
      places.cells.append([])
      cells.append([])
    }
    let combination = Int(combination)
    if places.cells[segment].count <= combination {
      places.cells[segment] += Array(
        repeating: -1, count: combinations.count - places.cells[segment].count)
    }
    if places.cells[segment][combination] < 0 {
      places.cells[segment][combination] = Int32(cells[segment].count)
      cells[segment].append(Cell(combination: Int32(combination), sums: CostSums()))
    }
    return Int(places.cells[segment][combination])
  }

  /// Splits the costs of charge periods that start in an interval, or of the rows that lie in every
  /// one of some parts; the same as the split of the rows themselves.
  ///
  /// - Parameters:
  ///   - first: One of the dimensions that are browsed; tags are not added up here.
  ///   - second: A further one.
  ///   - interval: Begins and ends at cuts or with months.
  ///   - path: The parts, one inside the other.
  /// - Returns: The parts of the split.
  public func split(
    by first: CostDimension, then second: CostDimension? = nil,
    in interval: ChargeInterval = .all, only path: [CostStep] = []
  ) -> CostSplit {
    let isSegmentIn = segments.map { segment in
      interval.contains(segment.instant)
        && path.allSatisfy { $0.dimension != .month || $0.key == .month(segment.month) }
    }
    let isCombinationIn = areCombinationsIn(path)
    let splitsByMonth = first == .month || second == .month
    var rows: [CostSplit.Row] = []
    var numbers: [CostSplit.Row.Place: Int] = [:]
    var places: [[Int]] = []
    for segment in segments.indices where isSegmentIn[segment] {
      let month = segments[segment].month
      let slot = splitsByMonth ? segment : 0
      while places.count <= slot {
        places.append(Array(repeating: -1, count: combinations.count))
      }
      for cell in cells[segment] where isCombinationIn[Int(cell.combination)] {
        let combination = Int(cell.combination)
        if places[slot][combination] < 0 {
          let place = CostSplit.Row.Place(
            key: Self.key(first, combinations[combination], month),
            second: second.map { Self.key($0, combinations[combination], month) },
            currency: combinations[combination].currency)
          let number = numbers[place] ?? rows.count
          if number == rows.count {
            numbers[place] = number
            rows.append(
              CostSplit.Row(
                key: place.key, second: place.second, currency: place.currency, sums: CostSums()))
          }
          places[slot][combination] = number
        }
        rows[places[slot][combination]].sums.add(cell.sums)
      }
    }
    return CostSplit(first, second, interval: interval, rows: rows, unreadRows: unreadRows)
  }

  /// Whether an interval begins and ends at cuts or with months, so that a split of it can be asked
  /// for.
  func isCut(at interval: ChargeInterval) -> Bool {
    [interval.from, interval.to].compactMap(\.self).allSatisfy { instant in
      instant == .latest || cuts.contains(instant)
        || instant == Month(utc: instant).firstDay.startUTC
    }
  }

  /// The last day of which the charges of some parts, one inside the other, are known, whatever the
  /// months among them; nil where there are no charges.
  func knownThrough(_ path: [CostStep]) -> Day? {
    let isCombinationIn = areCombinationsIn(path)
    var (own, all) = (ChargedDays(), ChargedDays())
    for cell in cells.joined() {
      all.add(cell.charged)
      if isCombinationIn[Int(cell.combination)] { own.add(cell.charged) }
    }
    return own.last(among: all)
  }

  /// Whether each combination lies in every one of some parts, whatever the months among them.
  private func areCombinationsIn(_ path: [CostStep]) -> [Bool] {
    combinations.map { combination in
      path.allSatisfy { step in
        step.dimension == .month || Self.key(step.dimension, combination, nil) == step.key
      }
    }
  }

  private static func key(
    _ dimension: CostDimension, _ combination: Combination, _ month: Month?
  ) -> CostKey {
    if dimension == .month { return month.map { .month($0) } ?? .notSet }
    return dimensions.firstIndex(of: dimension).map { combination.keys[$0] } ?? .unallocated
  }
}

extension CostSplit.Row {
  /// What tells one part of a split from another.
  fileprivate struct Place: Hashable {
    var key: CostKey
    var second: CostKey?
    var currency: Currency?
  }
}

/// Numbers the segments of time in which instants lie; rows mostly lie in that of the row before.
private struct SegmentClock {
  private struct Name: Hashable {
    var month: Month
    /// How many cuts lie at or before it.
    var cuts: Int
  }

  let cuts: [Timestamp]
  private(set) var segments: [(month: Month, instant: Timestamp)] = []
  private var numbers: [Name: Int] = [:]
  private var current: Range<Int64> = 0..<0
  private var number = 0

  init(cuts: [Timestamp]) { self.cuts = cuts }

  mutating func segment(of nanoseconds: Int64) -> Int {
    if current.contains(nanoseconds) { return number }
    let instant = Timestamp(nanoseconds: nanoseconds)
    let month = Month(utc: instant)
    let before = cuts.partitioningIndex { $0 > instant }
    let name = Name(month: month, cuts: before)
    number = numbers[name] ?? segments.count
    if number == segments.count {
      numbers[name] = number
      // An instant within stands for all of it: no interval that is asked for parts it.
      segments.append((month, instant))
    }
    current = nanoseconds..<nanoseconds
    if let first = Day(year: month.year, month: month.number, day: 1)?.startUTC.nanoseconds {
      let start = max(first, before > 0 ? cuts[before - 1].nanoseconds : .min)
      let end = min(
        first + Int64(month.length) * 86_400_000_000_000,
        before < cuts.count ? cuts[before].nanoseconds : .max)
      if start < end { current = start..<end }
    }
    return number
  }
}
