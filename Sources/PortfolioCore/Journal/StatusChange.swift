/// A decision on where models stand in their approval.
///
/// Its line is `{"do":"approve","models":[…],"state":"approved","conditions":[…]}`; a restriction or
/// a block is a `restrict`, the end a `retire`, all else an `approve`.
public struct StatusChange: Hashable, Sendable {
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// Where they stand from then on.
  public var state: ApprovalState
  /// What has to be kept to, of an approval or a restriction.
  public var conditions: [String]

  /// A decision on where models stand.
  public init(models: [ModelID], state: ApprovalState, conditions: [String] = []) {
    self.models = models
    self.state = state
    self.conditions = conditions
  }

  /// The kind of the event.
  public var kind: EventKind { state.kind }
}

/// Where a model stands in its approval.
public enum ApprovalState: String, CaseIterable, Sendable {
  case proposed
  case inReview = "in-review"
  case approved, restricted, blocked, retired

  /// The kind of event that brings a model there.
  public var kind: EventKind {
    switch self {
    case .proposed, .inReview, .approved: .approve
    case .restricted, .blocked: .restrict
    case .retired: .retire
    }
  }

  /// How much it forbids: of decisions unseen by each other the stricter holds until somebody who has
  /// seen both decides again (FORMATS, The journal).
  var strictness: Int {
    switch self {
    case .approved: 0
    case .proposed: 1
    case .inReview: 2
    case .restricted: 3
    case .retired: 4
    case .blocked: 5
    }
  }
}

extension StatusChange {
  init?(_ kind: EventKind, taking fields: inout JSONObject) {
    guard let models = fields.takeModels(),
      let state = fields.takeText("state").flatMap(ApprovalState.init(rawValue:)),
      state.kind == kind,
      let conditions = fields.takeOptional("conditions", { $0.takeTexts($1) })
    else { return nil }
    self.init(models: models, state: state, conditions: conditions ?? [])
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [.init("models", .ids(models)), .init("state", .string(state.rawValue))]
      + (conditions.isEmpty ? [] : [.init("conditions", .array(conditions.map { .string($0) }))])
  }
}
