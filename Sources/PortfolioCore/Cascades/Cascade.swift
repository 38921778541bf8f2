/// Two or more models asked one after another: the next is asked only where a verifier does not accept
/// the answer of the one before (DESIGN §1, S9).
public struct Cascade: Hashable, Sendable {
  /// One of the models.
  public struct Stage: Hashable, Sendable {
    /// The model's id, or its name.
    public var model: String
    /// What one request to it costs; nil where nobody knows.
    public var cost: ExactDecimal?
    /// The part of the items that it answers right by itself, 0 to 1; nil where nobody knows.
    public var accuracy: Double?

    /// One of the models.
    public init(model: String, cost: ExactDecimal? = nil, accuracy: Double? = nil) {
      self.model = model
      self.cost = cost
      self.accuracy = accuracy
    }
  }

  /// The models, in the order in which they are asked.
  public var stages: [Stage]
  /// What it costs to verify one answer; those of the last model are not verified.
  public var verifierCost: ExactDecimal

  /// Models asked one after another.
  public init(_ stages: [Stage], verifierCost: ExactDecimal = .zero) {
    self.stages = stages
    self.verifierCost = verifierCost
  }
}

/// What a cascade is expected to cost and to achieve.
public struct CascadeEstimate: Hashable, Sendable {
  /// How accurate it is.
  public enum Accuracy: Hashable, Sendable {
    /// Counted over items that all of its models answered.
    case counted(right: Int, of: Int)
    /// Between two figures: without joint outcomes nobody can say more. The lower counts.
    case between(Double, and: Double)
    /// Nobody can say.
    case unknown
  }

  /// What decides whether the next model is asked.
  public enum Escalation: String, CaseIterable, Sendable {
    /// What a verifier said of each answer.
    case verified
    /// Whether the answer was right: a verifier that never errs, the best there could be.
    case perfect
    /// A rate that was given.
    case given
    /// Nobody can say.
    case unknown
  }

  /// The part of all items that reaches each model; nil where nobody knows.
  public var reached: [Ratio?]
  /// What decides that.
  public var escalation: Escalation
  /// What one item is expected to cost, to 12 places; nil where a part of it is not known.
  public var cost: ExactDecimal?
  /// How accurate it is.
  public var accuracy: Accuracy
  /// The accuracy of each model by itself, on the items that count.
  public var alone: [Double?]

  /// The accuracy that counts: what was counted, or the lower bound.
  public var headline: Double? {
    switch accuracy {
    case .counted(let right, let items): Double(right) / Double(items)
    case .between(let low, _): low
    case .unknown: nil
    }
  }
}

extension Cascade {
  /// What is expected by joint outcomes; nil where no item was answered by all of its models.
  ///
  /// Every item goes from model to model until its answer is accepted, or, where nobody verified it, is
  /// right. The answer of the last one stands whatever it is.
  public func estimate(by joint: [String: [String: JointOutcomes.Outcome]]) -> CascadeEstimate? {
    var reached = [Int](repeating: 0, count: stages.count)
    var alone = reached
    var (right, items) = (0, 0)
    var isVerified = true
    for outcomes in joint.values {
      let answers = stages.compactMap { outcomes[$0.model] }
      guard answers.count == stages.count else { continue }
      items += 1
      isVerified = isVerified && answers.dropLast().allSatisfy { $0.isAccepted != nil }
    }
    guard items > 0 else { return nil }
    for outcomes in joint.values {
      let answers = stages.compactMap { outcomes[$0.model] }
      guard answers.count == stages.count else { continue }
      for (stage, answer) in answers.enumerated() where answer.isCorrect { alone[stage] += 1 }
      for (stage, answer) in answers.enumerated() {
        reached[stage] += 1
        let isAccepted =
          isVerified ? answer.isAccepted ?? answer.isCorrect : answer.isCorrect
        if isAccepted || stage == answers.count - 1 {
          if answer.isCorrect { right += 1 }
          break
        }
      }
    }
    let shares = reached.map { Ratio(of: ExactDecimal($0), to: ExactDecimal(items)) }
    return CascadeEstimate(
      reached: shares, escalation: isVerified ? .verified : .perfect, cost: cost(of: shares),
      accuracy: .counted(right: right, of: items),
      alone: alone.map { Double($0) / Double(items) })
  }

  /// What is expected without joint outcomes.
  ///
  /// The accuracy lies between that of the best of the models and the sum of all of them, with a
  /// verifier that never errs: which items each answers right is not known, and those that all answer
  /// wrong may be few or many. That they err independently of each other, from which one figure would
  /// follow, is not so: it promises 85.9 % where 70.6 % were measured (gpt-5-mini, then gpt-5, on
  /// SWE-bench).
  ///
  /// - Parameter escalated: The parts of all items that reach the second model and those behind it, as
  ///   measured. Where it is nil, what the first answers wrong reaches the second, and what reaches
  ///   the third is at most what the better of the first two answers wrong, which is taken.
  /// - Returns: What it costs and achieves, as far as that can be told.
  public func estimate(escalated: [ExactDecimal]? = nil) -> CascadeEstimate {
    let known = stages.compactMap(\.accuracy)
    let accuracy: CascadeEstimate.Accuracy =
      known.count == stages.count && !known.isEmpty
      ? .between(known.max() ?? 0, and: min(1, known.reduce(0, +))) : .unknown
    let one = ExactDecimal(1)
    var shares: [Ratio?] = [Ratio(of: one, to: one)]
    var escalation = CascadeEstimate.Escalation.unknown
    if let escalated, escalated.count == stages.count - 1 {
      shares += escalated.map { Ratio(of: $0, to: one) }
      escalation = .given
    } else if accuracy != .unknown {
      for index in 1..<max(1, stages.count) {
        let best = known[..<index].max() ?? 0
        shares.append(
          (try? ExactDecimal(ReportValue.plain(1 - best))).flatMap {
            Ratio(of: $0.rounded(to: 6), to: one)
          })
      }
      escalation = .perfect
    } else {
      shares += [Ratio?](repeating: nil, count: max(0, stages.count - 1))
    }
    return CascadeEstimate(
      reached: shares, escalation: escalation, cost: cost(of: shares), accuracy: accuracy,
      alone: stages.map(\.accuracy))
  }

  /// What an item costs: of each model the part of the items that reaches it times what a request to it
  /// costs, and what verifying it does: c₁ + v + e₁·(c₂ + v) + e₂·c₃, where e are parts of all items.
  private func cost(of shares: [Ratio?]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for (index, stage) in stages.enumerated() {
      guard let cost = stage.cost, let share = shares[index],
        let each = index < stages.count - 1 ? cost.adding(verifierCost) : cost,
        let part = each.scaled(by: share), let next = sum.adding(part)
      else { return nil }
      sum = next
    }
    return sum
  }
}

extension ExactDecimal {
  /// A part of the value, rounded to 12 places; nil where it does not fit.
  fileprivate func scaled(by share: Ratio) -> ExactDecimal? {
    if share.part == .zero { return .zero }
    guard share.part != share.whole else { return self }
    // Both sides divided by the whole's unit, where they are whole numbers; else by a millionth.
    let step: Int128 =
      share.part.whole != nil && share.whole.whole != nil
      ? ExactDecimal.unit : ExactDecimal.unit / 1_000_000
    guard let part = Int(exactly: share.part.scaled / step),
      let whole = Int(exactly: share.whole.scaled / step), whole > 0,
      let product = multiplied(by: part)
    else { return nil }
    return Ratio(of: product, to: ExactDecimal(whole))?.rounded(to: 12)
  }
}
