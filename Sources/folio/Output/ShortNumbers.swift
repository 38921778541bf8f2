import PortfolioCore

extension PrintedReport {
  /// The report with numbers as people compare them: six significant digits are enough to tell
  /// means of measurements apart.
  var withShortNumbers: PrintedReport {
    var report = self
    report.table.rows = table.rows.map { $0.map(\.short) }
    report.parts = parts.map { key, part in
      guard case .table(var table) = part else { return (key, part) }
      table.rows = table.rows.map { $0.map(\.short) }
      return (key, .table(table))
    }
    return report
  }
}

extension ReportValue {
  fileprivate var short: ReportValue {
    guard case .number(let number, let unit) = self else { return self }
    return .number(number.short, unit: unit)
  }
}

extension Double {
  /// The number rounded to six significant digits.
  fileprivate var short: Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    while abs(self) * scale < 1e5, scale < 1e15 { scale *= 10 }
    // Whole numbers of more digits stay as they are.
    return scale > 1 || abs(self) < 1e5 ? (self * scale).rounded() / scale : self
  }
}
