/// Somebody who may answer for models (`people.yaml`).
public struct Person: Hashable, Sendable, Identifiable {
  /// What somebody may do with models (DESIGN §1, S12).
  public enum Permission: String, CaseIterable, Sendable {
    case develop, train, tune, validate, approve
  }
  /// The id.
  public var id: PersonID
  /// The name.
  public var name: String
  /// The team.
  public var team: String?
  /// How to reach them.
  public var contact: String?
  /// System accounts that are theirs: `user@host` or `user`.
  public var logins: [String]
  /// What they may do.
  public var may: Set<Permission>
  /// The day they left.
  public var left: Day?
  /// Keys Folio does not know.
  public var unknown: [UnknownKey]
  /// Where the entry stands.
  public var place: Place

  /// A person of whom only the id is known.
  public init(id: PersonID, place: Place) {
    self.id = id
    self.place = place
    name = id.text
    logins = []
    may = []
    unknown = []
  }

  /// Whether a card means this person by what it calls an owner: an id, a name or a contact.
  public func answers(to name: String) -> Bool {
    id.text == name || self.name == name || contact == name
  }

  /// Whether the person has left on or before a day.
  public func hasLeft(by day: Day) -> Bool { left.map { $0 <= day } ?? false }
}
