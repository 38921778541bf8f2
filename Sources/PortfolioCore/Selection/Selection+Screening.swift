extension Selection {
  /// Which kinds of reasons speak against each model: a pass over the columns for each thing that the work
  /// asks for.
  ///
  /// `rejections(of:_:_:)` says the same of one model with all numbers.
  func screen(_ demand: WorkDemand, _ columns: DemandColumns) -> [RejectionKinds] {
    let count = models.count
    var kinds = standing
    if let served = demand.served, uses[served] == .restricted { kinds[served].remove(.status) }
    for key in demand.secrecyKeys {
      guard let column = columns.secrecy[key] else { continue }
      for number in 0..<count { kinds[number].formUnion(column[number]) }
    }
    // Kinds are taken out of loops: each is made at its first use, which is asked at every other.
    if let needed = demand.context {
      let (broken, unknown) = (RejectionKinds.context, RejectionKinds.contextUnknown)
      for number in 0..<count where contexts[number] < needed {
        kinds[number].formUnion(contexts[number] < 0 ? unknown : broken)
      }
    }
    if let most = demand.latency {
      let (broken, unknown) = (RejectionKinds.latency, RejectionKinds.latencyUnknown)
      for number in 0..<count {
        let latency = latencyValues[number]
        if latency.isNaN {
          kinds[number].formUnion(unknown)
        } else if latency > most {
          kinds[number].formUnion(broken)
        }
      }
    }
    hold(demand.quality, demand.qualityKey, columns, (.quality, .qualityUnknown), &kinds)
    hold(
      demand.hallucination, demand.hallucinationKey, columns,
      (.hallucination, .hallucinationUnknown), &kinds)
    if let most = demand.size {
      let (broken, unknown) = (RejectionKinds.size, RejectionKinds.sizeUnknown)
      for number in 0..<count {
        guard let size = sizes[number], size.high <= most || size.low > most else {
          kinds[number].formUnion(unknown)
          continue
        }
        if size.low > most { kinds[number].formUnion(broken) }
      }
    }
    let (hasMix, costUnknown) = (demand.mix != nil, RejectionKinds.costUnknown)
    for number in 0..<count where !hasMix || roughPrices[number] == nil {
      kinds[number].formUnion(costUnknown)
    }
    if demand.countsSuccess, let column = demand.qualityKey.flatMap({ columns.held[$0] }) {
      // Only of none that succeed is the lower bound none.
      for number in 0..<count where column.lower[number] == 0 {
        kinds[number].formUnion(costUnknown)
      }
    }
    for model in demand.charged.keys {
      guard let number = numbers[model], kinds[number].contains(.costUnknown),
        case .success = taskCost(of: number, demand, columns)
      else { continue }
      kinds[number].remove(.costUnknown)
    }
    return kinds
  }

  private func hold(
    _ target: Target?, _ key: WorkDemand.EvidenceKey?, _ columns: DemandColumns,
    _ found: (broken: RejectionKinds, unknown: RejectionKinds), _ kinds: inout [RejectionKinds]
  ) {
    guard let target, let key, let column = columns.held[key] else { return }
    for number in kinds.indices where column.lower[number].isNaN {
      kinds[number].formUnion(found.unknown)
    }
    for limit in target.limits {
      switch limit {
      case .floor(let floor):
        for number in kinds.indices where column.lower[number] < floor {
          kinds[number].formUnion(found.broken)
        }
      case .ceiling(let ceiling):
        for number in kinds.indices where column.upper[number] > ceiling {
          kinds[number].formUnion(found.broken)
        }
      }
    }
  }

  /// Everything that speaks against a model, with its numbers, what is known before what is not.
  func rejections(
    of number: Int, _ demand: WorkDemand, _ columns: DemandColumns
  ) -> [Rejection] {
    var found = Rejection.barriers(
      models[number], retires: retires[number], on: today, demand.workflow,
      serves: number == demand.served, portfolio.settings.confidentiality)
    if let needed = demand.context, contexts[number] < needed {
      let context = contexts[number]
      found.append(
        context < 0 ? .contextUnknown(needed: needed) : .context(context, needed: needed))
    }
    if let most = demand.latency {
      let latency = latencies[number]?.value
      if latency == nil { found.append(.latencyUnknown(most: most)) }
      if let latency, latency > most { found.append(.latency(latency, most: most)) }
    }
    let quality = demand.qualityKey.flatMap { columns.evidence[$0] }.flatMap { $0[number] }
    for limit in demand.quality?.limits ?? [] where !(quality?.keeps(to: limit) ?? false) {
      let metric = demand.quality?.metric ?? ""
      found.append(
        quality.map { .quality(metric: metric, $0.held(against: limit), limit: limit) }
          ?? .qualityUnknown(metric: metric, limit: limit))
    }
    let made = demand.hallucinationKey.flatMap { columns.evidence[$0] }.flatMap { $0[number] }
    for limit in demand.hallucination?.limits ?? [] where !(made?.keeps(to: limit) ?? false) {
      let metric = demand.hallucination?.metric ?? ""
      found.append(
        made.map { .hallucination(metric: metric, $0.held(against: limit), limit: limit) }
          ?? .hallucinationUnknown(metric: metric, limit: limit))
    }
    if let most = demand.size {
      if let size = sizes[number], size.low > most {
        found.append(.size(size, most: most))
      } else if sizes[number].map({ $0.high > most }) ?? true {
        found.append(.sizeUnknown(most: most))
      }
    }
    if case .failure(let lack) = taskCost(of: number, demand, columns) {
      found.append(.costUnknown(lack))
    }
    return found.filter { !$0.isUnknown } + found.filter(\.isUnknown)
  }

  /// What a model costs for a request of the work.
  ///
  /// In this order: what this very work was charged on it by the requests that were counted; of the model
  /// that alone served it all the time, by the requests that the work says it has; the list price of its
  /// tokens; its share of all that the model was charged.
  ///
  /// - Parameters:
  ///   - number: The model's number.
  ///   - demand: What the work asks for.
  ///   - success: The part of requests that succeed, where that is known.
  /// - Returns: The cost, or why nobody can say it.
  func cost(
    of number: Int, _ demand: WorkDemand, success: Double?
  ) -> Result<TaskCost, CostLack> {
    if success == 0 { return .failure(.noSuccess) }
    let id = models[number].id
    let own = demand.charged[id]
    // Over 30 days of a year's 365.
    let declared = demand.workflow.volume.requestsPerMonth.flatMap { monthly in
      monthly > 0 ? monthly * 12 * Double(DigestGround.spendDays) : nil
    }
    func byDeclared(_ own: SelectionCharges.Sum, _ requests: Double) -> ExactDecimal? {
      own.amount.multiplied(by: 365).flatMap { $0.divided(byCount: requests) }
    }
    var found: (amount: ExactDecimal?, basis: TaskCost.Basis)?
    if let own, let requests = own.requests {
      found = (Ratio(of: own.amount, to: ExactDecimal(requests))?.rounded(to: 12), .measured)
    } else if let own, own.isThroughout, let declared, number == demand.served,
      demand.charged.count == 1
    {
      found = (byDeclared(own, declared), .billed)
    } else if case .success(let price) = prices[number], let mix = demand.mix {
      found = (price.cost(of: mix), .list)
    } else if let whole = charges.whole[id], whole.tokens > 0, let mix = demand.mix {
      let share = whole.amount.multiplied(byCount: mix.total)
      found = (
        share.flatMap { Ratio(of: $0, to: ExactDecimal(whole.tokens))?.rounded(to: 12) }, .allocated
      )
    } else if let own, let declared {
      found = (byDeclared(own, declared), .billed)
    }
    guard let found else {
      if case .failure(let lack) = prices[number] { return .failure(lack) }
      return .failure(.noTokens)
    }
    guard let perRequest = found.amount else { return .failure(.doesNotFit) }
    return .success(
      TaskCost(
        perRequest: perRequest, perSuccess: success.flatMap { perRequest.divided(byShare: $0) },
        basis: found.basis))
  }
}

extension RejectionKinds {
  static let status = Self(.status)
  static let statusUnknown = Self(.statusUnknown)
  static let retired = Self(.retired)
  static let context = Self(.context)
  static let contextUnknown = Self(.contextUnknown)
  static let latency = Self(.latency)
  static let latencyUnknown = Self(.latencyUnknown)
  static let quality = Self(.quality)
  static let qualityUnknown = Self(.qualityUnknown)
  static let hallucination = Self(.hallucination)
  static let hallucinationUnknown = Self(.hallucinationUnknown)
  static let size = Self(.size)
  static let sizeUnknown = Self(.sizeUnknown)
  static let costUnknown = Self(.costUnknown)
}
