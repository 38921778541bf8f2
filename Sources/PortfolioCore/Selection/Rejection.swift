/// Why a model cannot serve a piece of work, or why nobody can say.
public enum Rejection: Hashable, Sendable {
  /// It is not in use: proposed, in review, blocked or retired; or restricted to the work it has.
  case status(DeploymentStatus)
  /// Nobody says whether it is in use.
  case statusUnknown
  /// The vendor has retired it.
  case retired(Day)
  /// It does not keep what is confidential, or nobody says whether it does.
  case confidentiality(ConfidentialityFinding.Reason)
  /// It takes fewer tokens at once than are needed.
  case context(Int, needed: Int)
  /// Nobody says how many tokens it takes.
  case contextUnknown(needed: Int)
  /// It is slower than the work bears, in milliseconds.
  case latency(Double, most: Double)
  /// Nobody measured how fast it is.
  case latencyUnknown(most: Double)
  /// It is not good enough: the bound of what was measured, or the value where it has no bound.
  case quality(metric: String, Double, limit: Target.Limit)
  /// Nobody measured how good it is at the task.
  case qualityUnknown(metric: String, limit: Target.Limit)
  /// It makes up more than the work bears.
  case hallucination(metric: String, Double, limit: Target.Limit)
  /// Nobody measured how much it makes up.
  case hallucinationUnknown(metric: String, limit: Target.Limit)
  /// It has more parameters than the environment takes.
  case size(QuantityRange, most: Double)
  /// Nobody says for certain how many parameters it has.
  case sizeUnknown(most: Double)
  /// Nobody can say what it would cost.
  case costUnknown(CostLack)

  /// The kind, without its numbers.
  public enum Kind: String, CaseIterable, Sendable {
    case status, statusUnknown, retired, confidentiality, confidentialityUnknown, context
    case contextUnknown, latency, latencyUnknown, quality, qualityUnknown, hallucination
    case hallucinationUnknown, size, sizeUnknown, costUnknown

    /// Whether something is not known, rather than known to be against it.
    public var isUnknown: Bool {
      switch self {
      case .statusUnknown, .confidentialityUnknown, .contextUnknown, .latencyUnknown,
        .qualityUnknown, .hallucinationUnknown, .sizeUnknown, .costUnknown:
        true
      case .status, .retired, .confidentiality, .context, .latency, .quality, .hallucination,
        .size:
        false
      }
    }
  }

  /// The kind, without its numbers.
  public var kind: Kind {
    switch self {
    case .status: .status
    case .statusUnknown: .statusUnknown
    case .retired: .retired
    case .confidentiality(let reason):
      reason.isBreach ? .confidentiality : .confidentialityUnknown
    case .context: .context
    case .contextUnknown: .contextUnknown
    case .latency: .latency
    case .latencyUnknown: .latencyUnknown
    case .quality: .quality
    case .qualityUnknown: .qualityUnknown
    case .hallucination: .hallucination
    case .hallucinationUnknown: .hallucinationUnknown
    case .size: .size
    case .sizeUnknown: .sizeUnknown
    case .costUnknown: .costUnknown
    }
  }

  /// Whether something is not known, rather than known to be against it.
  public var isUnknown: Bool { kind.isUnknown }

  /// The reason as JSON and CSV have it, never translated.
  public var raw: String {
    switch self {
    case .status(let status): "\(kind.rawValue): \(status.rawValue)"
    case .retired(let day): "\(kind.rawValue): \(day)"
    case .confidentiality(let reason): "\(kind.rawValue): \(reason.raw)"
    case .context(let context, let needed): "\(kind.rawValue): \(context) < \(needed)"
    case .contextUnknown(let needed): "\(kind.rawValue): \(needed)"
    case .latency(let latency, let most):
      "\(kind.rawValue): \(ReportValue.plain(latency)) > \(ReportValue.plain(most))"
    case .latencyUnknown(let most), .sizeUnknown(let most):
      "\(kind.rawValue): \(ReportValue.plain(most))"
    case .quality(let metric, let value, let limit),
      .hallucination(let metric, let value, let limit):
      "\(kind.rawValue): \(metric) \(ReportValue.plain(value)) \(limit.broken)"
    case .qualityUnknown(let metric, let limit), .hallucinationUnknown(let metric, let limit):
      "\(kind.rawValue): \(metric) \(limit.asked)"
    case .size(let size, let most):
      "\(kind.rawValue): \(ReportValue.plain(size.low)) > \(ReportValue.plain(most))"
    case .costUnknown(let lack): "\(kind.rawValue): \(lack.rawValue)"
    case .statusUnknown: kind.rawValue
    }
  }
}

extension Target.Limit {
  /// How a value that breaks it stands to it.
  public var broken: String {
    switch self {
    case .floor(let floor): "< \(ReportValue.plain(floor))"
    case .ceiling(let ceiling): "> \(ReportValue.plain(ceiling))"
    }
  }

  /// What it asks for.
  public var asked: String {
    switch self {
    case .floor(let floor): ">= \(ReportValue.plain(floor))"
    case .ceiling(let ceiling): "<= \(ReportValue.plain(ceiling))"
    }
  }
}

/// Kinds of rejections of one model, in the order of `Rejection.Kind`.
struct RejectionKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// One kind.
  init(_ kind: Rejection.Kind) {
    rawValue = 1 << UInt16(Rejection.Kind.allCases.firstIndex(of: kind) ?? 15)
  }

  /// The kinds of some rejections.
  init(_ rejections: some Sequence<Rejection>) {
    self = rejections.reduce(into: []) { $0.formUnion(RejectionKinds($1.kind)) }
  }

  /// Those that something is known to be against.
  static let known = Rejection.Kind.allCases.filter { !$0.isUnknown }
    .reduce(into: RejectionKinds()) { $0.formUnion(RejectionKinds($1)) }

  /// How many kinds there are.
  var count: Int { rawValue.nonzeroBitCount }
}
