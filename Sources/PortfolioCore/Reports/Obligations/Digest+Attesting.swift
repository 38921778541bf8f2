/// Why evidence that somebody gives for a model does not count, or not any more.
public enum EvidenceDoubt: Hashable, Sendable {
  /// It held up to and with a day that is over.
  case aged(ModelID, lastDay: Day)
  /// The obligation does not apply to the model.
  case doesNotApply(ModelID)
}

extension Digest {
  /// Why evidence does not count for some of the models it is given for, in their order; a word to whoever
  /// gives it, since a record of the past is no fault.
  public func doubts(about attestation: Attestation) -> [EvidenceDoubt] {
    let ground = EvidenceGround(portfolio)
    guard
      let named = portfolio.obligations.first(where: {
        $0.id.description == attestation.obligation
      })
    else { return [] }
    return attestation.models.flatMap { id -> [EvidenceDoubt] in
      guard let row = row(of: .registered(id)) else { return [] }
      var doubts: [EvidenceDoubt] = []
      if ground.applicability(of: named.obligation, to: row) == .doesNotApply {
        doubts.append(.doesNotApply(id))
      }
      let claim = EvidenceClaim(
        named.id, name: attestation.evidence, date: attestation.date, until: attestation.until,
        by: nil, source: .record(Place(path: "")))
      let months = ground.months(named.obligation, row.model)
      if let lastDay = claim.lastDay(holding: months), lastDay < ground.today {
        doubts.append(.aged(id, lastDay: lastDay))
      }
      return doubts
    }
  }
}
