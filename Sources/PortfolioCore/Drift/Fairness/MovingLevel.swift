/// What the rows of a segment come to together.
struct SegmentLevel: Sendable {
  private var count: Double
  private var mean: Double
  /// The mean weighed by samples, and how many these are; nil where a row does not say.
  private var weighed: (mean: Double, n: Int64)?

  /// One row.
  init(_ row: Observation) {
    count = 1
    mean = row.value
    weighed = row.n.map { (row.value, $0) }
  }

  /// These rows and others.
  func joined(with other: SegmentLevel) -> SegmentLevel {
    var all = self
    all.count += other.count
    all.mean = Self.blend(mean, other.mean, other.count / all.count)
    guard let one = weighed, let two = other.weighed else {
      all.weighed = nil
      return all
    }
    let (sum, isOver) = one.n.addingReportingOverflow(two.n)
    let part = Double(two.n) / (Double(one.n) + Double(two.n))
    all.weighed = (Self.blend(one.mean, two.mean, part), isOver ? .max : sum)
    return all
  }

  /// As what it is compared.
  func member(_ segment: String) -> SegmentComparison.Member {
    SegmentComparison.Member(segment: segment, mean: weighed?.mean ?? mean, n: weighed?.n)
  }

  private static func blend(_ one: Double, _ other: Double, _ part: Double) -> Double {
    let difference = other - one
    // The difference of two large values could overflow; their parts cannot.
    return difference.isFinite ? one + difference * part : one * (1 - part) + other * part
  }
}

/// What the rows of a segment in a window that moves on in time come to, at a cost that does not
/// grow with the number of rows in it.
///
/// Two stacks make the queue: the older rows are summed up from each of them to the middle, the newer
/// ones together. So nothing is ever subtracted, and no value leaves a trace when it has left.
struct MovingLevel: Sendable {
  /// The next row to be taken.
  private(set) var next = 0
  private var first = 0
  /// What the rows from each of the older ones to the newest of these come to, that of the oldest
  /// last.
  private var older: [SegmentLevel] = []
  private var newer: SegmentLevel?

  /// Takes the next row.
  mutating func take(_ series: Series) {
    let row = SegmentLevel(series[next])
    newer = newer?.joined(with: row) ?? row
    next += 1
  }

  /// Drops the rows at or before an instant.
  mutating func drop(upTo start: Timestamp, of series: Series) {
    while first < next, series.times[first] <= start.nanoseconds {
      if older.isEmpty {
        for index in (first..<next).reversed() {
          let row = SegmentLevel(series[index])
          older.append(older.last.map { row.joined(with: $0) } ?? row)
        }
        newer = nil
      }
      older.removeLast()
      first += 1
    }
  }

  /// What the rows in the window come to; nil where there are none.
  var level: SegmentLevel? {
    guard let older = older.last else { return newer }
    return newer.map { older.joined(with: $0) } ?? older
  }
}
