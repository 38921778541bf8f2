/// What taking occurrences over from elsewhere would write.
public struct OccurrenceImport: Hashable, Sendable {
  /// How many occurrences one line of the journal has at most, and so one command.
  public static let rowsPerLine = 1000
  /// How many bytes of occurrences one line has at most.
  static let bytesPerLine = 1 << 20

  /// What is to be written, an event each.
  public private(set) var drafts: [EventDraft] = []
  /// How many occurrences are new.
  public private(set) var recorded = 0
  /// How many the journal has already, or came twice.
  public private(set) var known = 0

  /// Plans to take over what is not known yet.
  ///
  /// - Parameters:
  ///   - occurrences: What happened, each of one model and with its time.
  ///   - history: The journal with what is known.
  ///   - now: The present.
  ///   - resolve: The model that a name means today.
  ///   - reason: Why.
  public init(
    _ occurrences: [Occurrence], into history: JournalHistory, now: Timestamp,
    resolve: (String) -> ModelID?, reason: String? = nil
  ) {
    var ledger = KnownOccurrences(history, resolve: resolve)
    var line: [Occurrence] = []
    var bytes = 0
    func draft() -> EventDraft { EventDraft(.recordAll(line), reason: reason) }
    for occurrence in occurrences {
      let isNew = occurrence.models.allSatisfy {
        ledger.insert(occurrence, of: $0, writtenAt: now)
      }
      guard isNew else {
        known += 1
        continue
      }
      recorded += 1
      let size = JSONValue.object(JSONObject(unchecked: occurrence.members)).compact.count
      if line.count == Self.rowsPerLine || bytes + size > Self.bytesPerLine, !line.isEmpty {
        drafts.append(draft())
        line = []
        bytes = 0
      }
      line.append(occurrence)
      bytes += size
    }
    if !line.isEmpty { drafts.append(draft()) }
  }
}
