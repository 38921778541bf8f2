/// A detector of any kind.
///
/// Values are best given many at once: the kind is looked at once for all of them.
public enum DriftDetector: Hashable, Sendable {
  case adwin(ADWIN)
  case pageHinkley(PageHinkley)
  case ddm(DDM)
  case hddmA(HDDMA)

  /// A detector of a kind that has seen nothing, with its default parameters.
  public init(_ kind: DetectorKind) {
    self =
      switch kind {
      case .adwin: .adwin(ADWIN())
      case .pageHinkley: .pageHinkley(PageHinkley())
      case .ddm: .ddm(DDM())
      case .hddmA: .hddmA(HDDMA())
      }
  }

  /// A detector of a kind with some parameters set, `key=value` each.
  public init(_ kind: DetectorKind, settings: [String]) throws(DetectorFault) {
    let settings = try DetectorSettings(settings, of: kind)
    switch kind {
    case .adwin: self = .adwin(ADWIN(try .init(settings)))
    case .pageHinkley: self = .pageHinkley(PageHinkley(try .init(settings)))
    case .ddm: self = .ddm(DDM(try .init(settings)))
    case .hddmA: self = .hddmA(HDDMA(try .init(settings)))
    }
  }

  /// What kind it is.
  public var kind: DetectorKind {
    switch self {
    case .adwin: .adwin
    case .pageHinkley: .pageHinkley
    case .ddm: .ddm
    case .hddmA: .hddmA
    }
  }

  /// The values it takes.
  public var domain: ClosedRange<Double> {
    switch self {
    case .adwin: ADWIN.domain
    case .pageHinkley: PageHinkley.domain
    case .ddm: DDM.domain
    case .hddmA: HDDMA.domain
    }
  }

  /// Takes values from an index on, up to the first that gives a signal or to the end.
  public mutating func advance(through values: Span<Double>, from start: Int) -> DetectorAdvance {
    let detector = self
    // What the enum holds is let go, so that a window is moved out and back, and not copied.
    self = .ddm(Self.placeholder)
    switch consume detector {
    case .adwin(var detector):
      defer { self = .adwin(detector) }
      return detector.advanceInline(through: values, from: start)
    case .pageHinkley(var detector):
      defer { self = .pageHinkley(detector) }
      return detector.advanceInline(through: values, from: start)
    case .ddm(var detector):
      defer { self = .ddm(detector) }
      return detector.advanceInline(through: values, from: start)
    case .hddmA(var detector):
      defer { self = .hddmA(detector) }
      return detector.advanceInline(through: values, from: start)
    }
  }

  /// Takes the next value.
  @discardableResult
  public mutating func update(_ value: Double) -> DetectorSignal {
    let one: [Double] = [value]
    return advance(through: one.span, from: 0).signal
  }

  /// The change found by the last value, where that gave drift.
  public var change: DetectedChange? {
    switch self {
    case .adwin(let detector): detector.change
    case .pageHinkley(let detector): detector.change
    case .ddm(let detector): detector.change
    case .hddmA(let detector): detector.change
    }
  }

  private static let placeholder = DDM()
}
