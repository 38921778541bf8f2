/// Why a command writes nothing into the journal.
public enum Refusal: Error, Hashable, Sendable {
  /// Nobody in `people.yaml` has the id.
  case unknownPerson(String)
  /// The person has left.
  case personLeft(PersonID, on: Day)
  /// Several may hold the role, so it has to be said from whom it is taken.
  case personNeeded(Role)
  /// All is as the command would have it.
  case nothingToChange
  /// The event is no side of a conflict over what is to be settled.
  case notInConflict(EventID)
  /// The writer has no command left that could be undone.
  case nothingToUndo
  /// The writer has undone nothing since its last command.
  case nothingToRedo
  /// A later event touched what the command had touched.
  case touchedSince(command: EventID, by: EventID)
  /// The time until which something is to hold is not in the future.
  case timePassed(Timestamp)
  /// There is no price book of the name.
  case unknownBook(String)
  /// The price book has no prices.
  case emptyBook(String)
  /// The price book holds from a day before the one asked for: that on which it was recorded.
  case holdsAnyway(book: String, recorded: Day)
  /// The price book holds from that day already.
  case revisedAlready(book: String, from: Day)

  /// The stable name of the reason.
  public var code: String {
    switch self {
    case .unknownPerson: "unknown-person"
    case .personLeft: "person-left"
    case .personNeeded: "person-needed"
    case .nothingToChange: "nothing-to-change"
    case .notInConflict: "not-in-conflict"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .touchedSince: "touched-since"
    case .timePassed: "time-passed"
    case .unknownBook: "unknown-book"
    case .emptyBook: "empty-book"
    case .holdsAnyway: "holds-anyway"
    case .revisedAlready: "revised-already"
    }
  }
}
