/// A part of the costs to which a split is restricted.
public struct CostSlice: Hashable, Sendable {
  /// The dimension that decides.
  public var dimension: CostDimension
  /// The keys that are in.
  public var keys: Set<CostKey>

  /// The rows whose key of a dimension is one of some.
  public init(dimension: CostDimension, keys: Set<CostKey>) {
    self.dimension = dimension
    self.keys = keys
  }
}
