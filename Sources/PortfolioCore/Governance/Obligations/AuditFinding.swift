/// A claim, or a policy, that would not survive a question.
public struct AuditFinding: Hashable, Sendable {
  /// What somebody would ask about.
  public enum Kind: Hashable, Sendable {
    /// The claim has no date.
    case undated
    /// The claim's date has not come.
    case inFuture(Day)
    /// The evidence is later than the event that claims it.
    case afterClaim(made: Day)
    /// The evidence held up to and with a day that is over.
    case aged(lastDay: Day)
    /// The evidence holds for 30 days at most.
    case ageing(lastDay: Day)
    /// Nobody says where the document is.
    case noLink
    /// Nobody says who makes the claim.
    case noAuthor
    /// Who makes the claim is nobody `people.yaml` knows.
    case unknownAuthor(String)
    /// Who makes the claim has left.
    case authorLeft(PersonID, on: Day)
    /// Who makes the claim has a part in making the model.
    case ownWork(PersonID)
    /// No policy has the obligation, or no longer.
    case noObligation
    /// The obligation does not ask for this document.
    case unasked
    /// What a policy says was not checked against the primary source.
    case unverified
    /// Nobody says whether it was.
    case verificationNotSet
    /// The policy's text was last checked more than 12 months ago.
    case oldText(asOf: Day)
    /// Nobody says when the policy's text was last checked.
    case textUndated

    /// The stable name of the kind.
    public var code: String {
      switch self {
      case .undated: "undated"
      case .inFuture: "in-future"
      case .afterClaim: "after-claim"
      case .aged: "aged"
      case .ageing: "ageing"
      case .noLink: "no-link"
      case .noAuthor: "no-author"
      case .unknownAuthor: "unknown-author"
      case .authorLeft: "author-left"
      case .ownWork: "own-work"
      case .noObligation: "no-obligation"
      case .unasked: "unasked"
      case .unverified: "unverified"
      case .verificationNotSet: "verification-not-set"
      case .oldText: "old-text"
      case .textUndated: "text-undated"
      }
    }
  }

  /// What is asked about.
  public enum Subject: Hashable, Sendable {
    /// A claim about a model.
    case claim(EvidenceClaim, ModelID)
    /// A policy, or one of its obligations.
    case text(PolicyID, obligation: String?, Place)
  }

  /// What is asked about.
  public var subject: Subject
  /// What somebody would ask.
  public var kind: Kind

  /// A finding.
  public init(_ kind: Kind, _ subject: Subject) {
    self.kind = kind
    self.subject = subject
  }
}

extension AuditFinding {
  /// How many days ahead evidence that ages is told.
  static let horizon = 30
  /// How many months the text of a policy is taken to be that of its source.
  static let textMonths = 12
}

extension EvidenceGround {
  /// What of the claims and the policies would not survive a question: by model in the order of the
  /// catalogue, then by policy.
  func auditFindings() -> [AuditFinding] {
    let obligations = portfolio.obligations
    let known = Dictionary(
      obligations.map { ($0.id, $0.obligation) }, uniquingKeysWith: { first, _ in first })
    let found = portfolio.models.flatMap { model -> [AuditFinding] in
      let makers = makers(of: model.id)
      let claims = claims(about: model)
      return claims.indices.filter { !isSuperseded($0, among: claims, known, model) }.flatMap {
        let claim = claims[$0]
        return questions(claim, known[claim.obligation], model, makers).map {
          AuditFinding($0, .claim(claim, model.id))
        }
      }
    }
    return found + portfolio.policies.flatMap { questions($0) }
  }

  /// Whether another claim about the same document took the place of one: it is of a later day that has
  /// come, or of the same day and made later, holds as long at least, and who makes it had not left.
  private func isSuperseded(
    _ index: Int, among claims: [EvidenceClaim],
    _ known: [ObligationID: Policy.Obligation], _ model: Model
  ) -> Bool {
    let claim = claims[index]
    guard let obligation = known[claim.obligation] else { return false }
    let months = months(obligation, model)
    return claims.indices.contains { other in
      let newer = claims[other]
      guard other != index, newer.obligation == claim.obligation,
        newer.name.equalsIgnoringCase(claim.name), let date = newer.date,
        let lastDay = newer.lastDay(holding: months)
      else { return false }
      switch standing(of: newer, obligation, model) {
      case .undated, .inFuture, .byLeaver: return false
      case .holds, .aged: break
      }
      guard let oldDate = claim.date, let oldLastDay = claim.lastDay(holding: months) else {
        return true
      }
      return (oldDate, index) < (date, other) && oldLastDay <= lastDay
    }
  }

  private func questions(
    _ claim: EvidenceClaim, _ obligation: Policy.Obligation?, _ model: Model,
    _ makers: Set<PersonID>
  ) -> [AuditFinding.Kind] {
    var kinds: [AuditFinding.Kind] = []
    if let obligation {
      if !obligation.evidence.contains(where: { $0.isDocument(named: claim.name) }) {
        kinds.append(.unasked)
      }
      kinds += age(of: claim, obligation, model)
    } else {
      kinds.append(.noObligation)
    }
    if case .event(_, let made) = claim.source, let date = claim.date, date > made {
      kinds.append(.afterClaim(made: made))
    }
    if claim.link == nil { kinds.append(.noLink) }
    return kinds + authorship(of: claim, makers)
  }

  private func age(
    of claim: EvidenceClaim, _ obligation: Policy.Obligation, _ model: Model
  ) -> [AuditFinding.Kind] {
    guard let date = claim.date,
      let lastDay = claim.lastDay(holding: months(obligation, model))
    else { return [.undated] }
    if date > today { return [.inFuture(date)] }
    let left = today.distance(to: lastDay)
    if left < 0 { return [.aged(lastDay: lastDay)] }
    return left <= AuditFinding.horizon ? [.ageing(lastDay: lastDay)] : []
  }

  private func authorship(
    of claim: EvidenceClaim, _ makers: Set<PersonID>
  ) -> [AuditFinding.Kind] {
    guard let by = claim.by else { return [.noAuthor] }
    guard let author = person(named: by) else { return [.unknownAuthor(by)] }
    var kinds: [AuditFinding.Kind] = []
    if let left = author.left, author.hasLeft(by: today) {
      kinds.append(.authorLeft(author.id, on: left))
    }
    if makers.contains(author.id) { kinds.append(.ownWork(author.id)) }
    return kinds
  }

  /// What would be asked about the text of a policy; an obligation is named where it says something
  /// else than the policy.
  private func questions(_ policy: Policy) -> [AuditFinding] {
    let whole = AuditFinding.Subject.text(policy.id, obligation: nil, Place(path: policy.path))
    var findings: [AuditFinding] = []
    if let asOf = policy.asOf {
      let isOld = asOf.advanced(byMonths: AuditFinding.textMonths) < today
      if isOld { findings.append(AuditFinding(.oldText(asOf: asOf), whole)) }
    } else {
      findings.append(AuditFinding(.textUndated, whole))
    }
    switch policy.verified {
    case true?: break
    case false?: findings.append(AuditFinding(.unverified, whole))
    case nil where policy.obligations.contains { $0.verified == nil } || policy.obligations.isEmpty:
      findings.append(AuditFinding(.verificationNotSet, whole))
    case nil: break
    }
    for obligation in policy.obligations
    where obligation.verified == false && policy.verified != false {
      findings.append(
        AuditFinding(
          .unverified,
          .text(policy.id, obligation: obligation.id, obligation.place)))
    }
    return findings
  }
}
