extension Workflow {
  /// A prompt or an assistant of the work, with its version.
  public struct Entry: Hashable, Sendable {
    /// What it is called.
    public var id: String
    /// Its version.
    public var version: String?
    /// The day from which that version is in use.
    public var since: Day?

    /// A prompt or an assistant, with its version.
    public init(id: String, version: String? = nil, since: Day? = nil) {
      self.id = id
      self.version = version
      self.since = since
    }
  }

  /// What a piece of work can consist of, beside the model that serves it.
  public enum EntryKind: String, CaseIterable, Sendable {
    case prompt, assistant

    /// What a change of one is called where drift is read against it.
    public var occurrence: Occurrence.Kind { self == .prompt ? .prompt : .assistant }
  }

  /// What the work consists of, as its file lists it: every version that it names.
  public func entries(_ kind: EntryKind) -> [Entry] { kind == .prompt ? prompts : assistants }
}

extension Workflow.Entry {
  /// Reads a list of prompts or assistants, each `{id, version, since}` or an id alone.
  static func read(_ key: String, of root: inout MapReader) -> [Self] {
    guard let node = root.node(key) else { return [] }
    return (node.list ?? [node]).compactMap { element in
      if element.isNull { return nil }
      if let id = element.text { return Self(id: id) }
      guard var reader = root.map(of: element, key) else { return nil }
      let id = reader.string("id")
      let version = reader.string("version")
      let since = reader.day("since")
      reader.finish()
      if id == nil { reader.failMissing("id") }
      return id.map { Self(id: $0, version: version, since: since) }
    }
  }
}

extension Portfolio {
  /// The changes of prompts and assistants that the files of workflows date, as things that happened to
  /// the models that serve the work: a day is its beginning, because a cause comes before what it causes.
  ///
  /// What the journal says of the same version of the same entry is not told twice: its event counts.
  func datedEntries() -> [(path: String, occurrence: Occurrence)] {
    let dated = workflows.contains { workflow in
      Workflow.EntryKind.allCases.contains { kind in
        workflow.entries(kind).contains { $0.since != nil }
      }
    }
    guard dated else { return [] }
    let recorded = Set(recordedEntries().map(\.key))
    return workflows.flatMap { workflow -> [(path: String, occurrence: Occurrence)] in
      guard let model = workflow.servedBy.flatMap(directory.id(of:)) else { return [] }
      return Workflow.EntryKind.allCases.flatMap { kind in
        workflow.entries(kind).compactMap { entry in
          let key = EntryKey(
            workflow: workflow.id, kind: kind.occurrence, entry: entry.id, version: entry.version)
          guard let since = entry.since, !recorded.contains(key) else { return nil }
          let time = zone.start(of: since)
          guard time <= asOf else { return nil }
          return (
            workflow.path,
            Occurrence(
              kind.occurrence, models: [model], version: entry.version, time: time,
              workflow: workflow.id, entry: entry.id)
          )
        }
      }
    }
  }

  /// What events in force say of entries of workflows, in the order of replay.
  func recordedEntries() -> [(key: EntryKey, event: EventID, time: Timestamp)] {
    journal.indices.flatMap { position -> [(key: EntryKey, event: EventID, time: Timestamp)] in
      guard journal.isInForce(position) else { return [] }
      let found = journal.action(at: position).occurrences.filter { $0.entry != nil }
      guard !found.isEmpty else { return [] }
      return found.compactMap { occurrence in
        EntryKey(occurrence).map {
          ($0, journal.id(at: position), occurrence.time ?? journal.time(at: position))
        }
      }
    }
  }

  /// A version of an entry of a workflow.
  struct EntryKey: Hashable {
    var workflow: WorkflowID
    var kind: Occurrence.Kind
    var entry: String
    var version: String?
  }
}

extension Portfolio.EntryKey {
  /// What an occurrence is of; nil where it names no entry of a workflow.
  init?(_ occurrence: Occurrence) {
    guard let workflow = occurrence.workflow, let entry = occurrence.entry else { return nil }
    self.init(
      workflow: workflow, kind: occurrence.kind, entry: entry, version: occurrence.version)
  }
}
