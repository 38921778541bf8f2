/// Whether the model of a workflow keeps confidential what the work is confidential about.
public struct ConfidentialityFinding: Hashable, Sendable {
  /// Something against it, or that has to be known first.
  public enum Reason: Hashable, Sendable {
    /// The model keeps less than the work is.
    case keeps(Sensitivity)
    /// It is of a type that may not take it in.
    case type(ModelType)
    /// It runs where that may not be.
    case place(String)
    /// It runs outside of where the data must stay.
    case region(String, residency: String)
    /// Its terms on inputs are none of those asked for.
    case terms(String)
    /// The card does not say what has to be known, by the name of its key.
    case notSet(String)
    /// The work or the card says a sensitivity that is none.
    case unclear(String)
    /// A key of the rules cannot be read.
    case unreadRule(String)
    /// The model has no card that would say anything.
    case noCard

    /// Whether it is against the rules, and not only unknown.
    public var isBreach: Bool {
      switch self {
      case .notSet, .unclear, .unreadRule, .noCard: false
      case .keeps, .type, .place, .region, .terms: true
      }
    }

    /// The stable name of the kind.
    public var code: String {
      switch self {
      case .keeps: "keeps"
      case .type: "type"
      case .place: "where"
      case .region: "region"
      case .terms: "terms"
      case .notSet: "not-set"
      case .unclear: "unclear"
      case .unreadRule: "rule"
      case .noCard: "no-card"
      }
    }

    /// The kind and what is said there, as JSON and CSV have it.
    public var raw: String {
      switch self {
      case .keeps(let kept): "\(code): \(kept.rawValue)"
      case .type(let type): "\(code): \(type.rawValue)"
      case .place(let text), .terms(let text), .notSet(let text), .unclear(let text),
        .unreadRule(let text), .region(let text, _):
        "\(code): \(text)"
      case .noCard: code
      }
    }
  }
  /// What it comes to.
  public enum State: String, CaseIterable, Sendable {
    case breach, unknown, kept
  }

  /// The workflow.
  public var workflow: WorkflowID
  /// Its model; without a card the name by which the workflow calls it.
  public var model: ModelReference
  /// How sensitive the work is; nil where it says a word that is none.
  public var sensitivity: Sensitivity?
  /// Where its data must stay.
  public var residency: String?
  /// What is against it, then what is not known.
  public var reasons: [Reason]

  /// What it comes to.
  public var state: State {
    reasons.contains(where: \.isBreach) ? .breach : reasons.isEmpty ? .kept : .unknown
  }
}

extension ConfidentialityFinding {
  /// A workflow of which nothing is found yet; nil where neither sensitivity nor residency is said.
  private init?(_ workflow: Workflow, on model: ModelReference) {
    let said = workflow.needs.sensitivity
    guard said != nil || workflow.needs.residency != nil else { return nil }
    self.init(
      workflow: workflow.id, model: model, sensitivity: said.flatMap(Sensitivity.init),
      residency: workflow.needs.residency, reasons: [])
    if let said, sensitivity == nil { reasons.append(.unclear(said)) }
  }

  /// Holds a workflow against a model without a card, of which nothing is known.
  init?(_ workflow: Workflow, servedBy name: String, _ rules: ConfidentialityRules) {
    self.init(workflow, on: .observed(name))
    let isFree =
      sensitivity == .public && residency == nil
      && rules.demands[.public, default: .init()] == .init()
    if !isFree { note(.noCard) }
  }

  /// Holds a workflow against the model that serves it; nil where neither sensitivity nor residency
  /// is said.
  init?(_ workflow: Workflow, servedBy model: Model, _ rules: ConfidentialityRules) {
    self.init(workflow, on: .registered(model.id))
    if let sensitivity {
      hold(sensitivity, against: model.data?.keeps)
      for degree in Sensitivity.allCases where degree <= sensitivity {
        if let demand = rules.demands[degree] { hold(demand, against: model) }
      }
    }
    if let residency { hold(residency, in: model.hosting?.region) }
    reasons = reasons.filter(\.isBreach) + reasons.filter { !$0.isBreach }
  }

  private mutating func hold(_ sensitivity: Sensitivity, against keeps: String?) {
    // What is public needs nobody to keep it.
    guard sensitivity > .public else { return }
    guard let keeps else { return note(.notSet("data.keeps")) }
    guard let kept = Sensitivity(rawValue: keeps) else { return note(.unclear(keeps)) }
    if kept < sensitivity { note(.keeps(kept)) }
  }

  private mutating func hold(_ demand: ConfidentialityRules.Demand, against model: Model) {
    if !demand.types.isEmpty {
      if let type = model.type {
        if !demand.types.contains(type) { note(.type(type)) }
      } else {
        note(.notSet("type"))
      }
    }
    if !demand.places.isEmpty {
      if let place = model.hosting?.place {
        if !demand.places.contains(place) { note(.place(place)) }
      } else {
        note(.notSet("hosting.where"))
      }
    }
    if !demand.terms.isEmpty {
      if let terms = model.data?.terms {
        if !demand.terms.contains(where: { $0.equalsIgnoringCase(terms) }) { note(.terms(terms)) }
      } else {
        note(.notSet("data.terms"))
      }
    }
    for key in demand.unread { note(.unreadRule(key)) }
  }

  /// A region lies in a residency that is its own name or begins it: `eu-hamburg` lies in `eu`.
  private mutating func hold(_ residency: String, in region: String?) {
    guard let region else { return note(.notSet("hosting.region")) }
    let isInside =
      region.equalsIgnoringCase(residency)
      || region.prefix(residency.count + 1).description.equalsIgnoringCase("\(residency)-")
    if !isInside { note(.region(region, residency: residency)) }
  }

  private mutating func note(_ reason: Reason) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }
}
