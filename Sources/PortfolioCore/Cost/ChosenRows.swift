/// Which rows of one cost file are wanted; asked row by row, in the order of the file.
struct ChosenRows: Sendable {
  /// Whether the rows of a combination of texts lie in the slices.
  private let profiles: [Bool]
  /// The months that are wanted, for each slice of months.
  private let months: [Set<CostKey>]
  private let interval: ChargeInterval
  /// The rows that are the same as rows elsewhere, ascending.
  private var leftOut: ArraySlice<Int>

  init(
    profiles: [Bool], months: [Set<CostKey>], interval: ChargeInterval, leavingOut leftOut: [Int]
  ) {
    self.profiles = profiles
    self.months = months
    self.interval = interval
    self.leftOut = leftOut[...]
  }

  /// Whether a row is wanted; the numbers asked for ascend.
  mutating func contains(_ row: Int, _ entry: CostEntry) -> Bool {
    if leftOut.first == row {
      leftOut.removeFirst()
      return false
    }
    let start = Timestamp(nanoseconds: entry.start)
    guard profiles[Int(entry.profile)], interval.contains(start) else { return false }
    return months.allSatisfy { $0.contains(.month(Month(utc: start))) }
  }
}
