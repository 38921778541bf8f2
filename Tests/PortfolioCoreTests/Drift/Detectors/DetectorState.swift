@testable import PortfolioCore

/// A detector as the reference sets it up, and what its state is called there.
enum ReferenceDetector: String, CaseIterable {
  case adwin = "ADWIN"
  case adwinEveryValue = "ADWIN_clock1"
  case pageHinkley = "PageHinkley"
  case pageHinkleyOne = "PageHinkley_t1"
  case ddm = "DDM"
  case hddmA = "HDDM_A"
  case hddmATwoSided = "HDDM_A_two"

  /// The detector at its beginning.
  func make() throws -> DriftDetector {
    switch self {
    case .adwin: DriftDetector(.adwin)
    case .adwinEveryValue: try DriftDetector(.adwin, settings: ["clock=1"])
    case .pageHinkley: DriftDetector(.pageHinkley)
    case .pageHinkleyOne: try DriftDetector(.pageHinkley, settings: ["threshold=1"])
    case .ddm: DriftDetector(.ddm)
    case .hddmA: DriftDetector(.hddmA)
    case .hddmATwoSided: try DriftDetector(.hddmA, settings: ["twoSided=true"])
    }
  }
}

extension DriftDetector {
  /// The numbers the traces of the reference have; nil where there is none yet.
  var state: [Double?] {
    switch self {
    case .adwin(let detector): [detector.size, detector.total, detector.squares]
    case .pageHinkley(let detector):
      [
        Double(detector.count), detector.average, detector.increase, detector.decrease,
        detector.leastIncrease, detector.mostDecrease,
      ]
    case .ddm(let detector):
      [
        detector.rate.count, detector.rate.value,
        detector.isWarm ? detector.leastRate : nil, detector.isWarm ? detector.leastDeviation : nil,
      ]
    case .hddmA(let detector):
      [
        detector.mean.count, detector.mean.value, detector.least.count, detector.least.mean,
        detector.most.count, detector.most.mean,
      ]
    }
  }

  /// The indices at which values give drift, and at which they give a warning.
  mutating func indices(in values: [Double]) -> (drifts: [Int], warnings: [Int]) {
    var (drifts, warnings): ([Int], [Int]) = ([], [])
    var next = 0
    while next < values.count {
      let advance = advance(through: values.span, from: next)
      next = advance.next
      switch advance.signal {
      case .none: break
      case .warning: warnings.append(next - 1)
      case .drift: drifts.append(next - 1)
      }
    }
    return (drifts, warnings)
  }
}
