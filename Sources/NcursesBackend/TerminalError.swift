/// Why the dashboard cannot be shown.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal
  /// `TERM` says nothing.
  case unnamed
  /// `TERM` names a terminal that this system has no description of.
  case unknown(name: String)
  /// The terminal named by `TERM` cannot place a cursor or clear its screen.
  case incapable(name: String)
  /// A call failed; the number is `errno`.
  case system(Int32)
}
