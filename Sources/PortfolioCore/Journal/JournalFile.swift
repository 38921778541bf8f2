/// An event and where it stands.
public struct JournalEntry: Hashable, Sendable {
  /// The event.
  public var event: Event
  /// The line it stands in.
  public var place: Place
  /// Whether the line's hash is that of its bytes; an event whose is not changes nothing.
  public var isGenuine: Bool
}

/// One month of one writer's journal, read as it grows.
///
/// A line exists once its LF is there. A line that is damaged is reported and passed over, and
/// those after it are still read; nothing here ever mends a file.
public struct JournalFile: Sendable {
  /// The path in the store.
  public let path: String
  /// The writer whose folder it lies in, and the month it is for; nil where the path names none.
  public let folder: Folder?
  /// The events of whole lines, in the order of the file.
  public private(set) var entries = JournalEntries()
  /// What is wrong with whole lines, each by itself.
  public private(set) var problems: [Problem] = []
  /// How many bytes the whole lines have, and so where the next one begins.
  public private(set) var size = 0
  /// How many whole lines there are.
  public private(set) var lineCount = 0
  /// What stands after the last LF.
  public private(set) var tail: [UInt8] = []
  /// The bytes that were read, tail and all, as the pieces in which they came.
  private(set) var pieces: [Piece] = []
  /// The fault of the last line, where that is damaged; so that a run of alike is one problem.
  private var lastFault: JournalFault?

  /// Bytes that were read at once: how many, and their hash.
  struct Piece: Hashable, Sendable {
    var count: Int
    var hash: ChainHash
  }

  /// Whose a file is, and what it is for.
  public struct Folder: Hashable, Comparable, Sendable {
    /// The writer.
    public var writer: WriterID
    /// The month.
    public var month: Month

    /// Orders by writer, then by month: the order of each writer's chain.
    public static func < (one: Self, other: Self) -> Bool {
      (one.writer, one.month) < (other.writer, other.month)
    }
  }

  /// A file of which nothing is read yet.
  ///
  /// - Parameter path: The path in the store: `journal/<writer>/<yyyy-mm>.jsonl`.
  public init(path: String) {
    self.path = path
    folder = Self.folder(of: path)
    if folder == nil { problems.append(Problem(.journal(.badPath), at: Place(path: path))) }
  }

  /// The writer and the month that a path names, or nil where it names none.
  public static func folder(of path: String) -> Folder? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "journal", let writer = WriterID(parts[1]),
      parts[2].hasSuffix(".jsonl"), let month = Month.parse(parts[2].dropLast(6).utf8)
    else { return nil }
    return Folder(writer: writer, month: month)
  }

  /// The warning that the last line has no end, where that is so.
  public var tornTail: Problem? {
    guard !tail.isEmpty else { return nil }
    return Problem(
      .journal(.tornTail(bytes: tail.count)), at: Place(path: path, line: lineCount + 1))
  }

  /// Reads what was appended to the file since it was last read.
  ///
  /// - Parameter bytes: The bytes from `size + tail.count` on.
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard let folder, !bytes.isEmpty else { return }
    pieces.append(Piece(count: bytes.count, hash: ChainHash(of: bytes)))
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if tail.isEmpty {
        take(bytes[start..<end], in: folder)
      } else {
        tail += bytes[start..<end]
        let line = tail
        tail = []
        take(line[...], in: folder)
      }
      start = end + 1
    }
    tail += bytes[start...]
  }

  /// Takes what was read of the file once before, and in which nothing was wrong.
  mutating func restore(_ entries: JournalEntries, size: Int, _ pieces: [Piece]) {
    self.entries = entries
    self.size = size
    self.pieces = pieces
    lineCount = entries.count
  }

  private mutating func take(_ line: ArraySlice<UInt8>, in folder: Folder) {
    lineCount += 1
    size += line.count + 1
    do throws(JournalLine.Refused) {
      let decoded = try JournalLine.decode(line, writer: folder.writer)
      guard decoded.event.writer == folder.writer else {
        return report(.foreignWriter(decoded.event.writer.text))
      }
      lastFault = nil
      if !decoded.isGenuine { report(.wrongHash) }
      if Month(utc: decoded.event.time) != folder.month { report(.otherMonth) }
      if case .unknown(let kind, _) = decoded.event.action { report(.unknownKind(kind)) }
      lastFault = nil
      entries.append(
        JournalEntry(
          event: decoded.event, place: Place(path: path, line: lineCount),
          isGenuine: decoded.isGenuine))
    } catch {
      report(.malformed(error.fault), column: error.column)
    }
  }

  private mutating func report(_ fault: JournalFault, column: Int? = nil) {
    defer { lastFault = fault }
    guard fault != lastFault else { return }
    problems.append(
      Problem(.journal(fault), at: Place(path: path, line: lineCount, column: column)))
  }
}
