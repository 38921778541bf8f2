/// A name that a query of costs asks for and that no charge has.
public struct UnmatchedName: Hashable, Sendable {
  /// The field that was asked for.
  public let field: QueryField
  /// The name as typed.
  public let name: String
  /// Names that it may have been meant to be, the nearest first.
  public let near: [String]
  /// All names that charges have in the field, in order.
  public let known: [String]

  init(_ field: QueryField, _ name: String, among known: [String]) {
    self.field = field
    self.name = name
    self.known = known
    near = NearNames.of(name, among: known)
  }
}

extension Digest {
  /// The first name of a query of costs that no charge has: why a filter leaves nothing, where a
  /// name is misspelt.
  ///
  /// It is nil where every name is some charge's, of whatever month.
  public func unmatchedName(in query: Query) -> UnmatchedName? {
    CostFilter(query).unmatchedName(in: self)
  }
}
