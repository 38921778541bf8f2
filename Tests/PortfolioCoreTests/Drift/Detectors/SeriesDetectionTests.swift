import Testing

@testable import PortfolioCore

@Suite struct SeriesDetectionTests {
  private static func detection(
    _ kind: DetectorKind, of text: String, cut: () -> Int = { 4096 }
  ) -> SeriesDetection {
    var detection = SeriesDetection(DriftDetector(kind), path: "f")
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(max(1, cut()))
      rest = rest.dropFirst(piece.count)
      detection.append(Array(piece))
    }
    detection.finish()
    return detection
  }

  private static func text(_ stream: ReferenceStream) -> String {
    "i,x\n" + stream.values.enumerated().map { "\($0),\($1)\n" }.joined()
  }

  @Test(arguments: DetectorKind.allCases)
  func aFileGivesWhatItsValuesGive(_ kind: DetectorKind) {
    var detector = DriftDetector(kind)
    let expected = detector.indices(in: ReferenceStream.bernGradual.values)
    let detection = Self.detection(kind, of: Self.text(.bernGradual))
    let drifts = detection.findings.filter { $0.signal == .drift }.map(\.index)
    let warnings = detection.findings.filter { $0.signal == .warning }
    #expect(drifts == expected.drifts)
    #expect(warnings.flatMap { Array($0.index...$0.last) } == expected.warnings)
    // Two runs of warnings never touch.
    #expect(zip(warnings, warnings.dropFirst()).allSatisfy { $0.last + 1 < $1.index })
    #expect(detection.samples == 10_000)
    #expect(detection.problems.isEmpty)
    #expect(detection.findings.allSatisfy { $0.line == $0.index + 2 })
    #expect(detection.detector == detector)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func howTheBytesAreCutMakesNoDifference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = Self.text(.bernAbrupt)
    let cut = Self.detection(.ddm, of: text) { Int.random(in: 1...5000, using: &random) }
    let whole = Self.detection(.ddm, of: text)
    #expect(cut.findings == whole.findings, "seed \(seed)")
    #expect(cut.detector == whole.detector, "seed \(seed)")
  }

  @Test func whatIsSkippedTakesNoIndexAndLeavesTheStateAlone() {
    let clean = Self.detection(.adwin, of: Self.text(.latencyAbrupt))
    let disturbed = Self.detection(
      .adwin,
      of: Self.text(.latencyAbrupt).replacing("\n100,", with: "\n-1,nan\n-2,1e101\n100,"))
    #expect(disturbed.findings.map(\.index) == clean.findings.map(\.index))
    #expect(disturbed.findings.map(\.line) == clean.findings.map { $0.line + 2 })
    #expect(disturbed.detector == clean.detector)
    #expect(
      disturbed.problems.map(\.fault.code) == ["table.not-a-number", "table.out-of-range"])
    #expect(disturbed.problems.map(\.place.line) == [102, 103])
  }
}
