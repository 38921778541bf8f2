internal import SystemPackage

/// Where a command reads what is no part of the store from: a file, a FIFO, a device, standard
/// input, or the pipe that a shell's `<(…)` names.
///
/// It is read once from the beginning to the end in pieces, so that any amount of bytes takes the
/// same memory. Links are followed, and a FIFO is waited for, as `cat` would. Each call goes through
/// `FileSystem`.
public struct ByteSource: Hashable, Sendable {
  /// How many bytes are asked for at once: they stay in a processor's cache while they are parsed.
  private static let piece = 1 << 18

  private enum Kind: Hashable {
    case path(FilePath)
    /// What the shell has opened, which need not be there to be opened again.
    case descriptor(FileDescriptor)
  }

  /// The path by which problems name it.
  public let path: String

  private let kind: Kind

  /// What an argument of a command means: a path, or `-` for standard input.
  public init(_ argument: String) {
    kind =
      switch argument {
      case "-", "/dev/stdin": .descriptor(.standardInput)
      case _ where argument.hasPrefix("/dev/fd/"):
        Int32(argument.dropFirst(8)).map { .descriptor(FileDescriptor(rawValue: $0)) }
          ?? .path(FilePath(argument))
      default: .path(FilePath(argument))
      }
    path = kind == .descriptor(.standardInput) ? "<stdin>" : argument
  }

  /// Whether it is standard input, which can be read but once.
  public var isStandardInput: Bool { kind == .descriptor(.standardInput) }

  /// Reads to the end.
  ///
  /// - Parameters:
  ///   - files: the system's files.
  ///   - consume: takes the bytes, piece by piece.
  /// - Throws: the call to the system that failed.
  public func read(
    from files: any FileSystem = LiveFileSystem(), _ consume: ([UInt8]) -> Void
  ) throws(FileError) {
    let shown = FilePath(path)
    switch kind {
    case .descriptor(let file): try read(file, at: shown, from: files, consume)
    case .path(let path):
      let file = try files.openStream(path)
      defer { files.close(file) }
      try read(file, at: shown, from: files, consume)
    }
  }

  private func read(
    _ file: FileDescriptor, at path: FilePath, from files: any FileSystem,
    _ consume: ([UInt8]) -> Void
  ) throws(FileError) {
    while true {
      let bytes = try files.read(file, count: Self.piece, path: path)
      if bytes.isEmpty { return }
      consume(bytes)
    }
  }
}
