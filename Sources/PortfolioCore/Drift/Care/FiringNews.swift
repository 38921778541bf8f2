/// Which alerts are news: those that begin to fire, fire again or grow worse after a first look.
public struct FiringNews: Sendable {
  private var digest: Digest
  /// Alerts that stood at the first look, or were news since.
  private var known: Set<String>

  /// Nothing that stands now is news.
  public init(since digest: Digest) {
    self.digest = digest
    known = Set(digest.alerts.map(\.id))
  }

  /// The news of a later digest of the same store: alerts that somebody has to look at.
  ///
  /// What is only told, or is over by the time it is seen, is none; nor is an alert that was gone for
  /// a while, as where a file was being written anew. A digest of an earlier moment, asked for before
  /// something newer came, brings none.
  public mutating func take(_ next: Digest) -> [AlertChange] {
    guard next.portfolio.asOf >= digest.portfolio.asOf else { return [] }
    defer { digest = next }
    return next.alertChanges(since: digest).filter { change in
      guard change.row.standing.isFiring else { return false }
      switch change.kind {
      case .fired: return known.insert(change.row.id).inserted
      // Whoever asks for the grave ones must hear of those that began as slight.
      case .reopened, .grew: return true
      default: return false
      }
    }
  }
}
