/// What calls for a step, with its figures: a sentence to people, the bare words in JSON and CSV.
public enum NextReason: Hashable, Sendable {
  /// Sensitive work is on a model that does not keep it confidential.
  case confidentiality(ModelReference, [ConfidentialityFinding.Reason])
  /// A role is held against a rule.
  case rule(PermissionRule, Role, Holder)
  /// So many models lack the evidence; of others nobody can say.
  case obligation(missing: Int, unknown: Int)
  /// Where the next review stands.
  case review(ReviewStanding.State)
  /// An alert fires.
  case alert(metric: String, AlertSeverity, segment: String?)
  /// The newest value of an indicator is beyond these limits.
  case target(metric: String, value: Double, limits: [Target.Limit])
  /// A name is retired, and these workflows hang on it.
  case retirement(listed: String, workflows: [WorkflowID])
  /// What is wrong with who holds a role.
  case ownership(OwnershipRow.Gap, Role, Holder?)
  /// What was found about the spend, and what to do.
  case waste(WasteFinding.Kind, WasteFinding.Advice)
  /// What is known of who serves a piece of work.
  case fit(Fit)
  /// A model was decided on, and the record of the work does not say so yet.
  case decided(Decided)
  /// Nobody confirmed a record for so many days; nil where it never was.
  case record(RecordRow.Kind, days: Int?)

  /// A decision that is not carried out yet.
  public struct Decided: Hashable, Sendable {
    /// The model that was decided on.
    public var model: ModelID
    /// The model that serves the work as its record says; nil where it names none.
    public var today: ModelReference?
    /// The kinds of reasons that spoke against it when it was decided.
    public var against: [Rejection.Kind]

    /// Whether the model does not keep what is confidential.
    public var isAgainstConfidentiality: Bool { against.contains(.confidentiality) }

    init(_ record: DecisionRecord, today: ModelReference?) {
      model = record.model
      self.today = today
      against = record.decision.despite.reduce(into: []) { kinds, raw in
        guard let kind = Rejection.Kind(raw: raw), !kinds.contains(kind) else { return }
        kinds.append(kind)
      }
    }
  }

  /// How a piece of work is served, and what would serve it better.
  public struct Fit: Hashable, Sendable {
    /// What it comes to.
    public var verdict: FitSummary.Verdict
    /// The model that serves it.
    public var today: ModelReference?
    /// The model that should.
    public var proposed: ModelID?
    /// What the proposed one costs for a request, as a part of what today's does.
    public var costPart: Double?
    /// Where nobody would do, what speaks against how many models, the most common first.
    public var lacks: [FitSummary.Lack]

    init(_ summary: FitSummary) {
      verdict = summary.verdict
      today = summary.today
      proposed = summary.proposed
      lacks = summary.proposed == nil ? Array(summary.lacks.prefix(3)) : []
      if let today = summary.todayCost?.perRequest, let proposed = summary.proposedCost?.perRequest
      {
        costPart = Ratio(of: proposed, to: today)?.approximate
      }
    }
  }

  /// The reason in JSON and CSV, never translated.
  public var raw: [ReportValue] {
    switch self {
    case .confidentiality(_, let reasons): reasons.map { .word(.confidentialityReason($0)) }
    case .rule(let rule, let role, let holder):
      [.word(.role(role)), .text(holder.person.text), .word(.rule(rule))]
    case .obligation(let missing, let unknown):
      (missing > 0 ? [.word(.obligation(.readiness(.missing))), .count(missing)] : [])
        + (unknown > 0 ? [.word(.obligation(.readiness(.unknown))), .count(unknown)] : [])
    case .review(let state): [.word(.reviewState(state))]
    case .alert(let metric, let severity, let segment):
      [.text(metric), .word(.severity(severity))] + (segment.map { [.text($0)] } ?? [])
    case .target(let metric, let value, let limits):
      [.text(metric), .number(value, unit: nil)] + limits.map { .text($0.kept) }
    case .retirement(let listed, let workflows):
      [.text(listed)] + workflows.map { .text($0.text) }
    case .ownership(let gap, let role, _): [.word(.role(role)), .word(.gap(gap))]
    case .waste(let kind, let advice): [.word(.waste(kind)), .word(.wasteAdvice(advice))]
    case .fit(let fit):
      [.word(.fit(.verdict(fit.verdict)))]
        + (fit.proposed.map { [.text($0.text)] } ?? fit.lacks.map { .word(.fit(.lack($0))) })
    case .decided(let decided):
      [.word(.next(.decided)), .text(decided.model.text)]
        + decided.against.map { .text($0.rawValue) }
    case .record(let kind, let days):
      [.word(.infrastructure(.record(kind)))] + (days.map { [.count($0)] } ?? [])
    }
  }

  /// The role that it is about; nil where it is about none.
  public var role: Role? {
    switch self {
    case .rule(_, let role, _), .ownership(_, let role, _): role
    default: nil
    }
  }
}

extension Rejection.Kind {
  /// The kind of a reason as the journal has it.
  fileprivate init?(raw: String) {
    self.init(rawValue: String(raw.prefix { $0 != ":" }))
  }
}
