internal import SystemPackage

/// How far a growing file was read, and what proves that it is still the same file.
///
/// Appended bytes are read from where the last read ended. Neither the inode nor the length proves
/// that those before are unchanged, as git keeps both when it checks a file out again; the bytes at
/// the file's beginning and those read last do (durability-and-scale §6.7).
struct FileTail: Sendable {
  /// What came of looking at a file again.
  enum Change: Hashable, Sendable {
    /// It is as it was.
    case none
    /// Bytes were appended, and were handed on.
    case grown
    /// It is another file, or other bytes stand in it: it must be read from its beginning.
    case replaced
  }

  /// How many bytes at the beginning, and before the end, prove that a file is the same.
  private static let window = 4096
  /// How many bytes make a piece of a file, and how many pieces are read at once: what is done with
  /// them can be shared among cores.
  private static let pieceSize: Int64 = 512 << 10
  private static let piecesAtOnce = 32

  /// What the system said of the file when it was last read.
  private(set) var identity: FileIdentity
  /// Whether the bytes that were handed on end with a line's end, or there are none.
  private(set) var endsLine = true
  private var first = Proof()
  private var last = Proof()

  /// How many bytes were handed on.
  var offset: Int64 { identity.size }

  /// Reads a file from its beginning to its end, and hands its bytes on in pieces that follow each
  /// other, some at a time.
  static func begin(
    _ path: FilePath, from files: any FileSystem, consume: ([[UInt8]]) -> Void
  ) throws(FileError) -> FileTail {
    let file = try files.open(path, .read)
    defer { files.close(file) }
    var tail = FileTail(identity: try files.status(of: file, at: path).identity)
    try tail.read(file, in: 0..<tail.identity.size, [], [], path, files, consume)
    return tail
  }

  /// Reads on where the last read ended, if it is still the same file.
  mutating func goOn(
    _ path: FilePath, from files: any FileSystem, consume: ([[UInt8]]) -> Void
  ) throws(FileError) -> Change {
    let file = try files.open(path, .read)
    defer { files.close(file) }
    let now = try files.status(of: file, at: path).identity
    if now == identity { return .none }
    guard now.isSameFile(as: identity), now.size > offset else { return .replaced }
    let head = try files.bytes(of: file, in: 0..<first.length, path: path)
    let tail = try files.bytes(of: file, in: (offset - last.length)..<offset, path: path)
    guard first.matches(head), last.matches(tail) else { return .replaced }
    let start = offset
    identity = now
    try read(file, in: start..<now.size, head, tail, path, files, consume)
    return .grown
  }

  private init(identity: FileIdentity) { self.identity = identity }

  /// Hands on a range of the file; `head` and `tail` are the bytes proved before it.
  private mutating func read(
    _ file: FileDescriptor, in range: Range<Int64>, _ head: [UInt8], _ tail: [UInt8],
    _ path: FilePath, _ files: any FileSystem, _ consume: ([[UInt8]]) -> Void
  ) throws(FileError) {
    var (head, tail) = (head, tail)
    var start = range.lowerBound
    defer {
      // Whatever ends the reading, what was handed on is what is proved.
      identity.size = start
      first = Proof(head)
      last = Proof(tail)
    }
    while start < range.upperBound {
      let pieces = try Self.pieces(of: file, in: start..<range.upperBound, path, files)
      guard let last = pieces.last else { break }
      for bytes in pieces {
        if head.count < Self.window { head += bytes.prefix(Self.window - head.count) }
        tail = Array((tail.suffix(Self.window) + bytes.suffix(Self.window)).suffix(Self.window))
        start += Int64(bytes.count)
      }
      consume(pieces)
      endsLine = last.last == 0x0A
    }
  }

  /// The next pieces of a range of the file, none of them empty; none where the file ends.
  private static func pieces(
    of file: FileDescriptor, in range: Range<Int64>, _ path: FilePath, _ files: any FileSystem
  ) throws(FileError) -> [[UInt8]] {
    let count = min(
      piecesAtOnce, Int((range.upperBound - range.lowerBound + pieceSize - 1) / pieceSize))
    let read = Concurrently.map(count, from: 2) { piece -> (Result<[UInt8], FileError>, Int64) in
      let start = range.lowerBound + Int64(piece) * pieceSize
      let end = min(start + pieceSize, range.upperBound)
      let bytes = Result { () throws(FileError) in
        try files.bytes(of: file, in: start..<end, path: path)
      }
      return (bytes, end - start)
    }
    var pieces: [[UInt8]] = []
    for (result, length) in read {
      let bytes = try result.get()
      if !bytes.isEmpty { pieces.append(bytes) }
      // What follows a piece that is cut short is not what follows its bytes.
      if bytes.count < Int(length) { break }
    }
    return pieces
  }
}

/// The hash of some bytes of a file.
private struct Proof: Sendable {
  var length: Int64
  private var hash: ChainHash

  init(_ bytes: [UInt8] = []) {
    length = Int64(bytes.count)
    hash = ChainHash(of: bytes)
  }

  func matches(_ bytes: [UInt8]) -> Bool {
    bytes.count == Int(length) && ChainHash(of: bytes) == hash
  }

  func pack(into writer: inout PackedWriter) {
    writer.integer(length)
    hash.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws {
    length = try reader.integer()
    hash = try ChainHash(unpacking: &reader)
  }
}

extension FileTail {
  func pack(into writer: inout PackedWriter) {
    identity.pack(into: &writer)
    writer.flag(endsLine)
    first.pack(into: &writer)
    last.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws {
    self.init(identity: try FileIdentity(unpacking: &reader))
    endsLine = try reader.flag()
    first = try Proof(unpacking: &reader)
    last = try Proof(unpacking: &reader)
  }
}

extension FileIdentity {
  func pack(into writer: inout PackedWriter) {
    writer.word(device)
    writer.word(inode)
    for value in [size, modified, changed] { writer.integer(value) }
  }

  init(unpacking reader: inout PackedReader) throws {
    self.init(
      device: try reader.word(), inode: try reader.word(), size: try reader.integer(),
      modified: try reader.integer(), changed: try reader.integer())
  }
}
