/// A line of the confidentiality report: a workflow and the model that serves it.
public struct ConfidentialityRow: Hashable, Sendable, Queryable {
  /// What was found.
  public var finding: ConfidentialityFinding
  /// The workflow.
  public var workflow: Workflow?
  /// The model's line of the model map.
  public var model: ModelMapRow?

  /// The fields that a query of such rows can name: those of the model map, `state` and `workflow`.
  public static let fields = ModelMapRow.fields.union([.state, .workflow])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .state: .text(finding.state.rawValue)
    case .workflow: .texts([finding.workflow.text, workflow?.name ?? ""])
    case .sensitivity: finding.sensitivity.map { .text($0.rawValue) } ?? .notSet
    case .team: workflow?.team.map { .text($0) } ?? .notSet
    default: model.map { $0.value(of: field) } ?? .notSet
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [finding.workflow.text, workflow?.name, finding.state.rawValue].compactMap(\.self)
      + (model?.searchableTexts ?? [])
  }
}

extension Digest {
  /// Whether sensitive work is on models that keep it confidential, breaches first, ready to print.
  public func printedConfidentiality(_ query: Query = .everything) -> PrintedReport {
    let states = ConfidentialityFinding.State.allCases
    let rows = portfolio.confidentiality.map { finding in
      ConfidentialityRow(
        finding: finding, workflow: portfolio.workflows.first { $0.id == finding.workflow },
        model: row(of: finding.model))
    }
    .filter { query.matches($0) }
    .sorted { one, other in
      let keys = [one, other].map { row in
        (states.firstIndex(of: row.finding.state) ?? 0, row.finding.workflow)
      }
      return keys[0] < keys[1]
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .state, .workflow, .team, .sensitivity, .residency, .model, .name, .type, .hosting,
          .region, .keeps, .terms, .reason,
        ],
        rows: rows.map { row in
          let card = row.model?.model
          return [
            .word(.confidentiality(row.finding.state)), .text(row.finding.workflow.text),
            .text(row.workflow?.team), .text(row.workflow?.needs.sensitivity),
            .text(row.finding.residency), .text(row.finding.model.text), .text(card?.name),
            .word(card?.type.map(ReportWord.type)), .text(card?.hosting?.place),
            .text(card?.hosting?.region), .text(card?.data?.keeps), .text(card?.data?.terms),
            .list(row.finding.reasons.map { .word(.confidentialityReason($0)) }),
          ]
        }), problems: portfolio.problems)
  }
}
