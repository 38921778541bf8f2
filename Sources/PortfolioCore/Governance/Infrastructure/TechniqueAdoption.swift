/// How many models use techniques of a family, and of which part of the spend.
public struct TechniqueAdoption: Hashable, Sendable {
  /// The family's name; nil for a technique of any family.
  public var family: String?
  /// How many models use one.
  public var users: Int
  /// How many models there are.
  public var models: Int
  /// Of how many of the others nobody says which techniques they use: the shares are at least what
  /// they say.
  public var unknown: Int
  /// The part of the models; nil where there are none.
  public var share: Double? { models == 0 ? nil : Double(users) / Double(models) }
  /// The part of what the models cost in the portfolio's currency; nil where that is nothing.
  public var spendShare: Ratio?
  /// The figure it is held against; nil where the benchmark has none.
  public var figure: Benchmark.Figure?
  /// How many percentage points more of the models than the figure says.
  public var difference: Double? {
    guard let share, let other = figure?.share else { return nil }
    return (share - other) * 100
  }
}

extension TechniqueAdoption {
  /// The adoption of every family of a benchmark, and of any at the end.
  ///
  /// - Parameters:
  ///   - models: The models that count.
  ///   - benchmark: The benchmark.
  ///   - currency: The currency of the spend.
  /// - Returns: A value a family, in the order of the benchmark, and one for all of them.
  static func all(
    of models: [ModelMapRow], against benchmark: Benchmark, in currency: Currency
  ) -> [TechniqueAdoption] {
    let whole = spend(of: models, currency)
    let families = benchmark.families.map { Optional($0) } + [nil]
    return families.map { family in
      let asked = family.map { [$0] } ?? benchmark.families
      let users = models.filter { model in
        model.model?.hosting?.techniques.contains { word in asked.contains { $0.has(word) } }
          ?? false
      }
      let silent = models.count { !($0.model?.hosting?.saysTechniques ?? false) }
      let part = spend(of: users, currency)
      return TechniqueAdoption(
        family: family?.name, users: users.count, models: models.count, unknown: silent,
        spendShare: part.flatMap { part in whole.flatMap { Ratio(of: part, to: $0) } },
        figure: benchmark.figure(family?.name ?? Benchmark.anyFamily))
    }
  }

  /// What models cost together; nil where that does not fit.
  private static func spend(of models: [ModelMapRow], _ currency: Currency) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for model in models {
      guard let next = sum.adding(model.spend[currency] ?? .zero) else { return nil }
      sum = next
    }
    return sum
  }
}
