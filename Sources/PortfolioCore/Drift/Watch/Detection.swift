/// The detectors of a path at work, and which of them found something.
struct Detection: Sendable {
  /// The detector that found a change, and where.
  struct Finder {
    var kind: DetectorKind
    var change: DetectedChange
  }

  private var pageHinkley: PageHinkley
  private var adwin: ADWIN
  /// The one that was chosen; nil on the default path.
  private var chosen: DriftDetector?

  /// The detectors of a path, which have seen nothing.
  init(_ path: DetectionPath) {
    switch path {
    case .standard(let parameters):
      pageHinkley = PageHinkley(parameters.pageHinkley)
      adwin = ADWIN(parameters.adwin)
    case .detector(let detector):
      pageHinkley = PageHinkley()
      adwin = ADWIN()
      chosen = detector
    }
  }

  /// Takes the next value; both detectors of the default path take it.
  @inline(__always)
  mutating func update(_ value: Double) -> Finder? {
    if chosen != nil { return updateChosen(value) }
    let one = pageHinkley.update(value)
    let other = adwin.update(value)
    guard one == .drift || other == .drift else { return nil }
    if let change = pageHinkley.change { return Finder(kind: .pageHinkley, change: change) }
    return adwin.change.map { Finder(kind: .adwin, change: $0) }
  }

  private mutating func updateChosen(_ value: Double) -> Finder? {
    guard chosen?.update(value) == .drift, let chosen, let change = chosen.change else {
      return nil
    }
    return Finder(kind: chosen.kind, change: change)
  }
}
