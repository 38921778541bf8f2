/// The detectors there are; the raw value is the name people and files give them.
public enum DetectorKind: String, CaseIterable, Sendable {
  case adwin
  case pageHinkley = "page-hinkley"
  case ddm
  case hddmA = "hddm-a"

  /// The parameters it has, in the order in which they are shown.
  public var parameters: [DetectorParameter] {
    switch self {
    case .adwin: [.delta, .clock, .maxBuckets, .minWindow, .gracePeriod]
    case .pageHinkley: [.minValues, .tolerance, .threshold, .alpha, .mode]
    case .ddm: [.warmStart, .warningThreshold, .driftThreshold]
    case .hddmA: [.driftConfidence, .warningConfidence, .twoSided]
    }
  }

  /// The kind a name is of.
  public init(named name: String) throws(DetectorFault) {
    guard let kind = Self(rawValue: name) else { throw .unknownDetector(name) }
    self = kind
  }
}

/// What parameters are set to, by their names, as text: `delta=0.01`.
struct DetectorSettings {
  private var values: [String: String] = [:]

  /// Reads settings of the form `key=value` for a kind of detector.
  init(_ texts: [String], of kind: DetectorKind) throws(DetectorFault) {
    for text in texts {
      guard let sign = text.firstIndex(of: "=") else { throw .notSetting(text) }
      let name = String(text[..<sign])
      guard kind.parameters.contains(where: { $0.name == name }) else {
        throw .unknownParameter(name, of: kind)
      }
      guard values[name] == nil else { throw .setTwice(name) }
      values[name] = String(text[text.index(after: sign)...])
    }
  }

  /// The number a parameter is set to, or the one it else is.
  func number(_ parameter: DetectorParameter, else other: Double) throws(DetectorFault) -> Double {
    guard let text = values[parameter.name] else { return other }
    guard let number = PlainNumber.double(text), parameter.allowed.contains(number) else {
      throw parameter.fault(text)
    }
    return number
  }

  /// The whole number a parameter is set to, or the one it else is.
  func whole(_ parameter: DetectorParameter, else other: Int) throws(DetectorFault) -> Int {
    guard let text = values[parameter.name] else { return other }
    guard let number = PlainNumber.integer(text), parameter.allowed.contains(Double(number)) else {
      throw parameter.fault(text)
    }
    return number
  }

  /// The word a parameter is set to, or the one it else is.
  func word(_ parameter: DetectorParameter, else other: String) throws(DetectorFault) -> String {
    guard let text = values[parameter.name] else { return other }
    guard case .words(let words) = parameter.allowed, words.contains(text) else {
      throw parameter.fault(text)
    }
    return text
  }
}
