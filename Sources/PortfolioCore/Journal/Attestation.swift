/// Evidence that models meet an obligation, given by whoever wrote the event.
///
/// Its line is `{"do":"attest","models":[…],"obligation":"eu-ai-act/transparency",
/// "evidence":"screenshot of the notice","link":…,"date":"2026-11-20","until":…}`.
public struct Attestation: Hashable, Sendable {
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// The obligation: the policy's id, a slash, and the obligation's.
  public var obligation: String
  /// What the evidence is, as the obligation names it.
  public var evidence: String
  /// Where it lies.
  public var link: String?
  /// The day it is of.
  public var date: Day
  /// The last day on which it holds, where that is not by the obligation.
  public var until: Day?

  /// Evidence that models meet an obligation.
  public init(
    models: [ModelID], obligation: String, evidence: String, link: String? = nil, date: Day,
    until: Day? = nil
  ) {
    self.models = models
    self.obligation = obligation
    self.evidence = evidence
    self.link = link
    self.date = date
    self.until = until
  }
}

extension Attestation {
  init?(taking fields: inout JSONObject) {
    guard let models = fields.takeModels(), let obligation = fields.takeText("obligation"),
      let evidence = fields.takeText("evidence"),
      let link = fields.takeOptional("link", { $0.takeText($1) }),
      let date = fields.takeDay("date"),
      let until = fields.takeOptional("until", { $0.takeDay($1) })
    else { return nil }
    self.init(
      models: models, obligation: obligation, evidence: evidence, link: link, date: date,
      until: until)
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [
      .init("models", .ids(models)), .init("obligation", .string(obligation)),
      .init("evidence", .string(evidence)),
    ]
      + (link.map { [.init("link", .string($0))] } ?? [])
      + [.init("date", .string(date.description))]
      + (until.map { [.init("until", .string($0.description))] } ?? [])
  }
}
