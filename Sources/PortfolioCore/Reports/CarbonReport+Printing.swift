extension Digest {
  /// What models come to in electricity, greenhouse gases and water, ready to print; see `carbon`.
  public func printedCarbon(_ report: CarbonReport) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [.key] + CarbonReport.Row.columns,
        rows: report.rows.map { [$0.key.value] + $0.values }),
      parts: [
        ("from", .value(report.interval.from.map { .time($0) } ?? .notSet)),
        ("to", .value(report.interval.to.map { .time($0) } ?? .notSet)),
        ("total", .object(Array(zip(CarbonReport.Row.columns, report.total.values)))),
      ], problems: portfolio.problems)
  }
}

extension CarbonReport.Row {
  /// The columns of a part, behind its key: energy in kilowatt-hours, emissions in grams of
  /// CO2-equivalent, water in litres.
  static let columns: [ReportColumn] = [
    .outputTokens, .energyLow, .energyHigh, .emissionsLow, .emissionsHigh, .waterLow, .waterHigh,
    .emissionsPerMillionLow, .emissionsPerMillionHigh, .zones, .methods, .complete, .warnings,
  ]

  /// What stands in these columns.
  var values: [ReportValue] {
    [.count(tokens.output)]
      + Self.bounds(footprint?.energy, isLowerBound: lacksEnergy)
      + Self.bounds(footprint?.emissions, isLowerBound: lacksEmissions)
      + Self.bounds(footprint?.water, isLowerBound: lacksEnergy)
      + Self.bounds(emissionsPerMillion, isLowerBound: false)
      + [
        .list(zones.map { .text($0) }),
        .list(CarbonBasis.allCases.filter(bases.contains).map { .word(.carbonBasis($0)) }),
        .flag(!lacksEnergy && !lacksEmissions),
        .list(warnings.map { .word(.carbonWarning($0)) }),
      ]
  }

  private static func bounds(_ range: QuantityRange?, isLowerBound: Bool) -> [ReportValue] {
    guard let range else { return [.notSet, .notSet] }
    return [
      .quantity(range.low, isLowerBound: isLowerBound),
      .quantity(range.high, isLowerBound: isLowerBound),
    ]
  }
}
