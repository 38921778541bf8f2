/// An obligation with the policy it stands in.
public struct NamedObligation: Hashable, Sendable, Identifiable {
  /// Which obligation of which policy.
  public var id: ObligationID
  /// The obligation.
  public var obligation: Policy.Obligation
  /// Whether its fact was checked against the primary source; nil where nobody says.
  public var isVerified: Bool?
}

extension Portfolio {
  /// The obligations of all policies, in the order of the policies and of their files.
  public var obligations: [NamedObligation] {
    policies.flatMap { policy in
      policy.obligations.map {
        NamedObligation(
          id: ObligationID(policy: policy.id, obligation: $0.id), obligation: $0,
          isVerified: policy.isVerified($0))
      }
    }
  }
}
