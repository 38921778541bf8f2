/// What a piece of work asks of a model, ready to be held against all of them.
struct WorkDemand: Sendable {
  /// The work.
  let workflow: Workflow
  /// The number of the model that serves it; nil where none with a card does.
  let served: Int?
  /// The quality it needs.
  let quality: Target?
  /// The most it may make up.
  let hallucination: Target?
  /// The 95th percentile of latency it bears, in milliseconds.
  let latency: Double?
  /// How many tokens a model must take at once.
  let context: Int?
  /// The most parameters a model may have.
  let size: Double?
  /// The tokens of a request.
  let mix: TokenMix?
  /// What models were charged for this very work.
  let charged: [ModelID: SelectionCharges.Sum]
  /// Which way the quality is better: as the portfolio says, else by the side on which the limits lie; nil
  /// where neither says it.
  let better: PortfolioSettings.Indicator.Direction?
  /// Whether the quality is the part of tasks that succeed.
  let countsSuccess: Bool

  /// What a piece of work asks for.
  init(_ workflow: Workflow, _ selection: Selection) {
    self.workflow = workflow
    let needs = workflow.needs
    served = selection.served(workflow)
    quality = needs.quality
    hallucination = needs.hallucination
    latency = needs.latencyP95 ?? needs.environment?.latencyP95
    // What is written has to find room behind the prompt.
    let longest = needs.promptP99.map { $0 + Int(workflow.volume.outputTokens ?? 0) }
    let contexts = [needs.context, longest].compactMap(\.self).filter { $0 > 0 }
    context = contexts.max()
    size = needs.environment?.mostParameters
    mix = TokenMix(workflow.volume)
    charged = selection.charges.sums(for: workflow.id)
    let indicator = needs.quality.flatMap { selection.portfolio.settings.metrics[$0.metric] }
    better = indicator?.better ?? needs.quality?.better
    countsSuccess = QualityEvidence.Scale(unit: indicator?.unit) != nil && better == .higher
  }

  /// Which values of an indicator count.
  struct EvidenceKey: Hashable, Sendable {
    var metric: String
    var task: String?
    /// The work, where it does not say its task: then only its own model is known at it.
    var workflow: WorkflowID?
    var fallsBack: Bool
  }

  private func key(_ target: Target?, fallsBack: Bool) -> EvidenceKey? {
    target.map { target in
      EvidenceKey(
        metric: target.metric, task: workflow.task.map(TaskName.folded),
        workflow: workflow.task == nil ? workflow.id : nil, fallsBack: fallsBack)
    }
  }

  var qualityKey: EvidenceKey? { key(quality, fallsBack: false) }
  var hallucinationKey: EvidenceKey? { key(hallucination, fallsBack: true) }

  /// What of confidentiality it asks for.
  struct SecrecyKey: Hashable, Sendable {
    var sensitivity: String?
    var residency: String?
  }

  /// Sensitivity and residency by themselves: neither changes what the other asks for.
  var secrecyKeys: [SecrecyKey] {
    [
      workflow.needs.sensitivity.map { SecrecyKey(sensitivity: $0, residency: nil) },
      workflow.needs.residency.map { SecrecyKey(sensitivity: nil, residency: $0) },
    ].compactMap(\.self)
  }
}

/// What several pieces of work ask for in common, worked out once for every model.
struct DemandColumns: Sendable {
  /// The value of an indicator that counts, by model.
  private(set) var evidence: [WorkDemand.EvidenceKey: [QualityEvidence?]] = [:]
  /// What of these values limits are held against.
  private(set) var held: [WorkDemand.EvidenceKey: HeldValues] = [:]
  /// What speaks against each model where something must stay confidential.
  private(set) var secrecy: [WorkDemand.SecrecyKey: [RejectionKinds]] = [:]

  /// The columns that some pieces of work need.
  init(_ demands: [WorkDemand], _ selection: Selection) {
    for demand in demands {
      for key in [demand.qualityKey, demand.hallucinationKey].compactMap(\.self)
      where evidence[key] == nil {
        let column = selection.evidence(key, served: demand.served)
        evidence[key] = column
        held[key] = HeldValues(column)
      }
      for key in demand.secrecyKeys where secrecy[key] == nil {
        secrecy[key] = selection.secrecy(key)
      }
    }
  }
}

/// The ends of values that limits are held against, by model; a value that is not known is no number.
///
/// The bounds are worked out once, not for every piece of work that asks for them.
struct HeldValues: Sendable {
  /// Against a floor.
  let lower: [Double]
  /// Against a ceiling.
  let upper: [Double]

  init(_ column: [QualityEvidence?]) {
    lower = column.map { $0?.held(against: .floor(0)) ?? .nan }
    upper = column.map { $0?.held(against: .ceiling(0)) ?? .nan }
  }
}

extension DemandColumns {
  /// The columns of one model alone; nothing is said of the others.
  init(only number: Int, _ demand: WorkDemand, _ selection: Selection) {
    for key in [demand.qualityKey, demand.hallucinationKey].compactMap(\.self) {
      var column = [QualityEvidence?](repeating: nil, count: selection.models.count)
      column[number] =
        selection.allEvidence(
          number, key, selection.question(key), served: demand.served
        ).first
      evidence[key] = column
      held[key] = HeldValues(column)
    }
  }
}

extension Selection {
  /// The value of an indicator that counts, by model.
  func evidence(_ key: WorkDemand.EvidenceKey, served: Int?) -> [QualityEvidence?] {
    let question = question(key)
    return Concurrently.map(models.count, from: 256) { number in
      allEvidence(number, key, question, served: served).first
    }
  }

  /// What is asked of every model of an indicator.
  func question(_ key: WorkDemand.EvidenceKey) -> EvidenceQuestion {
    EvidenceQuestion(
      portfolio, of: key.metric, task: key.task, fallsBack: key.fallsBack,
      in: portfolio.lastWholeDays)
  }

  /// All values of an indicator of one model, what counts most first.
  func allEvidence(
    _ number: Int, _ key: WorkDemand.EvidenceKey, _ question: EvidenceQuestion, served: Int?
  ) -> [QualityEvidence] {
    let serves = number == served || key.task.map { tasks[number]?.contains($0) ?? false } ?? false
    return portfolio.evidence(question, portfolio.models[number], serves: serves)
  }

  /// What speaks against each model where something must stay confidential.
  func secrecy(_ key: WorkDemand.SecrecyKey) -> [RejectionKinds] {
    var workflow = Workflow(id: .unnamed, path: "")
    workflow.needs.sensitivity = key.sensitivity
    workflow.needs.residency = key.residency
    let (asked, rules, models) = (workflow, portfolio.settings.confidentiality, models)
    return Concurrently.map(models.count, from: 256) { number in
      let finding = ConfidentialityFinding(asked, servedBy: models[number], rules)
      return RejectionKinds((finding?.reasons ?? []).map(Rejection.confidentiality))
    }
  }
}

extension WorkflowID {
  /// The id of work that has no file yet.
  static let unnamed = WorkflowID(unchecked: "new")
}
