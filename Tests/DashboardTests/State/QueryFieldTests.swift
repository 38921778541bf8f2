import Dashboard
import PortfolioCore
import TerminalUI
import Testing

/// Rows name the fields they have, so that a filter on another is told and not just left empty.
@Suite struct QueryFieldTests {
  @Test func rowsAnswerTheFieldsTheyNameAndNoOthers() async throws {
    let digest = try await SampleDigest.value()
    let view = digest.restricted(to: [])
    expectAgreement(view.models)
    expectAgreement(view.alerts)
    expectAgreement(view.ownership)
    // The other fields restrict charges and are not asked of parts.
    expectAgreement(view.cost(by: .model).rows, on: [.id, .name, .cost])
    expectAgreement(
      digest.portfolio.models.compactMap { digest.detail(of: .registered($0.id)) }
        .flatMap(\.history))
  }

  private func expectAgreement<Row: Queryable>(
    _ rows: [Row], on fields: Set<QueryField> = Row.fields
  ) {
    let answered = QueryField.allCases.filter { field in
      rows.contains { $0.value(of: field) != nil }
    }
    #expect(Set(answered) == fields, "\(Row.self)")
  }

  @Test func aFilterOnAFieldThatRowsDoNotHaveIsTold() async throws {
    var state = try await DashboardState.sample("120x40", keys: "2/metric:x<Enter>")
    let known = QueryField.allCases.filter(CostReport.Row.fields.contains)
    #expect(state.rows.faults[.cost] == .unknownField("metric", known: known))
    _ = update(&state, .key(.escape))
    #expect(state.rows.faults.isEmpty)
  }

  @Test func aFilterOnTheCostsRestrictsWhatIsSplit() async throws {
    let digest = try await SampleDigest.value()
    let state = try await DashboardState.sample("120x40", keys: "2/type:large<Enter>")
    let expected = digest.portfolio.costs.split(
      by: .model, in: .spend(asOf: digest.portfolio.asOf),
      only: [CostSlice(dimension: .type, keys: [.type(.large)])])
    #expect(Set(state.rows.cost.rows.map(\.key)) == Set(expected.rows.map(\.key)))
    #expect(state.rows.cost.rows.allSatisfy { $0.share.map { $0.approximate < 1 } ?? false })
    #expect(state.rows.cost.rows.reduce(0) { $0 + ($1.share?.approximate ?? 0) } > 0.999)
  }
}
