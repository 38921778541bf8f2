/// Says when a file that changes has come to rest (durability-and-scale §6.5).
///
/// A file is at rest when what the system says of it has stayed the same for a while by the
/// reader's own clock; the file's own times prove nothing, as a writer may pause or set them.
struct Settling: Sendable {
  /// What was seen at a path.
  enum Sighting: Hashable, Sendable {
    case present(FileIdentity)
    case absent
  }
  /// What to do about a path.
  enum Verdict: Hashable, Sendable {
    /// It has come to rest and can be taken.
    case settled
    /// It may still be changing; look again after this.
    case wait(Duration)
  }
  private struct Watched: Sendable {
    var sighting: Sighting
    var since: Duration
    var first: Duration
  }

  /// How long a file must stay the same.
  static let rest = Duration.milliseconds(50)
  /// How long a file may keep changing before a reader is told.
  static let patience = Duration.seconds(1)

  private var watched: [String: Watched] = [:]

  /// The paths that have not come to rest.
  var paths: Set<String> { Set(watched.keys) }

  /// Whether nothing is awaited.
  var isEmpty: Bool { watched.isEmpty }

  /// Takes what stands at a path at a time of the reader's clock.
  mutating func look(at path: String, _ sighting: Sighting, now: Duration) -> Verdict {
    guard let before = watched[path], before.sighting == sighting else {
      watched[path] = Watched(
        sighting: sighting, since: now, first: watched[path]?.first ?? now)
      return .wait(Self.rest)
    }
    let rested = now - before.since
    return rested >= Self.rest ? .settled : .wait(Self.rest - rested)
  }

  /// Forgets a path, which was taken, or is as it was taken before.
  mutating func forget(_ path: String) { watched[path] = nil }

  /// Whether a path has kept changing for so long that people should know.
  func isRestless(_ path: String, now: Duration) -> Bool {
    watched[path].map { now - $0.first >= Self.patience } ?? false
  }
}
