/// What events show of the models of a portfolio, as far as obligations ask for it.
public struct JournaledEvidence: Sendable {
  /// The day of the last review of a model that counts.
  public var reviews: [ModelID: Day] = [:]
  /// The day on which a model was approved, where it still is.
  public var approvals: [ModelID: Day] = [:]
  /// What people attested of a model.
  public var claims: [ModelID: [EvidenceClaim]] = [:]

  /// Nothing shown.
  public init() {}
}

extension Portfolio {
  /// What events show of the models, up to the moment shown.
  public var journaledEvidence: JournaledEvidence { JournaledEvidence() }
}
