internal import Glibc
internal import SystemPackage

/// What a program reads, in a file without a name: writing into a pipe ends folio where the program
/// goes away without having read it.
enum ScratchInput {
  /// An open file of bytes, at its beginning.
  static func file(of bytes: [UInt8]) throws(Errno) -> FileDescriptor {
    let folder = getenv("TMPDIR").map { FilePath(String(cString: $0)) } ?? "/tmp"
    var template = Array(folder.appending("folio-input-XXXXXX").string.utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw Errno(rawValue: errno) }
    unlink(template)
    let file = FileDescriptor(rawValue: number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      try? file.close()
      throw error as? Errno ?? .ioError
    }
  }
}
