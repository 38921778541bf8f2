/// The end of a writer's chain as a text that can be signed (FORMATS, The journal): the line
/// `folio-journal@v1 <writer> <seq> <hash>` and LF.
///
/// A chain shows that nothing in it was changed, and not that nothing was cut off its end or that
/// all of it was written anew. Whoever signs its head says what it was on that day.
public struct HeadStatement: Hashable, Sendable {
  /// The namespace of the signature, which keeps a signature of anything else from passing for one.
  public static let namespace = "folio-journal@v1"

  /// The event.
  public var id: EventID
  /// Its hash.
  public var hash: ChainHash

  /// What is said of the end of a chain.
  public init(_ head: JournalHead) {
    id = head.id
    hash = head.hash
  }

  /// Reads a statement; nil where the bytes are not exactly those that are written for one.
  public init?(_ bytes: some Collection<UInt8>) {
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\n" }
    guard parts.count == 5, let writer = WriterID(parts[1]), let seq = Int(parts[2]), seq > 0,
      let hash = ChainHash(hex: String(parts[3]))
    else { return nil }
    id = EventID(writer: writer, seq: seq)
    self.hash = hash
    guard self.bytes.elementsEqual(bytes) else { return nil }
  }

  /// What is signed.
  public var bytes: [UInt8] { Array("\(Self.namespace) \(id.writer) \(id.seq) \(hash)\n".utf8) }

  /// The file it stands in, relative to the store; its signature stands beside it, as `.head.sig`.
  public var path: String {
    let digits = String(id.seq)
    return "journal/\(id.writer)/\(String(repeating: "0", count: max(0, 8 - digits.count)))"
      + "\(digits).head"
  }
}

/// A head as it lies in a writer's folder, and what its signature turned out to be.
public struct SignedHead: Hashable, Sendable {
  /// What a signature turned out to be.
  public enum Signature: Hashable, Sendable {
    /// There is none beside the head.
    case missing
    /// There is one, and no head.
    case withoutHead
    /// A key that the allowed signers give to the writer's account.
    case valid(principal: String)
    /// A key that the allowed signers give to somebody who is the writer by `people.yaml` alone,
    /// which lies in the store.
    case byPeople(principal: String)
    /// A key that the allowed signers give to somebody else.
    case otherPrincipal(String)
    /// A key that the allowed signers do not know.
    case unknownKey
    /// It fits the head; by whom cannot be told without allowed signers.
    case unchecked
    /// Nothing could be checked, because `ssh-keygen` could not be run.
    case noProgram
    /// No signature of this head in this namespace.
    case invalid
  }

  /// The head's path in the store, also where only its signature is there.
  public var path: String
  /// Whose folder it lies in.
  public var writer: WriterID
  /// What it says; nil where it says nothing that can be a head.
  public var statement: HeadStatement?
  /// The signature.
  public var signature: Signature

  /// A head as it lies in a writer's folder.
  public init(
    path: String, writer: WriterID, statement: HeadStatement?, signature: Signature
  ) {
    self.path = path
    self.writer = writer
    self.statement = statement
    self.signature = signature
  }
}

/// What can be wrong with a signed head.
public enum HeadFault: Hashable, Sendable {
  /// The file says nothing that can be a head.
  case unreadable
  /// It is of another writer or another number than its place.
  case misplaced(event: String)
  /// No signature stands beside it.
  case unsigned
  /// A signature without its head.
  case lost
  /// The signature is not of this head, or of another namespace.
  case invalid
  /// Signed by a key that the allowed signers do not know.
  case unknownKey
  /// Signed by somebody who is not the writer.
  case otherPrincipal(String, writer: String)
  /// Signed by somebody who is the writer by `people.yaml` alone.
  case byPeople(String, writer: String)
  /// Signed by a key that cannot be named, for want of allowed signers.
  case unchecked
  /// `ssh-keygen` could not be run, so no signature was checked.
  case noProgram
  /// The event that was signed is not there: the journal was cut.
  case gone(seq: Int)
  /// The event of that number is another: the chain was written anew.
  case otherHash(seq: Int)

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .unreadable: "head-unreadable"
    case .misplaced: "head-misplaced"
    case .unsigned: "head-unsigned"
    case .lost: "head-lost"
    case .invalid: "head-invalid-signature"
    case .unknownKey: "head-unknown-key"
    case .otherPrincipal: "head-other-principal"
    case .byPeople: "head-by-people"
    case .unchecked: "head-unchecked"
    case .noProgram: "head-not-checked"
    case .gone: "head-gone"
    case .otherHash: "head-other-hash"
    }
  }

  /// How bad the kind is: what could not be checked is a warning.
  public var severity: Problem.Severity {
    switch self {
    case .byPeople, .unchecked, .noProgram: .warning
    default: .error
    }
  }
}
