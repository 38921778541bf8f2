/// What the list of what is to be done next says.
public enum NextScreenPhrase: Hashable, Sendable {
  /// The name of the screen.
  case title
  /// The name of a part, and how many steps it has.
  case tab(NextTab, Int)
  /// That there is nothing to do.
  case nothingHere
  /// How many steps there are.
  case steps(Int)
  /// How many of them are about something that is broken now.
  case broken(Int)
  /// What is saved in a month.
  case saves(String)
}
