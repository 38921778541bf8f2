/// What a piece of work consists of beside its model: a prompt or an assistant, with its version.
public struct WorkflowEntryRow: Hashable, Sendable {
  /// The work.
  public var workflow: WorkflowID
  /// Whether it is a prompt or an assistant.
  public var kind: Workflow.EntryKind
  /// What it is called.
  public var id: String
  /// The version in use, as the file says.
  public var version: String?
  /// The day from which it is; by the file, else by the event that recorded it.
  public var since: Day?
  /// The last version that the journal says came into use, where that is another one: the file lags
  /// behind, or the work went back.
  public var recorded: Recorded?

  /// A version that an event says came into use.
  public struct Recorded: Hashable, Sendable {
    /// The version.
    public var version: String
    /// From when on.
    public var day: Day
    /// The event.
    public var event: EventID
  }
}

extension Digest {
  /// What a piece of work consists of, prompts first, in the order of its file.
  ///
  /// Of several versions of one entry that with the latest day that has come is in use.
  public func entries(of workflow: Workflow) -> [WorkflowEntryRow] {
    let today = portfolio.zone.day(of: portfolio.asOf)
    let recorded = portfolio.recordedEntries().filter { $0.key.workflow == workflow.id }
    return Workflow.EntryKind.allCases.flatMap { kind -> [WorkflowEntryRow] in
      var known: Set<String> = []
      return workflow.entries(kind).filter { known.insert($0.id).inserted }.map { first in
        let versions = workflow.entries(kind).filter { $0.id == first.id }
        let inUse = versions.filter { $0.since.map { $0 <= today } ?? true }
        // Of two of one day the later in the file: `max` takes the last of equals.
        let current =
          inUse.enumerated().max { one, other in
            let days = (one.element.since?.ordinal ?? .min, other.element.since?.ordinal ?? .min)
            return days == (days.0, days.0) ? one.offset < other.offset : days.0 < days.1
          }?.element ?? first
        let events = recorded.filter {
          $0.key.kind == kind.occurrence && $0.key.entry == first.id && $0.time <= portfolio.asOf
        }
        var row = WorkflowEntryRow(
          workflow: workflow.id, kind: kind, id: first.id, version: current.version,
          since: current.since)
        if row.since == nil {
          row.since = events.last { $0.key.version == current.version }
            .map { portfolio.zone.day(of: $0.time) }
        }
        if let last = events.max(by: { $0.time < $1.time }), let version = last.key.version,
          version != current.version
        {
          row.recorded = .init(
            version: version, day: portfolio.zone.day(of: last.time), event: last.event)
        }
        return row
      }
    }
  }

  /// The same of several pieces of work, as a table.
  public func entryTable(of workflows: [Workflow]) -> ReportTable {
    ReportTable(
      columns: [
        .workflow, .kind, .entry, .version, .since, .recordedVersion, .recorded, .event,
      ],
      rows: workflows.flatMap(entries).map { row in
        [
          .text(row.workflow.text), .word(.fit(.entry(row.kind))), .text(row.id),
          .text(row.version), .day(row.since), .text(row.recorded?.version),
          .day(row.recorded?.day), .text(row.recorded?.event.description),
        ]
      })
  }
}
