extension AlertRow {
  /// The columns of alerts when they are printed.
  static let columns: [ReportColumn] = [
    .id, .state, .severity, .model, .metric, .segment, .path, .value, .limit, .onset, .since,
    .resolved, .owner, .handledBy, .handledAt, .until, .reason, .resolution, .reopened, .assignee,
    .refired, .notes, .fold,
  ]

  /// The values of the columns.
  var values: [ReportValue] {
    [
      .text(id), .word(.alertState(standing.word)), .word(.severity(alert.severity)),
      .text(alert.model.text), .text(alert.metric), .text(alert.segment),
      .word(.alertPath(alert.id.fingerprint.path)), .number(alert.last.value, unit: unit),
      alert.limit.map { .number($0, unit: unit) } ?? .notSet, .time(alert.onset),
      .time(alert.fired), alert.end.map { .time($0) } ?? .notSet, .text(owner?.person.text),
    ] + handling + [.text(fold)]
  }

  /// What people did: who took the last step, when, until when and why, what came of it, who is to
  /// deal with the alert, how often it fired in 30 days, and what was said.
  private var handling: [ReportValue] {
    let step = standing.step
    return [
      .text(actor?.person.text ?? step?.event.writer.text), step.map { .time($0.time) } ?? .notSet,
      standing.deadline.map { .time($0) } ?? .notSet, .text(step?.reason),
      .word(standing.resolution.map(ReportWord.resolution)),
      .word(standing.reopened.map(ReportWord.reopening)), .text(assignee?.person.text),
      .count(standing.firings),
      .list(
        standing.notes.compactMap { touch in
          guard case .note(let text, let link) = touch.act else { return nil }
          return .text([text, link ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        }),
    ]
  }
}

extension AlertChange {
  /// The change as one line of JSON: `time`, `change`, and the alert as `folio alerts` has it.
  ///
  /// - Parameter time: When it was seen.
  /// - Returns: The object, without a line feed.
  public func line(at time: Timestamp) -> String {
    var object: JSONObject = ["time": .string(time.rfc3339), "change": .string(kind.rawValue)]
    for (column, value) in zip(AlertRow.columns, row.values) {
      object[column.rawValue] = value.json
    }
    return String(decoding: JSONValue.object(object).compact, as: UTF8.self)
  }
}
