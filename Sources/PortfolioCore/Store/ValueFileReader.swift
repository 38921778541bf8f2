internal import SystemPackage

/// Reads samples from wherever a shell lets them come: files, standard input, and the pipes that
/// `<(…)` names.
///
/// They lie outside any store, and links to them are followed.
public struct ValueFileReader: Sendable {
  /// How many bytes are read at once.
  private static let chunk = 1 << 20

  private let files: any FileSystem

  /// A reader of a system's files.
  public init(files: any FileSystem = LiveFileSystem()) { self.files = files }

  /// Whether an argument of a command means standard input.
  public static func isStandardInput(_ argument: String) -> Bool {
    descriptor(for: argument)?.rawValue == 0
  }

  /// The path by which problems name what an argument means.
  public static func shownPath(of argument: String) -> String {
    isStandardInput(argument) ? "<stdin>" : argument
  }

  /// Reads to the end.
  ///
  /// - Parameters:
  ///   - argument: a path, or `-` for standard input.
  ///   - consume: takes the bytes, piece by piece.
  /// - Throws: the call to the system that failed.
  public func read(
    _ argument: String, consume: ([UInt8]) -> Void
  ) throws(FileError) {
    if let descriptor = Self.descriptor(for: argument) {
      return try read(descriptor, path: FilePath(Self.shownPath(of: argument)), consume)
    }
    let path = try files.resolved(FilePath(argument))
    let file = try files.open(path, .read)
    defer { files.close(file) }
    var offset: Int64 = 0
    while true {
      let bytes = try files.read(file, at: offset, count: Self.chunk, path: path)
      if bytes.isEmpty { return }
      consume(bytes)
      offset += Int64(bytes.count)
    }
  }

  /// Reads a file that a shell has opened: what comes out of a pipe has no offsets.
  private func read(
    _ descriptor: FileDescriptor, path: FilePath, _ consume: ([UInt8]) -> Void
  ) throws(FileError) {
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      let count: Int
      do {
        count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      } catch {
        throw FileError(call: "read", errno: error as? Errno ?? .ioError, path: path)
      }
      if count == 0 { return }
      consume(Array(buffer[..<count]))
    }
  }

  private static func descriptor(for argument: String) -> FileDescriptor? {
    switch argument {
    case "-", "/dev/stdin": .standardInput
    case _ where argument.hasPrefix("/dev/fd/"):
      Int32(argument.dropFirst(8)).map(FileDescriptor.init(rawValue:))
    default: nil
    }
  }
}
