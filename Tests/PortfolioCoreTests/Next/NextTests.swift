import Testing

@testable import PortfolioCore

@Suite("What is to be done next")
struct NextTests {
  private func step(
    _ subject: String, _ urgency: NextStep.Urgency, risk: NextStep.Risk = .low, saves: Int = 0
  ) -> NextStep {
    var step = NextStep(
      kind: .waste, subject: subject, reason: .waste(.noTraffic, .endOrMeasure), place: .model,
      risk: risk, urgency: urgency, key: "$",
      command: "folio waste")
    step.weight = Double(saves)
    return step
  }

  @Test("What is broken comes by date, then what comes by date, then money, then risk")
  func ranking() {
    let (early, late) = (Day.of("2026-01-01"), Day.of("2026-02-01"))
    let inOrder = [
      step("a", .broken(since: nil)), step("b", .broken(since: early)),
      step("c", .broken(since: late), risk: .high), step("d", .broken(since: late), risk: .low),
      step("e", .coming(early)), step("f", .coming(late)), step("g", .open, saves: 9),
      step("h", .open, risk: .high, saves: 5), step("i", .open, risk: .high),
      step("j", .open, risk: .medium), step("k", .open, risk: .low), step("l", .open, risk: .low),
    ]
    var generator = SplitMix64(seed: 7)
    for _ in 0..<20 {
      #expect(NextRanking.sorted(inOrder.shuffled(using: &generator)) == inOrder)
    }
  }

  @Test("Targets, reviews, obligations, breaches, gaps and records are all found")
  func found() throws {
    var world = try ObligationWorld()
    world.cards = [
      (
        "m",
        "tier: high, type: large, recorded: 2020-01-01, "
          + "targets: [{metric: x, floor: 0.9}], data: {keeps: public}"
      )
    ]
    world.workflows = [("w", "servedBy: m\nneeds: {sensitivity: confidential}\n")]
    world.policies = [
      (
        "p",
        "obligations: [{id: now, title: Now, appliesTo: \"type=large\", from: 2026-01-01, "
          + "evidence: [paper]}, {id: soon, title: Soon, appliesTo: \"type=large\", "
          + "from: 2026-12-01, evidence: [paper]}, {id: far, title: Far, "
          + "appliesTo: \"type=large\", from: 2028-12-01, evidence: [paper]}]"
      )
    ]
    world.observations = ["2026-11-01T00:00:00Z,m,x,0.8"]
    try world.write(
      .review(
        Review(
          models: [.of("m")], outcome: .passed, held: nil, evidence: [],
          next: Day.of("2026-03-01"))), on: "2025-09-01")
    let steps = Digest(try world.portfolio()).nextSteps()
    #expect(
      steps.map { "\($0.kind.rawValue) \($0.subject)" } == [
        "confidentiality w", "obligation p/now", "review m", "target m", "obligation p/soon",
        "owner m", "record m",
      ])
    #expect(steps[1].since == Day.of("2026-01-01") && steps[1].risk == .high)
    #expect(
      steps.map(\.part) == [.broken, .broken, .broken, .broken, .coming, .other, .other])
    #expect(steps[1].reason == .obligation(missing: 1, unknown: 0))
    #expect(steps[1].reason.raw == [.word(.obligation(.readiness(.missing))), .count(1)])
    #expect(steps[3].reason.raw == [.text("x"), .number(0.8, unit: nil), .text("≥ 0.9")])
    #expect(steps[5].reason == .ownership(.noOwner, .owner, nil) && steps[5].reason.role == .owner)
    #expect(steps[2].since == Day.of("2026-03-01"))
    #expect(steps[4].due == Day.of("2026-12-01"))
    #expect(steps.map(\.effort).first == .high && steps.last?.effort == .low)
    #expect(steps.allSatisfy { $0.command.hasPrefix("folio ") && !$0.key.isEmpty })
  }

  @Test("Who left broke no rule before that day")
  func left() throws {
    var world = try ObligationWorld()
    world.cards = [("m", "tier: low")]
    try world.assign(.owner, "m", to: "eva")
    let step = try #require(try world.digest().nextSteps().first { $0.kind == .ruleBreach })
    #expect(step.since == Day.of("2026-06-01"))
  }

  @Test("A healthy portfolio has nothing to do")
  func nothing() throws {
    #expect(Digest(try ObligationWorld().portfolio()).nextSteps().isEmpty)
  }

  @Test("Every query in a command is one that the command takes")
  func commands() throws {
    var world = try ObligationWorld()
    world.cards = [("m", "tier: high, recorded: 2020-01-01, targets: [{metric: x, floor: 1}]")]
    world.observations = ["2026-11-01T00:00:00Z,m,x,0.8"]
    for step in Digest(try world.portfolio()).nextSteps() {
      guard let mark = step.command.firstRange(of: "--filter '") else { continue }
      let text = String(step.command[mark.upperBound...].dropLast())
      switch step.kind {
      case .target: _ = try Query(parsing: text, for: TargetRow.self)
      case .record: _ = try Query(parsing: text, for: RecordRow.self)
      default: Issue.record("\(step.command)")
      }
    }
  }
}
