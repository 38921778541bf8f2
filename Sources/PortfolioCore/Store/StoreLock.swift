internal import SystemPackage

/// The lock under which this clone writes, held by one process at a time.
///
/// It lies beside the data, never on it: a lock on a file that is replaced would let two in
/// (FAULTS §2.12). A kill frees it; a stopped process keeps it, so waiting ends, with its name.
struct StoreLock: Sendable {
  /// How long a lock is waited for.
  static let patience = Duration.seconds(5)

  private let file: FileDescriptor
  private let files: any FileSystem

  /// Waits for the lock and takes it; `holder` is what whoever waits in vain is told of us.
  static func take(
    of folder: CloneFolder, as holder: String, clock: StoreClock
  ) async throws(StoreError) -> StoreLock {
    let files = folder.files
    let (file, path) = try StoreError.wrap { () throws(FileError) in try folder.openLock() }
    let deadline = clock.elapsed() + patience
    var pause = Duration.milliseconds(1)
    do throws(StoreError) {
      while try !StoreError.wrap({ () throws(FileError) in try files.lock(file, path: path) }) {
        guard clock.elapsed() < deadline, (try? await clock.sleep(pause)) != nil else {
          let text = try? files.bytes(of: file, in: 0..<256, path: path)
          throw .locked(holder: text.flatMap(Self.holder))
        }
        pause = min(pause * 2, .milliseconds(20))
      }
    } catch {
      files.close(file)
      throw error
    }
    // Who waits learns whom for; that this could not be written down is no reason to stop.
    if (try? files.truncate(file, to: 0, path: path)) != nil {
      _ = try? files.write(file, Array("\(holder)\n".utf8), path: path)
    }
    return StoreLock(file: file, files: files)
  }

  /// Lets the next one in.
  func release() { files.close(file) }

  private static func holder(_ bytes: [UInt8]) -> String? {
    let text = String(validating: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
