extension Distance {
  /// The comparison as a report of one row, with the columns its method has.
  ///
  /// A comparison that the alerts refuse says so among the problems, at a place that the caller knows.
  public func printed(asOf instant: Timestamp, problems: [Problem]) -> PrintedReport {
    let fields = fields
    return PrintedReport(
      asOf: instant,
      table: ReportTable(columns: fields.map(\.0), rows: [fields.map(\.1)]), problems: problems)
  }

  private var fields: [(ReportColumn, ReportValue)] {
    var fields: [(ReportColumn, ReportValue)] = [
      (.method, .word(.distanceMethod(method))), (.value, .number(value, unit: nil)),
    ]
    // A reference whose values are all equal has no deviation, which the column then says.
    if method == .wasserstein {
      fields.append((.normalised, normalised.map { .number($0, unit: nil) } ?? .notSet))
    }
    if let pValue {
      fields.append((.pValue, .number(pValue.value, unit: nil)))
      fields.append((.pValueMethod, .word(.pValueMethod(pValue.method))))
    }
    if let degreesOfFreedom { fields.append((.degreesOfFreedom, .count(degreesOfFreedom))) }
    if let binning { fields.append((.binning, .word(.binning(binning)))) }
    if let bins { fields.append((.bins, .count(bins))) }
    if let base { fields.append((.base, .word(.base(base)))) }
    if let zeroFloor { fields.append((.zeroFloor, .number(zeroFloor.share, unit: nil))) }
    return fields + [
      (.referenceSamples, .count(samples.reference)), (.currentSamples, .count(samples.current)),
    ]
  }
}
