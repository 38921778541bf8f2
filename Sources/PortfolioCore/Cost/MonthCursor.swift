/// Numbers the months of instants; rows mostly lie in the month of the row before.
struct MonthCursor {
  private var indexes: [Month: Int] = [:]
  private var current: Range<Int64> = 0..<0
  private var index = 0
  /// The month last asked for.
  private(set) var month = Month(year: 1970, month: 1)

  mutating func index(of instant: Int64) -> Int {
    if current.contains(instant) { return index }
    month = Month(utc: Timestamp(nanoseconds: instant))
    index = indexes[month] ?? indexes.count
    indexes[month] = index
    if let start = Day(year: month.year, month: month.number, day: 1)?.startUTC.nanoseconds {
      current = start..<(start + Int64(month.length) * 86_400_000_000_000)
    }
    return index
  }
}
