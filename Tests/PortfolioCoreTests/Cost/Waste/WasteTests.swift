import Testing

@testable import PortfolioCore

/// Each kind of waste in a small store, and what comes near it and is none.
@Suite struct WasteTests {
  /// A store of a metric of quality and one of latency, owned models, and 100 USD a model.
  private func world(
    _ cards: [String: String], owned: Bool = true, costs: [String: String] = [:]
  ) -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += """
      metrics:
        accuracy: {unit: ratio, better: higher}
        latency_p95: {unit: ms, better: lower}

      """
    world.cards = cards
    if owned { for name in cards.keys { world.owners[name] = "ana" } }
    for name in cards.keys { world.charge(name, costs[name] ?? "100") }
    return world
  }

  private let target = "targets: [{metric: accuracy, floor: 0.9}]"

  /// Findings as `kind model: evidence`, in order.
  private func told(_ world: HandMadePortfolio) throws -> [String] {
    try world.digest().waste().findings.map {
      "\($0.kind.rawValue) \($0.model?.id.text ?? "-"): \($0.evidence.raw)"
    }
  }

  /// A value a day over June, 2026-06-30 the last.
  private func values(_ model: String, _ metric: String, _ value: Double) -> [String] {
    (1...30).map { day in
      "2026-06-\(day < 10 ? "0" : "")\(day)T12:00:00Z,\(model),\(metric),\(value)"
    }
  }

  @Test func whatIsOwnedMeasuredAndUsedIsNone() throws {
    var world = world(["m": "status: production, \(target)"])
    world.metrics = values("m", "accuracy", 0.95)
    #expect(try told(world) == [])
  }

  @Test func spendWithoutAnOwner() throws {
    var world = world(["m": "status: production, \(target)"], owned: false)
    world.metrics = values("m", "accuracy", 0.95) + values("seen", "accuracy", 0.95)
    world.charge("seen", "7")
    world.charge("", "5")
    let report = try world.digest().waste()
    #expect(
      try told(world) == [
        "noOwner m: no-owner", "noOwner seen: not-registered", "noOwner -: unallocated",
      ])
    #expect(report.findings.map(\.advice) == [.assignOwner, .draftCard, .mapCharges])
    #expect(report.spend[.usd] == ExactDecimal(112))
    #expect(report.models == 2)
    #expect(report.findings.allSatisfy { $0.saving == nil })
  }

  @Test func whatNothingIsSpentOnIsNoWaste() throws {
    var world = HandMadePortfolio()
    world.cards = ["old": "status: production", "credited": "status: production"]
    world.charge("old", "100", ["ChargePeriodStart": "2026-05-31T00:00:00Z"])
    world.charge("credited", "-3")
    #expect(try told(world) == [])
  }

  @Test func spendWithoutATarget() throws {
    var world = world([
      "bare": "status: production", "unmeasured": "status: production, \(target)",
      "planned": "status: proposed", "unsaid": "vendor: V",
    ])
    world.metrics =
      values("bare", "adoption", 1) + values("unmeasured", "adoption", 1)
      + values("unsaid", "adoption", 1)
    #expect(
      Set(try told(world)) == [
        "noTarget bare: no-targets", "noTarget unmeasured: never-measured: accuracy",
        "noTarget unsaid: no-targets",
      ])
  }

  @Test func spendWithoutTraffic() throws {
    let card = "status: production, \(target)"
    var world = world([
      "idle": card, "never": card, "asked": card, "measured": card, "pages": card, "hours": card,
      "planned": "status: approved, \(target)",
    ])
    let early = "2026-05-20T00:00:00Z"
    world.tokens("idle", 500, "Output", day: 15, ["ChargePeriodStart": early])
    world.tokens("asked", 500)
    world.charge("pages", "1", ["ConsumedQuantity": "12", "ConsumedUnit": "Pages"])
    world.charge("hours", "1", ["ConsumedQuantity": "720", "ConsumedUnit": "PTU-Hours"])
    world.metrics = values("measured", "adoption", 1) + ["2026-05-22T00:00:00Z,idle,accuracy,0.95"]
    let idle = try world.digest().waste().findings.filter { $0.kind == .noTraffic }
    #expect(
      Set(idle.map { "\($0.model?.id.text ?? "-"): \($0.evidence.raw)" }) == [
        "idle: last-used: 2026-05-22T00:00:00Z", "never: last-used: never",
        "hours: last-used: never",
      ])
    for finding in idle { #expect(finding.saving == finding.spend) }
  }

  @Test func targetsThatAreMissedNow() throws {
    let targets = "targets: [{metric: accuracy, floor: 0.9}, {metric: latency_p95, ceiling: 1000}]"
    var world = world([
      "bad": "status: production, \(targets)", "slow": "status: production, \(targets)",
      "good": "status: production, \(targets)",
    ])
    world.workflows["w"] = "servedBy: bad\nteam: t\n"
    world.metrics =
      values("bad", "accuracy", 0.8) + values("bad", "latency_p95", 900)
      + values("slow", "accuracy", 0.95) + values("slow", "latency_p95", 1500)
      + values("good", "accuracy", 0.95) + values("good", "latency_p95", 900)
    let report = try world.digest().waste()
    #expect(
      Set(try told(world)) == [
        "underQuality bad: accuracy 0.8 < 0.9 since 2026-06-01T12:00:00Z",
        "overLatency slow: latency_p95 1500 > 1000 since 2026-06-01T12:00:00Z",
      ])
    #expect(report.findings.first { $0.kind == .underQuality }?.others == ["w"])
    // What was mended is no waste any more.
    world.now = Timestamp(seconds: 1_782_907_200)
    world.metrics =
      values("bad", "accuracy", 0.8)
      + (1...5).map {
        "2026-07-01T0\($0):00:00Z,bad,accuracy,0.95"
      } + values("slow", "accuracy", 0.95) + values("good", "accuracy", 0.95)
    #expect(try told(world) == [])
  }

  @Test func twoModelsForOneTask() throws {
    let card = "status: production, \(target)"
    func found(_ one: String, _ other: String, _ second: String? = nil) throws -> [String] {
      var world = world(["dear": card, "cheap": second ?? card], costs: ["dear": "900"])
      world.metrics = values("dear", "accuracy", 0.95) + values("cheap", "accuracy", 0.95)
      world.workflows = ["a": "servedBy: dear\n" + one, "b": "servedBy: cheap\n" + other]
      return try told(world)
    }
    let same = "sameJob dear: task classify: a, b"
    #expect(try found("task: classify\nteam: t\n", "task: Classify\nteam: t\n") == [same])
    let needs = "needs: {quality: {metric: accuracy, floor: 0.9}, environment: batch}\n"
    #expect(
      try found("task: classify\nteam: t\n\(needs)", "task: classify\nteam: u\n\(needs)") == [same])
    #expect(
      try found("task: classify\nteam: t\n", "task: text-classification\nteam: t\n") == [same])
    // One word for what different teams do, or what is held to different things, is not one job.
    #expect(try found("task: classify\nteam: t\n", "task: classify\nteam: u\n") == [])
    #expect(
      try found(
        "task: classify\nteam: t\n\(needs)",
        "task: classify\nteam: t\nneeds: {environment: real-time}\n") == [])
    #expect(try found("task: classify\nteam: t\n", "task: chat\nteam: t\n") == [])
    #expect(try found("team: t\n", "team: t\n") == [])
    #expect(
      try found(
        "task: chat\nteam: t\n", "task: chat\nteam: t\n", "status: restricted, \(target)") == [])
  }

  @Test func twoModelsWithTheSameFunctionsForOneTeam() throws {
    func found(_ functions: String, _ team: String) throws -> [String] {
      var world = world(
        [
          "dear": "status: production, functions: [chat, summarise], \(target)",
          "cheap": "status: production, functions: \(functions), \(target)",
        ], costs: ["dear": "900"])
      world.metrics = values("dear", "accuracy", 0.95) + values("cheap", "accuracy", 0.95)
      world.workflows = [
        "a": "servedBy: dear\nteam: t\ntask: x\n", "b": "servedBy: cheap\nteam: \(team)\ntask: y\n",
      ]
      return try told(world)
    }
    #expect(
      try found("[Summarise, chat]", "t") == ["sameJob dear: functions chat, summarise; team t"])
    #expect(try found("[Summarise, chat]", "u") == [])
    #expect(try found("[chat]", "t") == [])
  }

  @Test func aLongContextThatNobodyNeeds() throws {
    let card = "status: production, context: 200000, \(target)"
    func found(
      _ workflow: String?, card: String? = nil, tokens: Int = 1000, of other: String? = nil,
      prompts: [Double] = []
    ) throws -> [String] {
      var world = world(["m": card ?? "status: production, context: 200000, \(target)"])
      world.metrics = values("m", "accuracy", 0.95)
      world.metrics += prompts.enumerated().map {
        "2026-06-2\($0.offset)T00:00:00Z,m,prompt_tokens_p99,\($0.element)"
      }
      if let workflow { world.workflows["w"] = "servedBy: m\n" + workflow }
      let values = other.map { ["x_folio_workflow": $0] } ?? [:]
      if tokens > 0 { world.tokens("m", tokens, "Output", day: 15, values) }
      return try told(world)
    }
    #expect(
      try found("needs: {context: 8192}\n") == ["unusedContext m: context 200000, needed 8192"])
    #expect(try found("needs: {context: 49999}\n").count == 1)
    #expect(try found(nil, prompts: [300, 700]) == ["unusedContext m: context 200000, needed 700"])
    #expect(
      try found("needs: {context: 8192}\n", of: "w") == [
        "unusedContext m: context 200000, needed 8192"
      ])
    // A quarter of it, nothing that says so, work of others, a longer prompt seen, no tokens billed.
    #expect(try found("needs: {context: 50000}\n") == [])
    #expect(try found("team: t\n") == [])
    #expect(try found(nil) == [])
    #expect(try found("needs: {context: 8192}\n", of: "other") == [])
    #expect(try found("needs: {context: 8192}\n", prompts: [300, 60_000]) == [])
    #expect(try found("needs: {context: 8192}\nvolume: {inputTokens: 60000}\n") == [])
    #expect(try found("needs: {context: 8192}\n", tokens: 0) == [])
    let short = "status: production, context: 127999, \(target)"
    #expect(try found("needs: {context: 8192}\n", card: short) == [])
    #expect(card.contains("200000"))
  }

  @Test func theDearestComesFirstAndCountsOnce() throws {
    var world = world(
      ["a": "status: production", "b": "status: production"], owned: false,
      costs: ["a": "10.25", "b": "20.5"])
    world.costs.add(["x_folio_model": "a", "ChargePeriodStart": "2026-06-15T00:00:00Z"])
    let digest = try world.digest()
    let report = digest.waste()
    #expect(report.findings.map { $0.model?.id.text } == ["b", "b", "b", "a", "a", "a"])
    #expect(Set(report.findings.map(\.kind)) == [.noOwner, .noTarget, .noTraffic])
    #expect(report.spend[.usd]?.description == "30.75")
    // One row of a has no cost: unknown is not zero.
    #expect(report.spend.isLowerBound)
    let printed = digest.printedWaste(report).table
    let spend = try #require(printed.columns.firstIndex(of: .spend))
    #expect(
      printed.rows.map { $0[spend] }.last
        == .amount(try ExactDecimal("10.25"), nil, isLowerBound: true))
    let query = try Query(parsing: "state:noTarget b", for: WasteFinding.self)
    #expect(digest.waste(query).findings.map(\.id.kind) == [.noTarget])
    #expect(digest.waste(query).spend[.usd]?.description == "20.5")
  }
}
