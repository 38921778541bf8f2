/// A line of the landscape: the models of a type or of a vendor, beside what a survey says.
public struct LandscapeRow: Hashable, Sendable, Identifiable {
  /// What the models have in common.
  public enum Key: Hashable, Sendable {
    case type(ModelType)
    case vendor(String)
    /// Their cards do not say it.
    case notSet
    /// They have no card that would say it.
    case noCard
    /// Charges that name no model.
    case unallocated
  }

  /// What the models have in common.
  public var id: Key
  /// How many there are that are not retired; those without a card are not counted among the models of
  /// the portfolio.
  public var models: Int
  /// The part of the models with a card; nil where there are none, or they have none.
  public var share: Double?
  /// Effective cost over the last 30 whole days, that of retired models with it.
  public var spend: Money
  /// The part of all that was charged in the portfolio's currency.
  public var spendShare: Ratio?
  /// The part of the models that the benchmark has, 0 to 1; nil where it gives none.
  public var benchmark: Double?
  /// Where it is heading; nil of what is no type.
  public var projection: GrowthProjection?

  /// How many percentage points more of the models than the benchmark has.
  public var difference: Double? { points(share) }
  /// How many percentage points more of the spend than the benchmark has of the models.
  public var spendDifference: Double? { points(spendShare?.approximate) }

  private func points(_ share: Double?) -> Double? {
    guard let share, let benchmark else { return nil }
    return (share - benchmark) * 100
  }
}

extension LandscapeRow {
  /// The type; nil where the line is of none.
  public var type: ModelType? { if case .type(let type) = id { type } else { nil } }
  /// The vendor; nil where the line is of none.
  public var vendor: String? { if case .vendor(let vendor) = id { vendor } else { nil } }
}

/// Some years ahead for the models of a type.
public struct GrowthProjection: Hashable, Sendable {
  /// How many models more the benchmark expects, in per cent; nil where it gives none.
  public var growth: Double?
  /// How many models that is; not rounded.
  public var expected: Double?
  /// What they cost in 30 days where each costs what one costs today; nil where nobody knows.
  public var expectedSpend: Money?
  /// How many models there were a year ago; nil where nobody knows.
  public var earlier: Int?
  /// How many there are after as many years of what the last year added.
  public var own: Int?
  /// What they cost in 30 days where each costs what one costs today.
  public var ownSpend: Money?
}

extension GrowthProjection {
  /// The years ahead of models that there are today.
  ///
  /// By the benchmark the count grows by its figure. By the portfolio's own history it grows along a
  /// straight line, each year by as many as the last one added, and does not fall below zero: a rate of
  /// growth made from a handful of models would be compounded into nonsense.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - spend: What they cost in 30 days; nil where nobody knows.
  ///   - growth: The benchmark's growth in per cent.
  ///   - earlier: How many there were a year ago.
  ///   - years: How far ahead.
  init(_ count: Int, _ spend: Money?, growth: Double?, earlier: Int?, years: Int) {
    self.growth = growth
    self.earlier = earlier
    if let growth {
      expected = Double(count) * (1 + growth / 100)
      // A figure of a survey has no more than a hundredth of a per cent.
      let hundredths = Int((growth * 100).rounded())
      expectedSpend = spend.flatMap { $0.scaled(by: 10_000 + hundredths, over: 10_000) }
    }
    if let earlier {
      let own = max(0, count + years * (count - earlier))
      self.own = own
      ownSpend = own == 0 ? .zero : spend.flatMap { $0.scaled(by: own, over: count) }
    }
  }
}

extension Money {
  /// A multiple of every amount, rounded to hundredths; nil where one does not fit, or nothing is
  /// divided by.
  func scaled(by factor: Int, over divisor: Int) -> Money? {
    var scaled = Money(isLowerBound: isLowerBound)
    for (currency, amount) in amounts {
      guard let product = amount.multiplied(by: factor),
        let part = Ratio(of: product, to: ExactDecimal(divisor))?.rounded(to: 2)
      else { return nil }
      scaled.add(part, currency)
    }
    return scaled
  }
}
