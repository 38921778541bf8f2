import Foundation
import Testing

@testable import PortfolioCore

@Suite struct ZoneTests {
  private func time(_ text: String) throws -> Timestamp { try Timestamp.parse(text.utf8).get() }
  private func day(_ text: String) throws -> Day { try Day.parse(text.utf8).get() }

  @Test func knowsTheNamesOfTheDatabaseOnly() {
    #expect(Zone("Europe/Berlin")?.identifier == "Europe/Berlin")
    #expect(Zone("UTC") == .utc)
    #expect(Zone("Mars/Olympus") == nil)
    #expect(Zone("") == nil)
    #expect(Zone("\u{1B}[2J") == nil)
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-11-22T23:30:00Z", "2026-11-23", 0),
    ("Europe/Berlin", "2026-07-01T21:59:59Z", "2026-07-01", 23),
    ("Europe/Berlin", "2026-07-01T22:00:00Z", "2026-07-02", 0),
    ("America/New_York", "2026-01-01T04:59:59.999Z", "2025-12-31", 23),
    ("Asia/Kolkata", "2026-01-01T18:30:00Z", "2026-01-02", 0),
    ("Pacific/Kiritimati", "2026-01-01T10:00:00Z", "2026-01-02", 0),
    // Moscow changed its standard time in 2014 without daylight saving.
    ("Europe/Moscow", "2014-10-25T21:00:00Z", "2014-10-26", 1),
    ("Europe/Moscow", "2014-10-25T22:00:00Z", "2014-10-26", 1),
  ])
  func findsDayAndHour(zone: String, instant: String, day: String, hour: Int) throws {
    let zone = try #require(Zone(zone))
    #expect(try zone.day(of: time(instant)).description == day)
    #expect(try zone.hour(of: time(instant)) == hour)
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
    ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
    ("UTC", "2026-10-25", "2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z"),
    // Midnight did not exist: São Paulo went from 00:00 to 01:00.
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z"),
    // Midnight came twice: São Paulo went from 00:00 back to 23:00.
    ("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z", "2018-02-19T03:00:00Z"),
    // The day did not exist: Apia crossed the date line.
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"),
  ])
  func knowsWhereDaysBegin(zone: String, text: String, start: String, next: String) throws {
    let zone = try #require(Zone(zone))
    let day = try day(text)
    #expect(zone.start(of: day).rfc3339 == start)
    #expect(zone.end(of: day).nanoseconds == (try time(next)).nanoseconds - 1)
  }

  @Test func countsHoursOfTheWeekFromMonday() throws {
    let zone = try #require(Zone("Europe/Berlin"))
    #expect(zone.hourOfWeek(of: try time("2026-11-22T23:00:00Z")) == 0)
    #expect(zone.hourOfWeek(of: try time("2026-11-22T22:59:59Z")) == 167)
    #expect(try day("1969-12-29").weekday == 0)
  }

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe",
    "Europe/Istanbul", "Africa/Cairo", "Asia/Pyongyang",
  ])
  func agreesWithTheSystemAtAnyInstant(name: String) throws {
    let zone = try #require(Zone(name))
    let system = try #require(TimeZone(identifier: name))
    var generator = SplitMix64(seed: 7)
    for _ in 0..<3000 {
      let second = Int64.random(in: 631_152_000..<2_840_000_000, using: &generator)
      let expected = system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
      let found = zone.secondsFromUTC(at: Timestamp(seconds: second))
      #expect(found == expected, "\(name) at \(second), seed \(generator.seed)")
    }
  }

  @Test func everyDayHoldsItsOwnStart() throws {
    let zone = try #require(Zone("America/Sao_Paulo"))
    for ordinal: Int32 in 10_000..<20_000 {
      let day = Day(ordinal: ordinal)
      #expect(zone.day(of: zone.start(of: day)) == day)
      #expect(zone.start(of: day) < zone.start(of: day.advanced(by: 1)))
    }
  }
}
