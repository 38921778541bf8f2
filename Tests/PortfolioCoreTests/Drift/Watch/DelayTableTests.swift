import Foundation
import Testing

@testable import PortfolioCore

/// The table of delays in the documentation says what the code does.
@Suite struct DelayTableTests {
  /// A row of the table.
  private struct Row {
    var change: String
    var folio: String
    var adwin: String
    var pageHinkley: String
  }

  /// The rows of the page, by stream.
  private let rows: [String: Row]

  init() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let page = root.appending(path: "Sources/PortfolioCore/PortfolioCore.docc/Drift.md")
    var rows: [String: Row] = [:]
    for line in try String(contentsOf: page, encoding: .utf8).split(separator: "\n") {
      guard line.hasPrefix("| `sm_") else { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 6, "\(line)")
      let stream = cells[0].trimmingCharacters(in: ["`"])
      rows[stream] = Row(
        change: cells[2], folio: cells[3], adwin: cells[4], pageHinkley: cells[5])
    }
    self.rows = rows
  }

  @Test func everyStreamHasItsRowAndItsChange() {
    #expect(rows.keys.sorted() == ReferenceStream.allCases.map(\.rawValue).sorted())
    for stream in ReferenceStream.allCases {
      #expect(rows[stream.rawValue]?.change == stream.change.map(grouped) ?? "", "\(stream)")
    }
  }

  @Test(arguments: ReferenceStream.allCases)
  func folioIsAsSoonAsThePageSays(_ stream: ReferenceStream) {
    let found = HourlySeries(stream.values).watched(.standard()).episodes
    let alarms = found.map { episode in
      Int(episode.episode.fired.seconds - HourlySeries.start.seconds) / 3600
    }
    let isSpread = found.contains { $0.finding.kind == .spread }
    #expect(
      rows[stream.rawValue]?.folio
        == shown(alarms, of: stream) + (isSpread ? ", told as a wider spread" : ""))
  }

  /// What river found, as the reference has it.
  private struct Reference: Decodable {
    struct Result: Decodable {
      var stream: String
      var detector: String
      var drift: [Int]
    }

    var river: String
    var results: [Result]
  }

  @Test(.enabled(if: SharedData.has("reference/drift/detections.json"), SharedData.missing))
  func riverIsAsSoonAsThePageSays() throws {
    let data = try Data(contentsOf: SharedData.url("reference/drift/detections.json"))
    let reference = try JSONDecoder().decode(Reference.self, from: data)
    #expect(reference.river == "0.26.1")
    for stream in ReferenceStream.allCases {
      for (detector, cell) in [("ADWIN", \Row.adwin), ("PageHinkley", \Row.pageHinkley)] {
        let result = try #require(
          reference.results.first { $0.stream == stream.rawValue && $0.detector == detector })
        let page = rows[stream.rawValue]?[keyPath: cell]
        #expect(page == shown(result.drift, of: stream), "\(stream) \(detector)")
      }
    }
  }

  /// Alarms as the page has them: the delay of the first after the change, and the false ones.
  private func shown(_ alarms: [Int], of stream: ReferenceStream) -> String {
    guard let change = stream.change else {
      return alarms.isEmpty ? "no alarm" : "\(alarms.count) false"
    }
    let early = alarms.count { $0 < change }
    let delay = alarms.first { $0 >= change }.map { grouped($0 - change) } ?? "not found"
    return early == 0 ? delay : "\(delay), \(early) false before"
  }

  private func grouped(_ number: Int) -> String { ExactDecimal(number).grouped(places: 0) }
}
