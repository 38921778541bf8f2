internal import SystemPackage

/// A file's content, and what it was when it was read.
struct WholeFile: Sendable {
  /// The bytes, all of one content.
  var bytes: [UInt8]
  /// What told this content from any other, before and after reading.
  var identity: FileIdentity

  /// Why a file was not read whole.
  enum Refusal: Error, Hashable, Sendable {
    /// It changed while it was read.
    case changed
    /// It is over the limit; nothing of it was read.
    case tooLarge(FileIdentity)
    /// The system refused, or it is no regular file.
    case failed(FileError)
  }

  /// Reads a file of at most `limit` bytes.
  static func read(
    _ path: FilePath, limit: Int64, from files: any FileSystem
  ) throws(Refusal) -> WholeFile {
    let before: FileIdentity
    let bytes: [UInt8]
    let after: FileIdentity
    do throws(FileError) {
      let file = try files.open(path, .read)
      defer { files.close(file) }
      before = try files.status(of: file, at: path).identity
      bytes =
        before.size > limit ? [] : try files.bytes(of: file, in: 0..<before.size, path: path)
      after = try files.status(of: file, at: path).identity
    } catch {
      throw .failed(error)
    }
    if before.size > limit { throw .tooLarge(before) }
    guard before == after, bytes.count == Int(before.size) else { throw .changed }
    return WholeFile(bytes: bytes, identity: before)
  }
}

extension FileSystem {
  /// The bytes of a range of an open file, fewer where the file ends before.
  func bytes(
    of file: FileDescriptor, in range: Range<Int64>, path: FilePath
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let more = try read(
        file, at: range.lowerBound + Int64(bytes.count), count: range.count - bytes.count,
        path: path)
      if more.isEmpty { break }
      // Most files come in one piece, which then need not be copied.
      bytes = bytes.isEmpty ? more : bytes + more
    }
    return bytes
  }
}
