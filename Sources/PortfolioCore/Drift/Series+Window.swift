extension Series {
  /// The first observation; nil where there is none.
  public var first: Observation? { isEmpty ? nil : self[0] }

  /// The newest observation; nil where there is none.
  public var last: Observation? { isEmpty ? nil : self[count - 1] }

  /// How many observations there are at or before an instant: those that count as of it.
  public func count(asOf instant: Timestamp) -> Int { index { $0 > instant.nanoseconds } }

  /// The newest observation at or before an instant; nil where there is none.
  public func last(asOf instant: Timestamp) -> Observation? {
    let count = count(asOf: instant)
    return count > 0 ? self[count - 1] : nil
  }

  /// The indices of the observations in a half-open window of time.
  public func indices(in window: Range<Timestamp>) -> Range<Int> {
    let start = index { $0 >= window.lowerBound.nanoseconds }
    return start..<max(start, index { $0 >= window.upperBound.nanoseconds })
  }

  /// The time of the first observation after an instant; nil where there is none.
  public func firstTime(after instant: Timestamp) -> Timestamp? {
    guard let last = times.last, last > instant.nanoseconds else { return nil }
    let index = count(asOf: instant)
    return index < count ? Timestamp(nanoseconds: times[index]) : nil
  }

  /// The mean of the values in each of a number of equal parts of a half-open window.
  ///
  /// Oldest first; nil where a part has no data. Every observation weighs the same.
  public func means(over window: Range<Timestamp>, parts: Int) -> [Double?] {
    guard parts > 0 else { return [] }
    let start = Int128(window.lowerBound.nanoseconds)
    let span = Int128(window.upperBound.nanoseconds) - start
    var rows = indices(in: window)
    return (1...parts).map { part in
      let end = start + span * Int128(part) / Int128(parts)
      var mean = 0.0
      var taken = 0.0
      while let row = rows.first, Int128(times[row]) < end {
        taken += 1
        // The difference of two large values could overflow; those of their parts cannot.
        mean += values[row] / taken - mean / taken
        rows.removeFirst()
      }
      return taken > 0 ? mean : nil
    }
  }

  /// The first index at which a condition on the time holds; it holds for all later times too.
  private func index(where holds: (Int64) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(times[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
