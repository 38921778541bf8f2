public import OrderedCollections

/// Categories that are compared with others: how often each comes, at least one in all.
public struct CategorySample: Hashable, Sendable {
  /// How often each category comes, in the order in which they first do; none is zero.
  public let counts: OrderedDictionary<String, Int>

  /// How many values there are; at least one.
  public let count: Int

  /// A sample of categories.
  ///
  /// - Throws: `empty` where there are none.
  public init(_ values: some Sequence<String>) throws(DistanceFault) {
    var counts: OrderedDictionary<String, Int> = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard !counts.isEmpty else { throw .empty }
    self.counts = counts
    count = counts.values.reduce(0, +)
  }
}
