import Testing

@testable import PortfolioCore

@Suite("The policies that are shipped")
struct ShippedPolicyTests {
  private func policy(_ name: String) throws -> Policy {
    let shipped = try #require(ShippedPolicy.named(name))
    return try #require(shipped.policy.value)
  }

  @Test("They are read without a warning, and every obligation asks for something")
  func clean() throws {
    #expect(ShippedPolicy.names == ["eu-ai-act", "internal-policy", "model-risk"])
    for shipped in ShippedPolicy.all {
      #expect(shipped.policy.problems == [], "\(shipped.path)")
      let policy = try #require(shipped.policy.value)
      #expect(policy.unknown.isEmpty && !policy.obligations.isEmpty)
      for obligation in policy.obligations {
        #expect(!obligation.evidence.isEmpty, "\(obligation.id)")
        #expect(obligation.title != obligation.id)
      }
    }
    #expect(ShippedPolicy.named("EU-AI-ACT") == nil)
  }

  @Test(
    "The Act has its days of November 2026, each with its article, and says what is not checked")
  func act() throws {
    let act = try policy("eu-ai-act")
    #expect(act.verified == false && act.asOf == Day.of("2026-11-23"))
    #expect(act.source?.contains("2026/1744") == true)
    let days = Dictionary(
      uniqueKeysWithValues: act.obligations.map { ($0.id, $0.from?.description ?? "-") })
    #expect(
      days == [
        "literacy": "2025-02-02", "no-prohibited-practice": "2025-02-02",
        "prohibited-stopped": "2025-02-02", "new-prohibitions": "2026-12-02",
        "gpai-provider": "2025-08-02", "transparency-interaction": "2026-08-02",
        "transparency-marking": "2026-08-02", "transparency-marking-existing": "2026-12-02",
        "transparency-deployer": "2026-08-02", "annex-iii-provider": "2027-12-02",
        "annex-iii-deployer": "2027-12-02", "annex-i-provider": "2028-08-02",
        "annex-i-deployer": "2028-08-02",
      ])
    #expect(act.obligations.allSatisfy { $0.source?.contains("Art. ") == true })
    #expect(act.obligations.allSatisfy { act.isVerified($0) == false })
    #expect(act.obligations.allSatisfy { $0.until == nil })
  }

  @Test("High risk of Annex I is not that of Annex III")
  func classes() throws {
    var world = try ObligationWorld()
    world.cards = [
      ("m", "status: production, regulation: {operator: provider, classes: [annex-iii]}")
    ]
    world.policies = [("eu-ai-act", try #require(ShippedPolicy.named("eu-ai-act")).text)]
    let applying = try world.digest().readinessRows().map(\.named.id.obligation)
    #expect(
      applying == [
        "literacy", "no-prohibited-practice", "new-prohibitions", "annex-iii-provider",
      ])
  }

  @Test("The American guidance has ended, the British holds")
  func modelRisk() throws {
    let policy = try policy("model-risk")
    let challenge = try #require(policy.obligations.first { $0.id == "effective-challenge" })
    #expect(challenge.until == Day.of("2026-04-17"))
    #expect(challenge.state(on: Day.of("2026-04-16")).word == .inForce)
    #expect(challenge.state(on: Day.of("2026-04-17")).word == .ended)
    #expect(
      policy.obligations.filter { $0.state(on: Day.of("2026-11-29")).word == .inForce }.count == 7)
  }

  @Test("A policy is available, adopted, changed or of one's own")
  func states() throws {
    var world = try ObligationWorld()
    let act = try #require(ShippedPolicy.named("eu-ai-act")).text
    world.policies = [
      ("eu-ai-act", "# Ours now.\n" + act),
      ("model-risk", "name: Model risk\n"), ("own", "name: Own\n"),
    ]
    #expect(
      try world.digest().policyRows.map { "\($0.id) \($0.state.rawValue)" } == [
        "eu-ai-act adopted", "internal-policy available", "model-risk changed", "own own",
      ])
    world.policies[0].obligations = act.replacing("2027-12-02", with: "2027-12-03")
    #expect(try world.digest().policyRows.first?.state == .changed)
    let report = try world.digest().printedPolicies()
    #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
  }
}
