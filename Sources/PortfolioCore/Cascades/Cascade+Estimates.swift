extension Cascade {
  /// What came of the items that all of the models answered, in the order of the items.
  private func answers(
    in joint: [String: [String: JointOutcomes.Outcome]]
  ) -> [[JointOutcomes.Outcome]] {
    joint.values.compactMap { outcomes in
      let answers = stages.compactMap { outcomes[$0.model] }
      return answers.count == stages.count ? answers : nil
    }
  }

  /// The stage whose answer stands, by what a verifier said; nil where it saw none of an answer on the
  /// way.
  private func verifiedEnd(_ answers: [JointOutcomes.Outcome]) -> Int? {
    for (stage, answer) in answers.dropLast().enumerated() {
      guard let isAccepted = answer.isAccepted else { return nil }
      if isAccepted { return stage }
    }
    return answers.count - 1
  }

  /// What is expected by joint outcomes; nil where no item was answered by all of its models.
  ///
  /// Every item goes from model to model until its answer is accepted. Items with an answer on the way
  /// that nobody verified are left out; where the answers of a model were never verified and items would
  /// have to be left out for that, a verifier that never errs is taken instead: then an item goes on
  /// until its answer is right. The answer of the last model stands whatever it is.
  public func estimate(by joint: [String: [String: JointOutcomes.Outcome]]) -> CascadeEstimate? {
    let items = answers(in: joint)
    guard let first = items.first else { return nil }
    let ends = items.map(verifiedEnd)
    let isVerified =
      !ends.contains(nil)
      || first.indices.dropLast().allSatisfy { stage in
        items.contains { $0[stage].isAccepted != nil }
      } && ends.contains { $0 != nil }
    var reached = [Int](repeating: 0, count: stages.count)
    var alone = reached
    var (right, counted) = (0, 0)
    for (answers, verified) in zip(items, ends) {
      let end =
        isVerified
        ? verified : answers.firstIndex(where: \.isCorrect) ?? answers.count - 1
      guard let end else { continue }
      counted += 1
      for (stage, answer) in answers.enumerated() where answer.isCorrect { alone[stage] += 1 }
      for stage in 0...end { reached[stage] += 1 }
      if answers[end].isCorrect { right += 1 }
    }
    let shares = reached.map { Ratio(of: ExactDecimal($0), to: ExactDecimal(counted)) }
    return CascadeEstimate(
      reached: shares, escalation: isVerified ? .verified : .perfect, cost: cost(of: shares),
      accuracy: .counted(right: right, of: counted),
      alone: alone.map { Double($0) / Double(counted) }, unverified: items.count - counted)
  }

  /// What is expected without joint outcomes.
  ///
  /// Which items each model answers right is not known, so the accuracy lies between two figures
  /// (`bounds`). That they err independently of each other, from which one figure would follow, is not
  /// so: it promises 85.9 % where 70.6 % were measured (gpt-5-mini, then gpt-5, on SWE-bench).
  ///
  /// - Parameter escalated: The parts of all items that reach the second model and those behind it, as
  ///   measured. Where it is nil, what the first answers wrong reaches the second, and what reaches
  ///   the third is at most what the better of the first two answers wrong, which is taken.
  /// - Returns: What it costs and achieves, as far as that can be told.
  public func estimate(escalated: EscalatedShares? = nil) -> CascadeEstimate {
    let known = stages.compactMap(\.accuracy)
    let isKnown = known.count == stages.count && !known.isEmpty
    let one = ExactDecimal(1)
    var shares: [Ratio?] = [Ratio(of: one, to: one)]
    var escalation = CascadeEstimate.Escalation.unknown
    var given: EscalatedShares?
    if let escalated, escalated.parts.count == stages.count - 1 {
      shares += escalated.parts.map { Ratio(of: $0, to: one) }
      (escalation, given) = (.given, escalated)
    } else if isKnown {
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
      reached: shares, escalation: escalation, cost: cost(of: shares),
      accuracy: isKnown ? Self.bounds(known, given) : .unknown, alone: stages.map(\.accuracy))
  }

  /// Between which figures the accuracy lies.
  ///
  /// Where nobody says how many items go on, a verifier that never errs is taken: at least the best of
  /// the models, at most the sum of all. Where it is known which part of the items `a` each model has
  /// the last word on, of these it answers right at least `p + a - 1` and at most the smaller of `p` and
  /// `a`, where `p` is its accuracy on all items (Fréchet); the parts have no item in common, so the
  /// bounds of all models add up and both are reached.
  private static func bounds(
    _ accuracies: [Double], _ escalated: EscalatedShares?
  ) -> CascadeEstimate.Accuracy {
    guard let escalated else {
      return .between(accuracies.max() ?? 0, and: min(1, accuracies.reduce(0, +)))
    }
    var (low, high) = (0.0, 0.0)
    for (accuracy, answered) in zip(accuracies, escalated.answered) {
      low += max(0, accuracy + answered - 1)
      high += min(accuracy, answered)
    }
    // Sums of binary numbers may be off in their last digits.
    return .between(min(1, low), and: max(min(1, low), min(1, high)))
  }

  /// What an item costs: of each model the part of the items that reaches it times what a request to it
  /// costs, and what verifying it does: c₁ + v + e₁·(c₂ + v) + e₂·c₃, where e are parts of all items.
  private func cost(of shares: [Ratio?]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for (index, stage) in stages.enumerated() {
      guard let cost = stage.cost, let share = shares[index],
        let each = index < stages.count - 1 ? cost.adding(verifierCost) : cost,
        let part = each.multiplied(by: share), let next = sum.adding(part)
      else { return nil }
      sum = next
    }
    return sum
  }
}
