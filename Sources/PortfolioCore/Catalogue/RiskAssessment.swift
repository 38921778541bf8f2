/// The answers from which a model's tier is computed (`folio.tier` of its card, as a map).
///
/// ```yaml
/// tier: {privacy: high, misuse: medium, accuracy: high, intellectual-property: low, reach: medium, autonomy: none}
/// ```
public struct RiskAssessment: Hashable, Sendable {
  /// What is asked: the first three are what executives fear most of generative AI.
  public enum Question: String, CaseIterable, Sendable {
    /// How badly people are hurt where what it sees or says of them gets out.
    case privacy
    /// What somebody who means ill can do with it.
    case misuse
    /// What it costs where it is wrong.
    case accuracy
    /// Whether what it takes in or gives out belongs to others.
    case intellectualProperty = "intellectual-property"
    /// How many people meet what it says.
    case reach
    /// How far it acts without anybody looking.
    case autonomy
  }
  /// How much.
  public enum Answer: String, CaseIterable, Sendable {
    case none, low, medium, high

    /// The part of a question's points: none, a third, two thirds, all; in thirds.
    public var thirds: Int { Answer.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The answers; a question that is not answered is not there.
  public var answers: [Question: Answer]

  /// The answers of a card.
  public init(_ answers: [Question: Answer]) { self.answers = answers }

  /// The questions without an answer, in their order.
  public var open: [Question] { Question.allCases.filter { answers[$0] == nil } }
}

/// How answers come to a tier (`tiers` of `portfolio.yaml`).
///
/// ```yaml
/// tiers:
///   points: {privacy: 25, misuse: 20, accuracy: 20, intellectual-property: 15, reach: 10, autonomy: 10}
///   high: 60                          # percent of all points, and more
///   medium: 30
/// ```
public struct Tiering: Hashable, Sendable {
  /// The points of each question.
  public var points: [RiskAssessment.Question: Int]
  /// From how many percent of all points on a model is of the high tier.
  public var high: Int
  /// From how many percent of all points on a model is of the medium tier.
  public var medium: Int

  /// Points where the settings give none; the limits are those of insurance-mrm 0.1.0, 60 and 30.
  public init() {
    points = [
      .privacy: 25, .misuse: 20, .accuracy: 20, .intellectualProperty: 15, .reach: 10,
      .autonomy: 10,
    ]
    high = 60
    medium = 30
  }

  /// What answers come to.
  public struct Score: Hashable, Sendable {
    /// Percent of all points, rounded down, if every open question were answered with none.
    public var least: Int
    /// Percent of all points, rounded down, if every open question were answered with high.
    public var most: Int
    /// The tier; nil where open questions may make it another.
    public var tier: RiskTier?
  }

  /// The score of an assessment: exact, and the same whatever the open answers, or not set.
  public func score(_ assessment: RiskAssessment) -> Score {
    var least = 0
    var most = 0
    var whole = 0
    for question in RiskAssessment.Question.allCases {
      let points = points[question] ?? 0
      whole += 3 * points
      let answer = assessment.answers[question]
      least += points * (answer?.thirds ?? 0)
      most += points * (answer?.thirds ?? 3)
    }
    guard whole > 0 else { return Score(least: 0, most: 100, tier: nil) }
    let (low, top) = (tier(least, of: whole), tier(most, of: whole))
    return Score(
      least: least * 100 / whole, most: most * 100 / whole, tier: low == top ? low : nil)
  }

  private func tier(_ points: Int, of whole: Int) -> RiskTier {
    points * 100 >= high * whole ? .high : points * 100 >= medium * whole ? .medium : .low
  }
}
