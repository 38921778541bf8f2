/// A word of what is said about infrastructure and about the records themselves.
public enum InfrastructureWord: Hashable, Sendable {
  /// Where load stands against capacity.
  case outlook(CapacityOutlook.Word)
  /// Why nobody can say.
  case lack(CapacityOutlook.Lack)
  /// That a limit may never be reached.
  case never
  /// A technique of any family.
  case anyFamily
  /// What a record is.
  case record(RecordRow.Kind)

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .outlook(let word): word.rawValue
    case .lack(let lack): lack.raw
    case .never: "never"
    case .anyFamily: Benchmark.anyFamily
    case .record(let kind): kind.rawValue
    }
  }
}

extension CapacityOutlook.Lack {
  /// The reason in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .noCapacity: "not-set hosting.capacity"
    case .noMetric: "not-set hosting.capacity.metric"
    case .noLimit: "not-set hosting.capacity.limit"
    case .notObserved(let metric): "not-observed \(metric)"
    case .noRecentValues: "no-recent-values"
    case .tooFewDays(let days, let needed): "too-few-days \(days) of \(needed)"
    case .outOfRange: "out-of-range"
    }
  }
}
