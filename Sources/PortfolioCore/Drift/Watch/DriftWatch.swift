/// Follows one series and finds where it ceases to be what it was (FORMATS, Drift).
///
/// **The default path.** The first observations make a baseline (`ReferenceWindow`). Of every later
/// one the residual in spreads, clipped at ±4, goes to Page-Hinkley and ADWIN; they are one path,
/// and both begin anew whichever of them finds something. What they find is then looked at whole:
/// the mean residual since the change against what so many residuals may have by chance, three
/// standard errors. Inside these it is a return to normal, or a change of spread.
///
/// **Recovery.** A detector that begins anew takes a lasting shift for normal, so it says nothing
/// of recovery. An episode ends when the mean of the last `k` residuals, all of them later than the
/// alarm, is back within three standard errors of nothing; the smaller the shift, the larger `k`.
struct DriftWatch: Sendable {
  /// An episode that has not ended, and where it was found.
  struct Open: Sendable {
    var index: Int
    var alarmRow: Int
    var recovery: Int
  }

  let rules: DriftRules
  private(set) var episodes: [DriftEpisode] = []
  private(set) var baseline: Baseline?
  private var detection: Detection
  private var hours: LocalHours
  /// The row with which the reference window, or a chosen detector's memory, begins.
  private var start = 0
  /// The first row that the detectors have seen since they last began.
  private var since = 0
  private var rebaselined = 0
  private var isUsable = true
  /// What was normal before what is now was accepted; nil as soon as the new window is whole, or as
  /// something is found in it, which then is not normal.
  private var accepted: Baseline?
  private var open: Open?
  private var wider: WiderSpread?

  init(_ rules: DriftRules) {
    self.rules = rules
    detection = Detection(rules.path)
    hours = LocalHours(rules.zone)
  }

  /// Takes the next row of a series; rows before it have been taken.
  mutating func take(_ row: Int, of series: Series) {
    while rebaselined < rules.rebaselines.count,
      series.times[row] >= rules.rebaselines[rebaselined].nanoseconds
    {
      rebaselined += 1
      beginAnew(with: row, of: series)
    }
    if isLearning, case .standard = rules.path { learn(row, series) }
    switch rules.path {
    case .standard:
      guard let baseline else { return }
      let residual = self.residual(row, of: series, baseline)
      watch(row, of: series, given: residual / (wider?.factor ?? 1))
    case .detector: watch(row, of: series, given: series.values[row])
    }
  }

  /// The next instant at which an episode fires, grows or ends although no row comes: observations
  /// dated ahead of the clock begin to count.
  func nextChange(after instant: Timestamp) -> Timestamp? {
    episodes.map(\.episode).nextChange(after: instant)
  }

  /// Forgets the baseline: what the indicator is from here on is what is normal.
  private mutating func beginAnew(with row: Int, of series: Series) {
    let time = Timestamp(nanoseconds: series.times[row])
    closeOpen(at: time)
    if let wider { episodes[wider.index].episode.end(at: time) }
    wider = nil
    accepted = baseline ?? accepted
    baseline = nil
    isUsable = true
    start = row
    since = row
    detection = Detection(rules.path)
  }

  /// Whether the reference window is not whole yet.
  private var isLearning: Bool { isUsable && (baseline == nil || accepted != nil) }

  /// Makes the baseline as soon as the window before a row is whole.
  ///
  /// Until it is whole after something was accepted, the level is that of the first rows since, and
  /// pattern and spread are what they were: four weeks without an eye on it would be too long.
  private mutating func learn(_ row: Int, _ series: Series) {
    guard row - start >= rules.reference.least else { return }
    let rows = start..<row
    guard
      Timestamp(nanoseconds: series.times[row]) - Timestamp(nanoseconds: series.times[start])
        >= rules.reference.span
    else {
      if baseline == nil, let accepted {
        baseline = accepted.moved(to: mean(of: rows, series), window(rows, series), rows.count)
        since = row
      }
      return
    }
    accepted = nil
    let hours = rows.map { UInt8(self.hours.hourOfWeek(series.times[$0])) }
    baseline = Baseline(
      series.values.span.extracting(rows), hours: hours.span, window: window(rows, series))
    isUsable = baseline != nil
    detection = Detection(rules.path)
    since = row
  }

  private func window(_ rows: Range<Int>, _ series: Series) -> ClosedRange<Timestamp> {
    let times = series.times
    return Timestamp(
      nanoseconds: times[rows.lowerBound])...Timestamp(nanoseconds: times[rows.upperBound - 1])
  }

  @inline(__always)
  private mutating func residual(_ row: Int, of series: Series, _ baseline: Baseline) -> Double {
    // Without a profile every hour expects the same.
    let hour = baseline.profile == nil ? 0 : hours.hourOfWeek(series.times[row])
    return baseline.residual(series.values[row], hour)
  }

  @inline(__always)
  private mutating func watch(_ row: Int, of series: Series, given value: Double) {
    let finder = detection.update(value)
    if open != nil, hasRecovered(at: row, of: series) {
      closeOpen(at: Timestamp(nanoseconds: series.times[row]))
      restart(after: row)
    } else if let finder {
      find(finder, at: row, of: series)
      restart(after: row)
    }
    if wider != nil { narrow(at: row, of: series) }
  }

  private mutating func restart(after row: Int) {
    detection = Detection(rules.path)
    since = row + 1
  }

  private mutating func closeOpen(at time: Timestamp) {
    guard let ended = open else { return }
    episodes[ended.index].episode.end(at: time)
    open = nil
  }
}

// MARK: - What was found

extension DriftWatch {
  /// Looks at what a detector found at a row, and opens an episode where it is one.
  private mutating func find(_ finder: Detection.Finder, at row: Int, of series: Series) {
    let first = max(since, row + 1 - max(1, finder.change.valuesSince))
    guard let baseline = reference(before: first, of: series) else { return }
    var rows = first..<row + 1
    let found = moments(of: rows, series, baseline)
    var after = found
    let isStandard = if case .standard = rules.path { true } else { false }
    let factor = wider?.factor ?? 1
    if isStandard, !baseline.isBinary {
      rows = likeliest(up: found.mean > 0, before: row + 1, of: series, baseline)..<row + 1
      after = moments(of: rows, series, baseline)
    }
    if isStandard, let spread = widerSpread(after, at: row, of: series, baseline) {
      return widen(to: spread, finder, first..<row + 1, of: series, baseline)
    }
    // A detector that was chosen tells a way back like a way off: as long as something is open, its
    // finds are held against what was normal before.
    let isHeld = isStandard || open != nil
    guard !isHeld || abs(found.mean) > 3 * factor / found.count.squareRoot() else { return }
    let side: ChangeSide = isHeld ? (after.mean > 0 ? .up : .down) : finder.change.side
    let isBetter =
      switch rules.better {
      case .higher?: side == .up
      case .lower?: side == .down
      case nil: false
      }
    self.baseline = baseline
    take(
      DriftFinding(
        kind: isBetter ? .improvement : .shift, side: side, detector: finder.kind,
        count: rows.count, size: after.mean, before: baseline.mean,
        after: mean(of: rows, series), spread: baseline.spread),
      found, in: rows, of: series)
  }

  /// The row with which a shift to a side most likely began, of those the detectors have seen.
  ///
  /// That is where the residuals from it on, with a mean of nothing before, are best explained by
  /// another mean: where (Σ r)² / n is greatest. A detector's own estimate leans on the mean of the
  /// few values that it had first seen. Eight at least are taken, as many as it takes clipped residuals
  /// to reach the usual threshold. Of values that are 0 or 1 it is not asked: a run of ones explains
  /// itself best.
  ///
  /// Source: Hinkley, "Inference about the change-point in a sequence of random variables", Biometrika
  /// 57(1), 1970, with the first mean known.
  private mutating func likeliest(
    up isUp: Bool, before end: Int, of series: Series, _ baseline: Baseline
  ) -> Int {
    var (best, likelihood) = (max(since, end - 8), -Double.infinity)
    var (sum, count) = (0.0, 0.0)
    for row in (since..<end).reversed() {
      sum += residual(row, of: series, baseline)
      count += 1
      guard count >= 8, (sum > 0) == isUp, sum * sum / count > likelihood else { continue }
      (best, likelihood) = (row, sum * sum / count)
    }
    return best
  }

  /// Opens an episode, or lets the one that is open grow.
  private mutating func take(
    _ finding: DriftFinding, _ shift: Moments, in rows: Range<Int>, of series: Series
  ) {
    let alarm = rows.upperBound - 1
    let time = Timestamp(nanoseconds: series.times[alarm])
    let size =
      baseline?.isConstant == true
      ? BreachSize(of: finding.after, beyond: finding.before) : BreachSize(shift: finding.size)
    if let open {
      if episodes[open.index].finding.kind == finding.kind {
        return episodes[open.index].episode.reach(size, at: time)
      }
      closeOpen(at: time)
    }
    accepted = nil
    episodes.append(
      DriftEpisode(
        episode: AlertEpisode(
          onset: Timestamp(nanoseconds: series.times[rows.lowerBound]), fired: time, size: size),
        finding: finding))
    open = Open(
      index: episodes.count - 1, alarmRow: alarm, recovery: Self.recovery(after: shift))
  }

  /// The baseline that what comes from a row on is held against: of a chosen detector, what it had
  /// seen before.
  private mutating func reference(before row: Int, of series: Series) -> Baseline? {
    if case .standard = rules.path { return baseline }
    if open != nil { return baseline }
    let rows = (row - since >= 5 ? since : start)..<row
    guard rows.count >= 2 else { return nil }
    return Baseline(
      series.values.span.extracting(rows), hours: Span(), window: window(rows, series))
  }

  /// How many residuals tell a shift that lasts from none: so many that the band of three standard
  /// errors around nothing lies five of its own below the shift.
  ///
  /// The shift is taken a standard error smaller than it was seen, because an alarm comes when it
  /// looks largest.
  private static func recovery(after shift: Moments) -> Int {
    let deviation = max(shift.deviation, 1)
    let sure = max(abs(shift.mean) - deviation / shift.count.squareRoot(), 0.2)
    let needed = ((3 + 5 * deviation) / sure).squared.rounded(.up)
    return min(max(8, Int(needed)), 1000)
  }

  private mutating func hasRecovered(at row: Int, of series: Series) -> Bool {
    guard let open, let baseline, row - open.alarmRow >= open.recovery else { return false }
    let rows = row + 1 - open.recovery..<row + 1
    let mean = moments(of: rows, series, baseline).mean
    return abs(mean) <= 3 * (wider?.factor ?? 1) / Double(rows.count).squareRoot()
  }

  /// What residuals of some rows come to, in spreads.
  struct Moments {
    var count: Double
    var mean: Double
    var deviation: Double
  }

  /// The mean and the standard deviation of the residuals of some rows.
  private mutating func moments(
    of rows: Range<Int>, _ series: Series, _ baseline: Baseline
  ) -> Moments {
    var (count, mean, squares) = (0.0, 0.0, 0.0)
    for row in rows {
      let value = residual(row, of: series, baseline)
      count += 1
      let distance = value - mean
      mean += distance / count
      squares += distance * (value - mean)
    }
    return Moments(
      count: count, mean: mean, deviation: count > 1 ? (squares / (count - 1)).squareRoot() : 0)
  }

  private func mean(of rows: Range<Int>, _ series: Series) -> Double {
    var mean = 0.0
    var count = 0.0
    for row in rows {
      count += 1
      // The difference of two large values could overflow; those of their parts cannot.
      mean += series.values[row] / count - mean / count
    }
    return mean
  }
}

// MARK: - Spread

extension DriftWatch {
  /// A change of spread that was told, and by what the residuals are divided since then.
  struct WiderSpread: Sendable {
    var index: Int
    var factor: Double
    var row: Int
  }

  /// The standard deviation of the residuals where that is what has changed, and not their mean.
  ///
  /// A mean on its way from one level to another scatters too, so nothing is said while a shift
  /// lasts, nor of fewer than thirty values.
  private mutating func widerSpread(
    _ after: Moments, at row: Int, of series: Series, _ baseline: Baseline
  ) -> Double? {
    guard open == nil, !baseline.isBinary, row + 1 - since >= 30 else { return nil }
    let around =
      after.count >= 30 ? after : moments(of: row - 29..<row + 1, series, baseline)
    let isChance = abs(after.mean) * after.count.squareRoot() < 4 * around.deviation
    return around.deviation >= 1.5 * (wider?.factor ?? 1) && isChance ? around.deviation : nil
  }

  /// Tells a wider spread, or folds it into the one that was told; from here on residuals are
  /// measured by it, so that it fires nothing again.
  private mutating func widen(
    to spread: Double, _ finder: Detection.Finder, _ rows: Range<Int>, of series: Series,
    _ baseline: Baseline
  ) {
    let alarm = rows.upperBound - 1
    let time = Timestamp(nanoseconds: series.times[alarm])
    if let known = wider {
      wider = WiderSpread(index: known.index, factor: spread, row: alarm)
      return
    }
    episodes.append(
      DriftEpisode(
        episode: AlertEpisode(
          onset: Timestamp(nanoseconds: series.times[rows.lowerBound]), fired: time, size: .slight),
        finding: DriftFinding(
          kind: .spread, side: .up, detector: finder.kind, count: rows.count, size: spread,
          before: baseline.mean, after: mean(of: rows, series), spread: baseline.spread)))
    wider = WiderSpread(index: episodes.count - 1, factor: spread, row: alarm)
  }

  /// How many residuals must scatter as they did before, for a wider spread to be over.
  private static let calm = 60

  private mutating func narrow(at row: Int, of series: Series) {
    guard let wider, let baseline, (row - wider.row) % Self.calm == 0, row > wider.row else {
      return
    }
    let rows = row + 1 - Self.calm..<row + 1
    guard moments(of: rows, series, baseline).deviation < 1.2 else { return }
    episodes[wider.index].episode.end(at: Timestamp(nanoseconds: series.times[row]))
    self.wider = nil
    restart(after: row)
  }
}

extension Double {
  fileprivate var squared: Double { self * self }
}
