/// A value behind a reference, which is copied at the cost of one count however many fields it has.
///
/// Tables of ten thousand rows are sorted and copied at every new observation.
final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (one: Shared, other: Shared) -> Bool {
    one === other || one.value == other.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
