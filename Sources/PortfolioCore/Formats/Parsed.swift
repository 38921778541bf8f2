/// What came of reading something: the value, where there is one, and what was wrong with it.
public struct Parsed<Value: Sendable>: Sendable {
  /// The value; nil where nothing could be taken.
  public var value: Value?
  /// What was found wrong, in the order of the places.
  public var problems: [Problem]

  /// A value and the problems found on the way.
  public init(_ value: Value?, problems: [Problem] = []) {
    self.value = value
    self.problems = problems
  }
}
