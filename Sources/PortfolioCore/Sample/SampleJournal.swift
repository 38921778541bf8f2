/// The journal of the sample: who was made to answer for what over fourteen months, by three
/// writers who saw each other's events.
enum SampleJournal {
  /// The files, in the order of their paths.
  static func files(endingOn day: Day) -> [SampleFile] {
    var files: [String: [UInt8]] = [:]
    for event in events(endingOn: day) {
      files[JournalLine.path(event), default: []] += JournalLine.bytes(event)
    }
    return files.sorted { $0.key < $1.key }.map { SampleFile(path: $0.key, bytes: $0.value) }
  }

  /// The events in the order of time, each writer's chained.
  static func events(endingOn day: Day) -> [Event] {
    var heads: [WriterID: JournalHead] = [:]
    // What each writer has seen of the others so far.
    var known: [WriterID: [WriterID: Int]] = [:]
    var events: [Event] = []
    for entry in SampleEntry.wexholm {
      guard let writer = entry.author.writer,
        let action = entry.action(after: heads[writer], endingOn: day)
      else { continue }
      let seen = heads.values.map(\.id).filter {
        $0.writer != writer && known[writer]?[$0.writer] != $0.seq
      }
      let event = EventDraft(action, reason: entry.reason).event(
        after: heads[writer], writer: writer, seen: seen, time: entry.time(endingOn: day),
        actor: PersonID(entry.author.rawValue))
      for other in seen { known[writer, default: [:]][other.writer] = other.seq }
      heads[writer] = JournalHead(event)
      events.append(event)
    }
    return events
  }
}
