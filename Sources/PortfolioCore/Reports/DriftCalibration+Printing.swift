internal import Foundation

extension DriftCalibration {
  /// The calibration, ready to print: what can be seen of each indicator, and the proposal.
  public func printed(_ portfolio: Portfolio, _ query: Query = .everything) -> PrintedReport {
    let rows = rows.map { CalibrationRow(row: $0, portfolio: portfolio) }
      .filter { query.matches($0) }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .model, .metric, .segment, .observations, .profile, .spread, .leastShift, .leastChange,
          .delay,
        ],
        rows: rows.map(\.values)),
      parts: [
        (
          "proposal",
          .object([
            (.tolerance, .number(parameters.delta, unit: nil)),
            (.threshold, .number(parameters.threshold, unit: nil)),
            (.falseAlarms, .number(expected.figures, unit: nil)),
            (.falseAlarmsNow, .number(expectedNow.figures, unit: nil)),
            (.observations, .count(Int(observations))), (.text, .text(yaml)),
          ])
        )
      ], problems: portfolio.problems)
  }
}

/// An indicator of a calibration, with what it is called.
struct CalibrationRow: Queryable {
  static let fields: Set<QueryField> = [.id, .name, .metric, .segment]

  let row: DriftCalibration.Row
  let portfolio: Portfolio

  func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(row.model.text)
    case .name: .text(portfolio.model(row.model)?.name ?? row.model.text)
    case .metric: .text(row.indicator.metric)
    case .segment: row.indicator.segment.map { .text($0) } ?? .notSet
    default: nil
    }
  }

  var searchableTexts: [String] {
    [row.model.text, row.indicator.metric, row.indicator.segment].compactMap(\.self)
  }

  var values: [ReportValue] {
    let unit = portfolio.settings.metrics[row.indicator.metric]?.unit
    let change = row.leastShift.flatMap { shift in row.baseline.map { shift * $0.spread } }
    return [
      .text(row.model.text), .text(row.indicator.metric), .text(row.indicator.segment),
      .count(row.observations), .word((row.baseline?.profile?.period).map(ReportWord.period)),
      row.baseline.map { .number($0.spread.figures, unit: unit) } ?? .notSet,
      row.leastShift.map { .number($0.figures, unit: nil) } ?? .notSet,
      change.map { .number($0.figures, unit: unit) } ?? .notSet,
      row.delay.map { .count(Int($0)) } ?? .notSet,
    ]
  }
}

extension Double {
  /// The number to three figures: an estimate has no more.
  fileprivate var figures: Double {
    guard self != 0, isFinite else { return self }
    let scale = pow(10, 2 - log10(abs(self)).rounded(.down))
    return (self * scale).rounded() / scale
  }
}
