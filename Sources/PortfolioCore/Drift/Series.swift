/// The observations of one indicator of one model, in order of time, one a time.
///
/// Rows of all files and under all names of the model are put in the order (time, path, line).
/// Equal rows of one time count once; of two values for one time the later in that order wins, and
/// the pair is a problem that names both places (FORMATS, Observations).
public struct Series: Sendable {
  /// The most conflicts kept of one series.
  static let conflictLimit = 100

  /// Nanoseconds since 1970 (`Timestamp`), ascending.
  private(set) var times: [Int64] = []
  /// The values at these times, all finite.
  public private(set) var values: [Double] = []
  /// Sizes of samples, 0 where a row has none; empty where no row has one.
  private(set) var counts: [Int64] = []
  /// Values given for one time besides the one that counts, at most `conflictLimit` of them.
  private(set) var conflicts: [Problem] = []
  /// How many more there are.
  private(set) var unlistedConflicts = 0
  /// What the series has been since it was last put in order anew.
  private(set) var lineage = Lineage()

  init() {}

  /// How many observations there are.
  public var count: Int { times.count }

  /// Whether there are none.
  public var isEmpty: Bool { times.isEmpty }

  /// An observation; `index` runs from 0 to below `count`.
  public subscript(index: Int) -> Observation {
    let n = counts.isEmpty ? 0 : counts[index]
    return Observation(
      time: Timestamp(nanoseconds: times[index]), value: values[index], n: n > 0 ? n : nil)
  }

  /// Adds rows of a file at the end, where all of them are later than what there is.
  ///
  /// - Returns: whether they were; otherwise nothing has changed.
  mutating func extend(with rows: SeriesRows, from start: Int) -> Bool {
    var last = times.last ?? .min
    for row in start..<rows.count {
      guard rows.times[row] > last || times.isEmpty && row == start else { return false }
      last = rows.times[row]
    }
    for row in start..<rows.count { add(rows, row) }
    return true
  }

  private mutating func add(_ rows: SeriesRows, _ row: Int) {
    let n = rows.n(row)
    if n != 0 || !counts.isEmpty {
      if counts.isEmpty { counts = [Int64](repeating: 0, count: times.count) }
      counts.append(n)
    }
    times.append(rows.times[row])
    values.append(rows.values[row])
  }
}

// MARK: - Putting rows in order

extension Series {
  /// The rows that one file has under one name of a series.
  struct Source {
    var path: String
    /// The path's place in the order of all paths.
    var rank: Int
    /// The model's name, as written.
    var name: String
    var rows: SeriesRows
  }

  /// The series of an indicator, of the rows of several files and names in whatever order.
  init(_ sources: [Source], metric: String) {
    let sources = sources.sorted { $0.rank < $1.rank }
    if Self.areInOrder(sources) {
      // The arrays of a single file are shared with it until one of them changes.
      if let only = sources.first?.rows, sources.count == 1 {
        (times, values, counts) = (only.times, only.values, only.counts)
      } else {
        for source in sources { for row in 0..<source.rows.count { add(source.rows, row) } }
      }
      return
    }
    var order: [Position] = []
    order.reserveCapacity(sources.reduce(0) { $0 + $1.rows.count })
    for (index, source) in sources.enumerated() {
      for row in 0..<source.rows.count {
        order.append(
          Position(
            time: source.rows.times[row], rank: source.rank, line: source.rows.lines[row],
            source: index, row: row))
      }
    }
    order.sort()
    for (index, position) in order.enumerated() {
      if index + 1 < order.count, order[index + 1].time == position.time {
        note(position, before: order[index + 1], in: sources, metric: metric)
      } else {
        add(sources[position.source].rows, position.row)
      }
    }
  }

  private static func areInOrder(_ sources: [Source]) -> Bool {
    var last: Int64?
    for source in sources {
      for time in source.rows.times {
        if let last, time <= last { return false }
        last = time
      }
    }
    return true
  }

  /// Where a row stands in the order of a series.
  private struct Position: Comparable {
    var time: Int64
    var rank: Int
    var line: UInt32
    var source: Int
    var row: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.time, one.rank, one.line) < (other.time, other.rank, other.line)
    }
  }

  /// Keeps a pair of rows of one time that say different things.
  private mutating func note(
    _ lost: Position, before won: Position, in sources: [Source], metric: String
  ) {
    let (loser, winner) = (sources[lost.source], sources[won.source])
    guard
      loser.rows.values[lost.row] != winner.rows.values[won.row]
        || loser.rows.n(lost.row) != winner.rows.n(won.row)
    else { return }
    guard conflicts.count < Self.conflictLimit else {
      unlistedConflicts += 1
      return
    }
    let fault = TableFault.conflictingValues(
      model: winner.name, metric: metric, other: Place(path: loser.path, line: Int(lost.line)))
    conflicts.append(
      Problem(.table(fault), at: Place(path: winner.path, line: Int(won.line))))
  }
}
