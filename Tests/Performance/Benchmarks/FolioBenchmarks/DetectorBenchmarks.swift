import Benchmark
import PortfolioCore

/// How long the detectors take for a million values, and `folio detect` for the bytes of them.
func detectorBenchmarks() {
  let errors = values(count: 1_000_000) { $0 < 0.1 ? 1 : 0 }
  for kind in DetectorKind.allCases {
    Benchmark("detector: \(kind.rawValue), a million errors") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(drifts(kind, errors)) }
    }
  }

  let reals = values(count: 1_000_000) { 0.9 + 0.02 * ($0 - 0.5) }
  for kind in [DetectorKind.adwin, .pageHinkley] {
    Benchmark("detector: \(kind.rawValue), a million reals") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(drifts(kind, reals)) }
    }
  }

  let bytes = Array(
    reals.enumerated().map { "\($0),\($1)\n" }.joined().utf8)
  Benchmark("detect: adwin, a million rows of CSV") { benchmark in
    for _ in benchmark.scaledIterations {
      var detection = SeriesDetection(DriftDetector(.adwin), path: "reals.csv")
      for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
        detection.append(Array(bytes[start..<min(start + 1 << 18, bytes.count)]))
      }
      detection.finish()
      blackHole(detection.findings.count)
    }
  }
}

private func drifts(_ kind: DetectorKind, _ values: [Double]) -> Int {
  var detector = DriftDetector(kind)
  var (drifts, next) = (0, 0)
  while next < values.count {
    let advance = detector.advance(through: values.span, from: next)
    if advance.signal == .drift { drifts += 1 }
    next = advance.next
  }
  return drifts
}

/// Values made of numbers from 0 up to 1 (SplitMix64, seed 1).
private func values(count: Int, _ value: (Double) -> Double) -> [Double] {
  var state: UInt64 = 1
  return (0..<count).map { _ in
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return value(Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53)
  }
}
