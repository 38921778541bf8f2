/// The way by which an alert is found; its name is part of the alert's id.
public enum AlertPath: Hashable, Comparable, Sendable {
  /// An explicit target's floor.
  case floor
  /// An explicit target's ceiling.
  case ceiling
  /// Data that fails to come.
  case noData
  /// The default way to find drift: a baseline, then Page-Hinkley and ADWIN.
  case drift
  /// A detector that was chosen.
  case detector(DetectorKind)
  /// A distance from a reference window that was chosen.
  case distance(DistanceMethod)
  /// The worst segment against the best, as a part of it.
  case segmentRatio
  /// The worst segment against the best, as a difference.
  case segmentGap
  /// Sensitive work on a model that cannot keep it confidential.
  case confidentiality

  /// Its name in ids, JSON, CSV and the journal.
  public var name: String {
    switch self {
    case .floor: "floor"
    case .ceiling: "ceiling"
    case .noData: "no-data"
    case .drift: "drift"
    case .detector(let kind): kind.rawValue
    case .distance(let method): method.rawValue
    case .segmentRatio: "segment-ratio"
    case .segmentGap: "segment-gap"
    case .confidentiality: "confidentiality"
    }
  }

  /// Whether an indicator is held against what it was: then to accept what it is now is to begin anew.
  var findsChange: Bool {
    switch self {
    case .drift, .detector, .distance: true
    case .floor, .ceiling, .noData, .segmentRatio, .segmentGap, .confidentiality: false
    }
  }

  /// The path that a name means; nil where it means none.
  public init?(named name: String) {
    guard let path = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = path
  }

  /// Orders by name.
  public static func < (one: Self, other: Self) -> Bool { one.name < other.name }
}

extension AlertPath: CaseIterable {
  /// Every path.
  public static let allCases: [AlertPath] =
    [.floor, .ceiling, .noData, .drift, .segmentRatio, .segmentGap, .confidentiality]
    + DetectorKind.allCases.map { .detector($0) } + DistanceMethod.allCases.map { .distance($0) }
}
