extension Selection {
  /// The same for a later state of the portfolio; nil where something else is known of a model there.
  ///
  /// Observations of the running day, and events that change no model's state, are the most that comes
  /// while somebody looks on: what is put side by side then stays as it is.
  public func following(_ later: Portfolio) -> Selection? {
    guard later.standing == .now, portfolio.standing == .now,
      later.costLineage == portfolio.costLineage, today == later.zone.day(of: later.asOf),
      Day(utc: portfolio.asOf) == Day(utc: later.asOf),
      later.quality == portfolio.quality,
      zip(later.models, models).allSatisfy({ $0.status == $1.status }),
      saysTheSame(later.metrics)
    else { return nil }
    var selection = self
    selection.portfolio = later
    return selection
  }

  /// Whether a later log says the same of the days whose observations count.
  private func saysTheSame(_ later: ObservationLog) -> Bool {
    let window = portfolio.lastWholeDays
    return portfolio.metrics.tracks.count <= later.tracks.count
      && later.tracks.allSatisfy { model, tracks in
        let known = portfolio.metrics.tracks[model]
        return known?.lineage == tracks.lineage
          || (known?.indicators.count ?? 0) <= tracks.indicators.count
            && tracks.indicators.allSatisfy { indicator, track in
              let rows = track.series.indices(in: window)
              guard let before = known?.indicators[indicator]?.series else { return rows.isEmpty }
              return before.lineage == track.series.lineage && before.indices(in: window) == rows
            }
      }
  }
}
