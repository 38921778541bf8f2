import PortfolioCore
import Testing

/// What a filter of costs restricts and what it leaves out are all there is.
@Suite struct CostFilterTests {
  @Test(arguments: [
    "type:open", "type:none", "vendor:anthropic", "team:engineering", "team:none",
    "workflow:mail", "category:inference", "owner:none", "status:production", "tier:high",
    "registered:no", "model:gpt", "tag:chat", "team=engineering", "type=open", "owner=none",
  ])
  func aTermAndItsOppositeAddUpToTheWhole(_ term: String) async throws {
    let digest = try await SampleDigest.value()
    for dimension in CostDimension.browsed {
      let whole = try total(of: "", by: dimension, digest)
      let sum = try total(of: term, by: dimension, digest)
        .adding(try total(of: "!" + term, by: dimension, digest))
      #expect(sum == whole, "\(term) by \(dimension.word)")
    }
  }

  private func total(
    of filter: String, by dimension: CostDimension, _ digest: Digest
  ) throws -> ExactDecimal {
    let query = try Query(parsing: filter, for: CostReport.Row.self)
    let report = digest.restricted(to: []).cost(by: dimension, query)
    return report.total[digest.portfolio.settings.currency] ?? .zero
  }
}
