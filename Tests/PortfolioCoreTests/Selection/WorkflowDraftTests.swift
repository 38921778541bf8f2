import Testing

@testable import PortfolioCore

@Suite struct WorkflowDraftTests {
  private let day = Day(utc: Timestamp(seconds: 1_782_907_200))

  @Test func theDraftIsReadAsItWasMeant() throws {
    let draft = try WorkflowDraft(
      id: "mail", task: "classify", name: "Mail \"desk\"", team: "support", servedBy: "big",
      needs: [
        "quality=accuracy>=0.9", "latency=1200", "context=8192", "promptP99=6000",
        "environment=batch", "hallucination=0.05", "sensitivity=internal", "residency=eu",
      ],
      volume: ["requests=100000", "input=2600", "cached=0", "output=40"], switchingCost: "12.50",
      on: day)
    #expect(draft.path == "workflows/mail.yaml")
    let read = draft.read()
    #expect(read.problems == [], "\(draft.text)")
    let work = try #require(read.value)
    #expect(work.name == "Mail \"desk\"" && work.team == "support" && work.servedBy == "big")
    #expect(work.needs.quality == Target(metric: "accuracy", limits: [.floor(0.9)]))
    #expect(work.needs.latencyP95 == 1200 && work.needs.context == 8192)
    #expect(work.needs.promptP99 == 6000 && work.needs.environment == .batch)
    #expect(work.needs.hallucination?.limits == [.ceiling(0.05)])
    #expect(work.needs.sensitivity == "internal" && work.needs.residency == "eu")
    #expect(work.volume.requestsPerMonth == 100_000 && work.volume.outputTokens == 40)
    #expect(work.switchingCost == (try ExactDecimal("12.5")))
  }

  @Test func whatCannotBeTakenIsNamed() {
    func fault(_ needs: [String], id: String? = nil) -> WorkflowDraft.Fault? {
      do throws(WorkflowDraft.Fault) {
        _ = try WorkflowDraft(id: id, task: "t", needs: needs, on: day)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(["quality"]) == .noPair("quality"))
    #expect(fault(["latency=1", "latencyP95=2"]) == .twice("latency"))
    #expect(fault(["quality=accuracy>0.9"]) == .noLimit("accuracy>0.9"))
    #expect(fault([], id: "Not an id") == .badID("Not an id"))
    guard case .unknownKey("speed", _) = fault(["speed=1"]) else {
      Issue.record("speed is no need")
      return
    }
  }

  @Test("Words and numbers are held against the format")
  func values() throws {
    let draft = try WorkflowDraft(
      task: "t", needs: ["environment=moon", "latency=a: b", "sensitivity=delicate"], on: day)
    #expect(draft.read().problems.count == 3)
  }
}
