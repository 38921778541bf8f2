import Testing

@testable import PortfolioCore

@Suite("What a claim is worth on a day")
struct EvidenceClaimTests {
  private func claim(_ date: String?, until: String? = nil) throws -> EvidenceClaim {
    EvidenceClaim(
      try #require(ObligationID("p/o")), name: "report", date: date.map(Day.of),
      until: until.map(Day.of), by: "ana", source: .record(Place(path: "models/m.md")))
  }

  private func person(left: String?) throws -> Person {
    var person = Person(id: try .of("ana"), place: Place(path: "people.yaml"))
    person.left = left.map(Day.of)
    return person
  }

  @Test(
    "Evidence holds up to and with the day so many months later",
    arguments: [
      ("2025-11-23", 12, "2026-11-23"), ("2026-08-31", 6, "2027-02-28"),
      ("2027-08-31", 6, "2028-02-29"), ("2026-01-31", 1, "2026-02-28"),
      ("2024-02-29", 12, "2025-02-28"),
    ])
  func ageing(_ date: String, _ months: Int, _ lastDay: String) throws {
    let claim = try claim(date)
    let last = Day.of(lastDay)
    #expect(claim.standing(on: last, holding: months, author: nil) == .holds(lastDay: last))
    #expect(
      claim.standing(on: last.advanced(by: 1), holding: months, author: nil)
        == .aged(lastDay: last))
    #expect(
      claim.standing(on: Day.of(date), holding: months, author: nil) == .holds(lastDay: last))
    #expect(
      claim.standing(on: Day.of(date).advanced(by: -1), holding: months, author: nil)
        == .inFuture(Day.of(date)))
  }

  @Test("A day it names itself ends it sooner, and never later")
  func ownEnd() throws {
    let sooner = try claim("2026-01-01", until: "2026-03-05")
    #expect(sooner.lastDay(holding: 12) == Day.of("2026-03-05"))
    #expect(
      sooner.standing(on: Day.of("2026-03-05"), holding: 12, author: nil)
        == .holds(lastDay: Day.of("2026-03-05")))
    #expect(
      sooner.standing(on: Day.of("2026-03-06"), holding: 12, author: nil)
        == .aged(lastDay: Day.of("2026-03-05")))
    #expect(
      try claim("2026-01-01", until: "2030-01-01").lastDay(holding: 12) == Day.of("2027-01-01"))
  }

  @Test("Without a date nobody knows; of somebody who had left it counts for nothing")
  func undatedAndLeft() throws {
    let today = Day.of("2026-11-23")
    #expect(try claim(nil).standing(on: today, holding: 12, author: nil) == .undated)
    let claim = try claim("2026-06-01")
    #expect(
      claim.standing(on: today, holding: 12, author: try person(left: "2026-06-01"))
        == .byLeaver(try .of("ana"), left: Day.of("2026-06-01")))
    // Who left later had stood by it when it was made.
    #expect(
      claim.standing(on: today, holding: 12, author: try person(left: "2026-06-02"))
        == .holds(lastDay: Day.of("2027-06-01")))
  }

  @Test(
    "Words are what the store proves, in either spelling; all else is a document",
    arguments: [
      ("owner", Evidence.proven(.owner)), ("Assignment", .proven(.owner)),
      ("data  terms", .proven(.dataTerms)), ("model card", .proven(.record)),
      ("record", .proven(.record)), ("license", .proven(.licence)), ("LICENCE", .proven(.licence)),
      ("hosting", .proven(.hosting)), ("approval", .proven(.approval)),
      (" evaluation  report ", .document("evaluation report")), ("owners", .document("owners")),
    ])
  func names(_ text: String, _ evidence: Evidence) {
    #expect(Evidence(text) == evidence)
  }

  @Test func aBlankNameIsNoEvidence() { #expect(Evidence("  ") == nil) }

  @Test(
    "An obligation's name is that of a policy, a slash and its own",
    arguments: ["p/o", "eu-ai-act/annex-iii/x"])
  func obligationNames(_ text: String) { #expect(ObligationID(text)?.description == text) }

  @Test(arguments: ["p", "p/", "/o", "P/o", ""]) func noNames(_ text: String) {
    #expect(ObligationID(text) == nil)
  }
}
