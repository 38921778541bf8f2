import Testing

@testable import PortfolioCore

@Suite("The live feed of the sample")
struct SampleFeedTests {
  private let start = SampleFixture.day.startUTC + .seconds(40_000)

  /// The store as the feed leaves it after so many seconds, asked once a second.
  private func files(after seconds: Int) -> [SampleFile] {
    var files = SampleStore.files(endingOn: SampleFixture.day, at: start)
    var feed = SampleFeed(startingAt: start)
    for second in 0...seconds {
      for append in feed.rows(until: .seconds(second)) {
        if let index = files.firstIndex(where: { $0.path == append.path }) {
          files[index].bytes += append.bytes
        } else {
          Issue.record("\(append.path) is new")
        }
      }
    }
    return files
  }

  private func sinking(after seconds: Int) -> [Alert] {
    SampleReading(files(after: seconds)).alerts(at: start + .seconds(seconds)).filter {
      $0.model.text == "granite-8b" && $0.metric == "groundedness"
        && $0.id.fingerprint.path == .floor
    }
  }

  @Test("An indicator that was healthy sinks within the first half minute, and recovers")
  func sinks() {
    #expect(sinking(after: 10).isEmpty)
    #expect(sinking(after: 22).map(\.isFiring) == [true])
    #expect(sinking(after: 60).map(\.isFiring) == [true])
    #expect(sinking(after: 80).map(\.isFiring) == [false])
  }

  @Test("After ten minutes it has sunk once, every row is read, and nothing else alarms")
  func tenMinutes() {
    let reading = SampleReading(files(after: 595))
    #expect(reading.problems == [])
    #expect(reading.log.problems == [])
    let sunk = reading.alerts(at: start + .seconds(595)).filter { $0.fired > start }
    #expect(
      sunk.map { "\($0.model) \($0.metric) \($0.id.fingerprint.path.name) \($0.isFiring)" }
        .sorted()
        == ["granite-8b groundedness drift false", "granite-8b groundedness floor false"])
  }

  @Test("It keeps alive, for hours, all that was alive")
  func alive() throws {
    var feed = SampleFeed(startingAt: start)
    var fed: Set<String> = []
    for append in feed.rows(until: .seconds(60)) {
      for line in append.bytes.split(separator: UInt8(ascii: "\n")) {
        let fields = String(decoding: line, as: UTF8.self).split(
          separator: ",", omittingEmptySubsequences: false)
        let segment = fields.count > 4 ? fields[4] : ""
        fed.insert("\(fields[1]) \(fields[2]) \(segment)")
      }
    }
    let wanted = SampleSeries.wexholm.filter { $0.end == nil && $0.spacing < 24 }
    #expect(fed == Set(wanted.map { "\($0.model) \($0.metric) \($0.segment ?? "")" }))
  }

  @Test("Asked seldom or often it gives the same rows; after a long sleep only the last minute's")
  func pace() {
    func text(_ appends: [SampleFeed.Append], of path: String) -> [UInt8] {
      appends.filter { $0.path == path }.flatMap(\.bytes)
    }
    let path = SampleSeries.sinking.path
    var often = SampleFeed(startingAt: start)
    var seldom = SampleFeed(startingAt: start)
    let parts = (1...400).flatMap { often.rows(until: .milliseconds($0 * 100)) }
    #expect(text(parts, of: path) == text(seldom.rows(until: .seconds(40)), of: path))
    #expect(seldom.rows(until: .seconds(40)).isEmpty)
    let late = text(seldom.rows(until: .seconds(86_400)), of: SampleSeries.sinking.path)
    let rows = String(decoding: late, as: UTF8.self).split(separator: "\n")
    #expect((41...60).contains(rows.count))
    #expect(rows.allSatisfy { $0 >= (start + .seconds(86_400 - 62)).rfc3339 })
  }
}
