/// What can be wrong with a file as such.
public enum FileFault: Hashable, Sendable {
  /// The operating system refused: the call and its `errno`.
  case refused(call: String, errno: Int32)
  /// Not a regular file (a FIFO, socket, device, folder or dangling link) where one is wanted.
  case notRegular
  /// A link that leaves the store.
  case leavesStore
  /// Changed again and again while it was read; the last good content is shown.
  case unstable
  /// What a cut write left at the end of a journal, which an append set aside in this file.
  case setAside(bytes: Int)
  /// The store's records could not be taken from git, so today's are shown.
  case noHistory

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .refused: "refused"
    case .notRegular: "not-regular"
    case .leavesStore: "leaves-store"
    case .unstable: "unstable"
    case .setAside: "set-aside"
    case .noHistory: "no-history"
    }
  }

  /// How bad the kind is.
  public var severity: Problem.Severity {
    switch self {
    case .noHistory, .setAside, .unstable: .warning
    default: .error
    }
  }
}
