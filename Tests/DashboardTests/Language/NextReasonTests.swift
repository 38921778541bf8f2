import Testing

@testable import Dashboard
@testable import PortfolioCore

@Suite("What calls for a step, as a sentence")
struct NextReasonTests {
  @Test func everySentenceIsShortAndSaidInBothLanguages() async throws {
    let digest = try await SampleDigest.value()
    let reasons = digest.nextSteps().map(\.reason)
    #expect(Set(reasons.map { String("\($0)".prefix { $0 != "(" }) }).count > 6)
    for reason in reasons {
      let english = English().text(ReportValue.reason(reason))
      let chinese = SimplifiedChinese().text(ReportValue.reason(reason))
      #expect(!english.isEmpty && english.count < 140, "\(english)")
      #expect(chinese.utf8.contains { $0 >= 0x80 }, "\(chinese)")
      #expect(english == English().reason(reason))
    }
  }

  @Test func numbersAndNamesStandInThem() throws {
    let english = English()
    #expect(
      english.reason(.obligation(missing: 2, unknown: 1)) == "2 models lack the evidence, 1 unknown"
    )
    #expect(english.reason(.obligation(missing: 1, unknown: 0)) == "1 model lacks the evidence")
    #expect(
      english.reason(.obligation(missing: 0, unknown: 3))
        == "of 3 models nobody can say whether it is met")
    #expect(
      english.reason(.target(metric: "x", value: 0.8, limits: [.floor(0.9)]))
        == "x is 0.800, its target ≥ 0.9")
    let workflow = try #require(WorkflowID("w"))
    #expect(
      english.reason(.retirement(listed: "gpt-4", workflows: [workflow]))
        == "gpt-4 is retired by its vendor; w runs on it")
    #expect(english.reason(.record(.policy, days: nil)) == "the policy was never confirmed")
  }

  @Test func namesFromDataAreMadeSafe() throws {
    let bad = "a\u{1B}[2J\u{202E}"
    let reasons: [NextReason] = [
      .alert(metric: bad, .high, segment: bad), .target(metric: bad, value: 1, limits: []),
      .retirement(listed: bad, workflows: []),
      .confidentiality(.observed(bad), [.place(bad)]),
    ]
    for reason in reasons {
      for text in [English().reason(reason), SimplifiedChinese().reason(reason)] {
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      }
    }
  }
}
