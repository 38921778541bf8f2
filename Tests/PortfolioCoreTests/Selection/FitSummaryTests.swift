import Testing

@testable import PortfolioCore

/// What is proposed for a piece of work, what it saves, and what the list says of it.
@Suite struct FitSummaryTests {
  /// Two models that could do the work of `desk`: a large, dear one that does and a small, cheap one.
  private static func world() -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += "currency: USD\nmetrics:\n  accuracy: {unit: ratio, better: higher}\n"
    world.cards = [
      "big": "status: production, type: large, parameters: 70e9",
      "small": "status: approved, parameters: 8e9",
    ]
    world.prices = [
      "big,uncached,USD,10,2026-01-01,,", "big,output,USD,30,2026-01-01,,",
      "small,uncached,USD,1,2026-01-01,,", "small,output,USD,3,2026-01-01,,",
    ]
    world.quality = [
      "2026-06-01,big,classify,accuracy,0.95,1000", "2026-06-01,small,classify,accuracy,0.93,1000",
    ]
    world.workflows["desk"] = """
      task: classify
      servedBy: big
      needs: {quality: {metric: accuracy, floor: 0.9}}
      volume: {requestsPerMonth: 1000, inputTokens: 1000, outputTokens: 100}
      switchingCost: "20"
      """
    return world
  }

  private func summary(_ world: HandMadePortfolio) throws -> FitSummary {
    try #require(Selection(try world.digest().portfolio).summaries().first)
  }

  @Test("A smaller, cheaper model that would do makes today's an encyclopaedia")
  func oversize() throws {
    let found = try summary(Self.world())
    #expect(found.verdict == .oversize && found.smaller?.text == "small")
    #expect(found.proposed?.text == "small" && found.feasible == 2)
    // 1,000 × (0.013 − 0.0013).
    #expect(found.todayCost?.perRequest == (try ExactDecimal("0.013")))
    #expect(found.proposedCost?.perRequest == (try ExactDecimal("0.0013")))
    #expect(found.proposedCost?.perSuccess == (try ExactDecimal("0.001397849462")))
    #expect(found.saving == (try ExactDecimal("11.7")))
    #expect(found.firstYear == (try ExactDecimal("120.4")))
    #expect(abs((found.paybackMonths ?? 0) - 20 / 11.7) < 1e-9)
  }

  @Test("In which respects it is too large is said: parameters, type, context")
  func because() throws {
    var world = Self.world()
    #expect(
      try summary(world).because
        == [.parameters(QuantityRange(70e9), smaller: QuantityRange(8e9))])
    world.cards["big"] = "status: production, type: large, context: 100000"
    world.cards["small"] = "status: approved, type: open, context: 100000"
    #expect(try summary(world).because == [.type(smaller: .open)])
    world.workflows["desk"] = world.workflows["desk"]?.replacing(
      "floor: 0.9}", with: "floor: 0.9}, promptP99: 24900")
    #expect(
      try summary(world).because
        == [.type(smaller: .open), .context(100_000, needed: 25_000)])
    world.workflows["desk"] = world.workflows["desk"]?.replacing("24900", with: "24901")
    #expect(try summary(world).because == [.type(smaller: .open)])
  }

  @Test("Where neither parameters nor types tell, a context many times as large does")
  func context() throws {
    var world = Self.world()
    world.cards["big"] = "status: production, context: 64000"
    world.cards["small"] = "status: approved, context: 16000"
    #expect(try summary(world).verdict == .oversize)
    world.cards["small"] = "status: approved, context: 16001"
    #expect(try summary(world).verdict == .fits)
    world.cards["small"] = "status: approved"
    #expect(try summary(world).verdict == .fits)
  }

  @Test("Too large for where the work runs is oversize, whatever the smaller one costs")
  func environment() throws {
    var world = Self.world()
    world.cards["small"] = "status: approved, parameters: 3e9"
    world.workflows["desk"] = world.workflows["desk"]?.replacing(
      "floor: 0.9}", with: "floor: 0.9}, environment: mobile")
    let found = try summary(world)
    #expect(found.verdict == .oversize && found.smaller?.text == "small")
    #expect(found.proposed?.text == "small" && found.todayRejections.map(\.kind) == [.size])
    #expect(
      found.because == [
        .environment(.mobile, QuantityRange(70e9), most: 4e9),
        .parameters(QuantityRange(70e9), smaller: QuantityRange(3e9)),
      ])
    world.prices[2] = "small,uncached,USD,100,2026-01-01,,"
    let dearer = try summary(world)
    #expect(dearer.verdict == .oversize && dearer.proposed?.text == "small")
    #expect(dearer.saving?.isNegative == true)
    // That it is bad as well is undersize.
    world.quality[0] = "2026-06-01,big,classify,accuracy,0.5,1000"
    #expect(try summary(world).verdict == .undersize)
  }

  @Test("It stands among what is to be done next, with what it saves")
  func next() throws {
    func step(_ world: HandMadePortfolio) throws -> NextStep? {
      try world.digest().nextSteps().first { $0.kind == .fit }
    }
    let saves = try #require(try step(Self.world()))
    #expect(saves.subject == "desk" && saves.model?.id.text == "big")
    #expect(saves.saving == Money(try ExactDecimal("11.7"), .usd))
    #expect(saves.urgency == .open && saves.command == "folio whatif desk small")
    var world = Self.world()
    world.quality[0] = "2026-06-01,big,classify,accuracy,0.85,1000"
    #expect(try step(world)?.urgency == .broken(since: nil))
    world.workflows["desk"] = world.workflows["desk"]?.replacing(
      "servedBy: big", with: "servedBy: small")
    #expect(try step(world) == nil)
  }

  @Test("A cheaper one that is not smaller is proposed, and today's fits")
  func cheaper() throws {
    var world = Self.world()
    world.cards["small"] = "status: approved, parameters: 80e9"
    let found = try summary(world)
    #expect(found.verdict == .fits && found.smaller == nil)
    #expect(found.proposed?.text == "small")
    #expect(found.saving == (try ExactDecimal("11.7")))
  }

  @Test("What costs least already is not proposed again, and nothing dearer is")
  func cheapest() throws {
    var world = Self.world()
    world.workflows["desk"] = world.workflows["desk"]?.replacing(
      "servedBy: big", with: "servedBy: small")
    let found = try summary(world)
    #expect(found.verdict == .fits && found.proposed == nil && found.saving == nil)
  }

  @Test("Today's model fails what the work needs, and another would do, whatever it costs")
  func undersize() throws {
    var world = Self.world()
    world.workflows["desk"] = world.workflows["desk"]?.replacing(
      "servedBy: big", with: "servedBy: small")
    world.quality[1] = "2026-06-01,small,classify,accuracy,0.85,1000"
    let found = try summary(world)
    #expect(found.verdict == .undersize && found.proposed?.text == "big")
    #expect(found.todayRejections.map(\.kind) == [.quality])
    #expect(found.saving == (try ExactDecimal("-11.7")))
    #expect(found.paybackMonths == nil)
  }

  @Test("Nobody is known to be able to do it: what is missing, and who comes nearest")
  func gap() throws {
    var world = Self.world()
    world.quality = [
      "2026-06-01,big,classify,accuracy,0.85,1000"
    ]
    world.cards["small"] = "status: blocked, parameters: 8e9"
    let found = try summary(world)
    #expect(found.verdict == .gap && found.feasible == 0 && found.proposed == nil)
    #expect(found.lacks == [.init(.status, 1), .init(.quality, 1), .init(.qualityUnknown, 1)])
    #expect(found.nearest?.text == "big")
  }

  @Test("Too little is known to say")
  func unknown() throws {
    var world = Self.world()
    world.quality = []
    let found = try summary(world)
    #expect(found.verdict == .unknown && found.unknown == 2)
    // As little is known of one as of the other.
    #expect(found.nearest == nil)
    world = Self.world()
    world.workflows["desk"] = world.workflows["desk"]?.replacing("servedBy: big\n", with: "")
    #expect(try summary(world).verdict == .unserved)
    world.workflows["desk"]? += "\nservedBy: nobody-knows"
    #expect(try summary(world).verdict == .unknown)
  }

  @Test("What this very work was charged counts before the list, all of a model's cost after it")
  func bases() throws {
    var world = Self.world()
    world.charge("big", "40", ["x_folio_workflow": "desk"])
    #expect(try summary(world).todayCost?.basis == .list)
    world.prices = Array(world.prices.suffix(2))
    // Nobody counted requests: 40 over 1,000 × 12 × 30 / 365 requests.
    var found = try summary(world)
    #expect(found.todayCost?.basis == .billed)
    #expect(found.todayCost?.perRequest == (try ExactDecimal("0.040555555556")))
    // 41 over 2,000 tokens, of which a request has 1,100.
    world.tokens("big", 2000, "Output", ["x_folio_workflow": "other"])
    found = try summary(world)
    #expect(found.todayCost?.basis == .allocated)
    #expect(found.todayCost?.perRequest == (try ExactDecimal("22.55")))
  }

  @Test("Requests that the charges of this very work count make its cost a measured one")
  func measured() throws {
    var world = Self.world()
    let requests = [
      "x_folio_workflow": "desk", "ConsumedQuantity": "250", "ConsumedUnit": "Requests",
    ]
    world.charge("big", "5", requests)
    var found = try summary(world)
    #expect(found.todayCost?.basis == .measured)
    #expect(found.todayCost?.perRequest == (try ExactDecimal("0.02")))
    #expect(found.todayCost?.perSuccess == (try ExactDecimal("0.021052631579")))
    // What it saves is measured on one side and the list's on the other, and said so.
    #expect(found.proposedCost?.basis == .list)
    #expect(found.saving == (try ExactDecimal("18.7")))
    // Requests of other work are none of its own.
    world.charge("big", "100", requests.merging(["x_folio_workflow": "other"]) { $1 })
    #expect(try summary(world).todayCost?.perRequest == (try ExactDecimal("0.02")))
    // A charge without a price makes what is known of it too little: the list counts again.
    world.charge("big", "", requests)
    found = try summary(world)
    #expect(found.todayCost?.basis == .list)
  }

  @Test("By weights another may be proposed, and the weights are shown")
  func weights() throws {
    let selection = Selection(try Self.world().digest().portfolio)
    let work = try #require(selection.portfolio.workflows.first)
    let weights = try #require(FitWeights([.quality: 3, .cost: 1]))
    let fit = selection.fit(work, weights: weights)
    // Already served by the best: nothing is proposed, and it stands first.
    #expect(fit.weights == weights && fit.candidates.map(\.score) == [0.75, 0.25])
    #expect(fit.candidates[0].model.id.text == "big" && fit.summary.proposed == nil)
    let cost = try #require(FitWeights([.cost: 1]))
    #expect(selection.fit(work, weights: cost).summary.proposed?.text == "small")
    #expect(FitWeights([:]) == nil && FitWeights([.cost: 0]) == nil)
  }

  @Test("Models in use that no work needs are named")
  func unneeded() throws {
    var world = Self.world()
    world.cards["idle"] = "status: production"
    world.cards["gone"] = "status: retired"
    let report = try world.digest().fits()
    #expect(report.unneeded.map(\.text) == ["idle"])
    #expect(report.saving == (try ExactDecimal("11.7")))
  }

  @Test("The list says of every work what the whole says, over random stores", arguments: 0..<12)
  func listAndWhole(_ round: Int) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix64(seed: seed)
    let selection = Selection(try Self.randomWorld(&random).digest().portfolio)
    for summary in selection.summaries() {
      let fit = selection.fit(summary.workflow)
      #expect(fit.summary == summary, "seed \(seed), \(summary.workflow.id)")
      let counts = FitCandidate.State.allCases.map { state in
        fit.candidates.count { $0.state == state }
      }
      #expect(
        counts == [summary.feasible, summary.unknown, summary.rejected],
        "seed \(seed), \(summary.workflow.id)")
      let least = fit.candidates.filter { $0.state == .feasible }
        .compactMap { try? $0.cost.get().perTask }.min()
      if let proposed = summary.proposed {
        let cost = try fit.candidate(proposed)?.cost.get()
        #expect(
          cost?.perTask == least,
          "seed \(seed), \(summary.workflow.id)")
      }
      for candidate in fit.candidates {
        let alone = selection.candidate(candidate.model.id, for: summary.workflow)
        #expect(alone?.rejections == candidate.rejections, "seed \(seed)")
        #expect(alone?.cost == candidate.cost && alone?.quality == candidate.quality)
      }
    }
  }

  /// A store of some models and work of which something or other is not said.
  private static func randomWorld(_ random: inout SplitMix64) -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += """
      currency: USD
      metrics:
        accuracy: {unit: ratio, better: higher}
        latency_p95: {unit: ms, better: lower}

      """
    func maybe(_ text: String) -> [String] {
      Int.random(in: 0..<6, using: &random) == 0 ? [] : [text]
    }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let statuses = ["production", "approved", "production", "restricted", "retired", "proposed"]
    let keeps = ["internal", "confidential", "secret", "odd"]
    for index in 0..<25 {
      let parts =
        maybe("status: \(statuses.randomElement(using: &random) ?? "")")
        + maybe("context: \(number(1...10) * 1000)") + maybe("parameters: \(number(1...90))e8")
        + maybe("type: \(["large", "open"].randomElement(using: &random) ?? "open")")
        + maybe("data: {keeps: \(keeps.randomElement(using: &random) ?? "")}")
        + maybe("hosting: {region: \(["eu-1", "us"].randomElement(using: &random) ?? "")}")
      world.cards["m\(index)"] = parts.joined(separator: ", ")
      world.prices += maybe("m\(index),uncached,USD,\(number(1...9)),2026-01-01,,")
      world.prices += maybe("m\(index),output,USD,\(number(1...9)),2026-01-01,,")
      if number(0...4) == 0 {
        world.prices += ["m\(index),uncached,USD,\(number(10...20)),2026-01-01,2000,"]
      }
      world.quality += maybe(
        "2026-06-01,m\(index),t1,accuracy,0.\(number(80...99)),\(number(5...900))")
      world.quality += maybe("2026-06-01,m\(index),t2,accuracy,0.\(number(80...99)),")
      world.quality += maybe("2026-06-01,m\(index),t2,latency_p95,\(number(100...2000)),")
    }
    let environments = ["mobile", "real-time", "batch", "high-precision"]
    for index in 0..<12 {
      let needs =
        maybe("quality: {metric: accuracy, floor: 0.\(number(80...97))}")
        + maybe("latencyP95: \(number(200...2500))") + maybe("context: \(number(1...9) * 1000)")
        + maybe("environment: \(environments.randomElement(using: &random) ?? "batch")")
        + maybe(
          "sensitivity: \(["public", "internal", "confidential"].randomElement(using: &random) ?? "")"
        )
        + maybe("residency: eu")
      var lines = maybe("task: t\(number(1...2))") + ["needs: {\(needs.joined(separator: ", "))}"]
      lines += maybe("servedBy: m\(number(0...24))")
      lines += maybe(
        "volume: {requestsPerMonth: \(number(1...9))000, inputTokens: \(number(1...4))000, outputTokens: \(number(1...9))0}"
      )
      world.workflows["w\(index)"] = lines.joined(separator: "\n")
    }
    return world
  }

  @Test(
    "The bill of the model that served the work all the time is divided by its declared requests")
  func billed() throws {
    var world = Self.world()
    for day in [3, 25] {
      world.charge("big", "3", day: day, ["x_folio_workflow": "desk"])
    }
    let found = try summary(world)
    // 6 × 365 ÷ (1,000 × 12 × 30) a request.
    #expect(found.todayCost?.basis == .billed)
    #expect(found.todayCost?.perRequest == (try ExactDecimal("0.006083333333")))
    #expect(found.saving == (try ExactDecimal("4.783333")))
    // Work that came in between, or that another model served as well, was not billed a whole month.
    world.charge("small", "1", day: 4, ["x_folio_workflow": "desk"])
    #expect(try summary(world).todayCost?.basis == .list)
    var half = Self.world()
    half.charge("big", "3", day: 25, ["x_folio_workflow": "desk"])
    #expect(try summary(half).todayCost?.basis == .list)
  }

  @Test("Where today's model would do, only a model that lowers the bill is proposed")
  func bill() throws {
    var world = Self.world()
    world.workflows["desk"] = world.workflows["desk"]?.replacing("0.9}", with: "0.5}")
      .replacing("servedBy: big", with: "servedBy: small")
    world.quality = [
      "2026-06-01,big,classify,accuracy,0.99,1000", "2026-06-01,small,classify,accuracy,0.6,1000",
    ]
    // A success costs less, a request more.
    world.prices = [
      "big,uncached,USD,1.2,2026-01-01,,", "big,output,USD,0,2026-01-01,,",
      "small,uncached,USD,1,2026-01-01,,", "small,output,USD,0,2026-01-01,,",
    ]
    #expect(try summary(world).proposed == nil)
    #expect(try summary(world).saving == nil)
    // The next that lowers it is, though big's successes cost the least of all.
    world.cards["tiny"] = "status: approved, parameters: 1e9"
    world.quality.append("2026-06-01,tiny,classify,accuracy,0.59,1000")
    world.prices += [
      "tiny,uncached,USD,0.9,2026-01-01,,", "tiny,output,USD,0,2026-01-01,,",
    ]
    let found = try summary(world)
    #expect(found.proposed?.text == "tiny")
    #expect(found.saving == (try ExactDecimal("0.1")))
  }
}
