import Dispatch
import Glibc
import PortfolioCore
import SystemPackage

/// The kernel's queue of what happens in watched folders.
///
/// It is emptied as soon as something is in it, whatever its reader is doing, so that it does not
/// run over.
final class InotifyQueue {
  /// The events, as they come.
  let events: AsyncStream<[InotifyEvent]>

  private let descriptor: FileDescriptor
  private let source: any DispatchSourceRead

  /// A queue of nothing yet; it throws where the system gives no more of them (`EMFILE`).
  init() throws(FileError) {
    let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard number >= 0 else {
      throw FileError(call: "inotify_init1", errno: Errno(rawValue: errno), path: "")
    }
    let descriptor = FileDescriptor(rawValue: number)
    let (events, continuation) = AsyncStream.makeStream(of: [InotifyEvent].self)
    let source = DispatchSource.makeReadSource(
      fileDescriptor: number, queue: DispatchQueue(label: "folio.watch"))
    source.setEventHandler {
      let batch = Self.drain(descriptor)
      if !batch.isEmpty { continuation.yield(batch) }
    }
    source.setCancelHandler {
      continuation.finish()
      try? descriptor.close()
    }
    self.events = events
    self.descriptor = descriptor
    self.source = source
    source.resume()
  }

  deinit { source.cancel() }

  /// Watches a folder.
  func add(_ folder: FilePath) throws(FileError) -> Int32 {
    let watch = folder.withPlatformString {
      inotify_add_watch(descriptor.rawValue, $0, InotifyEvent.interest)
    }
    guard watch >= 0 else {
      throw FileError(
        call: "inotify_add_watch", errno: Errno(rawValue: errno), path: folder)
    }
    return watch
  }

  /// Watches a folder no longer.
  func remove(_ watch: Int32) { inotify_rm_watch(descriptor.rawValue, watch) }

  /// All that is in the queue now.
  private static func drain(_ descriptor: FileDescriptor) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while let count = try? descriptor.read(into: buffer), count > 0 {
        events += InotifyEvent.all(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    return events
  }
}
