import Testing

@testable import PortfolioCore

@Suite("Reasons as decisions keep them")
struct RejectionParsingTests {
  @Test(arguments: [
    Rejection.latency(6224.858333333336, most: 5000),
    .quality(metric: "exact match", 0.5, limit: .floor(0.8)),
    .hallucination(metric: "hallucination", 0.25, limit: .ceiling(0.1)),
  ])
  func isReadAsItWasWritten(_ rejection: Rejection) {
    #expect(Rejection(raw: rejection.raw) == rejection)
  }

  @Test(arguments: [
    "", "status: proposed", "latency: fast > 5000", "latency: 1 < 5000", "latency 1 > 5000",
    "confidentialityUnknown: not-set: data.keeps", "quality: 1 ? 2", "context: 10 < 20",
    "latency: 1.0 > 5000",
  ])
  func whatIsAnythingElseStaysAsItStands(_ text: String) {
    #expect(Rejection(raw: text) == nil)
  }
}
