public import SystemPackage

/// The bytes of a file, a FIFO, a device or standard input, read once from the beginning to the end
/// in pieces, so that any amount of them takes the same memory.
///
/// It is how a command reads what is no part of the store: links are followed, and a FIFO is waited
/// for, as `cat` would. Each call goes through `FileSystem`.
public struct ByteStream {
  /// How many bytes are asked for at once: they stay in a processor's cache while they are parsed.
  private static let piece = 1 << 18

  private let file: FileDescriptor
  private let path: FilePath
  private let files: any FileSystem
  private let isOurs: Bool

  /// Opens what stands at a path.
  public init(_ path: FilePath, from files: any FileSystem = LiveFileSystem()) throws(FileError) {
    file = try files.openStream(path)
    self.path = path
    self.files = files
    isOurs = true
  }

  private init(file: FileDescriptor, path: FilePath, files: any FileSystem) {
    self.file = file
    self.path = path
    self.files = files
    isOurs = false
  }

  /// Standard input, which is called `-`.
  public static func standardInput(from files: any FileSystem = LiveFileSystem()) -> ByteStream {
    ByteStream(file: .standardInput, path: "-", files: files)
  }

  /// The next bytes, none at the end.
  public func next() throws(FileError) -> [UInt8] {
    try files.read(file, count: Self.piece, path: path)
  }

  /// Closes what was opened.
  public func close() { if isOurs { files.close(file) } }
}
