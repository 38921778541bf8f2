import PortfolioCore
import SystemPackage

/// The live feed of `folio demo`: appends the sample's rows as time goes by, as anybody's script
/// would.
struct DemoFeed: Sendable {
  var store: Store
  var start: Timestamp

  /// Appends rows until it is cancelled.
  func run() async {
    var feed = SampleFeed(startingAt: start)
    let clock = ContinuousClock()
    let began = clock.now
    while !Task.isCancelled {
      try? await clock.sleep(for: SampleFeed.interval)
      for rows in feed.rows(until: clock.now - began) {
        // A row that cannot be written is missing, which the dashboard then shows.
        try? await store.appendRows(rows.bytes, to: rows.path)
      }
    }
  }
}
