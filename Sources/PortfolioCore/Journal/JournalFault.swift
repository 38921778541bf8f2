/// What can be wrong with a journal.
public enum JournalFault: Hashable, Sendable {
  /// A last line without its end: a write was cut; the next append repairs it.
  case tornTail(bytes: Int)
  /// A line that is no event; `reason` is a short phrase without input from the file.
  case malformed(reason: String)
  /// The line's hash is not that of its bytes.
  case wrongHash
  /// `prev` is not the hash of the writer's line before.
  case brokenChain
  /// A sequence number that is not one more than the last.
  case wrongSequence(expected: Int, found: Int)
  /// A time before that of the line above it.
  case backwards
  /// A time in the future of the clock.
  case future
  /// The event's writer is not the folder's.
  case foreignWriter(String)
  /// An event of a newer format or a kind this program does not know; it is kept.
  case unknownKind(String)
  /// An event that names a person or model no record has.
  case dangling(kind: String, name: String)

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .tornTail: "torn-tail"
    case .malformed: "malformed"
    case .wrongHash: "wrong-hash"
    case .brokenChain: "broken-chain"
    case .wrongSequence: "wrong-sequence"
    case .backwards: "backwards"
    case .future: "future"
    case .foreignWriter: "foreign-writer"
    case .unknownKind: "unknown-kind"
    case .dangling: "dangling"
    }
  }

  /// How bad the kind is.
  public var severity: Problem.Severity {
    switch self {
    case .tornTail, .unknownKind, .dangling: .warning
    default: .error
    }
  }
}
