/// What a decision on which model serves a piece of work was made on.
public struct DecisionGround: Hashable, Sendable {
  /// The work.
  public var workflow: Workflow
  /// The decisions in force on it that were known, in the order of replay.
  public var seen: [EventID]
  /// What spoke against the model and whoever decides has said to decide against.
  public var despite: [Rejection]
}

extension Portfolio {
  /// The decisions in force on a piece of work, in the order of replay.
  public func decisions(on workflow: WorkflowID) -> [EventID] {
    workDecisions[workflow]?.sides.map(\.event) ?? []
  }

  /// Those that may decide that a model serves work which it does not keep confidential, in the order of
  /// `people.yaml`: whoever may approve it.
  public func approvers(of model: ModelID, on day: Day) -> [PersonID] {
    let apart = settings.permissions.separations.compactMap { $0.counterpart(of: .approver) }
    let barred = Set(
      apart.flatMap { ownership.holdings(of: model, role: $0).map(\.person) })
    return people.filter { person in
      person.may.contains(.approve) && !person.hasLeft(by: day) && !barred.contains(person.id)
    }.map(\.id)
  }

  /// That whoever is at work may decide on a model against something.
  ///
  /// A breach of confidentiality only an approver of the model lets be.
  ///
  /// - Parameters:
  ///   - against: What speaks against the model.
  ///   - model: The model.
  ///   - day: The day that decides who has left.
  /// - Throws: Who could.
  public func mayDecide(
    against: [Rejection], on model: ModelID, on day: Day
  ) throws(Refusal) {
    guard against.contains(where: { $0.kind == .confidentiality }) else { return }
    do throws(Refusal) {
      _ = try actor(allowed: .approve, as: .approver, on: [model], today: day)
    } catch {
      throw .approverNeeded(model, could: approvers(of: model, on: day))
    }
  }

  /// Holds a decision that was planned before against what others wrote since.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - ground: What it was made on.
  ///   - day: The day that decides.
  /// - Throws: That somebody decided meanwhile, or that something else speaks against the model now.
  func recheck(
    _ decision: ModelDecision, on ground: DecisionGround, on day: Day
  ) throws(Refusal) {
    let inForce = decisions(on: decision.workflow)
    if inForce != ground.seen {
      let others = workDecisions[decision.workflow]?.inForce
      throw .decidedMeanwhile(decision.workflow, others?.model, by: others?.event)
    }
    guard let id = directory.id(of: decision.model.text), let model = model(id) else {
      throw .changedMeanwhile(decision.model, [.statusUnknown])
    }
    let work = workflow(decision.workflow) ?? ground.workflow
    let now = barriers(model, work, on: day)
    let known = ground.despite.filter { Rejection.Kind.heldTwice.contains($0.kind) }
    let minded = now.filter(\.isMinded)
    guard Set(minded) == Set(known) else { throw .changedMeanwhile(model.id, minded) }
    try mayDecide(against: minded, on: model.id, on: day)
  }

  /// What of a model's life, and of what it keeps confidential, speaks against it.
  func barriers(_ model: Model, _ work: Workflow, on day: Day) -> [Rejection] {
    let prices = prices.prices(of: model.priceNames, vendor: model.vendor)
    return Rejection.barriers(
      model, retires: prices.retirements(knownOn: Day(utc: asOf)).map(\.day).min(), on: day, work,
      serves: work.servedBy.flatMap(directory.id(of:)) == model.id,
      settings.confidentiality)
  }
}

extension Rejection {
  /// What of a model's life, and of what it keeps confidential, speaks against it.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - retires: The day on which its vendor retires it.
  ///   - today: The day that decides.
  ///   - work: The work.
  ///   - serves: Whether it serves the work today: what is restricted goes on doing that.
  ///   - rules: What must stay confidential where.
  /// - Returns: What speaks against it.
  static func barriers(
    _ model: Model, retires: Day?, on today: Day, _ work: Workflow, serves: Bool,
    _ rules: ConfidentialityRules
  ) -> [Rejection] {
    var found: [Rejection] = []
    switch model.status {
    case .approved, .production: break
    case .restricted where serves: break
    case .restricted, .proposed, .inReview, .blocked, .retired:
      if let status = model.status { found.append(.status(status)) }
    case nil: found.append(.statusUnknown)
    }
    if let retires, retires <= today { found.append(.retired(retires)) }
    let finding = ConfidentialityFinding(work, servedBy: model, rules)
    return found + (finding?.reasons ?? []).map(Rejection.confidentiality)
  }

  /// Whether a model is only decided on with a reason where this speaks against it: what is known to, and
  /// that nobody says whether it keeps what is confidential.
  public var isMinded: Bool { !isUnknown || kind == .confidentialityUnknown }
}

extension Rejection.Kind {
  /// What a decision is held against once more before it is written.
  static let heldTwice: Set<Self> = [
    .status, .retired, .confidentiality, .confidentialityUnknown,
  ]
}
