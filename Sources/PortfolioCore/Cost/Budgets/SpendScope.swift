/// A part of the costs whose days are added up: everything, or what has one key of a dimension.
public enum SpendScope: Hashable, Sendable {
  case all
  case part(CostDimension, CostKey)
}

extension SpendScope: Comparable {
  /// Orders the whole before its parts, and parts by dimension and key.
  public static func < (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.all, .all), (.part, .all): false
    case (.all, .part): true
    case (.part(let dimension, let key), .part(let otherDimension, let otherKey)):
      dimension == otherDimension ? key < otherKey : dimension.word < otherDimension.word
    }
  }
}
