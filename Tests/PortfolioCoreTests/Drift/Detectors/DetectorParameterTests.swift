import Testing

@testable import PortfolioCore

/// Which parameters make a detector.
@Suite struct DetectorParameterTests {
  @Test(arguments: DetectorKind.allCases) func defaultsAreThoseOfRiver(_ kind: DetectorKind) {
    let settings = DriftDetector(kind).settings.map { "\($0.name)=\($0.value.csv)" }
    let expected =
      switch kind {
      case .adwin: ["delta=0.002", "clock=32", "maxBuckets=5", "minWindow=5", "gracePeriod=10"]
      case .pageHinkley:
        ["minValues=30", "delta=0.005", "threshold=50", "alpha=0.9999", "mode=both"]
      case .ddm: ["warmStart=30", "warningThreshold=2", "driftThreshold=3"]
      case .hddmA: ["driftConfidence=0.001", "warningConfidence=0.005", "twoSided=false"]
      }
    #expect(settings == expected)
  }

  @Test(arguments: DetectorKind.allCases) func whatIsShownCanBeSet(_ kind: DetectorKind) throws {
    let detector = DriftDetector(kind)
    let settings = detector.settings.map { "\($0.name)=\($0.value.csv)" }
    #expect(try DriftDetector(kind, settings: settings) == detector)
  }

  @Test(arguments: [
    (DetectorKind.adwin, "delta", ["0", "1", "-0.1", "nan", "inf", "0x1", "", "half"]),
    (.adwin, "clock", ["0", "-1", "1.5", "1e7", "nan"]),
    (.adwin, "maxBuckets", ["1", "1001"]),
    (.adwin, "minWindow", ["0"]),
    (.adwin, "gracePeriod", ["-1", "1000001"]),
    (.pageHinkley, "minValues", ["0"]),
    (.pageHinkley, "delta", ["-0.1", "1e10"]),
    (.pageHinkley, "threshold", ["0", "-1"]),
    (.pageHinkley, "alpha", ["0", "1.01"]),
    (.pageHinkley, "mode", ["sideways", "", "UP"]),
    (.ddm, "warmStart", ["0"]),
    (.ddm, "warningThreshold", ["0", "1001"]),
    (.ddm, "driftThreshold", ["0"]),
    (.hddmA, "driftConfidence", ["0", "1"]),
    (.hddmA, "warningConfidence", ["0", "1"]),
    (.hddmA, "twoSided", ["yes", "1", ""]),
  ]) func aValueOutsideItsRangeIsRefused(
    _ kind: DetectorKind, _ name: String, _ values: [String]
  ) throws {
    let parameter = try #require(kind.parameters.first { $0.name == name })
    for value in values {
      #expect(throws: parameter.fault(value)) {
        try DriftDetector(kind, settings: ["\(name)=\(value)"])
      }
    }
  }

  @Test func aTypedParameterIsHeldToItsRangeToo() {
    #expect(throws: DetectorFault.self) { try ADWIN.Parameters(delta: .nan) }
    #expect(throws: DetectorFault.self) { try ADWIN.Parameters(maxBuckets: 1) }
    #expect(throws: DetectorFault.self) { try PageHinkley.Parameters(threshold: .infinity) }
    #expect(throws: DetectorFault.self) { try DDM.Parameters(warmStart: -1) }
    #expect(throws: DetectorFault.self) { try HDDMA.Parameters(driftConfidence: 1) }
  }

  @Test func aNameOrSettingThatIsNoneIsRefused() {
    #expect(throws: DetectorFault.unknownDetector("kswin")) { try DetectorKind(named: "kswin") }
    #expect(throws: DetectorFault.unknownParameter("alpha", of: .adwin)) {
      try DriftDetector(.adwin, settings: ["alpha=1"])
    }
    #expect(throws: DetectorFault.notSetting("delta")) {
      try DriftDetector(.adwin, settings: ["delta"])
    }
    #expect(throws: DetectorFault.setTwice("delta")) {
      try DriftDetector(.adwin, settings: ["delta=0.1", "delta=0.1"])
    }
  }
}
