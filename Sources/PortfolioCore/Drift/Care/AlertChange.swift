/// Something that came about with an alert between two moments.
public struct AlertChange: Hashable, Sendable {
  /// What came about.
  public enum Kind: String, CaseIterable, Sendable {
    case fired, grew, acknowledged, snoozed, fixed, accepted, recovered, reopened, assigned, noted
  }

  /// What came about.
  public var kind: Kind
  /// The alert, as it is after it.
  public var row: AlertRow
}

extension Digest {
  /// What came about with alerts since an earlier digest of the same store, in the order of the
  /// alerts.
  ///
  /// An episode whose onset late data moved is the one it was.
  public func alertChanges(since earlier: Digest) -> [AlertChange] {
    let before = Dictionary(
      earlier.alerts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = gone(since: earlier)
    return alerts.flatMap { row in
      row.changes(since: before[row.id] ?? row.episode(among: gone))
        .map { AlertChange(kind: $0, row: row) }
    }
  }

  /// The alerts of an earlier digest of the same store that have another id now, because data moved
  /// the onset of their episode.
  ///
  /// - Parameter earlier: The earlier digest.
  /// - Returns: The ids of now, by those of then.
  public func movedAlerts(since earlier: Digest) -> [String: String] {
    let gone = gone(since: earlier)
    guard !gone.isEmpty else { return [:] }
    let before = Set(earlier.alerts.map(\.id))
    return Dictionary(
      alerts.lazy.filter { !before.contains($0.id) }.compactMap { row in
        row.episode(among: gone).map { ($0.id, row.id) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The alerts of an earlier digest that are no longer there.
  private func gone(since earlier: Digest) -> [AlertFingerprint: [AlertRow]] {
    let now = Set(alerts.map(\.id))
    return Dictionary(
      grouping: earlier.alerts.filter { !now.contains($0.id) }, by: \.alert.id.fingerprint)
  }
}

extension AlertRow {
  /// The alert that it was before data moved its onset: of those of its fingerprint the one that
  /// overlaps it in time and began nearest to it.
  fileprivate func episode(among gone: [AlertFingerprint: [AlertRow]]) -> AlertRow? {
    gone[alert.id.fingerprint]?
      .nearest(to: alert.onset, until: alert.end ?? .latest, \.alert)
  }

  fileprivate func changes(since before: AlertRow?) -> [AlertChange.Kind] {
    var kinds: [AlertChange.Kind] = []
    if let before {
      if alert.severity > before.alert.severity { kinds.append(.grew) }
    } else {
      kinds.append(.fired)
    }
    if let kind = standing.change(since: before?.standing) { kinds.append(kind) }
    if let assignee = standing.assignee, assignee != before?.standing.assignee {
      kinds.append(.assigned)
    }
    if standing.notes.count > before?.standing.notes.count ?? 0 { kinds.append(.noted) }
    return kinds
  }
}

extension AlertStanding {
  /// What a standing that is another than before came to; nil where it is the same.
  fileprivate func change(since before: AlertStanding?) -> AlertChange.Kind? {
    let isSame = before?.state == state && before?.step?.event == step?.event
    switch state {
    case .firing: return before.map { $0.isFiring ? nil : .reopened } ?? nil
    case .acknowledged: return isSame ? nil : .acknowledged
    case .snoozed: return isSame ? nil : .snoozed
    case .fixed: return isSame ? nil : .fixed
    case .accepted: return before?.state == .accepted ? nil : .accepted
    case .recovered: return before?.state == .recovered ? nil : .recovered
    case .told: return nil
    }
  }
}
