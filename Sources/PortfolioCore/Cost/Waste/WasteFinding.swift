/// Something about the spend of a model that somebody should look into: it may be waste (S8).
public struct WasteFinding: Hashable, Sendable, Identifiable {
  /// What was found.
  public enum Kind: String, CaseIterable, Sendable {
    /// Nobody answers for what is spent.
    case noOwner
    /// Nothing says what the model must achieve, or nothing ever measured it.
    case noTarget
    /// Nothing shows that the model is used.
    case noTraffic
    /// It is slower than its target.
    case overLatency
    /// It is not as good as its target.
    case underQuality
    /// Another model in production does the same job.
    case sameJob
    /// It takes far longer prompts than its work has.
    case unusedContext
  }

  /// What shows it.
  public enum Evidence: Hashable, Sendable {
    /// What is missing of an owner.
    case gap(OwnershipRow.Gap)
    /// Charges that belong to no model.
    case unallocated
    /// The card sets no target.
    case noTargets
    /// The card sets targets for indicators of which no value ever came.
    case neverMeasured([String])
    /// When something last showed that it was used; nil is never.
    case lastUsed(Timestamp?)
    /// An indicator beyond its target: its newest value, the limit, and since when.
    case beyond(metric: String, value: Double, limit: Target.Limit, since: Timestamp)
    /// A task that workflows of both models have.
    case sameWork(String, workflows: [WorkflowID])
    /// Functions that both models have, for one team.
    case sameFunctions([String], team: String)
    /// Tokens it takes at once, and the most that anything needs of them.
    case context(Int, needed: Int)
  }

  /// What was found.
  public var kind: Kind
  /// The model's line of the map; nil for charges that belong to no model.
  public var model: ModelMapRow?
  /// The other models or the workflows concerned, by id.
  public var others: [String]
  /// The effective cost concerned over the last 30 whole days.
  public var spend: Money
  /// The part of it in the portfolio's currency, for order.
  public var weight: Double
  /// What would no longer be spent if it were mended; nil where that cannot be computed.
  public var saving: Money?
  /// What shows it.
  public var evidence: Evidence

  /// What tells findings apart.
  public struct ID: Hashable, Sendable {
    /// What was found.
    public var kind: Kind
    /// The model; nil for charges of none.
    public var model: ModelReference?
    /// What shows it.
    public var evidence: Evidence
  }

  /// What tells findings apart.
  public var id: ID { ID(kind: kind, model: model?.id, evidence: evidence) }
}

extension WasteFinding.Evidence {
  /// The evidence in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .gap(let gap): gap.rawValue
    case .unallocated: "unallocated"
    case .noTargets: "no-targets"
    case .neverMeasured(let metrics): "never-measured: " + metrics.joined(separator: ", ")
    case .lastUsed(let time): "last-used: " + (time?.rfc3339 ?? "never")
    case .beyond(let metric, let value, let limit, let since):
      "\(metric) \(ReportValue.plain(value)) \(limit.beyond) since \(since.rfc3339)"
    case .sameWork(let task, let workflows):
      "task \(task): " + workflows.map(\.text).joined(separator: ", ")
    case .sameFunctions(let functions, let team):
      "functions \(functions.joined(separator: ", ")); team \(team)"
    case .context(let context, let needed): "context \(context), needed \(needed)"
    }
  }
}

extension WasteFinding {
  /// What to do about a finding.
  public enum Advice: String, CaseIterable, Sendable {
    case assignOwner, draftCard, mapCharges, setTarget, measureTarget, endOrMeasure, speedUp,
      improve
    case compare, tryShorterContext
  }

  /// What to do about it.
  public var advice: Advice {
    switch evidence {
    case .gap(.notRegistered): .draftCard
    case .gap: .assignOwner
    case .unallocated: .mapCharges
    case .noTargets: .setTarget
    case .neverMeasured: .measureTarget
    case .lastUsed: .endOrMeasure
    case .beyond: kind == .overLatency ? .speedUp : .improve
    case .sameWork, .sameFunctions: .compare
    case .context: .tryShorterContext
    }
  }
}

extension Target.Limit {
  /// The limit as what lies beyond it: `< 0.9`, `> 1200`.
  public var beyond: String {
    switch self {
    case .floor(let limit): "< \(ReportValue.plain(limit))"
    case .ceiling(let limit): "> \(ReportValue.plain(limit))"
    }
  }
}
