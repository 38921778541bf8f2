extension DriftSettings {
  /// Reads the `drift` section of `portfolio.yaml`.
  ///
  /// ```yaml
  /// drift:
  ///   calibrated: {on: 2026-11-23, falseAlarmsPerMonth: 2, observationsPerMonth: 31000}
  ///   pageHinkley: {delta: 0.25, threshold: 30}
  ///   adwin: {delta: 0.002}
  ///   reference: {span: 4w, least: 60}
  ///   noData: alert                # ok | warn | alert
  ///   paths:
  ///     - {metric: latency_p95, use: target}
  ///     - {model: granite-8b, metric: accuracy, use: adwin, set: {delta: 0.01}}
  ///     - {metric: score, use: psi, set: {over: 7d, least: 500, limit: 0.2, bins: 10}}
  ///   fairness:
  ///     - {model: granite-8b, metric: accuracy, ratio: 0.9, gap: 0.05}
  /// ```
  static func read(_ reader: inout MapReader) -> DriftSettings {
    var settings = DriftSettings()
    settings.readStandard(&reader)
    settings.readReference(&reader)
    settings.noData = reader.choice("noData") ?? .alert
    settings.calibration = Calibration(reading: reader.map("calibrated"))
    settings.paths = reader.maps("paths").compactMap { PathRule(reading: $0) }
    settings.fairness = reader.maps("fairness").map { FairnessRule(reading: $0) }
    reader.finish()
    return settings
  }

  private mutating func readStandard(_ reader: inout MapReader) {
    let usual = PageHinkley.Parameters.overResiduals
    if var map = reader.map("pageHinkley") {
      let delta = map.number("delta") ?? usual.delta
      let threshold = map.number("threshold") ?? usual.threshold
      if let parameters = try? PageHinkley.Parameters(delta: delta, threshold: threshold) {
        standard.pageHinkley = parameters
      } else {
        map.fail(.wrongKind(key: map.key, expected: .detectorParameter), at: map.position)
      }
      map.finish()
    }
    if var map = reader.map("adwin") {
      let delta = map.number("delta") ?? ADWIN.Parameters.standard.delta
      if let parameters = try? ADWIN.Parameters(delta: delta) {
        standard.adwin = parameters
      } else {
        map.fail(.wrongKind(key: map.key, expected: .detectorParameter), at: map.position)
      }
      map.finish()
    }
  }

  private mutating func readReference(_ reader: inout MapReader) {
    guard var map = reader.map("reference") else { return }
    let usual = ReferenceWindow()
    reference = ReferenceWindow(
      span: map.convert("span", expected: .span, SpanText.duration) ?? usual.span,
      least: map.integer("least", atLeast: 2) ?? usual.least)
    map.finish()
  }
}

extension DriftSettings.Calibration {
  fileprivate init?(reading reader: MapReader?) {
    guard var reader else { return nil }
    let day = reader.day("on")
    let falseAlarms = reader.number("falseAlarmsPerMonth", atLeast: 0)
    let observations = reader.number("observationsPerMonth", atLeast: 0)
    reader.finish()
    guard let day, let falseAlarms, let observations else {
      for name in ["on", "falseAlarmsPerMonth", "observationsPerMonth"]
      where reader.node(name) == nil { reader.failMissing(name) }
      return nil
    }
    self.init(day: day, falseAlarms: falseAlarms, observations: observations)
  }
}

extension IndicatorScope {
  fileprivate init(reading reader: inout MapReader) {
    self.init(
      model: reader.string("model"), metric: reader.string("metric"),
      segment: reader.string("segment"))
  }
}

extension DriftSettings.PathRule {
  /// What a rule may name as its way.
  private static let words =
    ["target"] + DetectorKind.allCases.map(\.rawValue)
    + DistanceComparison.Method.allCases.map(\.name.rawValue)

  fileprivate init?(reading reader: MapReader) {
    var reader = reader
    let scope = IndicatorScope(reading: &reader)
    defer { reader.finish() }
    guard let node = reader.node("use"), let word = reader.string("use") else {
      _ = reader.node("set")
      reader.failMissing("use")
      return nil
    }
    if word == "target" {
      self.init(scope: scope, path: nil)
    } else if let kind = DetectorKind(rawValue: word) {
      guard let detector = DriftDetector(kind, reading: &reader) else { return nil }
      self.init(scope: scope, path: .detection(.detector(detector)))
    } else if let method = DistanceComparison.Method.allCases.first(
      where: { $0.name.rawValue == word })
    {
      guard let comparison = DistanceComparison(method, reading: reader.map("set")) else {
        return nil
      }
      self.init(scope: scope, path: .distance(comparison))
    } else {
      let fault = RecordFault.notAllowed(
        key: reader.path("use"), value: word, allowed: Self.words)
      reader.fail(fault, at: node)
      return nil
    }
  }
}

extension DriftDetector {
  fileprivate init?(_ kind: DetectorKind, reading reader: inout MapReader) {
    var settings: [String] = []
    let place = reader.node("set")
    if var map = reader.map("set") {
      settings = map.keys.compactMap { key in map.string(key).map { "\(key)=\($0)" } }
    }
    guard let detector = try? DriftDetector(kind, settings: settings) else {
      let fault = RecordFault.wrongKind(key: reader.path("set"), expected: .detectorParameter)
      reader.fail(fault, at: place?.place ?? reader.position)
      return nil
    }
    self = detector
  }
}

extension DistanceComparison {
  /// What `set` says of a comparison; what it does not say is as usual.
  fileprivate init?(_ method: Method, reading reader: MapReader?) {
    self.init(method)
    guard var reader else { return }
    defer { reader.finish() }
    switch method {
    case .psi: self.method = .psi(Binning(reading: &reader))
    case .js: self.method = .js(Binning(reading: &reader))
    case .wasserstein, .ks, .chi2: break
    }
    limit = reader.number("limit", atLeast: 0) ?? limit
    span = reader.convert("over", expected: .span, SpanText.duration) ?? span
    least = reader.integer("least", atLeast: 2) ?? least
    guard method.name != .psi || least >= AlertingDistance.fewestForPSI else {
      let fault = DistanceFault.tooFewForPSI(
        samples: least, needed: AlertingDistance.fewestForPSI)
      reader.fail(.distance(fault), at: reader.node("least")?.place ?? reader.position)
      return nil
    }
  }
}

extension Binning {
  /// The bins that `bins` and `binning` ask for; of equal width, as many as Sturges' rule wants,
  /// where they ask for none.
  fileprivate init(reading reader: inout MapReader) {
    let bins = reader.integer("bins", atLeast: 1).map { min($0, 1000) }
    let words = ["width", "quantile"]
    let word = reader.convert("binning", expected: .word) { words.contains($0) ? $0 : nil }
    self = word == "quantile" ? .quantile(bins: bins ?? 10) : .equalWidth(bins: bins)
  }
}

extension DriftSettings.FairnessRule {
  fileprivate init(reading reader: MapReader) {
    var reader = reader
    self.init(
      scope: IndicatorScope(reading: &reader),
      limits: FairnessLimits(
        ratio: reader.number("ratio", atLeast: 0), gap: reader.number("gap", atLeast: 0)))
    reader.finish()
  }
}
