import Testing

@testable import PortfolioCore

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0),
    ("2026-11-23T19:08:15Z", 1_795_460_895_000_000_000),
    ("2026-11-23t19:08:15z", 1_795_460_895_000_000_000),
    ("2026-11-23T20:08:15+01:00", 1_795_460_895_000_000_000),
    ("2026-11-23T13:38:15.120-05:30", 1_795_460_895_120_000_000),
    ("2026-11-23T19:08:15.000000001Z", 1_795_460_895_000_000_001),
    ("2026-11-23T19:08:15.1Z", 1_795_460_895_100_000_000),
    ("2024-02-29T23:59:59-00:00", 1_709_251_199_000_000_000),
    ("1969-12-31T23:59:59.5Z", -500_000_000),
  ])
  func readsWhatTheStandardAllows(text: String, nanoseconds: Int64) {
    #expect(Timestamp.parse(text.utf8) == .success(Timestamp(nanoseconds: nanoseconds)))
  }

  @Test(arguments: [
    ("2024-02-30T00:00:00Z", TimeFault.noSuchTime),
    ("2023-02-29T00:00:00Z", .noSuchTime),
    ("2024-13-01T00:00:00Z", .noSuchTime),
    ("2024-00-10T00:00:00Z", .noSuchTime),
    ("2024-01-00T00:00:00Z", .noSuchTime),
    ("2024-01-01T24:00:00Z", .noSuchTime),
    ("2024-01-01T23:60:00Z", .noSuchTime),
    ("2016-12-31T23:59:60Z", .noSuchTime),
    ("2024-01-01T00:00:00+24:00", .noSuchTime),
    ("2024-01-01T00:00:00", .noZone),
    ("2024-01-01T00:00:00.5", .noZone),
    ("99999-01-01T00:00:00Z", .outOfRange),
    ("1677-12-31T00:00:00Z", .outOfRange),
    ("2262-01-01T00:00:00Z", .outOfRange),
    ("2261-12-31T23:59:59-00:01", .outOfRange),
    ("2024-01-01", .form),
    ("2024-01-01 00:00:00Z", .form),
    ("2024-01-01T00:00:00.Z", .form),
    ("2024-01-01T00:00:00.1234567890Z", .form),
    ("2024-01-01T00:00Z", .form),
    ("2024-01-01T00:00:00+0100", .form),
    ("2024-01-01T00:00:00Zx", .form),
    (" 2024-01-01T00:00:00Z", .form),
    ("2024-1-01T00:00:00Z", .form),
    ("٢٠٢٤-01-01T00:00:00Z", .form),
    ("1700000000000", .form),
    (".123Z", .form),
    ("", .form),
  ])
  func refusesWhatIsNoTime(text: String, fault: TimeFault) {
    #expect(Timestamp.parse(text.utf8) == .failure(fault))
  }

  @Test(arguments: [
    ("2023-11-16 18:17:03.9799600", "2023-11-16T18:17:03.979960Z", true),
    ("2025-05-01T00:00:00", "2025-05-01T00:00:00Z", true),
    ("2025-05-01", "2025-05-01T00:00:00Z", true),
    ("2025-05-01 02:00:00+02:00", "2025-05-01T00:00:00Z", false),
    ("2025-05-01T00:00:00Z", "2025-05-01T00:00:00Z", false),
  ])
  func forgivesAMissingZoneInCosts(text: String, utc: String, assumed: Bool) throws {
    let read = try Timestamp.parseZoneOptional(text.utf8).get()
    #expect(read.timestamp.rfc3339 == utc)
    #expect(read.assumedUTC == assumed)
  }

  @Test(arguments: [
    ("2025-02-30", TimeFault.noSuchTime), ("2025-05-01 24:00:00", .noSuchTime),
    ("2025-05-01_00:00:00", .form), ("2025-05", .form), ("2025-05-01 ", .form),
  ])
  func forgivesNothingElseInCosts(text: String, fault: TimeFault) {
    #expect(throws: fault) { try Timestamp.parseZoneOptional(text.utf8).get() }
  }

  @Test func readsBytesThatAreNotContiguous() {
    let text = Array("xx2026-11-23T19:08:15Zyy".utf8)
    #expect(
      Timestamp.parse(text[2..<22]) == .success(Timestamp(seconds: 1_795_460_895)))
    #expect(
      Timestamp.parse(text[2..<22].lazy.map { $0 }) == .success(Timestamp(seconds: 1_795_460_895)))
  }

  @Test func writesAndReadsTheSameInstant() throws {
    var generator = SplitMix64(seed: 20_261_123)
    for round in 0..<2000 {
      var nanoseconds = Int64.random(
        in: Timestamp.earliest.nanoseconds...Timestamp.latest.nanoseconds, using: &generator)
      for _ in 0..<(round % 4) { nanoseconds = nanoseconds / 1000 * 1000 }
      let time = Timestamp(nanoseconds: nanoseconds)
      let text = time.rfc3339
      #expect(Timestamp.parse(text.utf8) == .success(time), "\(text), seed \(generator.seed)")
    }
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_795_460_895_120_000_000, "2026-11-23T19:08:15.120Z"),
    (1000, "1970-01-01T00:00:00.000001Z"), (1, "1970-01-01T00:00:00.000000001Z"),
    (-1, "1969-12-31T23:59:59.999999999Z"),
  ])
  func writesAsManyDecimalsAsItNeeds(nanoseconds: Int64, text: String) {
    #expect(Timestamp(nanoseconds: nanoseconds).rfc3339 == text)
  }

  @Test func theRangeIsThatOfWholeYears() {
    #expect(Timestamp.earliest.rfc3339 == "1678-01-01T00:00:00Z")
    #expect(Timestamp.latest.rfc3339 == "2261-12-31T23:59:59.999999999Z")
  }

  @Test func spansOfMoreThanThreeCenturiesAreExact() {
    let whole = Duration.seconds(18_429_206_399) + .nanoseconds(999_999_999)
    #expect(Timestamp.latest - .earliest == whole)
    #expect(Timestamp.earliest - .latest == .zero - whole)
    let (early, late) = (
      Timestamp(nanoseconds: -5_000_000_000_000_000_001), Timestamp(seconds: 6_000_000_000)
    )
    #expect(late - early == .seconds(11_000_000_000) + .nanoseconds(1))
  }

  @Test func readsDaysAndMonths() {
    #expect(Day.parse("2026-11-23".utf8) == .success(Day(ordinal: 20_780)))
    #expect(Day.parse("2026-02-29".utf8) == .failure(.noSuchTime))
    #expect(Day.parse("2026-11-23T".utf8) == .failure(.form))
    #expect(Month.parse("2026-11".utf8) == Month(year: 2026, month: 11))
    #expect(Month.parse("2026-13".utf8) == nil)
    #expect(Month.parse("2026-11-01".utf8) == nil)
  }
}
