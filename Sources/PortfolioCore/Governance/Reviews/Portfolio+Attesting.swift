extension Portfolio {
  /// Plans to give evidence for an obligation.
  ///
  /// - Parameters:
  ///   - attestation: The evidence.
  ///   - reason: Why.
  ///   - today: The day that decides.
  /// - Returns: The draft of the event.
  /// - Throws: That no policy has the obligation, that the obligation asks for no such document, or
  ///   that the evidence is of a day to come or has ended.
  public func attesting(
    _ attestation: Attestation, reason: String? = nil, on today: Day
  ) throws(Refusal) -> EventDraft {
    let all = policies.flatMap { policy in
      policy.obligations.map { (name: "\(policy.id)/\($0.id)", evidence: $0.evidence) }
    }
    guard let obligation = all.first(where: { $0.name == attestation.obligation }) else {
      throw .unknownObligation(
        attestation.obligation, near: NearNames.of(attestation.obligation, among: all.map(\.name)))
    }
    guard obligation.evidence.contains(where: { $0.isDocument(named: attestation.evidence) }) else {
      let documents = obligation.evidence.filter { $0.isDocument(named: $0.name) }
      throw .otherEvidence(attestation.evidence, wanted: documents.map(\.name))
    }
    if attestation.date > today { throw .notYetDated(attestation.date) }
    if let until = attestation.until {
      if until < attestation.date { throw .endsBeforeDated(until) }
      if until < today { throw .evidenceEnded(until) }
    }
    return EventDraft(.attest(attestation), reason: reason)
  }
}
