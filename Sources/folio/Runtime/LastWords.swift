import Dispatch
import Glibc
import SystemPackage

/// What a program writes on stderr, of which only the end is kept.
///
/// The pipe is emptied as soon as something is in it, so that nobody waits for it, and is let go when
/// the program has ended, whoever else may still hold it.
struct LastWords {
  /// How many bytes are kept.
  private static let limit = 4096
  /// How many characters of the last line are told.
  private static let width = 200

  /// What the program is to write to.
  let descriptor: FileDescriptor
  private let source: any DispatchSourceRead
  private let kept: Task<[UInt8], Never>

  /// A pipe of which nothing has been read yet.
  init() throws(Errno) {
    let ends: (readEnd: FileDescriptor, writeEnd: FileDescriptor)
    do {
      ends = try FileDescriptor.pipe()
    } catch {
      throw error as? Errno ?? .ioError
    }
    let from = ends.readEnd
    for end in [from, ends.writeEnd] { end.closeOnExec() }
    _ = fcntl(from.rawValue, F_SETFL, O_NONBLOCK)
    let (pieces, pipe) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(4))
    let source = DispatchSource.makeReadSource(
      fileDescriptor: from.rawValue, queue: DispatchQueue(label: "folio.alerts"))
    source.setEventHandler { pipe.yield(Self.drain(from)) }
    source.setCancelHandler {
      pipe.yield(Self.drain(from))
      pipe.finish()
      try? from.close()
    }
    kept = Task {
      var kept: [UInt8] = []
      for await piece in pieces { kept = Array((kept + piece).suffix(Self.limit)) }
      return kept
    }
    descriptor = ends.writeEnd
    self.source = source
    source.resume()
  }

  /// Lets the pipe go; the last line that is not empty, where one was written.
  func end() async -> String? {
    source.cancel()
    let bytes = await kept.value
    try? descriptor.close()
    let lines = bytes.split { $0 == 10 || $0 == 13 }
    guard let line = lines.last(where: { $0.contains { $0 > 32 } }) else { return nil }
    return String(String(decoding: line, as: UTF8.self).prefix(Self.width))
  }

  /// The end of what is in the pipe now.
  private static func drain(_ descriptor: FileDescriptor) -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      // No more than a pipe holds: one that is filled all the time must not keep this from ending.
      for _ in 0..<16 {
        guard let count = try? descriptor.read(into: buffer), count > 0 else { return }
        bytes = Array((bytes + Array(buffer[..<count])).suffix(limit))
      }
    }
    return bytes
  }
}
