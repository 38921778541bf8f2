import Testing

@testable import PortfolioCore

@Suite("When what is shown changes by itself")
struct NextChangeTests {
  @Test("With each day of the portfolio's zone, when reviews fall due and exceptions end")
  func startOfDay() throws {
    var settings = PortfolioSettings()
    settings.zone = try #require(Zone("Asia/Tokyo"))
    // 2026-09-21, 23:13 in Tokyo.
    let now = Timestamp(seconds: 1_789_999_980)
    let digest = Digest(Portfolio(settings: settings, asOf: now))
    let next = try #require(digest.nextChange(after: now))
    #expect(next == settings.zone.start(of: settings.zone.day(of: now).advanced(by: 1)))
    #expect(next - now < .seconds(86_400))
    #expect(digest.nextChange(after: next) == next + .seconds(86_400))
  }
}
