/// A rule that a role of a person on a model is against.
public struct RuleBreach: Hashable, Sendable {
  /// In what way.
  public enum Fault: Hashable, Sendable {
    /// The person has left.
    case left(on: Day)
    /// `people.yaml` does not allow the person what the role does.
    case permission(Person.Permission)
    /// The person holds a role on the model that is kept apart from it.
    case separation(from: Role)
    /// The person would hold roles on more models than they may; of all roles where none is named.
    case limit(Int, models: Int, role: Role?)
  }
  /// The person.
  public var person: PersonID
  /// The role.
  public var role: Role
  /// The model.
  public var model: ModelID
  /// In what way the rule is broken.
  public var fault: Fault

  /// A rule that a role is against.
  public init(person: PersonID, role: Role, model: ModelID, fault: Fault) {
    self.person = person
    self.role = role
    self.model = model
    self.fault = fault
  }

  /// How many models are too many, where a limit is broken.
  public var modelsOverLimit: Int? {
    if case .limit(let limit, let models, _) = fault { models - limit } else { nil }
  }

  /// The rule.
  public var rule: PermissionRule {
    switch fault {
    case .left: .left
    case .permission: .permission
    case .separation: .separation
    case .limit: .limit
    }
  }
}
