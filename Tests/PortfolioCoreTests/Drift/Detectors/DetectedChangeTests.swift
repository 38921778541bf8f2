import Testing

@testable import PortfolioCore

/// Where the detectors place a change, and to which side it was.
@Suite struct DetectedChangeTests {
  /// The first drift in a stream, and the index of the first value after the change.
  private static func first(
    _ detector: DriftDetector, in stream: ReferenceStream
  ) throws -> (drift: Int, start: Int, side: ChangeSide) {
    var detector = detector
    for (index, value) in stream.values.enumerated() where detector.update(value) == .drift {
      let change = try #require(detector.change)
      return (index, index + 1 - change.valuesSince, change.side)
    }
    throw NoDrift()
  }

  private struct NoDrift: Error {}

  @Test(arguments: [
    // Only the borders between buckets can be named, so ADWIN is a bucket's width out.
    (ReferenceDetector.adwin, ReferenceStream.bernAbrupt, 5151, 4992, ChangeSide.up),
    (.adwin, .bernImprove, 5183, 4992, .down),
    (.adwin, .accAbrupt, 3263, 3008, .down),
    (.adwin, .latencyAbrupt, 3039, 3000, .up),
    (.pageHinkley, .bernAbrupt, 5436, 4932, .up),
    (.pageHinkley, .bernImprove, 5267, 3120, .down),
    (.pageHinkleyOne, .accAbrupt, 3040, 2996, .down),
    (.pageHinkleyOne, .seasonalDrift, 2029, 2000, .down),
    (.hddmA, .bernAbrupt, 5243, 4932, .up),
    (.hddmATwoSided, .bernImprove, 5126, 4993, .down),
    (.ddm, .bernAbrupt, 997, 540, .up),
  ]) func theChangeIsPlaced(
    _ reference: ReferenceDetector, _ stream: ReferenceStream, _ drift: Int, _ start: Int,
    _ side: ChangeSide
  ) throws {
    let found = try Self.first(try reference.make(), in: stream)
    #expect(found == (drift, start, side))
  }

  @Test func withoutDriftThereIsNoChange() {
    for kind in DetectorKind.allCases {
      var detector = DriftDetector(kind)
      #expect(detector.change == nil)
      _ = detector.indices(in: Array(ReferenceStream.bernAbrupt.values.prefix(500)))
      #expect(detector.change == nil)
    }
  }

  @Test(arguments: [("up", [5267], false), ("down", [5267], true), ("both", [5267], true)])
  func aSideThatIsNotWatchedFindsNothing(
    _ mode: String, _ drifts: [Int], _ finds: Bool
  ) throws {
    var detector = try DriftDetector(.pageHinkley, settings: ["mode=\(mode)"])
    let found = detector.indices(in: ReferenceStream.bernImprove.values).drifts
    #expect(found == (finds ? drifts : []))
  }
}
