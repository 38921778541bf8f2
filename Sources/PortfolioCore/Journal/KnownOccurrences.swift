/// What is known to have happened, so that nothing counts twice, whoever took it over.
///
/// Two occurrences of a model and a kind are one where their keys are equal; where not both have a
/// key, one where times, versions and what of the work it was are.
struct KnownOccurrences {
  private struct Named: Hashable {
    var model: ModelID
    var kind: Occurrence.Kind
    var key: String
  }
  private struct Content: Hashable {
    var model: ModelID
    var kind: Occurrence.Kind
    var time: Timestamp
    var version: String?
    var workflow: WorkflowID?
    var entry: String?
  }
  private var named: Set<Named> = []
  private var contents: Set<Content> = []
  private var contentsWithoutKey: Set<Content> = []

  init() {}

  /// What the events of a history that are in force say.
  ///
  /// - Parameters:
  ///   - history: The events.
  ///   - resolve: The model that a name means today.
  init(_ history: JournalHistory, resolve: (String) -> ModelID?) {
    for position in history.indices where history.isInForce(position) {
      let event = history[position].event
      for occurrence in event.action.occurrences {
        for model in occurrence.models {
          _ = insert(occurrence, of: resolve(model.text) ?? model, writtenAt: event.time)
        }
      }
    }
  }

  /// Takes an occurrence of a model; false where it is known already.
  mutating func insert(
    _ occurrence: Occurrence, of model: ModelID, writtenAt time: Timestamp
  ) -> Bool {
    let kind = occurrence.kind
    let content = Content(
      model: model, kind: kind, time: occurrence.time ?? time, version: occurrence.version,
      workflow: occurrence.workflow, entry: occurrence.entry)
    guard let key = occurrence.key else {
      contentsWithoutKey.insert(content)
      return contents.insert(content).inserted
    }
    let isNew = named.insert(Named(model: model, kind: kind, key: key)).inserted
    contents.insert(content)
    return isNew && !contentsWithoutKey.contains(content)
  }
}
