/// Why a name or parameters make no detector.
public enum DetectorFault: Error, Hashable, Sendable {
  /// No detector has the name.
  case unknownDetector(String)
  /// The detector has no such parameter.
  case unknownParameter(String, of: DetectorKind)
  /// A setting that is not of the form `key=value`.
  case notSetting(String)
  /// A parameter that is set twice.
  case setTwice(String)
  /// A value that the parameter does not allow.
  case notAllowed(parameter: String, value: String, allowed: AllowedValues)
}

/// What a parameter of a detector may be.
public enum AllowedValues: Hashable, Sendable {
  /// A number between two others, which are not allowed themselves.
  case between(Double, Double)
  /// A number over another, and at most a third.
  case over(Double, atMost: Double)
  /// A number from one to another, both allowed.
  case from(Double, to: Double)
  /// A whole number from one to another, both allowed.
  case whole(Int, to: Int)
  /// One of some words.
  case words([String])

  /// Whether a number is allowed.
  func contains(_ number: Double) -> Bool {
    switch self {
    case .between(let low, let high): number > low && number < high
    case .over(let low, let high): number > low && number <= high
    case .from(let low, let high): number >= low && number <= high
    case .whole(let low, let high):
      number >= Double(low) && number <= Double(high) && number == number.rounded()
    case .words: false
    }
  }
}

/// A parameter of a detector: its name, as settings and JSON have it, and what it may be.
public struct DetectorParameter: Hashable, Sendable {
  /// The name, camelCase.
  public let name: String
  /// What it may be.
  public let allowed: AllowedValues

  init(_ name: String, _ allowed: AllowedValues) {
    self.name = name
    self.allowed = allowed
  }

  /// Throws where a number is not allowed.
  func check(_ number: Double) throws(DetectorFault) {
    guard allowed.contains(number) else { throw fault(ReportValue.plain(number)) }
  }

  /// That a text is not allowed.
  func fault(_ text: String) -> DetectorFault {
    .notAllowed(parameter: name, value: text, allowed: allowed)
  }
}

extension DetectorParameter {
  private static let million = 1_000_000

  static let delta = Self("delta", .between(0, 1))
  static let clock = Self("clock", .whole(1, to: million))
  static let maxBuckets = Self("maxBuckets", .whole(2, to: 1000))
  static let minWindow = Self("minWindow", .whole(1, to: million))
  static let gracePeriod = Self("gracePeriod", .whole(0, to: million))
  static let minValues = Self("minValues", .whole(1, to: million))
  static let tolerance = Self("delta", .from(0, to: 1e9))
  static let threshold = Self("threshold", .over(0, atMost: 1e9))
  static let alpha = Self("alpha", .over(0, atMost: 1))
  static let mode = Self("mode", .words(PageHinkley.Mode.allCases.map(\.rawValue)))
  static let warmStart = Self("warmStart", .whole(1, to: million))
  static let warningThreshold = Self("warningThreshold", .over(0, atMost: 1000))
  static let driftThreshold = Self("driftThreshold", .over(0, atMost: 1000))
  static let driftConfidence = Self("driftConfidence", .between(0, 1))
  static let warningConfidence = Self("warningConfidence", .between(0, 1))
  static let twoSided = Self("twoSided", .words(["true", "false"]))
}
