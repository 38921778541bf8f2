internal import SystemPackage

/// The lock under which this clone writes, held by one process at a time.
///
/// It lies beside the data, never on it: a lock on a file that is replaced would let two in
/// (FAULTS §2.12). A kill frees it; a stopped process keeps it, so waiting ends, with its name.
struct StoreLock: Sendable {
  /// How long a lock is waited for.
  static let patience = Duration.seconds(5)

  private let file: FileDescriptor
  private let path: FilePath
  private let files: any FileSystem

  /// Opens the lock of a clone, without taking it.
  init(of folder: CloneFolder) throws(FileError) {
    files = folder.files
    (file, path) = try folder.openLock()
  }

  /// Takes the lock, or returns false at once where another holds it.
  ///
  /// The name is what whoever waits in vain is told of this process.
  func take(as name: String) throws(FileError) -> Bool {
    guard try files.lock(file, path: path) else { return false }
    // That the name could not be written down is no reason to stop.
    if (try? files.truncate(file, to: 0, path: path)) != nil {
      _ = try? files.write(file, Array("\(name)\n".utf8), path: path)
    }
    return true
  }

  /// The name of whoever took the lock last, where it is known.
  var holder: String? {
    let bytes = try? files.bytes(of: file, in: 0..<256, path: path)
    let name = String(validating: (bytes ?? []).prefix { $0 != 0x0A }, as: UTF8.self)
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Lets the next one in.
  func close() { files.close(file) }
}
