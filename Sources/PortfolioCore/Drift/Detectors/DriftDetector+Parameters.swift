extension DriftDetector {
  /// What its parameters are set to, by their names, in the order of `DetectorKind.parameters`.
  public var settings: [(name: String, value: ReportValue)] {
    zip(kind.parameters, values).map { ($0.name, $1) }
  }

  private var values: [ReportValue] {
    switch self {
    case .adwin(let detector):
      let set = detector.parameters
      return [
        .number(set.delta, unit: nil), .count(set.clock), .count(set.maxBuckets),
        .count(set.minWindow), .count(set.gracePeriod),
      ]
    case .pageHinkley(let detector):
      let set = detector.parameters
      return [
        .count(set.minValues), .number(set.delta, unit: nil), .number(set.threshold, unit: nil),
        .number(set.alpha, unit: nil), .text(set.mode.rawValue),
      ]
    case .ddm(let detector):
      let set = detector.parameters
      return [
        .count(set.warmStart), .number(set.warningThreshold, unit: nil),
        .number(set.driftThreshold, unit: nil),
      ]
    case .hddmA(let detector):
      let set = detector.parameters
      return [
        .number(set.driftConfidence, unit: nil), .number(set.warningConfidence, unit: nil),
        .flag(set.isTwoSided),
      ]
    }
  }
}

extension ADWIN.Parameters {
  init(_ settings: DetectorSettings) throws(DetectorFault) {
    let standard = Self.standard
    try self.init(
      delta: settings.number(.delta, else: standard.delta),
      clock: settings.whole(.clock, else: standard.clock),
      maxBuckets: settings.whole(.maxBuckets, else: standard.maxBuckets),
      minWindow: settings.whole(.minWindow, else: standard.minWindow),
      gracePeriod: settings.whole(.gracePeriod, else: standard.gracePeriod))
  }
}

extension PageHinkley.Parameters {
  init(_ settings: DetectorSettings) throws(DetectorFault) {
    let standard = Self.standard
    let mode = try settings.word(.mode, else: standard.mode.rawValue)
    try self.init(
      minValues: settings.whole(.minValues, else: standard.minValues),
      delta: settings.number(.tolerance, else: standard.delta),
      threshold: settings.number(.threshold, else: standard.threshold),
      alpha: settings.number(.alpha, else: standard.alpha),
      mode: PageHinkley.Mode(rawValue: mode) ?? standard.mode)
  }
}

extension DDM.Parameters {
  init(_ settings: DetectorSettings) throws(DetectorFault) {
    let standard = Self.standard
    try self.init(
      warmStart: settings.whole(.warmStart, else: standard.warmStart),
      warningThreshold: settings.number(.warningThreshold, else: standard.warningThreshold),
      driftThreshold: settings.number(.driftThreshold, else: standard.driftThreshold))
  }
}

extension HDDMA.Parameters {
  init(_ settings: DetectorSettings) throws(DetectorFault) {
    let standard = Self.standard
    try self.init(
      driftConfidence: settings.number(.driftConfidence, else: standard.driftConfidence),
      warningConfidence: settings.number(.warningConfidence, else: standard.warningConfidence),
      isTwoSided: settings.word(.twoSided, else: "\(standard.isTwoSided)") == "true")
  }
}
