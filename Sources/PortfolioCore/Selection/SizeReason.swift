/// In which respect a model is larger than a piece of work needs.
public enum SizeReason: Hashable, Sendable {
  /// It has more parameters than a model that would do.
  case parameters(QuantityRange, smaller: QuantityRange)
  /// It is a large general model, and one of another type would do.
  case type(smaller: ModelType)
  /// It takes far more tokens at once than the work ever sends.
  case context(Int, needed: Int)
  /// It has more parameters than a model can have where the work runs.
  case environment(WorkEnvironment, QuantityRange, most: Double)

  /// How many times what the work needs a context must be to count as far more: two doublings, so that
  /// room for growth is no reproach.
  public static let contextFactor = 4

  /// The reason as JSON and CSV have it, never translated.
  public var raw: String {
    switch self {
    case .parameters(let size, let smaller):
      "parameters: \(ReportValue.plain(size.low)) > \(ReportValue.plain(smaller.high))"
    case .type(let smaller): "type: large > \(smaller.rawValue)"
    case .context(let context, let needed): "context: \(context) > \(needed)"
    case .environment(let environment, let size, let most):
      "environment: \(environment.rawValue) \(ReportValue.plain(size.low)) > "
        + ReportValue.plain(most)
    }
  }
}

extension Selection {
  /// Whether a model takes far more tokens at once than an amount.
  func isFar(_ number: Int, above needed: Int) -> Bool {
    needed > 0 && contexts[number] / SizeReason.contextFactor >= needed
      && contexts[number] > needed
  }

  /// In which respects a model is larger than a piece of work needs, where a smaller one would do.
  func sizeReasons(_ served: Int, smaller: Int, _ demand: WorkDemand) -> [SizeReason] {
    var reasons: [SizeReason] = []
    if let most = demand.size, let size = sizes[served], size.low > most,
      let environment = demand.workflow.needs.environment
    {
      reasons.append(.environment(environment, size, most: most))
    }
    if let size = sizes[served], let other = sizes[smaller] {
      if other.high < size.low { reasons.append(.parameters(size, smaller: other)) }
    } else if models[served].type == .large, let type = models[smaller].type, type != .large {
      reasons.append(.type(smaller: type))
    }
    if let needed = demand.context, isFar(served, above: needed) {
      reasons.append(.context(contexts[served], needed: needed))
    }
    return reasons
  }
}
