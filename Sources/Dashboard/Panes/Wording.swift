import PortfolioCore
import TerminalUI

/// States in a glyph, a word and an ink, alike on every screen.
extension Drawing {
  /// How bad an alert is.
  func ink(_ severity: AlertSeverity?) -> Ink {
    switch severity {
    case .critical, .high: .critical
    case .medium: .warning
    case .low: .accent
    case nil: .muted
    }
  }

  /// The ink of a type of model, the same in the map, the treemap and the split.
  static func ink(_ type: ModelType?) -> Ink {
    switch type {
    case .open: .category1
    case .proprietary: .category2
    case .embedded: .category3
    case .specialised: .category4
    case .large: .category5
    case .other: .category6
    case nil: .other
    }
  }

  /// Where in its life a deployment is.
  func status(_ status: DeploymentStatus?) -> Segment {
    guard let status else { return Segment(word(nil), .muted) }
    let ink: Ink =
      switch status {
      case .production: .plain
      case .approved: .good
      case .proposed, .inReview: .accent
      case .restricted: .warning
      case .blocked: .critical
      case .retired: .muted
      }
    return Segment(word(.status(status)), ink)
  }

  /// The tier, or that it is not set.
  func tier(_ tier: RiskTier?) -> Segment {
    tier.map { Segment(word(.tier($0))) } ?? Segment(word(nil), .muted)
  }

  /// How fresh a record is.
  func freshness(_ freshness: Freshness) -> Segment {
    let word = word(.freshness(freshness))
    return switch freshness {
    case .fresh: Segment("\(glyphs.check) \(word)", .muted)
    case .ageing: Segment("\(glyphs.hollow) \(word)", .warning)
    case .stale: Segment("\(glyphs.cross) \(word)", .critical)
    case .notSet: Segment(word, .muted)
    }
  }

  /// How many alerts of a model fire, and how bad the worst is.
  func alerts(of row: ModelMapRow) -> Segment {
    if row.firing > 0 {
      let worst = row.severity.map { " \(word(.severity($0)))" } ?? ""
      return Segment("\(glyphs.up)\(row.firing)\(worst)", ink(row.severity))
    }
    guard let model = row.model else { return Segment(text(.noCard), .muted) }
    if row.known > 0 { return Segment("\(glyphs.filled) \(text(.knownAlerts(row.known)))", .muted) }
    if model.targets.isEmpty { return Segment(text(.noTarget), .muted) }
    return row.lacksData
      ? Segment("\(glyphs.hollow) \(text(.noData))", .warning)
      : Segment("\(glyphs.check) \(text(.inTarget))", .muted)
  }

  /// Who answers for a model, or the gap.
  func owner(_ owner: Holder?) -> Segment {
    guard let owner else { return Segment("\(glyphs.alert) \(word(.gap(.noOwner)))", .warning) }
    let name = safe(owner.name)
    return switch owner.standing {
    case .present: Segment(name)
    case .left: Segment("\(glyphs.cross) \(text(.hasLeft(name)))", .warning)
    case .unknown: Segment("\(glyphs.cross) \(text(.isUnknown(name)))", .warning)
    }
  }

  /// Who holds a role, or what is wrong with it.
  func holder(_ row: OwnershipRow) -> Segment {
    let name = row.holder.map { safe($0.name) } ?? ""
    return switch row.gap {
    case nil: Segment(name)
    case .noOwner: Segment("\(glyphs.alert) \(word(.gap(.noOwner)))", .critical)
    case .notRegistered:
      Segment("\(glyphs.hollow) \(word(.gap(.notRegistered)))", .warning)
    case .left: Segment("\(glyphs.cross) \(text(.hasLeft(name)))", .critical)
    case .unknownPerson: Segment("\(glyphs.cross) \(text(.isUnknown(name)))", .critical)
    case .conflict: Segment("\(glyphs.alert) \(text(.isDisputed(name)))", .warning)
    case .proposed: Segment("\(glyphs.hollow) \(text(.deciding(.isAsked(name))))", .accent)
    case .againstRule:
      Segment("\(glyphs.alert) \(text(.deciding(.isAgainstRules(name))))", .warning)
    }
  }

  /// Where an alert is in its life.
  func state(of row: AlertRow) -> Segment {
    let word = word(.alertState(row.standing.word))
    return switch row.standing.state {
    case .firing: Segment("\(glyphs.up) \(word)", ink(row.alert.severity))
    case .acknowledged: Segment("\(glyphs.filled) \(word)", .muted)
    case .snoozed: Segment("\(glyphs.hollow) \(word)", .muted)
    case .fixed: Segment("\(glyphs.arrow) \(word)", .muted)
    case .accepted: Segment("\(glyphs.check) \(self.word(.resolution(.accepted)))", .muted)
    case .recovered: Segment("\(glyphs.check) \(word)", .muted)
    case .told: Segment("\(glyphs.hollow) \(word)", .muted)
    }
  }

  /// What people did about an alert and what came of it; nil where nothing is to be said.
  func handling(of row: AlertRow) -> String? {
    let standing = row.standing
    var parts = standing.state == .recovered ? [word(.resolution(.recovered))] : []
    if let step = standing.step, let deed = step.deed {
      let who = row.actor.map { safe($0.name) } ?? safe(step.event.writer.login)
      parts.append("\(done(deed)) \(text(.bySystem(who)))")
      switch standing.state {
      case .fixed(let awaited): parts.append(text(.recoveryAwaited(until: moment(awaited))))
      case .firing, .accepted, .recovered, .told, .acknowledged(nil): break
      case .acknowledged(let until?), .snoozed(let until): parts.append(text(.until(moment(until))))
      }
      let seen = Self.decimals([step.sighting.value])[0]
      parts.append(text(.sawThen(measured(seen, row.unit))))
      if let reopened = standing.reopened { parts.append(word(.reopening(reopened))) }
      if let reason = step.reason, !reason.isEmpty { parts.append(safe(reason)) }
    }
    if let assignee = row.assignee { parts.append(text(.toDeal(safe(assignee.name)))) }
    if standing.firings > 1 { parts.append(text(.firedOften(standing.firings))) }
    if case .note(let note, _)? = standing.notes.last?.act { parts.append(safe(note)) }
    return parts.isEmpty ? nil : joined(parts)
  }

  /// A step of an alert's life in a word.
  func done(_ deed: AlertStep.Deed) -> String {
    switch deed {
    case .acknowledge: word(.alertState(.acknowledged))
    case .snooze: word(.alertState(.snoozed))
    case .resolve(let resolution):
      word(.resolution(resolution == .fixed ? .fixed : .accepted))
    case .assign: word(.event(.assign))
    }
  }

  /// A day and a time of it in the portfolio's zone: `2026-11-23 19:08`.
  func moment(_ instant: Timestamp) -> String {
    let zone = state.digest.portfolio.zone
    let minute = zone.secondOfDay(of: instant) / 60
    let digits = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(zone.day(of: instant)) \(digits.joined(separator: ":"))"
  }

  /// An indicator, and the segment of it where it is of one.
  func indicator(_ metric: String, _ segment: String?) -> String {
    segment.map { "\(safe(metric)) (\(safe($0)))" } ?? safe(metric)
  }

  /// A value against its limit: `0.87 < 0.90`; of a silence, how long it lasts.
  func standing(of alert: Alert, unit: String?) -> String {
    let value = alert.last.value
    return switch alert.condition {
    case .noData(let every): text(.noDataFor(silence(of: alert, every)))
    case .drift(let finding, _): standing(of: finding, now: value, unit: unit)
    case .floor(let floor): measured(against(floor, value, isFloor: true), unit)
    case .ceiling(let ceiling): measured(against(ceiling, value, isFloor: false), unit)
    case .distance(let distance, let limit): standing(of: distance, limit: limit)
    case .segmentRatio(_, let least):
      text(.segmentRatio(against(least, value, isFloor: true)))
    case .confidentiality(let finding):
      joined(
        finding.reasons.filter(\.isBreach).map { word(.confidentialityReason($0)) })
    case .segmentGap(_, let most):
      text(.segmentGap(measured(against(most, value, isFloor: false), unit)))
    }
  }

  /// How long no data came: until now, or until some did.
  private func silence(of alert: Alert, _ every: Duration) -> Duration {
    alert.end.map { $0 - alert.onset + every } ?? state.now - alert.last.time
  }

  private func against(_ limit: Double, _ value: Double, isFloor: Bool) -> String {
    let breaches = isFloor ? value < limit : value > limit
    let texts = Self.brief([value, limit])
    let sign = isFloor == breaches ? "<" : ">"
    let exact = breaches ? sign : plain(sign == "<" ? "≤" : "≥")
    return "\(texts[0]) \(exact) \(texts[1])"
  }

  /// What a window's distance was when it was found: `PSI 0.34 > 0.2`, and of a test its p-value.
  private func standing(of distance: Distance, limit: Double) -> String {
    let name = word(.distanceMethod(distance.method))
    return switch distance.method {
    case .ks, .chi2, .z:
      "\(name) p \(against(limit, distance.pValue?.value ?? 1, isFloor: true))"
    case .wasserstein:
      "\(name) \(against(limit, distance.normalised ?? distance.value, isFloor: false))"
    case .psi, .js: "\(name) \(against(limit, distance.value, isFloor: false))"
    }
  }

  /// From where to where an indicator went: `0.92 → 0.89`; of a spread, how many times it is.
  private func standing(of finding: DriftFinding, now: Double, unit: String?) -> String {
    guard finding.kind != .spread else {
      return text(.spreadGrew(Self.decimal(finding.size, places: 1)))
    }
    let texts = Self.decimals([finding.before, now])
    return measured("\(texts[0]) \(plain("→")) \(texts[1])", unit)
  }

  /// How long ago something was.
  func age(since instant: Timestamp) -> String { text(.age(state.now - instant)) }
}
