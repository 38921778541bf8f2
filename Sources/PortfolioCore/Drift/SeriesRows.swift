/// The rows that one file has of one series, in the order of its lines, column by column.
struct SeriesRows: Sendable {
  /// Nanoseconds since 1970 (`Timestamp`).
  private(set) var times: [Int64] = []
  private(set) var values: [Double] = []
  /// Sizes of samples, 0 where a row has none; empty as long as no row has one.
  private(set) var counts: [Int64] = []
  /// The lines the rows begin on, from 1.
  private(set) var lines: [UInt32] = []

  var count: Int { times.count }

  mutating func append(time: Timestamp, value: Double, n: Int64, line: Int) {
    if n != 0 || !counts.isEmpty {
      if counts.isEmpty { counts = [Int64](repeating: 0, count: times.count) }
      counts.append(n)
    }
    times.append(time.nanoseconds)
    values.append(value)
    lines.append(UInt32(clamping: line))
  }

  /// The size of a row's sample; 0 where it has none.
  func n(_ row: Int) -> Int64 { counts.isEmpty ? 0 : counts[row] }
}
