/// A line of the self-audit: a claim or a policy's text, and what somebody would ask.
public struct AuditRow: Sendable {
  /// What was found.
  public var finding: AuditFinding

  /// The model; nil where it is about a policy's text.
  public var model: ModelID? {
    if case .claim(_, let model) = finding.subject { model } else { nil }
  }
  /// The claim; nil where it is about a policy's text.
  public var claim: EvidenceClaim? {
    if case .claim(let claim, _) = finding.subject { claim } else { nil }
  }
  /// The policy.
  public var policy: PolicyID {
    switch finding.subject {
    case .claim(let claim, _): claim.obligation.policy
    case .text(let policy, _, _): policy
    }
  }
  /// The obligation; nil where it is about the whole of a policy.
  public var obligation: String? {
    switch finding.subject {
    case .claim(let claim, _): claim.obligation.obligation
    case .text(_, let obligation, _): obligation
    }
  }
  /// Where it stands; nil where that is an event.
  public var place: Place? {
    switch finding.subject {
    case .claim(let claim, _): if case .record(let place) = claim.source { place } else { nil }
    case .text(_, _, let place): place
    }
  }
  /// The event that claims it; nil where that is a record.
  public var event: EventID? {
    if case .event(let event, _) = claim?.source { event } else { nil }
  }
}

extension AuditRow: Queryable {
  /// The fields that a query of such rows can name; `state` is what was found.
  public static let fields: Set<QueryField> = [
    .id, .model, .policy, .obligation, .evidence, .state, .person,
  ]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .model: model.map { .text($0.text) } ?? .notSet
    case .policy: .text(policy.text)
    case .obligation: obligation.map { .texts([$0, "\(policy)/\($0)"]) } ?? .notSet
    case .evidence: claim.map { .text($0.name) } ?? .notSet
    case .state: .text(finding.kind.code)
    case .person: claim?.by.map { .text($0) } ?? .notSet
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      model?.text, policy.text, obligation, claim?.name, claim?.by, claim?.link,
      finding.kind.code, place?.path,
    ].compactMap(\.self)
  }
}

extension Digest {
  /// What of the claims and policies would not survive a question.
  public var auditRows: [AuditRow] {
    EvidenceGround(portfolio).auditFindings().map { AuditRow(finding: $0) }
  }

  /// The self-audit, ready to print.
  public func printedAudit(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .model, .policy, .obligation, .evidence, .finding, .day, .person, .link, .file, .line,
          .event,
        ],
        rows: auditRows.filter { query.matches($0) }.map(\.values)),
      problems: portfolio.problems)
  }
}

extension AuditRow {
  fileprivate var values: [ReportValue] {
    let line: ReportValue = place?.line.map { .count($0) } ?? .notSet
    return [
      .text(model?.text), .text(policy.text), .text(obligation), .text(claim?.name),
      .word(.obligation(.finding(finding.kind))), .day(claim?.date), .text(claim?.by),
      .text(claim?.link), .text(place?.path), line, .text(event?.description),
    ]
  }
}
