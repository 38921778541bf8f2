/// A key that every model card should have.
public enum CardKey: String, CaseIterable, Sendable {
  case purpose, vendor, functions, type, tier, hosting, data, targets, license
}

/// Which of the keys that every card should have a card does not have, and which it leaves empty.
///
/// Not set and empty are two things: nobody has said anything, or somebody has said that there is
/// nothing. A value of the wrong kind is neither; it is told as a problem.
public struct CardGaps: Hashable, Sendable {
  /// Keys that are not there, in the order of `CardKey`.
  public var notSet: [CardKey]
  /// Keys that are there with nothing under them, in the order of `CardKey`.
  public var empty: [CardKey]

  /// The gaps of a card that says nothing.
  public static let everything = CardGaps(notSet: CardKey.allCases, empty: [])

  /// The gaps of a card.
  public init(notSet: [CardKey], empty: [CardKey]) {
    self.notSet = notSet
    self.empty = empty
  }

  /// Reads which keys a card has; all but the licence stand under `folio`.
  init(root: inout MapReader, folio: inout MapReader?) {
    self.init(notSet: [], empty: [])
    for key in CardKey.allCases {
      let entry =
        key == .license
        ? root.entry("license") ?? root.entry("license_name") : folio?.entry(key.rawValue)
      if let entry {
        if entry.value.isEmpty { empty.append(key) }
      } else {
        notSet.append(key)
      }
    }
  }
}

extension YAMLNode {
  /// Whether nothing stands there: null, blanks, or a list or a map without anything in it.
  fileprivate var isEmpty: Bool {
    if isNull { return true }
    if let list { return list.isEmpty }
    if let map { return map.isEmpty }
    return text.map { $0.allSatisfy(\.isWhitespace) } ?? false
  }
}
