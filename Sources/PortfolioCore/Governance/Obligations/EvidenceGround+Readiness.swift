extension EvidenceGround {
  /// Whether an obligation applies to a model; nil where its query cannot be understood.
  func applicability(
    of obligation: Policy.Obligation, to row: some Queryable
  ) -> Applicability? {
    switch obligation.appliesTo {
    case .everyModel: .applies
    case .query(let query, _): query.applicability(to: row)
    case .unreadable: nil
    }
  }

  /// Whether a model meets an obligation.
  ///
  /// - Parameters:
  ///   - obligation: The obligation.
  ///   - id: Its name.
  ///   - row: What a query can ask of the model.
  ///   - model: The model's card; nil where it has none.
  /// - Returns: Whether it does, and what is missing or not known.
  func readiness(
    _ obligation: Policy.Obligation, id: ObligationID, of row: some Queryable, _ model: Model?
  ) -> Readiness {
    switch applicability(of: obligation, to: row) {
    case nil: return .unknown(.unreadableQuery)
    case .doesNotApply: return .notApplicable
    case .unknown(let fields): return .unknown(model == nil ? .noCard : .notSet(fields))
    case .applies: break
    }
    guard !obligation.evidence.isEmpty else { return .unknown(.noEvidence) }
    let missing = obligation.evidence.compactMap { evidence -> MissingEvidence? in
      guard case .lacking(let reason) = proof(of: evidence, obligation, id: id, model) else {
        return nil
      }
      return MissingEvidence(evidence, reason)
    }
    return missing.isEmpty ? .met : .missing(missing)
  }
}
