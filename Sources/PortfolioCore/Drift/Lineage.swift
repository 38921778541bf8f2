/// The identity of a state of something that is compared later: two are equal where they are the same
/// object.
///
/// A series keeps its lineage as long as it only grows at its end, so that what was computed of its
/// first rows holds; the series of a model get another with every change, and a portfolio with every
/// change of something else than observations.
public final class Lineage: Sendable, Equatable {
  /// A state that no other is.
  public init() {}

  /// Whether both are the same state.
  public static func == (one: Lineage, other: Lineage) -> Bool { one === other }
}
