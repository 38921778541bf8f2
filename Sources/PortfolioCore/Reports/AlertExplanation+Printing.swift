extension AlertExplanation {
  /// Why the alert is there, ready to print: its facts in one row, and beside it the series, what
  /// else happened, what people did, other alerts of the model and who answers for it.
  ///
  /// - Parameters:
  ///   - moment: The moment it is shown as of.
  ///   - problems: What was wrong with the data.
  /// - Returns: The report.
  public func printed(at moment: Timestamp, problems: [Problem] = []) -> PrintedReport {
    let facts = zip(AlertRow.columns, row.values).map { ($0, $1) } + measures
    return PrintedReport(
      asOf: moment, table: ReportTable(columns: facts.map(\.0), rows: [facts.map(\.1)]),
      parts: [
        (Self.seriesKey, .table(series)), ("levels", .table(levels)),
        ("detector", .settings(settings)), ("comparison", .settings(comparison)),
        ("records", .table(recordTable)),
        ("handling", .table(handling)),
        (
          "otherAlerts",
          .table(ReportTable(columns: AlertRow.columns, rows: others.map(\.values)))
        ),
        ("owners", .table(answering)),
      ], problems: problems)
  }

  /// The key of the series, which is left out where people read the facts.
  public static let seriesKey = "series"

  /// What is measured, beside what a line of the alerts says.
  private var measures: [(ReportColumn, ReportValue)] {
    var detector = ReportValue.notSet
    var (every, missing, beyond) = (ReportValue.notSet, ReportValue.notSet, ReportValue.notSet)
    var (kind, side) = (ReportValue.notSet, ReportValue.notSet)
    switch cause {
    case .change(let finding, _):
      detector = .text(finding.detector.rawValue)
      kind = .word(.finding(finding.kind))
      side = .word(.side(finding.side))
    case .silence(let period, _, let count):
      every = .number(Double(period.components.seconds) / 3600, unit: "h")
      missing = .count(count)
    case .limit(_, let count, _, _): beyond = .count(count)
    case .distance, .segments, .confidentiality: break
    }
    return [
      (.kind, kind), (.side, side), (.detector, detector),
      (.before, number(before?.mean)), (.after, number(since?.mean)),
      (.shift, since?.shift.map { .number($0, unit: nil) } ?? .notSet),
      (.count, .count(since?.count ?? 0)), (.beyond, beyond), (.every, every),
      (.missing, missing),
    ]
  }

  private func number(_ value: Double?) -> ReportValue {
    value.map { .number($0, unit: row.unit) } ?? .notSet
  }

  /// The detector's name and parameters, by the names `folio detect` gives them.
  private var settings: [(name: String, value: ReportValue)] {
    guard case .change(let finding, let finder) = cause else { return [] }
    return [
      ("name", .text(finding.detector.rawValue)),
      ("takesResiduals", finder.map { .flag($0.takesResiduals) } ?? .notSet),
    ] + (finder?.detector.settings ?? [])
  }

  /// The distance or the segments that were compared.
  private var comparison: [(name: String, value: ReportValue)] {
    switch cause {
    case .limit, .silence, .change: return []
    case .confidentiality(let finding):
      return [
        ("workflow", .text(finding.workflow.text)),
        ("sensitivity", .text(finding.sensitivity?.rawValue)),
        ("residency", .text(finding.residency)),
        ("reasons", .list(finding.reasons.map { .word(.confidentialityReason($0)) })),
      ]
    case .distance(let distance, _):
      return [
        ("method", .word(.distanceMethod(distance.method))),
        ("value", .number(distance.value, unit: nil)),
        ("normalised", distance.normalised.map { .number($0, unit: nil) } ?? .notSet),
        ("pValue", distance.pValue.map { .number($0.value, unit: nil) } ?? .notSet),
        ("bins", distance.bins.map { .count($0) } ?? .notSet),
        ("referenceSamples", .count(distance.samples.reference)),
        ("currentSamples", .count(distance.samples.current)),
      ]
    case .segments(let segments, _):
      return [
        ("best", .text(segments.best.segment)), ("bestMean", number(segments.best.mean)),
        ("worst", .text(segments.worst.segment)), ("worstMean", number(segments.worst.mean)),
        ("ratio", segments.ratio.map { .number($0, unit: nil) } ?? .notSet),
        ("gap", number(segments.gap)),
      ]
    }
  }

  private var series: ReportTable {
    ReportTable(
      columns: [.time, .mean, .best, .expected, .low, .high],
      rows: parts.map { part in
        [
          .time(part.start), number(part.mean), number(part.best), number(part.usual?.expected),
          number(part.usual?.band?.lowerBound), number(part.usual?.band?.upperBound),
        ]
      })
  }

  /// Before, until it fired, and since then.
  private var levels: ReportTable {
    let rows = [(LevelName.before, before), (.found, found), (.since, since)]
    return ReportTable(
      columns: [.period, .mean, .shift, .spread, .count, .low, .high, .from, .to],
      rows: rows.compactMap { name, level in
        level.map { level in
          [
            .word(.level(name)), number(level.mean),
            level.shift.map { .number($0, unit: nil) } ?? .notSet, number(level.spread),
            level.count.map { .count($0) } ?? .notSet, number(level.extent?.lowerBound),
            number(level.extent?.upperBound), level.times.map { .time($0.lowerBound) } ?? .notSet,
            level.times.map { .time($0.upperBound) } ?? .notSet,
          ]
        }
      })
  }

  /// The times whose levels are compared.
  public enum LevelName: String, CaseIterable, Sendable {
    /// The reference window, or what is shown before the onset.
    case before
    /// From the onset until it fired.
    case found
    /// From the onset until now, or until the end.
    case since
  }

  private var recordTable: ReportTable {
    ReportTable(
      columns: [
        .event, .time, .kind, .workflow, .entry, .version, .text, .reason, .link, .actor, .file,
        .offset,
      ],
      rows: records.map { record in
        let hours = (Double(record.offset.components.seconds) / 360).rounded() / 10
        return [
          .text(record.event?.id.description), .time(record.time),
          .word(.occurrence(record.occurrence.kind)), .text(record.occurrence.workflow?.text),
          .text(record.occurrence.entry), .text(record.occurrence.version),
          .text(record.occurrence.text), .text(record.event?.reason),
          .text(record.occurrence.link), .text(record.actor?.person.text), .text(record.path),
          .number(hours, unit: "h"),
        ]
      })
  }

  private var handling: ReportTable {
    ReportTable(
      columns: [
        .event, .time, .actor, .action, .until, .resolution, .person, .value, .text, .link, .reason,
      ],
      rows: deeds.map { deed in
        let touch = deed.touch
        var (until, resolution) = (ReportValue.notSet, ReportValue.notSet)
        var (person, text, link) = (ReportValue.notSet, ReportValue.notSet, ReportValue.notSet)
        var action = EventKind.note
        switch touch.act {
        case .note(let said, let place):
          text = .text(said)
          link = .text(place)
        case .step(let step):
          action = AlertStep(step, sighted: []).kind
          switch step {
          case .acknowledge(let instant): until = instant.map { .time($0) } ?? .notSet
          case .snooze(let instant): until = .time(instant)
          case .resolve(let kind):
            resolution = .word(.resolution(kind == .fixed ? .fixed : .accepted))
          case .assign(let id): person = .text(id.text)
          }
        }
        return [
          .text(touch.event.description), .time(touch.time),
          .text(deed.actor?.person.text ?? touch.event.writer.text), .word(.event(action)), until,
          resolution, person, number(touch.sighting.value), text, link, .text(touch.reason),
        ]
      })
  }

  private var answering: ReportTable {
    ReportTable(
      columns: [.role, .person, .personName, .team, .gap, .since],
      rows: owners.map { row in
        [
          .word(.role(row.id.role)), .text(row.holder?.person.text), .text(row.holder?.name),
          .text(row.holder?.team), .word(row.gap.map(ReportWord.gap)),
          row.since.map { .time($0) } ?? .notSet,
        ]
      })
  }
}
