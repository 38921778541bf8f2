import Testing

@testable import PortfolioCore

@Suite("What steps save together")
struct NextSavingsTests {
  private func row(_ id: String, charged: Int?) throws -> ModelMapRow {
    ModelMapRow(
      id: .registered(try .of(id)), model: nil, owner: nil, teams: [],
      spend: charged.map { Money(ExactDecimal($0), .usd) } ?? .zero, weight: 0, share: nil,
      firing: 0, known: 0, severity: nil, lacksData: false, freshness: .notSet)
  }

  private func step(_ kind: NextStep.Kind, _ model: ModelMapRow?, saves: Int) -> NextStep {
    var step = NextStep(
      kind: kind, subject: "s", model: model, reason: .waste(.noTraffic, .endOrMeasure),
      place: .model, risk: .low, urgency: .open, key: "$", command: "folio waste")
    step.saving = Money(ExactDecimal(saves), .usd)
    return step
  }

  private func total(_ steps: [NextStep]) -> String? {
    NextSavings.total(of: steps)[.usd].map { $0.description }
  }

  @Test("Steps that would end the same spend count once, and never more than was charged")
  func exclusive() throws {
    // 3,000 in 30 days are 3,041.67 in a month.
    let model = try row("m", charged: 3000)
    #expect(total([step(.fit, model, saves: 5034), step(.waste, model, saves: 3041)]) == "3041.67")
    let large = try row("m", charged: 100_000)
    // Work that moves has charges of its own each; the end of a model ends all of them.
    #expect(
      total([
        step(.fit, large, saves: 100), step(.fit, large, saves: 200),
        step(.waste, large, saves: 250), step(.waste, large, saves: 40),
      ]) == "300")
    #expect(total([step(.fit, large, saves: 100), step(.waste, large, saves: 250)]) == "250")
    // Two models have spend of their own.
    let other = try row("n", charged: 50)
    #expect(
      total([step(.fit, large, saves: 100), step(.waste, other, saves: 50)]) == "150")
    // Where no charge is known there is no bill to keep to.
    #expect(total([step(.fit, try row("x", charged: nil), saves: 70)]) == "70")
    #expect(total([step(.fit, nil, saves: 7), step(.fit, nil, saves: 8)]) == "15")
  }

  @Test("What was found of 30 days is told of a month, in rows and in the sum")
  func oneMonth() throws {
    var world = HandMadePortfolio()
    world.cards["a"] = "status: production"
    world.charge("a", "300")
    let digest = try world.digest()
    let steps = digest.nextSteps()
    let waste = try #require(steps.first { $0.kind == .waste && $0.saving != nil })
    #expect(waste.saving == Money(try ExactDecimal("304.17"), .usd))
    #expect(waste.weight == 304.17)
    let printed = digest.printed(steps)
    #expect(printed.table.columns.contains(.monthlySaving))
    guard case .object(let total)? = printed.parts.first(where: { $0.key == "total" })?.part else {
      Issue.record("no total")
      return
    }
    let saving = total.first { $0.0 == .monthlySaving }?.1
    #expect(saving == .amount(try ExactDecimal("304.17"), nil, isLowerBound: false))
  }
}
