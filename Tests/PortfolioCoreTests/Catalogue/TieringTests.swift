import Testing

@testable import PortfolioCore

@Suite("Tiers from risk answers")
struct TieringTests {
  private func assessment(_ answers: [RiskAssessment.Answer?]) -> RiskAssessment {
    RiskAssessment(
      Dictionary(
        zip(RiskAssessment.Question.allCases, answers).compactMap { question, answer in
          answer.map { (question, $0) }
        }, uniquingKeysWith: { first, _ in first }))
  }

  @Test("Thirds of the points decide, exactly at the limit")
  func score() {
    var tiering = Tiering()
    tiering.points = [.privacy: 1, .misuse: 1, .accuracy: 1]
    tiering.high = 67
    tiering.medium = 33
    // Five of nine thirds are 55.5 percent, six are 66.7, seven 77.8.
    let five = tiering.score(assessment([.high, .medium, RiskAssessment.Answer.none]))
    #expect(five == Tiering.Score(least: 55, most: 55, tier: .medium))
    #expect(tiering.score(assessment([.high, .high, RiskAssessment.Answer.none])).tier == .medium)
    #expect(tiering.score(assessment([.high, .high, .low])).tier == .high)
    tiering.high = 66
    #expect(tiering.score(assessment([.high, .high, RiskAssessment.Answer.none])).tier == .high)
    #expect(
      tiering.score(assessment([.medium, RiskAssessment.Answer.none, RiskAssessment.Answer.none]))
        .tier == .low)
    #expect(
      tiering.score(assessment([.high, RiskAssessment.Answer.none, RiskAssessment.Answer.none]))
        .tier == .medium)
  }

  @Test("An open question is not none: the tier is set only where it cannot change it")
  func open() {
    var tiering = Tiering()
    tiering.points = [.privacy: 60, .misuse: 30, .autonomy: 10]
    let open = tiering.score(assessment([.high]))
    #expect(open == Tiering.Score(least: 60, most: 100, tier: .high))
    let unclear = tiering.score(assessment([.medium]))
    #expect(unclear == Tiering.Score(least: 40, most: 80, tier: nil))
    #expect(assessment([.medium]).open.count == 5)
    tiering.points = [:]
    #expect(tiering.score(assessment([.high])).tier == nil)
  }

  @Test("Cards give answers, settings points and limits, and what is wrong is told at its place")
  func reading() throws {
    let card = """
      ---
      folio:
        tier: {privacy: high, misuse: high, accuracy: high, reach: huge}
      ---
      """
    let id = try #require(ModelID("alpha"))
    let parsed = Model.read(Array(card.utf8), id: id, path: "models/alpha.md")
    let model = try #require(parsed.value)
    #expect(model.assessment?.answers == [.privacy: .high, .misuse: .high, .accuracy: .high])
    #expect(model.tier == nil)
    #expect(parsed.problems.map(\.fault.code) == ["record.not-allowed"])
    #expect(parsed.problems.first?.place.line == 3)
    let settings = PortfolioSettings.read(
      Array(
        """
        store: 1
        tiers: {points: {privacy: 50}, high: 40, medium: 60}
        rules:
          permissions:
            separate: [[validator, tuner], [owner], [owner, owner], [owner, boss]]
            modelsPerPerson: {owner: 3, boss: 1}
        """.utf8), path: "portfolio.yaml")
    let value = try #require(settings.value)
    #expect(value.tiering.points[.privacy] == 50)
    #expect(value.tiering.points[.misuse] == 20)
    #expect(value.tiering.high == 40 && value.tiering.medium == 40)
    #expect(value.permissions.separations == [.init(.validator, .tuner)])
    #expect(value.permissions.limit == .byRole([.owner: 3]))
    #expect(
      settings.problems.map(\.fault.code) == [
        "record.wrong-kind", "record.wrong-kind", "record.wrong-kind", "record.not-allowed",
        "record.unknown-key",
      ])
  }
}
