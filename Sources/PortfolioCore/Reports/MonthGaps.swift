extension Sequence<Month> {
  /// The months in time, with those between them.
  ///
  /// Of months after the present one, which may lie anywhere, only those that there are.
  public func withGaps(upTo present: Month) -> [Month] {
    let months = Set(self).sorted()
    guard let first = months.first, let last = months.last(where: { $0 <= present }) else {
      return months
    }
    let past = (0...Int(last.ordinal - first.ordinal)).map { first.advanced(by: $0) }
    return past + months.filter { $0 > present }
  }
}
