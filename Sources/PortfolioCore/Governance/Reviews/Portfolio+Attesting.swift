extension Portfolio {
  /// Plans to give evidence for an obligation.
  ///
  /// - Parameters:
  ///   - attestation: The evidence.
  ///   - reason: Why.
  /// - Returns: The draft of the event.
  /// - Throws: That no policy has the obligation, that the obligation asks for other evidence, or that
  ///   the evidence is of a day to come.
  public func attesting(
    _ attestation: Attestation, reason: String? = nil
  ) throws(Refusal) -> EventDraft {
    let all = obligations
    guard let wanted = all.first(where: { $0.id.description == attestation.obligation }) else {
      throw .unknownObligation(
        attestation.obligation,
        near: NearNames.of(attestation.obligation, among: all.map(\.id.description)))
    }
    // What the store shows itself is nobody's to give.
    let documents = wanted.obligation.evidence.compactMap(\.document)
    guard documents.contains(where: { $0.equalsIgnoringCase(attestation.evidence) }) else {
      throw .otherEvidence(attestation.evidence, wanted: documents)
    }
    let today = zone.day(of: asOf)
    if attestation.date > today { throw .notYetDated(attestation.date) }
    if let until = attestation.until, until < attestation.date { throw .exceptionPassed(until) }
    return EventDraft(.attest(attestation), reason: reason)
  }
}
