/// What is said of optimisations and of value is made of.
///
/// That are records, costs, events and what was observed on days that are over. As long as another digest has the same, the same is said of it.
public struct ImprovementBasis: Sendable {
  private let lineage: Lineage
  private let ground: DigestGround
  private let metrics: ObservationLog
  /// The first day that is not over.
  private let today: Day

  /// What improvement is told from, of a digest.
  public init(_ digest: Digest) {
    lineage = digest.portfolio.lineage
    ground = digest.ground
    metrics = digest.portfolio.metrics
    today = Self.today(digest.portfolio)
  }

  /// Whether another digest says the same.
  public func holds(for digest: Digest) -> Bool {
    lineage == digest.portfolio.lineage && ground.holds(for: digest.portfolio)
      && today == Self.today(digest.portfolio)
      && metrics.saysTheSame(
        as: digest.portfolio.metrics, before: digest.portfolio.zone.start(of: today))
  }

  /// The last instant of a day ends it: that day is over.
  private static func today(_ portfolio: Portfolio) -> Day {
    portfolio.zone.day(of: portfolio.asOf + .nanoseconds(1))
  }
}

extension ObservationLog {
  /// Whether a later log says the same of the time before an instant.
  func saysTheSame(as later: ObservationLog, before end: Timestamp) -> Bool {
    tracks.count <= later.tracks.count
      && later.tracks.allSatisfy { model, tracks in
        let known = self.tracks[model]
        if known?.lineage == tracks.lineage { return true }
        return (known?.indicators.count ?? 0) <= tracks.indicators.count
          && tracks.indicators.allSatisfy { indicator, track in
            let count = track.series.count(before: end)
            guard let series = known?.indicators[indicator]?.series else { return count == 0 }
            return series.lineage == track.series.lineage && series.count(before: end) == count
          }
      }
  }
}

extension Series {
  /// How many observations there are before an instant.
  fileprivate func count(before end: Timestamp) -> Int {
    count(asOf: end + .nanoseconds(-1))
  }
}
