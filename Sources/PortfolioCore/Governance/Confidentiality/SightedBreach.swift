/// What a breach of confidentiality was when somebody acted on its alert, kept in the event.
///
/// It is the member `breach` of a sighting: `{"sensitivity":"secret","residency":"eu",
/// "reasons":["type: large","region: us-east-1"]}`; the first two are absent where they are not said.
public struct SightedBreach: Hashable, Sendable {
  /// How sensitive the work was.
  public var sensitivity: Sensitivity?
  /// Where its data had to stay.
  public var residency: String?
  /// What was against the model, as JSON has it.
  public var reasons: [String]

  /// A breach as it is seen now.
  public init(_ finding: ConfidentialityFinding) {
    sensitivity = finding.sensitivity
    residency = finding.residency
    reasons = finding.reasons.filter(\.isBreach).map(\.raw)
  }

  /// Whether a breach is worse than this one was: the work is more sensitive, or something is against
  /// the model that was not.
  func hasGrown(to finding: ConfidentialityFinding) -> Bool {
    if let now = finding.sensitivity, sensitivity.map({ $0 < now }) ?? true { return true }
    return finding.reasons.contains { $0.isBreach && !covers($0, of: finding) }
  }

  private func covers(_ reason: ConfidentialityFinding.Reason, of finding: ConfidentialityFinding)
    -> Bool
  {
    switch reason {
    case .keeps(let kept):
      // A model that keeps more than it did is nearer to the rules.
      Sensitivity.allCases.contains { known in
        known <= kept && reasons.contains(ConfidentialityFinding.Reason.keeps(known).raw)
      }
    case .region: residency == finding.residency && reasons.contains(reason.raw)
    case .type, .place, .terms, .notSet, .unclear, .unreadRule, .noCard:
      reasons.contains(reason.raw)
    }
  }
}

extension SightedBreach {
  init?(_ value: JSONValue) {
    guard let object = value.object,
      let reasons = object["reasons"]?.array.map({ $0.compactMap(\.string) }), !reasons.isEmpty
    else { return nil }
    self.reasons = reasons
    if let word = object["sensitivity"] {
      guard let degree = word.string.flatMap(Sensitivity.init(rawValue:)) else { return nil }
      sensitivity = degree
    }
    if let word = object["residency"] {
      guard let place = word.string else { return nil }
      residency = place
    }
  }

  /// The breach as it stands in a line.
  var json: JSONValue {
    var object = JSONObject()
    if let sensitivity { object["sensitivity"] = .string(sensitivity.rawValue) }
    if let residency { object["residency"] = .string(residency) }
    object["reasons"] = .array(reasons.map { .string($0) })
    return .object(object)
  }
}

extension Alert {
  /// Whether it is worse than it was when somebody saw it.
  func hasGrown(since sighting: AlertSighting) -> Bool {
    if severity > sighting.severity { return true }
    guard case .confidentiality(let finding) = condition else { return false }
    // Before breaches were kept the number of reasons is what is known of them.
    return sighting.breach?.hasGrown(to: finding) ?? (last.value > sighting.value)
  }
}
