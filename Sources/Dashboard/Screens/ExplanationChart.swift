import PortfolioCore
import TerminalUI

/// The indicator around an alert: what was usual, the limit, the change, and what was recorded.
extension ExplanationSections {
  /// The chart as a block of so many rows.
  func chart(rows: Int) -> Block {
    let parts = explanation.parts
    let ink = drawing.ink(row.alert.severity)
    var series = [
      LineChart.Series(
        name: drawing.text(.value), values: bridged(parts.map(\.mean)), style: Style(.accent))
    ]
    if case .segments(let segments, _) = explanation.cause {
      series[0].name = drawing.safe(segments.worst.segment)
      series.insert(
        LineChart.Series(
          name: drawing.safe(segments.best.segment), values: bridged(parts.map(\.best)),
          style: Style(.good)), at: 0)
    }
    if let (name, limit) = limit {
      series.insert(
        LineChart.Series(name: name, values: parts.map { _ in limit }, style: Style(ink)), at: 0)
    }
    let band = LineChart.Band(
      name: drawing.text(.usual), edges: parts.map { $0.usual?.band }, style: Style(.muted))
    let values =
      parts.compactMap(\.mean) + parts.compactMap(\.best)
      + parts.compactMap { $0.usual?.band?.lowerBound }
      + parts.compactMap { $0.usual?.band?.upperBound } + [limit?.value].compactMap(\.self)
    let places = Drawing.places(extent: (values.max() ?? 0) - (values.min() ?? 0))
    return Block(
      rows: rows,
      widget: LineChart(
        series, band: band, marks: marks, labels: labels, includesZero: false,
        emptyMessage: emptyMessage, glyphs: glyphs
      ) { Drawing.decimal($0, places: places) })
  }

  /// What stands where there is nothing to draw: what records say has no course.
  private var emptyMessage: String {
    if case .confidentiality = explanation.cause {
      drawing.text(.deciding(.saidByRecords))
    } else {
      drawing.text(.noIndicators)
    }
  }

  private var limit: (name: String, value: Double)? {
    switch explanation.cause {
    case .limit(let limit, _, _, _):
      let value =
        switch limit {
        case .floor(let value), .ceiling(let value): value
        }
      return (drawing.text(.limit(limit)), value)
    case .silence, .change, .distance, .segments, .confidentiality: return nil
    }
  }

  /// Values with a single part between two that have some given the mean of these: data that come
  /// not quite evenly are no gap.
  private func bridged(_ values: [Double?]) -> [Double?] {
    values.indices.map { index in
      guard values[index] == nil, index > 0, index + 1 < values.count,
        let before = values[index - 1], let after = values[index + 1]
      else { return values[index] }
      return before / 2 + after / 2
    }
  }

  /// Where it began, where it fired, where it was over, and what was recorded.
  private var marks: [LineChart.Mark] {
    let alert = row.alert
    var marks: [LineChart.Mark] = []
    if let index = explanation.part(at: alert.onset) {
      marks.append(
        LineChart.Mark(
          index: index,
          label: drawing.text(.beganHere(at: drawing.moment(alert.onset))),
          style: Style(drawing.ink(alert.severity))))
    }
    if let index = explanation.part(at: alert.fired), index != marks.first?.index {
      marks.append(
        LineChart.Mark(index: index, label: drawing.text(.firedHere), style: Style(.muted)))
    }
    if let index = explanation.end.flatMap(explanation.part(at:)) {
      marks.append(
        LineChart.Mark(index: index, label: drawing.text(.overHere), style: Style(.good)))
    }
    return marks
      + explanation.records.compactMap { record in
        explanation.part(at: record.time).map { index in
          LineChart.Mark(
            index: index, label: drawing.word(.occurrence(record.occurrence.kind)), kind: .sign,
            style: Style(.accent))
        }
      }
  }

  /// Days where each part that begins one, hours where less than three days are shown, months where
  /// more than a year is.
  private var labels: [String] {
    let zone = drawing.state.digest.portfolio.zone
    let span = explanation.window.upperBound - explanation.window.lowerBound
    var last = ""
    return explanation.parts.map { part in
      let text: String
      switch span {
      case ..<(.seconds(3 * 86_400)):
        let hour = zone.hour(of: part.start)
        text = hour < 10 ? "0\(hour):00" : "\(hour):00"
      case ..<(.seconds(370 * 86_400)):
        text = String(zone.day(of: part.start).description.suffix(5))
      default: text = zone.month(of: part.start).description
      }
      defer { last = text }
      return text == last ? "" : text
    }
  }
}
