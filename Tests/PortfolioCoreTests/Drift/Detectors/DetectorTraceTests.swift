import Foundation
import Testing

@testable import PortfolioCore

/// The traces, streams and runs of river 0.26.1 itself, where they lie beside the package.
@Suite(.enabled(if: SharedData.has("reference/drift/traces"), SharedData.missing))
struct DetectorTraceTests {
  private static func lines(_ path: String) throws -> [[Substring]] {
    let text = try String(
      contentsOf: SharedData.url("reference/drift/\(path)"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  static let traces: [(ReferenceDetector, String)] = [
    (.adwin, "np_binom"), (.adwin, "np_randint"), (.adwin, "sm_acc_abrupt"),
    (.adwinEveryValue, "np_randint"), (.ddm, "np_binom"), (.ddm, "np_normal_sign"),
    (.hddmA, "np_binom"), (.hddmA, "np_normal_sign"), (.pageHinkley, "np_binom"),
    (.pageHinkley, "np_randint"),
  ]

  @Test(arguments: traces) func everyLineOfATraceIsMet(
    _ reference: ReferenceDetector, _ stream: String
  ) throws {
    var detector = try reference.make()
    let lines = try Self.lines("traces/\(reference.rawValue)__\(stream).csv")
    #expect(lines.count >= 2000)
    for line in lines {
      let signal = detector.update(try #require(Double(line[1])))
      let flags = [signal == .drift, signal == .warning].map { $0 ? "1" : "0" }
      #expect(flags == line[2...3].map(String.init), "\(stream) at \(line[0])")
      let expected = line[4...].map { $0.isEmpty || $0 == "None" ? nil : Double($0) }
      guard detector.state != expected else { continue }
      Issue.record("\(stream) at \(line[0]): \(detector.state) is not \(expected)")
      return
    }
  }

  @Test(arguments: ReferenceStream.allCases) func streamsAreMadeAsTheyWereWritten(
    _ stream: ReferenceStream
  ) throws {
    let written = try Self.lines("streams/\(stream.rawValue).csv").map { Double($0[1]) }
    #expect(written == stream.values)
  }

  @Test func everyRunOfOurDetectorsIsMet() throws {
    struct Runs: Decodable {
      struct Run: Decodable {
        var stream: String
        var detector: String
        var drift: [Int]
        var warning_ranges: [[Int]]
      }
      var results: [Run]
    }
    let data = try Data(contentsOf: SharedData.url("reference/drift/detections.json"))
    var met = 0
    for run in try JSONDecoder().decode(Runs.self, from: data).results {
      guard let reference = ReferenceDetector(rawValue: run.detector) else { continue }
      let values = try Self.lines("streams/\(run.stream).csv").compactMap { Double($0[1]) }
      var detector = try reference.make()
      let found = detector.indices(in: values)
      #expect(found.drifts == run.drift, "\(run.detector) on \(run.stream)")
      // A value may warn of one side and give drift on the other; here it gives drift.
      let warnings = run.warning_ranges.flatMap { Array($0[0]...$0[1]) }
        .filter { !run.drift.contains($0) }
      #expect(found.warnings == warnings, "\(run.detector) on \(run.stream)")
      met += 1
    }
    #expect(met > 40)
  }
}
