/// The identity of a state of something that is compared later, by whether it is the same object.
///
/// A series keeps its lineage as long as it only grows at its end, so that what was computed of its
/// first rows holds; the series of a model get another with every change.
final class Lineage: Sendable {}
