/// Looks for everything that somebody should do next, over the whole portfolio.
struct NextSearch: Sendable {
  let digest: Digest
  /// How all work is served.
  let report: FitReport
  let today: Day
  /// The last day that counts as coming.
  let horizon: Day
  /// Roles held against rules that nobody allows any more.
  let breaches: [StandingBreach]

  var portfolio: Portfolio { digest.portfolio }

  init(_ digest: Digest, _ report: FitReport) {
    self.digest = digest
    self.report = report
    today = digest.ground.today
    horizon = today.advanced(by: NextRanking.horizonDays)
    breaches = digest.breaches().filter {
      if case .excepted = $0.state { false } else { true }
    }
  }

  /// The steps, in no order.
  ///
  /// What another part of the program finds to be worth doing is added here and nowhere else.
  func steps() -> [NextStep] {
    let searches: [@Sendable (NextSearch) -> [NextStep]] = [
      { $0.targets() }, { $0.owners() }, { $0.waste() }, { $0.retirements() }, { $0.reviews() },
      { $0.records() }, { $0.drift() }, { $0.obligations() }, { $0.confidentiality() },
      { $0.ruleBreaches() }, { $0.fits() },
    ]
    return Concurrently.map(searches.count, from: 2) { searches[$0](self) }.flatMap(\.self)
  }

  /// A step about a model.
  func step(
    _ kind: NextStep.Kind, _ row: ModelMapRow?, _ subject: String, _ reason: NextReason,
    at place: NextStep.Place = .model, _ risk: NextStep.Risk, _ urgency: NextStep.Urgency,
    key: String, command: String, owner: Holder? = nil
  ) -> NextStep {
    NextStep(
      kind: kind, subject: subject, model: row, reason: reason, place: place, risk: risk,
      urgency: urgency, owner: owner ?? row?.owner, key: key, command: command)
  }

  /// The risk of a model's tier: one that is not set may be high.
  func risk(of model: Model?) -> NextStep.Risk {
    switch model?.tier {
    case .high, nil: .high
    case .medium: .medium
    case .low: .low
    }
  }

  func day(of time: Timestamp) -> Day { portfolio.zone.day(of: time) }
}

extension NextSearch {
  /// Alerts that fire, one of each fold.
  private func drift() -> [NextStep] {
    // Of breaches of confidentiality a step of its own tells.
    digest.alerts.filter {
      $0.standing.isFiring && $0.fold == $0.id && $0.alert.id.fingerprint.path != .confidentiality
    }.map { line in
      let isBad = line.alert.severity >= .high
      let risk: NextStep.Risk =
        switch line.alert.severity {
        case .critical, .high: .high
        case .medium: .medium
        case .low: .low
        }
      return step(
        .drift, digest.row(of: line.reference), line.alert.model.text,
        .alert(
          metric: line.alert.metric, line.alert.severity, segment: line.alert.segment),
        at: .alert(line.id), risk, isBad ? .broken(since: day(of: line.alert.onset)) : .open,
        key: "A",
        command: "folio alerts show \(line.id)", owner: line.assignee)
    }
  }

  /// Targets that are missed and of which no alert tells, fired or dealt with.
  private func targets() -> [NextStep] {
    struct Told: Hashable {
      var model: ModelReference
      var metric: String
    }
    let told = Set(
      digest.alerts.filter { !$0.standing.isResolved }.map {
        Told(model: $0.reference, metric: $0.alert.metric)
      })
    return digest.targetRows().filter { $0.state == .missed }.compactMap { row in
      guard let metric = row.metric, !told.contains(Told(model: row.model.id, metric: metric)),
        let last = row.last
      else { return nil }
      return step(
        .target, row.model, row.model.id.text,
        .target(
          metric: metric, value: last.value,
          limits: row.limits.filter { $0.isMissed(by: last.value) }),
        risk(of: row.model.model), .broken(since: row.missedSince.map(day)), key: "m",
        command: "folio improve targets --filter \(quoted("model=\(row.model.id.text)"))")
    }
  }

  private func retirements() -> [NextStep] {
    digest.retirements.compactMap { retirement in
      guard let row = retirement.model, row.model?.status != .retired,
        retirement.day <= horizon, retirement.daysLeft > 0 || row.isDeployment || !row.isRegistered
      else { return nil }
      let risk: NextStep.Risk =
        retirement.daysLeft <= 30 ? .high : retirement.daysLeft <= 90 ? .medium : .low
      return step(
        .retirement, row, row.id.text,
        .retirement(listed: retirement.listed, workflows: retirement.workflows), risk,
        retirement.daysLeft > 0 ? .coming(retirement.day) : .broken(since: retirement.day),
        key: "m",
        command: "folio prices retirements --filter \(quoted("model=\(row.id.text)"))")
    }
  }

  /// Spend that may be waste; what owners, targets and alerts are asked about already is left to them.
  private func waste() -> [NextStep] {
    digest.waste().findings.filter { finding in
      switch finding.kind {
      case .noTraffic, .sameJob, .unusedContext, .noTarget: true
      case .noOwner: finding.model == nil
      case .overLatency, .underQuality: false
      }
    }.map { finding in
      let name = finding.model?.id.text ?? CostKey.unallocated.text
      var step = step(
        .waste, finding.model, name,
        .waste(finding.kind, finding.advice), at: .spend(finding.id), .low, .open, key: "$",
        command: finding.model == nil
          ? "folio waste" : "folio waste --filter \(quoted("model=\(name)"))")
      let saving = finding.saving.flatMap(NextSavings.monthly)
      step.saving = saving
      step.weight = saving?[portfolio.settings.currency]?.approximate ?? 0
      return step
    }
  }

  private func records() -> [NextStep] {
    digest.records.filter { $0.freshness == .stale }.map { record in
      let row =
        record.kind == .card
        ? ModelID(record.id).flatMap { digest.row(of: .registered($0)) } : nil
      return step(
        .record, row, record.id,
        .record(record.kind, days: record.age), at: .record(record.kind, record.id), .low, .open,
        key: "e",
        command: "folio governance records --filter "
          + quoted("kind=\(record.kind.rawValue) id=\(record.id)"))
    }
  }

  /// A query as one word for a shell; ids have no quotes in them, and names of bills may.
  func quoted(_ query: String) -> String {
    "'" + query.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
