/// A model for which nobody answers who could.
public struct Gap: Hashable, Sendable {
  /// Why nobody answers.
  public enum Reason: Hashable, Sendable {
    /// Nobody owns it.
    case noOwner
    /// Its owner has left.
    case ownerLeft(PersonID, on: Day)
    /// Its owner is nobody `people.yaml` knows.
    case ownerUnknown(PersonID)
    /// It is seen in costs or metrics and has no card, so nobody can own it yet.
    case notRegistered

    /// The stable name of the reason.
    public var code: String {
      switch self {
      case .noOwner: "no-owner"
      case .ownerLeft: "owner-left"
      case .ownerUnknown: "owner-unknown"
      case .notRegistered: "not-registered"
      }
    }
  }
  /// The model's id, or the name under which it is seen.
  public var model: String
  /// Why nobody answers for it.
  public var reason: Reason

  /// A model for which nobody answers who could.
  public init(model: String, reason: Reason) {
    self.model = model
    self.reason = reason
  }
}

extension Ownership {
  /// The models for which nobody answers who could.
  ///
  /// - Parameters:
  ///   - models: The models that have a card.
  ///   - observed: Names seen in costs or metrics that no card claims.
  ///   - people: The people of `people.yaml`.
  ///   - day: The day that decides who has left.
  /// - Returns: The gaps, in the order of the models, then of the names.
  public func gaps(
    models: some Sequence<ModelID>, observed: some Sequence<String> = [], people: [Person],
    on day: Day
  ) -> [Gap] {
    let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let unowned = models.compactMap { model -> Gap? in
      guard let owner = owner(of: model) else {
        return Gap(model: model.text, reason: .noOwner)
      }
      guard let person = known[owner] else {
        return Gap(model: model.text, reason: .ownerUnknown(owner))
      }
      guard let left = person.left, person.hasLeft(by: day) else { return nil }
      return Gap(model: model.text, reason: .ownerLeft(owner, on: left))
    }
    return unowned + observed.map { Gap(model: $0, reason: .notRegistered) }
  }
}
