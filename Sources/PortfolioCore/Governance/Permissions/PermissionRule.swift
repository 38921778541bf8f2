/// A rule that an assignment must keep to (DESIGN §1, S12); the word names it in exceptions.
public enum PermissionRule: String, CaseIterable, Sendable {
  /// Nobody who has left gets a role; of this there are no exceptions.
  case left
  /// What a role does, `people.yaml` allows its holder.
  case permission
  /// Two roles of one model are not one person's: a validator is no developer.
  case separation
  /// Nobody answers for more models than they can.
  case limit
}

/// What `portfolio.yaml` says under `rules.permissions`.
///
/// ```yaml
/// rules:
///   permissions:
///     separate: [[validator, developer], [approver, owner]]
///     modelsPerPerson: 40            # or by role: {owner: 40, validator: 15}
/// ```
public struct PermissionRules: Hashable, Sendable {
  /// Two roles that nobody holds both of on one model.
  public struct Separation: Hashable, Sendable {
    /// One of them.
    public var one: Role
    /// The other.
    public var other: Role

    /// Two roles that nobody holds both of.
    public init(_ one: Role, _ other: Role) {
      self.one = one
      self.other = other
    }

    /// The role that a role is kept apart from; nil where the rule is not about it.
    public func counterpart(of role: Role) -> Role? {
      role == one ? other : role == other ? one : nil
    }
  }
  /// On how many models somebody may hold roles.
  public enum Limit: Hashable, Sendable {
    /// In any role; each model counts once.
    case overall(Int)
    /// In each role by itself.
    case byRole([Role: Int])
  }

  /// The roles that are kept apart; those of the guide where nothing is said.
  public var separations: [Separation]
  /// How many models a person may answer for; nil where nobody counts.
  public var limit: Limit?

  /// The rules where the settings say nothing.
  public init() {
    separations = [Separation(.validator, .developer), Separation(.approver, .owner)]
  }
}

extension Role {
  /// What its holder must be allowed to do; nil where everybody may hold it.
  public var permission: Person.Permission? {
    switch self {
    case .owner, .technicalOwner: nil
    case .developer: .develop
    case .trainer: .train
    case .tuner: .tune
    case .validator: .validate
    case .approver: .approve
    }
  }
}
