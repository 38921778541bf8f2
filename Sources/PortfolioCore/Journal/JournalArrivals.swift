/// When events of other writers came into a clone, as far as git tells (FORMATS, As of a day).
///
/// What is shown as of a day counts an event from when it was written; one that another clone wrote
/// came here later. Git remembers what a clone's files were after every clone, pull and merge.
public struct JournalArrivals: Hashable, Sendable {
  /// When an event came.
  public enum Arrival: Hashable, Sendable {
    /// It lay here before anything was committed, as whoever wrote it shares the folder.
    case asWritten
    /// With what was taken over from elsewhere.
    case later(Timestamp)
  }

  /// What journals were when the clone came to a commit.
  struct Checkout: Hashable, Sendable {
    /// When it did.
    var time: Timestamp
    /// Whether it was committed here, and so says nothing of when its lines came.
    var isOwnCommit: Bool
    /// How many bytes each journal had, by path.
    var sizes: [String: Int]
  }

  private var arrivals: [EventID: Arrival] = [:]

  /// Nothing is known.
  public init() {}

  /// Works out when events came.
  ///
  /// - Parameters:
  ///   - lines: The events of each journal with how many bytes it has up to the end of their line, in
  ///     the order of the file.
  ///   - checkouts: What the journals were, the earliest first.
  init(of lines: [String: [(event: EventID, end: Int)]], in checkouts: [Checkout]) {
    for (path, lines) in lines {
      var rest = checkouts[...]
      for line in lines {
        rest = rest.drop { ($0.sizes[path] ?? 0) < line.end }
        guard let first = rest.first else { break }
        arrivals[line.event] = first.isOwnCommit ? .asWritten : .later(first.time)
      }
    }
  }

  /// When an event came; nil where nobody can tell.
  public subscript(event: EventID) -> Arrival? { arrivals[event] }
}
