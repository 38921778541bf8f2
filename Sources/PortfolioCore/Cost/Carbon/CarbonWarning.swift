/// What must be known of an estimate of energy and carbon before somebody leans on it.
public enum CarbonWarning: Hashable, Sendable {
  /// Nobody says how large the model is, so nothing can be estimated.
  case unknownSize
  /// The vendor does not say how large the model is; a third party estimated it.
  case guessedSize
  /// The model takes or makes more than text, which the method does not count.
  case multimodal
  /// Where it runs is taken from the vendor's habits, or known no better than the continent.
  case guessedZone
  /// Nobody says where it runs: the electricity is that of the world.
  case worldMix
  /// Nothing is known of the zone's water: it is that of the world.
  case worldWater
  /// Nobody says how much the data centre adds: the bounds are wide.
  case unknownDataCentre
  /// How long an answer is, is not said: the time to the first token counts once in 1,000 tokens.
  case assumedRequests
  /// Nothing says how many tokens there were.
  case noTokens
  /// No tokens were written, which are all that the method counts.
  case noOutput
  /// So many tokens of which nobody says whether they were read or written; left out.
  case unknownDirection(Int)
  /// The energy was measured, and what making the hardware came to is not known.
  case unknownHardware

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .unknownSize: "unknownSize"
    case .guessedSize: "guessedSize"
    case .multimodal: "multimodal"
    case .guessedZone: "guessedZone"
    case .worldMix: "worldMix"
    case .worldWater: "worldWater"
    case .unknownDataCentre: "unknownDataCentre"
    case .assumedRequests: "assumedRequests"
    case .noTokens: "noTokens"
    case .noOutput: "noOutput"
    case .unknownDirection: "unknownDirection"
    case .unknownHardware: "unknownHardware"
    }
  }
}

/// Where a figure of energy comes from.
public enum CarbonBasis: String, CaseIterable, Sendable {
  /// Worked out of tokens by the method.
  case estimated
  /// Kilowatt-hours that somebody measured and billed.
  case measured
}
