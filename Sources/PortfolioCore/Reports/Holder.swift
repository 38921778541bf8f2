/// Who holds a role, as far as `people.yaml` knows them.
public struct Holder: Hashable, Sendable {
  /// The person's id.
  public var person: PersonID
  /// Their name; the id where nobody of that id is known.
  public var name: String
  /// Their team.
  public var team: String?
  /// Whether `people.yaml` knows them, and whether they are still there.
  public var standing: Standing

  /// Whether somebody can still answer for something.
  public enum Standing: String, Hashable, Sendable {
    /// Known, and still there.
    case present
    /// Known, and left.
    case left
    /// Not in `people.yaml`.
    case unknown
  }

  /// A person as the portfolio knows them on a day.
  public init(_ id: PersonID, in people: [PersonID: Person], on day: Day) {
    person = id
    if let known = people[id] {
      name = known.name
      team = known.team
      standing = known.hasLeft(by: day) ? .left : .present
    } else {
      name = id.text
      standing = .unknown
    }
  }
}
