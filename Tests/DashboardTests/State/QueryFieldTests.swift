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
    expectAgreement(view.cost(by: .model).rows)
    expectAgreement(
      digest.portfolio.models.compactMap { digest.detail(of: .registered($0.id)) }
        .flatMap(\.history))
  }

  private func expectAgreement<Row: Queryable>(_ rows: [Row]) {
    let answered = QueryField.allCases.filter { field in
      rows.contains { $0.value(of: field) != nil }
    }
    #expect(Set(answered) == Row.fields, "\(Row.self)")
  }

  @Test func aFilterOnAFieldThatRowsDoNotHaveIsTold() async throws {
    var state = try await DashboardState.sample("120x40", keys: "2/owner:none<Enter>")
    #expect(state.rows.faults[.cost] == .unknownField("owner", known: [.id, .name, .cost]))
    _ = update(&state, .key(.escape))
    #expect(state.rows.faults.isEmpty)
  }
}
