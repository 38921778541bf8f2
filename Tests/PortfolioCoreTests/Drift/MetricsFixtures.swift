@testable import PortfolioCore

/// A file of observations with the plain header and these rows.
func metricsFile(
  _ rows: String..., path: String = "metrics/a.csv", header: String = "time,model,metric,value"
) -> MetricsFile {
  var file = MetricsFile(path: path)
  file.append(Array(([header] + rows).map { "\($0)\n" }.joined().utf8))
  return file
}

/// An instant so many minutes after the start of 2026 in UTC.
func minute(_ count: Double) -> Timestamp {
  Timestamp(seconds: 1_767_225_600 + Int64(count * 60))
}

/// A file of one indicator, a value a minute from minute 0 on.
func minutely(
  _ values: [Double], from start: Double = 0, model: String = "m", metric: String = "accuracy",
  path: String = "metrics/a.csv"
) -> MetricsFile {
  var text = "time,model,metric,value\n"
  for (index, value) in values.enumerated() {
    text += "\(minute(start + Double(index)).rfc3339),\(model),\(metric),\(value)\n"
  }
  var file = MetricsFile(path: path)
  file.append(Array(text.utf8))
  return file
}

extension MetricsFile {
  /// The problems as `code@line:column`.
  var faults: [String] {
    problems.map { problem in
      let column = problem.place.column.map(String.init) ?? "-"
      return "\(problem.fault.code)@\(problem.place.line ?? 0):\(column)"
    }
  }

  /// The rows that count, as `model/metric/segment: values`, in the order of the series.
  var kept: [String] {
    series.indices.map { number in
      let (model, metric, segment) = names.names(number)
      let values = series[number].values.map { "\($0)" }.joined(separator: " ")
      return "\(model)/\(metric)/\(segment ?? "-"): \(values)"
    }
  }
}

extension ObservationLog {
  /// All that a log says, as text that two equal logs share.
  var transcript: [String] {
    let rows = keys.flatMap { key -> [String] in
      guard let series = series(key) else { return ["\(key): no series"] }
      return (0..<series.count).map { index in
        let row = series[index]
        return "\(key.model.text) \(key.indicator.metric) \(key.indicator.segment ?? "-") "
          + "\(row.time.rfc3339) \(row.value) \(row.n ?? 0)"
      }
    }
    return rows + problems.map { "\($0)" }
  }
}

extension Identifier {
  /// An id of a test, which is known to keep the grammar.
  static func of(_ text: String) throws -> Self {
    guard let id = Self(text) else { throw BadID(text: text) }
    return id
  }
}

/// A text of a test that is no id.
struct BadID: Error {
  var text: String
}
