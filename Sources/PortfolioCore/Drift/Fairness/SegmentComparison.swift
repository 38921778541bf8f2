/// The best and the worst segment of an indicator at one time.
public struct SegmentComparison: Hashable, Sendable {
  /// What one segment comes to.
  public struct Member: Hashable, Sendable {
    /// The segment, as written.
    public var segment: String
    /// The mean of its window, in the indicator's unit; weighed by the samples where every row has
    /// their number.
    public var mean: Double
    /// How many samples the window sums up; nil where a row does not say.
    public var n: Int64?

    /// What one segment comes to.
    public init(segment: String, mean: Double, n: Int64? = nil) {
      self.segment = segment
      self.mean = mean
      self.n = n
    }
  }

  /// The best segment.
  public var best: Member
  /// The worst segment.
  public var worst: Member
  /// The worst as a part of the best, 0 to 1; nil where that says nothing, as with values below 0.
  public var ratio: Double?

  /// How far the best and the worst lie apart, in the indicator's unit; at most what a number can be.
  public var gap: Double { min(abs(best.mean - worst.mean), .greatestFiniteMagnitude) }
}

extension SegmentComparison {
  /// The best and the worst of segments; nil where there are fewer than two.
  ///
  /// **Ratio.** The smaller mean divided by the larger. Of a rate of which less is better, an error
  /// rate say, it is that of the favourable outcomes, 1 minus the rate: the four-fifths rule is one
  /// of selection rates (29 CFR 1607.4(D)), and of two small error rates one is soon twice the other.
  init?(_ members: some Sequence<Member>, _ rules: FairnessRules) {
    let isLowerBetter = rules.better == .lower
    // Of equal means the first by name, so that rows in any order give the same.
    func precedes(_ one: Member, _ other: Member) -> Bool {
      one.mean == other.mean
        ? one.segment < other.segment : (one.mean > other.mean) != isLowerBetter
    }
    var ends: (best: Member, worst: Member)?
    for member in members {
      guard let known = ends else {
        ends = (member, member)
        continue
      }
      if precedes(member, known.best) { ends?.best = member }
      if precedes(known.worst, member) { ends?.worst = member }
    }
    guard let (best, worst) = ends, best.segment != worst.segment else { return nil }
    self.best = best
    self.worst = worst
    let means = [best.mean, worst.mean].map { rules.isRate && isLowerBetter ? 1 - $0 : $0 }
    let (least, greatest) = (min(means[0], means[1]), max(means[0], means[1]))
    ratio = least >= 0 && greatest > 0 ? least / greatest : nil
  }

  /// Whether the difference is more than so many samples have by chance, which is not asked where
  /// their numbers are not known.
  ///
  /// The same guidelines do not take a difference of small numbers for adverse impact where it is
  /// not significant; two rates are tested at p < 0.05, two-sided (`Distance.twoProportions`).
  func isSignificant(_ rules: FairnessRules) -> Bool {
    guard rules.isRate, let best = Self.proportion(best), let worst = Self.proportion(worst),
      let p = Distance.twoProportions(best, worst).pValue
    else { return true }
    return p.value < 0.05
  }

  private static func proportion(_ member: Member) -> Distance.Proportion? {
    guard let n = member.n, n > 0, n < 1 << 52, (0...1).contains(member.mean) else { return nil }
    return Distance.Proportion(Int((member.mean * Double(n)).rounded()), of: Int(n))
  }
}
