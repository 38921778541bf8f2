/// How the portfolios of a survey are made up, and how they are said to grow (DESIGN §1, S3).
public struct SurveyedLandscape: Hashable, Sendable {
  /// How many models a company has; nil where the survey gives none.
  public var models: Double?
  /// The part of the models of each type, in per cent.
  public var mix: [ModelType: Double]
  /// How many models more there will be of each type after `years`, in per cent.
  public var growth: [ModelType: Double]
  /// How many more there will be of all types together, in per cent.
  public var overall: Double?
  /// The years that growth is over.
  public var years: Int

  /// Years that growth is over where the file does not say it.
  public static let usualYears = 3

  /// A survey that says nothing of types.
  public init(
    models: Double? = nil, mix: [ModelType: Double] = [:], growth: [ModelType: Double] = [:],
    overall: Double? = nil, years: Int = usualYears
  ) {
    self.models = models
    self.mix = mix
    self.growth = growth
    self.overall = overall
    self.years = years
  }
}

extension SurveyedLandscape {
  /// Reads `models`, `mix`, `growth`, `overall` and `years`; nil where the file has none of these.
  init?(reading root: inout MapReader) {
    self.init(
      models: root.number("models", atLeast: 0), mix: Self.types("mix", in: &root, atLeast: 0),
      growth: Self.types("growth", in: &root, atLeast: -100),
      overall: root.number("overall", atLeast: -100),
      years: root.integer("years", atLeast: 1) ?? Self.usualYears)
    if models == nil, mix.isEmpty, growth.isEmpty, overall == nil { return nil }
  }

  private static func types(
    _ key: String, in root: inout MapReader, atLeast least: Double
  ) -> [ModelType: Double] {
    guard var map = root.map(key) else { return [:] }
    var figures: [ModelType: Double] = [:]
    for type in ModelType.allCases { figures[type] = map.number(type.rawValue, atLeast: least) }
    map.finish()
    return figures
  }
}

extension SurveyedLandscape {
  /// What all types come to together where each grows as the survey says of it, in per cent.
  ///
  /// The mix times the growth of each type. Types of which no growth is given stay as they are in the
  /// lower figure, and grow as the others do on average in the higher. Nil where no type has both.
  public var sumOfParts: ClosedRange<Double>? {
    let known = mix.filter { growth[$0.key] != nil }
    let whole = mix.values.reduce(0, +)
    let share = known.values.reduce(0, +)
    guard share > 0 else { return nil }
    let sum = ModelType.allCases.reduce(0.0) { $0 + (known[$1] ?? 0) * (growth[$1] ?? 0) }
    let (all, alone) = (sum / whole, sum / share)
    return Swift.min(all, alone)...Swift.max(all, alone)
  }
}
