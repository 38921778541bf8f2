public import PortfolioCore

/// A phrase of what explains an alert.
///
/// Payloads that are texts have been made safe to show, and are values, times and names as the
/// screen writes them.
public enum ExplanationPhrase: Hashable, Sendable {
  // Titles, and what the chart shows.
  case title(ExplanationSection)
  case value
  case shift
  case values
  case usual
  case limit(Target.Limit)
  case beganHere(at: String)
  case firedHere
  case overHere
  case level(AlertExplanation.LevelName)

  // What happened, in a sentence each.
  case moved(ExplainedEpisode, LevelsInWords)
  case meanwhile(ExplainedEpisode, LevelsInWords)
  case improved
  case scattered(ExplainedEpisode, times: String)
  case beyond(ExplainedEpisode, Target.Limit, limit: String, beyond: Int, of: Int, worst: String)
  case silent(ExplainedEpisode, last: String?, every: Duration, missing: Int)
  case farAway(ExplainedEpisode, DistanceInWords)
  case segments(ExplainedEpisode, SegmentsInWords)
  case found(DetectorKind, AlertExplanation.Finder?, at: String, after: Int)
  case firedBeyond(at: String)
  case firedSilent(at: String)
  case follows(SeasonalProfile.Period)
  case over(since: String)
  case confidentiality(
    workflow: String, Sensitivity?, [ConfidentialityFinding.Reason])

  // What else changed, and what people did.
  case offset(Duration)
  case nothingRecorded(command: String)
  case nothingDone
}

/// An indicator that is wrong, and the time of it.
public struct ExplainedEpisode: Hashable, Sendable {
  /// The indicator, with its segment.
  public var indicator: String
  /// Since when.
  public var from: String
  /// Until when; nil as long as it lasts.
  public var to: String?
}

/// What an indicator was before and since, as texts.
public struct LevelsInWords: Hashable, Sendable {
  /// The mean before.
  public var before: String
  /// The mean since.
  public var since: String
  /// How far apart they are in spreads, without a sign; nil where nothing says what a spread is.
  public var spreads: String?
  /// The side to which it went.
  public var side: ChangeSide
  /// How many observations there are since.
  public var count: Int
}

/// A distance that was too far, as texts.
public struct DistanceInWords: Hashable, Sendable {
  /// How it was measured.
  public var method: DistanceMethod
  /// The distance, or the p-value of a test.
  public var value: String
  /// What was too far.
  public var limit: String
  /// Whether the value is the p-value of a test.
  public var isTest: Bool
  /// How many values there were.
  public var samples: Distance.Samples
}

/// Two segments that lie too far apart, as texts.
public struct SegmentsInWords: Hashable, Sendable {
  /// The name of the worst segment.
  public var worst: String
  /// The mean of the worst segment.
  public var worstMean: String
  /// The name of the best segment.
  public var best: String
  /// The mean of the best segment.
  public var bestMean: String
  /// How they compare: the part that the worst is of the best, or how far they lie apart.
  public var value: String
  /// What they were held to.
  public var limit: String
  /// Whether they are compared as a part, and not as a difference.
  public var isRatio: Bool
}

/// A part of what explains an alert.
public enum ExplanationSection: CaseIterable, Sendable {
  case levels, records, handling, others, owners
}
