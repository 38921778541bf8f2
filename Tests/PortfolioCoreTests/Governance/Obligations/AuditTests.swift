import Testing

@testable import PortfolioCore

@Suite("What would not survive a question")
struct AuditTests {
  private func kinds(
    _ claim: String, policy: String = "{id: o, evidence: [report]}",
    _ change: (
      (inout ObligationWorld) throws -> Void
    )? = nil
  ) throws -> [AuditFinding.Kind] {
    var world = try ObligationWorld()
    world.cards = [("m", "tier: medium, evidence: [{\(claim)}]")]
    world.policies = [
      ("p", "asOf: 2026-11-01\nverified: true\nobligations: [\(policy)]")
    ]
    try change?(&world)
    return try world.digest().auditRows.map(\.finding.kind)
  }

  private let sound = "obligation: p/o, name: report, link: x, date: 2026-11-01, by: ana"

  @Test("A claim with date, link and author is none of these")
  func soundClaim() throws {
    #expect(try kinds(sound) == [])
    #expect(
      try kinds("obligation: p/o, name: report, link: x, date: 2026-11-01, by: ana@x.example")
        == [])
  }

  @Test("Each kind is found, and only it")
  func each() throws {
    func with(_ old: String, _ new: String) throws -> [AuditFinding.Kind] {
      let parts = sound.split(separator: ", ").map { $0 == old ? new : String($0) }
      return try kinds(parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    #expect(try with("date: 2026-11-01", "") == [.undated])
    #expect(
      try with("date: 2026-11-01", "date: 2026-11-24") == [.inFuture(Day.of("2026-11-24"))])
    #expect(
      try with("date: 2026-11-01", "date: 2025-11-22") == [
        .aged(lastDay: Day.of("2026-11-22"))
      ])
    #expect(try with("link: x", "") == [.noLink])
    #expect(try with("by: ana", "") == [.noAuthor])
    #expect(try with("by: ana", "by: Zoe") == [.unknownAuthor("Zoe")])
    #expect(
      try with("by: ana", "by: eva") == [
        .authorLeft(try .of("eva"), on: Day.of("2026-06-01"))
      ])
    #expect(try with("obligation: p/o", "obligation: p/gone") == [.noObligation])
    #expect(try with("name: report", "name: letter") == [.unasked])
    #expect(
      try kinds(sound) { try $0.assign(.developer, "m", to: "ana") } == [
        .ownWork(try .of("ana"))
      ])
    #expect(try kinds(sound) { try $0.assign(.owner, "m", to: "ana") } == [])
  }

  @Test("A claim whose place a newer one took raises no question")
  func superseded() throws {
    func kinds(_ dates: [(date: String, until: String?)]) throws -> [AuditFinding.Kind] {
      let claims = dates.map { claim in
        "{obligation: p/o, name: report, link: x, by: ana, date: \(claim.date)"
          + (claim.until.map { ", until: \($0)" } ?? "") + "}"
      }
      var world = try ObligationWorld()
      world.cards = [("m", "tier: medium, evidence: [\(claims.joined(separator: ", "))]")]
      world.policies = [
        ("p", "asOf: 2026-11-01\nverified: true\nobligations: [{id: o, evidence: [report]}]")
      ]
      return try world.digest().auditRows.map(\.finding.kind)
    }
    #expect(try kinds([("2024-01-01", nil), ("2026-11-01", nil)]) == [])
    #expect(try kinds([("2026-11-01", nil), ("2024-01-01", nil)]) == [])
    // Of two that held once the later is asked about, and it alone.
    #expect(
      try kinds([("2024-01-01", nil), ("2025-01-01", nil)])
        == [.aged(lastDay: Day.of("2026-01-01"))])
    // What has not come takes nobody's place, nor does what ends before the other.
    #expect(
      try kinds([("2024-01-01", nil), ("2027-01-01", nil)])
        == [.aged(lastDay: Day.of("2025-01-01")), .inFuture(Day.of("2027-01-01"))])
    #expect(
      try kinds([("2025-12-01", nil), ("2026-01-01", "2026-02-01")])
        == [.ageing(lastDay: Day.of("2026-12-01")), .aged(lastDay: Day.of("2026-02-01"))])
  }

  @Test(
    "Evidence is told to age from 30 days before its last day",
    arguments: [("2025-11-23", 0), ("2025-12-23", 30), ("2025-12-24", nil)] as [(String, Int?)])
  func ageing(_ date: String, _ left: Int?) throws {
    let kinds = try kinds("obligation: p/o, name: report, link: x, date: \(date), by: ana")
    let expected = left.map {
      [AuditFinding.Kind.ageing(lastDay: Day.of("2026-11-23").advanced(by: $0))]
    }
    #expect(kinds == expected ?? [])
  }

  @Test("Policies are asked whether and when their text was checked")
  func texts() throws {
    func found(_ head: String, _ obligations: String = "[{id: o, evidence: [owner]}]") throws
      -> [String]
    {
      var world = try ObligationWorld()
      world.policies = [("p", "\(head)\nobligations: \(obligations)")]
      return try world.digest().auditRows.map {
        "\($0.finding.kind.raw) \($0.obligation ?? "-") \($0.place?.line ?? 0)"
      }
    }
    #expect(try found("asOf: 2025-11-23\nverified: true") == [])
    #expect(try found("asOf: 2025-11-22\nverified: true") == ["old-text 2025-11-22 - 0"])
    #expect(try found("verified: true") == ["text-undated - 0"])
    #expect(try found("asOf: 2026-11-01\nverified: false") == ["unverified - 0"])
    #expect(try found("asOf: 2026-11-01") == ["verification-not-set - 0"])
    #expect(
      try found("asOf: 2026-11-01\nverified: true", "[{id: a, verified: false}, {id: b}]")
        == ["unverified a 3"])
    #expect(
      try found("asOf: 2026-11-01", "[{id: a, verified: true}, {id: b, verified: true}]") == [])
  }

  @Test("Each finding has a stable name of its own, and the rows print")
  func printing() throws {
    let kinds: [AuditFinding.Kind] = [
      .undated, .inFuture(Day(ordinal: 0)), .afterClaim(made: Day(ordinal: 0)),
      .aged(lastDay: Day(ordinal: 0)), .ageing(lastDay: Day(ordinal: 0)), .noLink, .noAuthor,
      .unknownAuthor("x"), .authorLeft(try .of("x"), on: Day(ordinal: 0)),
      .ownWork(try .of("x")), .noObligation, .unasked, .unverified, .verificationNotSet,
      .oldText(asOf: Day(ordinal: 0)), .textUndated,
    ]
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    #expect(kinds.allSatisfy { $0.raw.hasPrefix($0.code) })
    var world = try ObligationWorld()
    world.cards = [("m", "evidence: [{obligation: p/o, name: report}]")]
    let report = try world.digest().printedAudit(
      try Query(parsing: "state:no-link person:none", for: AuditRow.self))
    #expect(report.table.rows.count == 1)
    #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
  }
}
