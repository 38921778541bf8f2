extension Action {
  /// Which projections an event can matter to: so that they look at no other.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// It may put something into slots.
    static let slots = Traits(rawValue: 1)
    /// It may be about alerts.
    static let alerts = Traits(rawValue: 2)
    /// It is a review, a decision, evidence, or about a proposal.
    static let governance = Traits(rawValue: 4)
    /// It revises prices.
    static let prices = Traits(rawValue: 8)
    /// It names an event that is left out.
    static let undo = Traits(rawValue: 16)
    /// It decides which model serves a piece of work.
    static let decisions = Traits(rawValue: 32)
  }

  var traits: Traits {
    switch self {
    case .assign, .assignAll, .unassign, .settle: .slots
    case .answer: [.slots, .governance]
    case .propose, .review, .decideStatus, .attest: .governance
    case .note, .handle: .alerts
    case .revise: .prices
    case .undo: .undo
    case .decide: .decisions
    case .record, .recordAll, .optimise, .other, .unknown: []
    }
  }
}
