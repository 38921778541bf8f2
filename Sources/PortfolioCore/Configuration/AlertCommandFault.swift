/// What can go wrong with a run of a command for new alerts.
public enum AlertCommandFault: Error, Hashable, Sendable {
  /// There is no such program, or it may not be run.
  case missing
  /// The system refused to start it, with its `errno` where there is one.
  case notStarted(errno: Int32?)
  /// It ended with another status than 0; the last line it wrote on stderr, where it wrote one.
  case status(Int32, said: String?)
  /// A signal ended it.
  case signal(Int32)
  /// It took longer than it may, and was ended.
  case timedOut(Duration)
}
