/// A restriction of every report to what belongs to something: how panes are linked.
public enum Restriction: Hashable, Sendable {
  /// Models of a type; nil is "not set".
  case type(ModelType?)
  /// Models for which a person answers, in any role.
  case person(PersonID)
  /// A slice of the cost split, and the models in it.
  case slice(CostDimension, key: CostKey)
}
