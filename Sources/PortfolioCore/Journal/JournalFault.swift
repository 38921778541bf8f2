/// What can be wrong with a journal.
public enum JournalFault: Hashable, Sendable {
  /// A last line without its end: a write was cut; the next append repairs it.
  case tornTail(bytes: Int)
  /// A line that is no event.
  case malformed(LineFault)
  /// The line's hash is not that of its bytes; the event is not used.
  case wrongHash
  /// `prev` is not the hash of the writer's line before.
  case brokenChain
  /// A sequence number that is not one more than the last.
  case wrongSequence(expected: Int, found: Int)
  /// A line that stands a second time; it is used once.
  case repeated
  /// A time before that of the line above it.
  case backwards
  /// A time outside the month the file is named for.
  case otherMonth
  /// A time in the future of the clock.
  case future
  /// The event's writer is not the folder's; the event is not used.
  case foreignWriter(String)
  /// A file that is not `journal/<writer>/<yyyy-mm>.jsonl`; nothing in it is used.
  case badPath
  /// An event of a newer format or a kind this program does not know; it is kept.
  case unknownKind(String)
  /// An event that the line says its writer had seen, and that is nowhere: a journal was cut, or
  /// left out of a merge.
  case missingEvent(writer: String, seq: Int)
  /// The line says its writer had seen an event that itself comes after the line.
  case impossibleSeen
  /// An undo of an event that is not there, comes later, or is undone already; it does nothing.
  case idleUndo(seq: Int)
  /// A settlement that names an event that is not there; it does nothing.
  case idleSettlement(event: String)
  /// A revision of a price book that counts, and others of the book that it had not seen.
  case unseenRevision(book: String, from: Day, others: [String])
  /// A decision on which model serves a piece of work that counts, and others that it had not seen.
  case unseenDecision(workflow: String, model: String, others: [String])
  /// An event that names a person or model no record has.
  case dangling(kind: String, name: String)
  /// A head that somebody signed does not hold; only the proof of the journal looks for these.
  case head(HeadFault)

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .tornTail: "torn-tail"
    case .malformed: "malformed"
    case .wrongHash: "wrong-hash"
    case .brokenChain: "broken-chain"
    case .wrongSequence: "wrong-sequence"
    case .repeated: "repeated"
    case .backwards: "backwards"
    case .otherMonth: "other-month"
    case .future: "future"
    case .foreignWriter: "foreign-writer"
    case .badPath: "bad-path"
    case .unknownKind: "unknown-kind"
    case .missingEvent: "missing-event"
    case .impossibleSeen: "impossible-seen"
    case .idleUndo: "idle-undo"
    case .idleSettlement: "idle-settlement"
    case .unseenRevision: "unseen-revision"
    case .unseenDecision: "unseen-decision"
    case .dangling: "dangling"
    case .head(let fault): fault.code
    }
  }

  /// How bad the kind is.
  public var severity: Problem.Severity {
    switch self {
    case .tornTail, .unknownKind, .idleUndo, .idleSettlement, .unseenRevision, .unseenDecision,
      .dangling:
      .warning
    case .head(let fault): fault.severity
    default: .error
    }
  }
}

/// Why a line of a journal is no event.
public enum LineFault: Error, Hashable, Sendable {
  /// The line is no JSON.
  case json(JSONFault.Kind)
  /// The line is JSON, and no object.
  case notObject
  /// A member that must be there and is not.
  case missing(String)
  /// A member whose value is not what the format wants.
  case notAllowed(String)
  /// The line does not end in `,"hash":"<64 hexadecimal digits>"}`.
  case hashNotLast
  /// More bytes than a line may have.
  case tooLong(limit: Int)
  /// Nothing between two line ends.
  case empty
  /// A merge conflict left in the file by git.
  case conflictMarker

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .json(let kind): "json-\(kind.code)"
    case .notObject: "not-an-object"
    case .missing: "missing"
    case .notAllowed: "not-allowed"
    case .hashNotLast: "hash-not-last"
    case .tooLong: "too-long"
    case .empty: "empty"
    case .conflictMarker: "conflict-marker"
    }
  }
}
