import Testing

@testable import PortfolioCore

@Suite("The calendar of obligations")
struct ObligationCalendarTests {
  private func world(_ policy: String) throws -> ObligationWorld {
    var world = try ObligationWorld()
    world.cards = [
      ("a", "type: open, tier: low, evidence: [{obligation: p/o, name: report, date: 2026-01-31}]"),
      ("b", "type: open, tier: high"), ("c", "vendor: IBM"), ("d", "type: large"),
    ]
    world.policies = [("p", policy)]
    return world
  }

  private func shown(_ world: ObligationWorld, all: Bool = false) throws -> [String] {
    try world.digest().obligationCalendar(all: all).map { date in
      "\(date.day) \(date.daysLeft) \(date.kind.rawValue) \(date.named.id.obligation) "
        + "\(date.evidence?.name ?? "-") \(date.applies) \(date.missing ?? -1) "
        + "\(date.unknown ?? -1) \(date.models.map(\.text).joined(separator: ","))"
    }
  }

  private let policy = """
    obligations:
      - {id: o, appliesTo: type=open, from: 2026-12-02, until: 2029-01-01, evidence: [report]}
      - {id: past, from: 2026-11-22, evidence: [owner]}
      - {id: today, from: 2026-11-23, evidence: [owner]}
      - {id: over, from: 2020-01-01, until: 2026-04-17, evidence: [report]}
    """

  @Test("What comes, what ends and what ages out, the earliest first, with the days left")
  func calendar() throws {
    let coming = [
      "2026-11-23 0 in-force today - 4 4 0 ", "2026-12-02 9 in-force o - 2 1 1 ",
      "2028-01-31 434 last-day o report 1 -1 -1 a", "2029-01-01 770 ends o - 2 1 1 ",
    ]
    #expect(try shown(try world(policy)) == coming)
    #expect(
      try shown(try world(policy), all: true) == [
        "2020-01-01 -2518 in-force over - 0 0 0 ", "2026-04-17 -220 ends over - 0 0 0 ",
        "2026-11-22 -1 in-force past - 4 4 0 ",
      ] + coming)
  }

  @Test("Who edits a day in a policy's file moves the calendar, and nothing else does")
  func moving() throws {
    let moved = policy.replacing("2026-12-02", with: "2027-06-30")
    let lines = try shown(try world(moved))
    #expect(lines.contains("2027-06-30 219 in-force o - 2 1 1 "))
    #expect(!lines.contains { $0.hasPrefix("2026-12-02") })
    #expect(lines.count == 4)
  }

  @Test("Evidence of one day is one line, of another day another")
  func grouping() throws {
    var world = try ObligationWorld()
    world.cards = [
      ("a", "tier: low, recorded: 2026-01-01"), ("b", "tier: low, recorded: 2026-01-01"),
      ("c", "tier: low, recorded: 2026-01-02"),
    ]
    world.policies = [("p", "obligations: [{id: o, evidence: [record]}]")]
    #expect(
      try shown(world) == [
        "2028-01-01 404 last-day o record 2 -1 -1 a,b",
        "2028-01-02 405 last-day o record 1 -1 -1 c",
      ])
    let report = try world.digest().printedObligationCalendar(
      try Query(parsing: "value<405 model=b", for: ObligationDate.self))
    #expect(report.table.rows.count == 1)
    #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
  }
}
