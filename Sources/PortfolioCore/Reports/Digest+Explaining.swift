extension Digest {
  /// Why an alert is there; nil where there is none of that id.
  ///
  /// Looks at the observations that are shown and at every event of the journal, so it is made for
  /// the alert that is shown, not for all.
  public func explanation(of id: String) -> AlertExplanation? {
    guard let row = alerts.first(where: { $0.id == id }) else { return nil }
    let alert = row.alert
    // Of segments that lie apart the worst is looked at, beside the best.
    let segments = alert.condition.segments
    let indicator = IndicatorKey(
      metric: alert.metric, segment: segments?.worst.segment ?? alert.segment)
    let series = series(of: alert.model, indicator)
    let best = segments.map {
      self.series(
        of: alert.model, IndicatorKey(metric: alert.metric, segment: $0.best.segment))
    }
    var usual = UsualLevel(
      of: alert, baseline(of: alert.model, indicator, series), zone: portfolio.zone)
    let window = ExplainedWindow(of: alert, in: series, asOf: portfolio.asOf)
    let lasting = series.indices(in: alert.onset..<end(of: alert))
    let untilFired = series.indices(in: alert.onset..<alert.fired + .nanoseconds(1))
    let earlier = series.indices(in: window.range.lowerBound..<alert.onset)
    let reference = usual?.reference(in: series)
    return AlertExplanation(
      row: row, cause: cause(of: alert, in: series, lasting), window: window.range,
      parts: parts(of: window, series, beside: best, &usual), profile: usual?.profile,
      before: reference ?? AlertExplanation.Level(earlier, of: series, against: &usual),
      found: AlertExplanation.Level(untilFired, of: series, against: &usual),
      since: AlertExplanation.Level(lasting, of: series, against: &usual),
      records: records(around: alert), deeds: deeds(about: alert),
      others: alerts.filter {
        $0.alert.model == alert.model && $0.id != id && !$0.standing.isResolved
      },
      owners: ownership.filter { $0.id.model == row.reference })
  }

  private func series(of model: ModelID, _ indicator: IndicatorKey) -> Series {
    portfolio.metrics.series(SeriesKey(model: .registered(model), indicator: indicator))
      ?? Series()
  }

  /// What is usual of an indicator, as far as it was known at the moment shown: its reference window
  /// had ended, and a later observation had come.
  private func baseline(
    of model: ModelID, _ indicator: IndicatorKey, _ series: Series
  ) -> Baseline? {
    guard let baseline = portfolio.alerts.baseline(of: model, indicator),
      let next = series.firstTime(after: baseline.window.upperBound), next <= portfolio.asOf
    else { return nil }
    return baseline
  }

  /// The instant before which observations belong to an episode.
  private func end(of alert: Alert) -> Timestamp {
    if let end = alert.end { return max(end, alert.onset) }
    return max(portfolio.asOf, alert.onset) + .nanoseconds(1)
  }

  private func parts(
    of window: ExplainedWindow, _ series: Series, beside best: Series?,
    _ usual: inout UsualLevel?
  ) -> [AlertExplanation.Part] {
    let bestMeans = best?.means(over: window.range, parts: window.parts)
    let starts = window.starts
    let means = series.means(over: window.range, parts: window.parts)
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : window.range.upperBound
      return AlertExplanation.Part(
        start: starts[index], mean: means[index], best: bestMeans?[index],
        usual: usual?.value(
          of: series.indices(in: starts[index]..<end), in: series, at: starts[index]))
    }
  }

  private func cause(
    of alert: Alert, in series: Series, _ rows: Range<Int>
  ) -> AlertExplanation.Cause {
    let values = series.values[rows]
    switch alert.condition {
    case .floor(let limit):
      return .limit(
        .floor(limit), beyond: values.count { $0 < limit }, of: values.count,
        worst: values.min() ?? alert.last.value)
    case .ceiling(let limit):
      return .limit(
        .ceiling(limit), beyond: values.count { $0 > limit }, of: values.count,
        worst: values.max() ?? alert.last.value)
    case .noData(let every):
      let last = series.last(asOf: alert.onset + .nanoseconds(-1))
      return .silence(every: every, last: last, missing: missing(since: alert.onset, alert, every))
    case .drift(let finding, _):
      let rules = portfolio.settings.drift.rules(
        for: alert.id.fingerprint.indicator, of: alert.model, in: portfolio.settings,
        rebaselines: [])
      return .change(
        finding, rules.flatMap { AlertExplanation.Finder(finding.detector, on: $0) })
    case .distance(let distance, let limit): return .distance(distance, limit: limit)
    case .segmentRatio(let comparison, let least): return .segments(comparison, .ratio(least))
    case .segmentGap(let comparison, let most): return .segments(comparison, .gap(most))
    case .confidentiality(let finding): return .confidentiality(finding)
    }
  }

  /// How many values were due from an onset, the first missing one, until the end.
  private func missing(since onset: Timestamp, _ alert: Alert, _ every: Duration) -> Int {
    let span = Int128(end(of: alert).nanoseconds) - 1 - Int128(onset.nanoseconds)
    let (seconds, attoseconds) = every.components
    let period = Int128(seconds) * 1_000_000_000 + Int128(attoseconds / 1_000_000_000)
    return period > 0 ? Int(clamping: max(span, 0) / period) + 1 : 1
  }

  /// How long before the onset what happened to the model is looked at.
  static let recordsBefore = Duration.seconds(14 * 86_400)

  private func records(around alert: Alert) -> [AlertExplanation.Record] {
    let directory = portfolio.directory
    let journal = portfolio.journal
    let span = alert.onset + (.zero - Self.recordsBefore)...portfolio.asOf
    var known = KnownOccurrences()
    let events = journal.indices.flatMap { position -> [AlertExplanation.Record] in
      let event = journal[position].event
      guard !event.action.occurrences.isEmpty, journal.isInForce(position) else { return [] }
      return event.action.occurrences.compactMap { occurrence in
        let time = occurrence.time ?? event.time
        guard span.contains(time),
          occurrence.models.contains(where: { directory.id(of: $0.text) == alert.model }),
          known.insert(occurrence, of: alert.model, writtenAt: event.time)
        else { return nil }
        return AlertExplanation.Record(
          source: .event(event), occurrence: occurrence,
          actor: event.actor.map(ground.people.holder), time: time, offset: time - alert.onset)
      }
    }
    let dated = portfolio.datedEntries().compactMap {
      path, occurrence -> AlertExplanation.Record? in
      guard let time = occurrence.time, span.contains(time), occurrence.models == [alert.model]
      else { return nil }
      return AlertExplanation.Record(
        source: .file(path: path), occurrence: occurrence, actor: nil, time: time,
        offset: time - alert.onset)
    }
    return (events + dated).enumerated().sorted { one, other in
      let names = [one, other].map { $0.element.event?.id.description ?? "" }
      return (one.element.time, names[0], one.offset) < (other.element.time, names[1], other.offset)
    }.map(\.element)
  }

  private func deeds(about alert: Alert) -> [AlertExplanation.Deed] {
    let touches = portfolio.care.touches(of: alert.id.fingerprint)
    guard !touches.isEmpty else { return [] }
    let episodes = portfolio.allAlerts(of: alert.model)
      .filter { $0.id.fingerprint == alert.id.fingerprint }
    return touches.filter {
      $0.time <= portfolio.asOf && $0.episode(among: episodes)?.id == alert.id
    }
    .map { AlertExplanation.Deed(touch: $0, actor: $0.actor.map(ground.people.holder)) }
  }

  /// The alerts whose ids begin with some digits; nil where these are fewer than four, or none.
  public func alerts(beginning text: String) -> [AlertRow]? {
    let digits = text.lowercased()
    guard digits.utf8.count >= 4,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return alerts.filter { $0.id.hasPrefix(digits) }
  }
}

extension Alert.Condition {
  /// The segments that were compared; nil where none were.
  fileprivate var segments: SegmentComparison? {
    switch self {
    case .segmentRatio(let comparison, _), .segmentGap(let comparison, _): comparison
    case .floor, .ceiling, .noData, .drift, .distance, .confidentiality: nil
    }
  }
}

extension AlertExplanation.Finder {
  /// The detector of rules that finds as a kind does; nil where they have none of it.
  init?(_ kind: DetectorKind, on rules: ChangeRules) {
    guard case .detection(let rules) = rules else { return nil }
    switch rules.path {
    case .standard(let parameters):
      takesResiduals = true
      switch kind {
      case .pageHinkley: detector = .pageHinkley(PageHinkley(parameters.pageHinkley))
      case .adwin: detector = .adwin(ADWIN(parameters.adwin))
      case .ddm, .hddmA: return nil
      }
    case .detector(let chosen):
      guard chosen.kind == kind else { return nil }
      takesResiduals = false
      detector = chosen
    }
  }
}
