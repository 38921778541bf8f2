/// What some lines of a landscape come to together, some years ahead.
///
/// What cannot be said of a line makes a sum a lower bound: a line without growth is in it neither with
/// what it has today nor with nothing.
public struct ProjectedWhole: Hashable, Sendable {
  /// A number of models.
  public struct Count: Hashable, Sendable {
    /// How many; not rounded.
    public var models: Double
    /// Whether those of a line are missing.
    public var isLowerBound: Bool
  }

  /// How many models there are today.
  public var models: Int
  /// How many models the benchmark expects; nil where it says nothing of any line.
  public var expected: Count?
  /// What they cost in 30 days; nil where nobody knows of any.
  public var expectedSpend: Money?
  /// How many models there were a year ago; nil where nobody knows.
  public var earlier: Int?
  /// How many there are by the portfolio's own growth; nil where nobody can say of any line.
  public var own: Count?
  /// What they cost in 30 days; nil where nobody knows of any.
  public var ownSpend: Money?

  /// What some lines come to.
  public init(of rows: some Sequence<LandscapeRow>) {
    let rows = Array(rows)
    // Names without a card are no models of the portfolio; what they cost is a part of the whole.
    let counted = rows.filter { $0.id != .noCard && $0.id != .unallocated && $0.models > 0 }
    models = counted.reduce(0) { $0 + $1.models }
    func count(_ part: (GrowthProjection) -> Double?) -> Count? {
      let all = rows.filter { $0.id != .noCard && $0.id != .unallocated }
      let known = all.compactMap { $0.projection.flatMap(part) }
      guard !known.isEmpty else { return nil }
      return Count(
        models: known.reduce(0, +),
        isLowerBound: counted.contains { $0.projection.flatMap(part) == nil })
    }
    func spend(_ part: (GrowthProjection) -> Money?) -> Money? {
      let known = rows.compactMap { $0.projection.flatMap(part) }
      guard !known.isEmpty else { return nil }
      var sum = Money.zero
      for money in known { sum.add(money) }
      let isMissing = rows.contains { row in
        row.projection.flatMap(part) == nil && (row.models > 0 || row.spend.isCharged)
      }
      if isMissing { sum.isLowerBound = true }
      return sum
    }
    expected = count(\.expected)
    expectedSpend = spend(\.expectedSpend)
    own = count { $0.own.map(Double.init) }
    ownSpend = spend(\.ownSpend)
    let before = rows.compactMap { $0.projection?.earlier }
    earlier = before.isEmpty ? nil : before.reduce(0, +)
  }
}

extension Money {
  /// Whether something is in it other than nothing.
  var isCharged: Bool { isLowerBound || amounts.values.contains { $0 != .zero } }
}
