import Testing

@testable import PortfolioCore

@Suite struct WorkflowReaderTests {
  private func read(_ text: String) throws -> Parsed<Workflow> {
    let id = try #require(WorkflowID("orders"))
    return Workflow.read(Array(text.utf8), id: id, path: "workflows/orders.yaml")
  }

  @Test func aSensitivityThatIsNoneIsToldAndKept() throws {
    let parsed = try read("needs: {sensitivity: topsecret}\n")
    let fault = RecordFault.notAllowed(
      key: "needs.sensitivity", value: "topsecret",
      allowed: ["public", "internal", "confidential", "secret"])
    #expect(parsed.problems.map(\.fault) == [.record(fault)])
    #expect(parsed.problems.map(\.place.line) == [1])
    #expect(parsed.value?.needs.sensitivity == "topsecret")
  }

  @Test func aNeedBesideTheNeedsIsPointedToItsPlace() throws {
    let parsed = try read("residency: eu\nneeds: {latencyP95: 10}\nresidence: eu\n")
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.misspeltKey("residency", meant: "needs.residency")),
        .record(.unknownKey("residence")),
      ])
  }

  @Test(
    "Tokens from the cache are a part of the input: more of them would make it cost less than it does"
  )
  func cached() throws {
    let parsed = try read("volume: {inputTokens: 1000, cachedTokens: 5000, outputTokens: 10}\n")
    #expect(
      parsed.problems.map(\.fault) == [
        .record(
          .notAllowed(
            key: "volume.cachedTokens", value: "5000", allowed: ["0 .. 1000 (inputTokens)"]))
      ])
    #expect(parsed.problems.first?.place.column == 43)
    #expect(parsed.value?.volume.inputTokens == nil && parsed.value?.volume.outputTokens == 10)
    #expect(try read("volume: {inputTokens: 1000, cachedTokens: 1000}\n").problems.isEmpty)
  }

  @Test func readsAWorkflow() throws {
    let parsed = try read(
      """
      name: Order questions
      team: support
      task: chat
      servedBy: granite-8b-prod
      needs:
        quality: {metric: accuracy, floor: 0.85}
        latencyP95: 1500
        context: 16000
        environment: real-time
        sensitivity: confidential
        residency: eu
      volume: {requestsPerMonth: 9e5, inputTokens: 1200, cachedTokens: 800, outputTokens: 250}
      assistants: [triage, {id: answer, version: 2, since: 2026-05-01}]
      prompts: [{id: triage, version: 14, since: 2026-06-01}, answer]
      value: 12 minutes saved a question
      """)
    #expect(parsed.problems == [])
    let workflow = try #require(parsed.value)
    #expect(workflow.name == "Order questions" && workflow.team == "support")
    #expect(workflow.task == "chat" && workflow.servedBy == "granite-8b-prod")
    #expect(workflow.needs.quality == Target(metric: "accuracy", limits: [.floor(0.85)]))
    #expect(workflow.needs.latencyP95 == 1500 && workflow.needs.context == 16_000)
    #expect(workflow.needs.environment == .realTime && workflow.needs.residency == "eu")
    #expect(workflow.needs.sensitivity == "confidential")
    #expect(workflow.volume.requestsPerMonth == 900_000 && workflow.volume.inputTokens == 1200)
    #expect(workflow.volume.cachedTokens == 800 && workflow.volume.outputTokens == 250)
    let (may, june) = try (
      Day.parse("2026-05-01".utf8).get(), Day.parse("2026-06-01".utf8).get()
    )
    #expect(
      workflow.assistants == [
        .init(id: "triage"), .init(id: "answer", version: "2", since: may),
      ])
    #expect(
      workflow.prompts == [
        .init(id: "triage", version: "14", since: june),
        .init(id: "answer"),
      ])
    #expect(workflow.value == "12 minutes saved a question")
    #expect(workflow.path == "workflows/orders.yaml")
  }

  @Test func whatIsNotSaidIsNotSet() throws {
    let workflow = try #require(try read("").value)
    #expect(workflow.name == "orders" && workflow.servedBy == nil && workflow.needs.quality == nil)
    #expect(workflow.volume == Workflow.Volume() && workflow.prompts == [])
  }

  @Test func namesWhatIsWrongAndKeepsTheRest() throws {
    let parsed = try read(
      "team: support\nneeds: {quality: {floor: 1}, latencyP95: fast, speed: 1}\n"
        + "volume: {requestsPerMonth: -5}\nprompts: [{version: 1}, [x]]\ncolour: red\n")
    #expect(
      parsed.problems.map(\.fault) == [
        .record(.missing(key: "needs.quality.metric")),
        .record(.wrongKind(key: "needs.latencyP95", expected: .number)),
        .record(.unknownKey("needs.speed")),
        .record(.wrongKind(key: "volume.requestsPerMonth", expected: .number)),
        .record(.missing(key: "prompts.id")),
        .record(.wrongKind(key: "prompts", expected: .map)),
        .record(.unknownKey("colour")),
      ])
    #expect(parsed.value?.team == "support")
    #expect(Set(parsed.value?.unknown.map(\.key) ?? []) == ["needs.speed", "colour"])
  }
}
