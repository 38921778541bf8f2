/// A review of models: what came of it, on what evidence, and when the next one is due.
///
/// Its line is `{"do":"review","models":[…],"outcome":"passed","held":"2026-11-20",
/// "evidence":[…],"next":"2027-05-20"}`; `held` is absent where that is the day of the event, `next`
/// where the cadence of the tier decides.
public struct Review: Hashable, Sendable {
  /// What came of a review.
  public enum Outcome: String, CaseIterable, Sendable {
    case passed
    /// It may go on, and something is to be mended.
    case findings = "passed-with-findings"
    case failed
  }
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// What came of it.
  public var outcome: Outcome
  /// The day it was held, where that is not the day of the event.
  public var held: Day?
  /// Where what was found stands: a path, an address, a ticket.
  public var evidence: [String]
  /// The day by which the next one is due, where that is not by the cadence.
  public var next: Day?

  /// A review of models.
  public init(
    models: [ModelID], outcome: Outcome, held: Day? = nil, evidence: [String] = [],
    next: Day? = nil
  ) {
    self.models = models
    self.outcome = outcome
    self.held = held
    self.evidence = evidence
    self.next = next
  }
}

extension Review {
  init?(taking fields: inout JSONObject) {
    guard let models = fields.takeModels(),
      let outcome = fields.takeText("outcome").flatMap(Outcome.init(rawValue:)),
      let held = fields.takeOptional("held", { $0.takeDay($1) }),
      let evidence = fields.takeOptional("evidence", { $0.takeTexts($1) }),
      let next = fields.takeOptional("next", { $0.takeDay($1) })
    else { return nil }
    self.init(models: models, outcome: outcome, held: held, evidence: evidence ?? [], next: next)
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [.init("models", .ids(models)), .init("outcome", .string(outcome.rawValue))]
      + (held.map { [.init("held", .string($0.description))] } ?? [])
      + (evidence.isEmpty ? [] : [.init("evidence", .array(evidence.map { .string($0) }))])
      + (next.map { [.init("next", .string($0.description))] } ?? [])
  }
}
