/// Follows the segments of one indicator together, and finds where the worst lies too far from the
/// best.
///
/// At every time at which a segment has a value, the means of all segments over the window up to it
/// are compared (`SegmentComparison`), and ratio and gap are held against their limits as any value
/// is (`LimitWatch`). A difference that chance explains breaches none.
struct FairnessWatch: Sendable {
  /// A segment and its observations.
  struct Member: Sendable {
    var segment: String
    var series: Series
  }

  /// Where the comparison has come to.
  private struct Progress: Sendable {
    /// What each member comes to in the window, and its next row.
    var levels: [MovingLevel]
    var ratio: LimitWatch?
    var gap: LimitWatch?
  }

  /// What is left of a ratio or a gap to rounding: 0.9 and 0.7 are not a little over 0.2 apart.
  private static let rounding = 1e-9

  let rules: FairnessRules
  private var segments: [String] = []
  private var lineages: [Lineage] = []
  private var progress: Progress
  /// Before the newest time that was compared: values of it may come still.
  private var before: Progress
  private var newest: Int64?

  init(_ rules: FairnessRules) {
    self.rules = rules
    progress = Progress(
      levels: [], ratio: rules.limits.ratio.map { LimitWatch(.floor($0)) },
      gap: rules.limits.gap.map { LimitWatch(.ceiling($0)) })
    before = progress
  }

  /// Takes the rows that are new; all anew where they are not the newest of all segments.
  mutating func follow(_ members: [Member]) {
    let isSame =
      members.map(\.segment) == segments
      && zip(members, lineages).allSatisfy { $0.series.lineage === $1 }
    if !isSame { begin(members) }
    guard var time = nextTime(members) else { return }
    if let newest, time <= newest {
      if time == newest {
        progress = before
      } else {
        begin(members)
      }
      time = nextTime(members) ?? time
    }
    let last = members.compactMap { $0.series.times.last }.max() ?? time
    while true {
      if time == last { before = progress }
      compare(members, at: time)
      newest = time
      guard let next = nextTime(members) else { return }
      time = next
    }
  }

  /// The episodes that had fired by an instant, with the comparison as of it; where the segments
  /// cannot be compared then, because all but one have fallen silent, with that as of its firing.
  func episodes(
    firedBy instant: Timestamp, of members: [Member]
  ) -> [(Alert.Condition, AlertEpisode)] {
    let ratios = (progress.ratio?.episodes ?? []).filter { $0.fired <= instant }
    let gaps = (progress.gap?.episodes ?? []).filter { $0.fired <= instant }
    guard !ratios.isEmpty || !gaps.isEmpty else { return [] }
    let present = comparison(of: members, asOf: instant)
    func compared(_ episode: AlertEpisode) -> SegmentComparison? {
      present ?? comparison(of: members, asOf: episode.fired)
    }
    return ratios.compactMap { episode in
      compared(episode).map { (.segmentRatio($0, least: rules.limits.ratio ?? 0), episode) }
    }
      + gaps.compactMap { episode in
        compared(episode).map { (.segmentGap($0, most: rules.limits.gap ?? 0), episode) }
      }
  }

  /// The segments compared as of an instant, at the newest time at which one has a value.
  func comparison(of members: [Member], asOf instant: Timestamp) -> SegmentComparison? {
    let rows = members.map { $0.series.count(asOf: instant) }
    let times = zip(members, rows).compactMap { $1 > 0 ? $0.series.times[$1 - 1] : nil }
    return times.max().flatMap { comparison(of: members, upTo: rows, at: $0) }
  }

  /// The next instant at which an episode fires, grows or ends although no row comes.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    [progress.ratio, progress.gap].compactMap { $0?.nextChange(after: instant) }.min()
  }

  private mutating func begin(_ members: [Member]) {
    self = FairnessWatch(rules)
    segments = members.map(\.segment)
    lineages = members.map(\.series.lineage)
    progress.levels = members.map { _ in MovingLevel() }
    before = progress
  }

  /// The earliest time of the rows that were not taken.
  private func nextTime(_ members: [Member]) -> Int64? {
    var earliest: Int64?
    for (member, level) in zip(members, progress.levels) where level.next < member.series.count {
      let time = member.series.times[level.next]
      earliest = min(earliest ?? time, time)
    }
    return earliest
  }

  private mutating func compare(_ members: [Member], at time: Int64) {
    let start = rules.start(ofWindowTo: time)
    for (index, member) in members.enumerated() {
      let row = progress.levels[index].next
      if row < member.series.count, member.series.times[row] == time {
        progress.levels[index].take(member.series)
      }
      progress.levels[index].drop(upTo: start, of: member.series)
    }
    let levels = zip(members, progress.levels).lazy.compactMap { member, moving in
      moving.level?.member(member.segment)
    }
    guard let found = SegmentComparison(levels, rules) else { return }
    let counts = found.isSignificant(rules)
    if let ratio = found.ratio {
      let breach = counts ? progress.ratio?.size(of: ratio * (1 + Self.rounding)) : nil
      progress.ratio?.take(time, breach: breach)
    }
    let breach = counts ? progress.gap?.size(of: found.gap * (1 - Self.rounding)) : nil
    progress.gap?.take(time, breach: breach)
  }

  /// The segments that have rows in the window up to a time, compared.
  private func comparison(
    of members: [Member], upTo end: [Int], at time: Int64
  ) -> SegmentComparison? {
    let start = rules.start(ofWindowTo: time)
    return SegmentComparison(
      zip(members, end).compactMap { member, end in
        let rows = min(member.series.count(asOf: start), end)..<end
        guard let first = rows.first else { return nil }
        return rows.dropFirst().reduce(SegmentLevel(member.series[first])) {
          $0.joined(with: SegmentLevel(member.series[$1]))
        }.member(member.segment)
      }, rules)
  }
}
