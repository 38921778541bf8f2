/// Why two samples are not compared, or why what came of it does not count.
public enum DistanceFault: Error, Hashable, Sendable {
  /// A sample without a value.
  case empty
  /// A value that is NaN or infinite.
  case notFinite
  /// Values so far apart that the difference of two of them is no Double.
  case rangeTooWide
  /// A sample too small for the population stability index to mean anything; see
  /// `AlertingDistance`.
  case tooFewForPSI(samples: Int, needed: Int)

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .empty: "empty-sample"
    case .notFinite: "not-finite"
    case .rangeTooWide: "range-too-wide"
    case .tooFewForPSI: "too-few-for-psi"
    }
  }

  /// How bad the kind is.
  public var severity: Problem.Severity {
    switch self {
    case .tooFewForPSI: .warning
    default: .error
    }
  }
}
