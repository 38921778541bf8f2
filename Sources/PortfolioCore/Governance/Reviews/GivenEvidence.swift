/// Evidence for an obligation of one model, as an event gave it.
public struct GivenEvidence: Hashable, Sendable {
  /// The model, by its present id.
  public var model: ModelID
  /// What was given; its models are those of the event.
  public var attestation: Attestation
  /// The event.
  public var event: EventID
  /// When it was written.
  public var time: Timestamp
  /// Who gave it, where a person is known to have.
  public var actor: PersonID?
}
