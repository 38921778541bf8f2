/// A line of the policies: one that is shipped, or one of the store.
public struct PolicyRow: Sendable, Identifiable {
  /// Whether a policy that is shipped stands in the store.
  public enum State: String, CaseIterable, Sendable {
    /// Shipped, and not in the store.
    case available
    /// In the store as it is shipped.
    case adopted
    /// In the store, and another text than the one that is shipped.
    case changed
    /// In the store, and not shipped.
    case own
  }

  /// The policy: that of the store, where it has it.
  public var policy: Policy
  /// Whether it stands in the store.
  public var state: State

  /// The policy's id.
  public var id: PolicyID { policy.id }
}

extension PolicyRow: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.id, .policy, .name, .state]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .policy: .text(policy.id.text)
    case .name: .text(policy.name)
    case .state: .text(state.rawValue)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [policy.id.text, policy.name, policy.source, state.rawValue].compactMap(\.self)
  }
}

extension Digest {
  /// The policies of the store and those that are shipped, by id.
  public var policyRows: [PolicyRow] {
    let shipped = ShippedPolicy.all.compactMap(\.policy.value)
    let others = portfolio.policies.map { policy in
      let twin = shipped.first { $0.id == policy.id }
      return PolicyRow(
        policy: policy, state: twin.map { policy.says($0) ? .adopted : .changed } ?? .own)
    }
    let known = Set(others.map(\.id))
    let available = shipped.filter { !known.contains($0.id) }.map {
      PolicyRow(policy: $0, state: .available)
    }
    return (others + available).sorted { $0.id < $1.id }
  }

  /// The policies, ready to print.
  public func printedPolicies(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.policy, .name, .state, .asOf, .obligations, .verified, .source],
        rows: policyRows.filter { query.matches($0) }.map { row in
          [
            .text(row.id.text), .text(row.policy.name), .word(.obligation(.policy(row.state))),
            .day(row.policy.asOf), .count(row.policy.obligations.count),
            row.policy.verified.map { .flag($0) } ?? .notSet, .text(row.policy.source),
          ]
        }), problems: portfolio.problems)
  }
}
