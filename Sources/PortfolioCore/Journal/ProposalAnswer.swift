/// What somebody who is to take a role said.
///
/// Its line is `{"do":"accept","event":"ana@build7-3f2a:42","role":…,"models":[…],"person":…}`, or
/// the same with `decline`: what is accepted stands in it, so that it holds by itself.
public struct ProposalAnswer: Hashable, Sendable {
  /// The event that proposes.
  public var proposal: EventID
  /// The role, the models and the person; of several models a part may be answered.
  public var assignment: Assignment
  /// Whether the person takes the role.
  public var isAccepted: Bool

  /// What somebody who is to take a role said.
  public init(proposal: EventID, assignment: Assignment, isAccepted: Bool) {
    self.proposal = proposal
    self.assignment = assignment
    self.isAccepted = isAccepted
  }

  /// The kind of the event.
  public var kind: EventKind { isAccepted ? .accept : .decline }
}

extension ProposalAnswer {
  init?(isAccepted: Bool, taking fields: inout JSONObject) {
    guard let proposal = fields.takeText("event").flatMap({ EventID($0) }),
      let assignment = Assignment(taking: &fields)
    else { return nil }
    self.init(proposal: proposal, assignment: assignment, isAccepted: isAccepted)
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [.init("event", .string(proposal.description))] + assignment.members
  }
}
