extension SeriesDetection {
  /// What was found as a report: a row for each drift and for warnings one after another; beside the
  /// rows, the indices of all, the detector with its parameters, and how many values were taken.
  public func printed(at moment: Timestamp) -> PrintedReport {
    PrintedReport(
      asOf: moment,
      table: ReportTable(
        columns: [.signal, .index, .last, .line, .value, .side, .changeIndex],
        rows: findings.map(\.row)),
      parts: [
        ("detector", .value(.text(detector.kind.rawValue))),
        ("parameters", .settings(detector.settings)),
        ("samples", .value(.count(samples))),
        ("detections", .value(.list(indices(of: .drift)))),
        ("warnings", .value(.list(indices(of: .warning)))),
      ],
      problems: problems)
  }

  private func indices(of signal: DetectorSignal) -> [ReportValue] {
    findings.lazy.filter { $0.signal == signal }.flatMap { $0.index...$0.last }
      .map { .count($0) }
  }
}

extension SeriesDetection.Finding {
  fileprivate var row: [ReportValue] {
    [
      .word(.signal(signal)), .count(index), .count(last), .count(line),
      .number(value, unit: nil), change.map { .word(.side($0.side)) } ?? .notSet,
      changeIndex.map { .count($0) } ?? .notSet,
    ]
  }
}
