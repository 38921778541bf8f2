/// A model as something names it: one with a card, or one seen in costs or metrics without.
public enum ModelReference: Hashable, Comparable, Sendable {
  /// A model that has a card.
  case registered(ModelID)
  /// A name that no card claims, as it stands in the data: observed, not registered.
  case observed(String)

  /// The id, or the name as it stands in the data.
  public var text: String {
    switch self {
    case .registered(let id): id.text
    case .observed(let name): name
    }
  }

  /// The id, where the model has a card.
  public var id: ModelID? {
    if case .registered(let id) = self { id } else { nil }
  }

  /// Orders models with cards first, then by id or name.
  public static func < (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.registered(let one), .registered(let other)): one < other
    case (.observed(let one), .observed(let other)): one < other
    case (.registered, .observed): true
    case (.observed, .registered): false
    }
  }
}
