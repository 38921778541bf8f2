import Testing

@testable import PortfolioCore

/// Models held against a piece of work: each reason by itself, costs, and what is proposed.
@Suite struct SelectionTests {
  /// A store in which `best` could do all the work of `desk`, and nothing is known against it.
  static func world() -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += """
      currency: USD
      metrics:
        accuracy: {unit: ratio, better: higher}
        hallucination: {unit: ratio, better: lower}
        latency_p95: {unit: ms, better: lower}

      """
    world.cards["best"] = Self.card
    world.prices = ["best,uncached,USD,2,2026-01-01,,", "best,output,USD,10,2026-01-01,,"]
    world.quality = [
      "2026-06-01,best,classify,accuracy,0.95,1000",
      "2026-06-01,best,classify,hallucination,0.01,1000",
      "2026-06-01,best,classify,latency_p95,400,",
    ]
    world.workflows["desk"] = Self.work
    return world
  }

  static let card =
    "status: production, context: 8000, parameters: 3e9, data: {keeps: confidential}, "
    + "hosting: {where: private-cloud, region: eu-1}"
  static let work = """
    task: classify
    needs:
      quality: {metric: accuracy, floor: 0.9}
      latencyP95: 500
      context: 4000
      promptP99: 6000
      environment: mobile
      sensitivity: confidential
      residency: eu
      hallucination: 0.05
    volume: {requestsPerMonth: 1000, inputTokens: 1000, outputTokens: 100}
    """

  private func candidate(_ world: HandMadePortfolio) throws -> FitCandidate {
    let selection = Selection(try world.digest().portfolio)
    let fit = selection.fit(try #require(selection.portfolio.workflow(try .of("desk"))))
    return try #require(fit.candidates.first { $0.model.id.text == "best" })
  }

  /// What speaks against `best` where something of the store is otherwise.
  private func against(_ change: (inout HandMadePortfolio) -> Void) throws -> [Rejection] {
    var world = Self.world()
    change(&world)
    return try candidate(world).rejections
  }

  private func against(card: String, for other: String) throws -> [Rejection] {
    try against { $0.cards["best"] = Self.card.replacing(card, with: other) }
  }

  @Test func nothingSpeaksAgainstIt() throws {
    #expect(try against { _ in } == [])
    #expect(try candidate(Self.world()).state == .feasible)
  }

  @Test("It is in use, and its vendor has not retired it")
  func status() throws {
    for status in [DeploymentStatus.proposed, .inReview, .blocked, .retired, .restricted] {
      let found = try against(card: "production", for: status.rawValue)
      #expect(found == [.status(status)])
    }
    #expect(try against(card: "production", for: "approved") == [])
    #expect(try against(card: "status: production, ", for: "") == [.statusUnknown])
    let day = try #require(Day(year: 2026, month: 7, day: 1))
    #expect(
      try against { $0.prices.append("best,cache-read,USD,1,2026-01-01,,2026-07-01") }
        == [.retired(day)])
    #expect(try against { $0.prices.append("best,cache-read,USD,1,2026-01-01,,2026-07-02") } == [])
  }

  @Test("What is restricted goes on serving what it serves")
  func restricted() throws {
    var world = Self.world()
    world.cards["best"] = Self.card.replacing("production", with: "restricted")
    world.workflows["desk"] = Self.work + "\nservedBy: best"
    let found = try candidate(world)
    #expect(found.rejections == [] && found.caveats.contains(.restricted))
  }

  @Test("What is confidential stays so, and where it must")
  func confidentiality() throws {
    #expect(
      try against(card: "keeps: confidential", for: "keeps: internal")
        == [.confidentiality(.keeps(.internal))])
    #expect(
      try against(card: ", data: {keeps: confidential}", for: "")
        == [.confidentiality(.notSet("data.keeps"))])
    #expect(
      try against(card: "eu-1", for: "us")
        == [.confidentiality(.region("us", residency: "eu"))])
    #expect(
      try against(card: ", region: eu-1", for: "") == [.confidentiality(.notSet("hosting.region"))])
  }

  @Test("The longest prompts fit, by the card or else by a price book")
  func context() throws {
    #expect(
      try against(card: "context: 8000", for: "context: 5000") == [.context(5000, needed: 6100)])
    #expect(
      try against(card: "context: 8000, ", for: "") == [.contextUnknown(needed: 6100)])
  }

  @Test func latency() throws {
    let first = "2026-06-01,best,classify,latency_p95,400,"
    #expect(
      try against { $0.quality.append("2026-06-02,best,other,latency_p95,501,") }
        == [.latency(501, most: 500)])
    #expect(
      try against { $0.quality.removeAll { $0 == first } } == [.latencyUnknown(most: 500)])
  }

  @Test("Work in real time bears ten seconds where it says nothing, and a batch any")
  func environments() throws {
    func found(_ environment: String) throws -> [Rejection] {
      try against {
        $0.workflows["desk"] = Self.work.replacing("  latencyP95: 500\n", with: "")
          .replacing("mobile", with: environment)
        $0.quality.append("2026-06-02,best,classify,latency_p95,10001,")
        $0.cards["best"] = Self.card.replacing("3e9", with: "4.1e9")
      }
    }
    #expect(try found("real-time") == [.latency(10_001, most: 10_000)])
    #expect(try found("batch") == [])
    #expect(try found("high-precision") == [])
    #expect(try found("mobile") == [.size(QuantityRange(4.1e9), most: 4e9)])
    #expect(
      try against(card: ", parameters: 3e9", for: "") == [.sizeUnknown(most: 4e9)])
  }

  @Test("The lower bound is held against the need, not the value")
  func quality() throws {
    let floor = Target.Limit.floor(0.9)
    let few = try against { $0.quality[0] = "2026-06-01,best,classify,accuracy,0.95,40" }
    let bound = try #require(WilsonScore.interval(share: 0.95, of: 40)).lowerBound
    #expect(few == [.quality(metric: "accuracy", bound, limit: floor)])
    #expect(
      try against { $0.quality[0] = "2026-06-01,best,other,accuracy,0.95,1000" }
        == [.qualityUnknown(metric: "accuracy", limit: floor)])
    let uncounted = { (world: inout HandMadePortfolio) in
      world.quality[0] = "2026-06-01,best,classify,accuracy,0.91,"
    }
    #expect(try against(uncounted) == [])
    var world = Self.world()
    uncounted(&world)
    #expect(try candidate(world).caveats.contains(.noSampleSize))
  }

  @Test("Of what is made up, the upper bound")
  func hallucination() throws {
    let most = Target.Limit.ceiling(0.05)
    let bound = try #require(WilsonScore.interval(share: 0.04, of: 100)).upperBound
    #expect(
      try against { $0.quality[1] = "2026-06-01,best,classify,hallucination,0.04,100" }
        == [.hallucination(metric: "hallucination", bound, limit: most)])
    #expect(
      try against { $0.quality.remove(at: 1) }
        == [.hallucinationUnknown(metric: "hallucination", limit: most)])
    // Where it was measured at another task only, that counts.
    #expect(
      try against { $0.quality[1] = "2026-06-01,best,chat,hallucination,0.01,1000" } == [])
  }

  @Test("A missing price is unknown, and never nothing")
  func cost() throws {
    #expect(try against { $0.prices = [] } == [.costUnknown(.noPrice)])
    #expect(try against { $0.prices.removeLast() } == [.costUnknown(.noPrice)])
    #expect(
      try against {
        $0.prices = ["best,uncached,EUR,2,2026-01-01,,", "best,output,EUR,10,2026-01-01,,"]
      } == [.costUnknown(.noRate)])
    #expect(
      try against {
        $0.workflows["desk"] = Self.work.replacing(", outputTokens: 100", with: "")
      } == [.costUnknown(.noTokens)])
  }

  @Test("All reasons are kept, those that are known before those that are not")
  func all() throws {
    let found = try against {
      $0.cards["best"] = "status: retired, context: 10"
      $0.quality = ["2026-06-01,best,classify,accuracy,0.5,100"]
      $0.prices = []
    }
    #expect(
      found.map(\.kind) == [
        .status, .context, .quality, .confidentialityUnknown, .confidentialityUnknown,
        .latencyUnknown, .hallucinationUnknown, .sizeUnknown, .costUnknown,
      ])
  }

  @Test("Of several values the newest counts, then that of more samples; all are kept")
  func newest() throws {
    var world = Self.world()
    world.cards["best"] = Self.card + ", recorded: 2026-05-01"
    world.quality += [
      "2026-06-20,best,classify,accuracy,0.96,900", "2026-06-10,best,classify,accuracy,0.5,9000",
    ]
    let found = try candidate(world)
    #expect(found.quality?.value == 0.96 && found.quality?.source == .table("trials"))
    #expect(found.evidence.map(\.value) == [0.96, 0.5, 0.95])
    // Observations of the last 30 whole days are newer, but only of work that the model does.
    world.metrics = ["2026-06-30T12:00:00Z,best,accuracy,0.92"]
    #expect(try candidate(world).quality?.value == 0.96)
    world.workflows["desk"] = Self.work + "\nservedBy: best"
    #expect(try candidate(world).quality?.source == .metrics(segment: nil))
    #expect(try candidate(world).quality?.value == 0.92)
  }

  @Test(
    "What was observed here counts before tables, those with samples before others, and cards last")
  func precedence() throws {
    var world = Self.world()
    world.cards["best"] =
      Self.card + ", recorded: 2026-06-30"
    world.quality += ["2026-06-25,best,classify,accuracy,0.99,"]
    #expect(try candidate(world).evidence.map(\.value) == [0.95, 0.99])
  }

  @Test("A share outside of its scale is told with its place, and counts for nothing")
  func impossible() throws {
    var world = Self.world()
    world.quality = [
      "2026-06-01,best,classify,accuracy,95,1000", "2026-06-01,best,classify,hallucination,-1,10",
      "2026-06-01,best,classify,latency_p95,400,",
    ]
    let portfolio = try world.digest().portfolio
    #expect(portfolio.quality.problems.map(\.place.line) == [2, 3])
    #expect(
      portfolio.quality.problems.first?.fault
        == .table(.outOfRange(column: "value", text: "95", from: 0, to: 1)))
    #expect(
      try candidate(world).rejections.map(\.kind) == [.qualityUnknown, .hallucinationUnknown])
    // Observations are as people's scripts wrote them.
    world.quality = []
    world.workflows["desk"] = Self.work + "\nservedBy: best"
    world.metrics = ["2026-06-30T12:00:00Z,best,accuracy,95"]
    #expect(try candidate(world).quality == nil)
  }

  @Test("Of what never succeeds no success has a cost")
  func success() throws {
    var world = Self.world()
    world.workflows["desk"] = Self.work.replacing("floor: 0.9", with: "floor: 0")
    world.quality[0] = "2026-06-01,best,classify,accuracy,0,1000"
    #expect(try candidate(world).rejections == [.costUnknown(.noSuccess)])
    let selection = Selection(try world.digest().portfolio)
    #expect(selection.summaries().first?.feasible == 0)
    #expect(selection.summaries().first?.proposed == nil)
  }

  @Test("Where the portfolio does not say which way is better, the side of the limit does")
  func direction() throws {
    var world = Self.world()
    world.settings = world.settings.replacing(
      "accuracy: {unit: ratio, better: higher}", with: "refusal: {unit: ratio}")
    world.quality[0] = "2026-06-01,best,classify,refusal,0.1,1000"
    world.workflows["desk"] = Self.work.replacing(
      "{metric: accuracy, floor: 0.9}", with: "{metric: refusal, ceiling: 0.2}")
    let selection = Selection(try world.digest().portfolio)
    let work = try #require(selection.portfolio.workflow(try .of("desk")))
    let demand = WorkDemand(work, selection)
    #expect(demand.better == .lower && !demand.countsSuccess)
    // A refusal is no success: the request costs what it costs.
    let cost = try #require(try? selection.fit(work).candidates.first?.cost.get())
    #expect(cost.perSuccess == nil)
  }

  @Test("What is written finds room behind the longest prompt")
  func room() throws {
    let found = try against { $0.workflows["desk"] = Self.work.replacing("6000", with: "7901") }
    #expect(found == [.context(8000, needed: 8001)])
    #expect(try against { $0.workflows["desk"] = Self.work.replacing("6000", with: "7900") } == [])
  }
}
