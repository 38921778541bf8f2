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
    /// The next row of each member.
    var next: [Int]
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
      next: [], ratio: rules.limits.ratio.map { LimitWatch(.floor($0)) },
      gap: rules.limits.gap.map { LimitWatch(.ceiling($0)) })
    before = progress
  }

  /// Takes the rows that are new; all anew where they are not the newest of all segments.
  mutating func follow(_ members: [Member]) {
    let isSame =
      members.map(\.segment) == segments
      && zip(members, lineages).allSatisfy { $0.series.lineage === $1 }
    if !isSame { begin(members) }
    guard var time = nextTime(members, progress.next) else { return }
    if let newest, time <= newest {
      if time == newest {
        progress = before
      } else {
        begin(members)
      }
      time = nextTime(members, progress.next) ?? time
    }
    let last = members.compactMap { $0.series.times.last }.max() ?? time
    while true {
      if time == last { before = progress }
      compare(members, at: time)
      newest = time
      guard let next = nextTime(members, progress.next) else { return }
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
    progress.next = members.map { _ in 0 }
    before = progress
  }

  /// The earliest time of the rows that were not taken.
  private func nextTime(_ members: [Member], _ next: [Int]) -> Int64? {
    zip(members, next).compactMap { $1 < $0.series.count ? $0.series.times[$1] : nil }.min()
  }

  private mutating func compare(_ members: [Member], at time: Int64) {
    for (index, member) in members.enumerated() {
      let row = progress.next[index]
      if row < member.series.count, member.series.times[row] == time { progress.next[index] += 1 }
    }
    guard let found = comparison(of: members, upTo: progress.next, at: time) else { return }
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
    let start = Timestamp(nanoseconds: time) + (.zero - rules.window)
    return SegmentComparison(
      zip(members, end).compactMap { member, end in
        member.series.mean(after: start, upTo: end, of: member.segment)
      }, rules)
  }
}

extension Series {
  /// What a segment comes to from the rows before `end` that are later than an instant; nil where
  /// there is none.
  fileprivate func mean(
    after start: Timestamp, upTo end: Int, of segment: String
  ) -> SegmentComparison.Member? {
    let rows = min(count(asOf: start), end)..<end
    guard !rows.isEmpty else { return nil }
    let samples = rows.map { self[$0].n }
    let isWeighed = samples.allSatisfy { $0 != nil }
    var (mean, weight) = (0.0, 0.0)
    for (row, n) in zip(rows, samples) {
      let part = isWeighed ? Double(n ?? 1) : 1
      weight += part
      // The difference of two large values could overflow; those of their parts cannot.
      mean += values[row] * (part / weight) - mean * (part / weight)
    }
    let all = samples.reduce(Int64(0)) { $0.addingReportingOverflow($1 ?? 0).partialValue }
    return SegmentComparison.Member(
      segment: segment, mean: mean, n: isWeighed && all > 0 ? all : nil)
  }
}
