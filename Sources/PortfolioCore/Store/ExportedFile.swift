public import SystemPackage

/// A file that is written piece by piece beside its place, and is there only when it is whole.
public struct ExportedFile: Sendable {
  private let path: FilePath
  private let temporary: FilePath
  private let file: FileDescriptor
  private let replaces: Bool
  private let files: any FileSystem

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to stand.
  ///   - replaces: Whether a regular file that stands there is replaced.
  ///   - root: The store, in whose own folders nothing is exported: it would be read back.
  ///   - files: The system's files.
  /// - Throws: `exists`, `wrongPath` inside the store's folders, or `failed`.
  public init(
    at path: FilePath, replacing replaces: Bool, outside root: FilePath,
    files: any FileSystem = LiveFileSystem()
  ) throws(StoreError) {
    guard let name = path.lastComponent?.string else {
      throw .failed(FileError(call: "open", errno: .isDirectory, path: path))
    }
    let parent = path.removingLastComponent()
    let folder = try StoreError.wrap { () throws(FileError) in
      try files.resolved(parent.isEmpty ? "." : parent)
    }
    self.path = folder.appending(name)
    self.replaces = replaces
    self.files = files
    if StoreLayout.belongsToStore(self.path, root) { throw .wrongPath(path.string) }
    // A device, a folder or a link is not what somebody means to replace.
    if let kind = try Self.kind(of: self.path, files), !replaces || kind != .regular {
      throw .exists(path)
    }
    let temporary = folder.appending(
      ".\(name).\(String(UInt64.random(in: .min ... .max), radix: 36)).new")
    self.temporary = temporary
    file = try StoreError.wrap { () throws(FileError) in try files.open(temporary, .create) }
  }

  private static func kind(
    of path: FilePath, _ files: any FileSystem
  ) throws(StoreError) -> FileKind? {
    do throws(FileError) {
      return try files.status(of: path).kind
    } catch {
      if error.isMissing { return nil }
      throw .failed(error)
    }
  }

  /// Writes the bytes that follow those written before.
  public func write(_ bytes: [UInt8]) throws(StoreError) {
    try StoreError.wrap { () throws(FileError) in
      var rest = bytes
      while !rest.isEmpty {
        let count = try files.write(file, rest, path: temporary)
        if count == 0 { throw FileError(call: "write", errno: .noSpace, path: temporary) }
        rest = count == rest.count ? [] : Array(rest.dropFirst(count))
      }
    }
  }

  /// Puts the file in its place, once it is on the disk.
  public func finish() throws(StoreError) {
    defer { files.close(file) }
    do throws(FileError) {
      try files.syncData(file, path: temporary)
      if replaces {
        try files.rename(temporary, to: path)
      } else {
        try files.link(temporary, as: path)
        try files.remove(temporary)
      }
      try files.syncFolder(path.removingLastComponent())
    } catch {
      try? files.remove(temporary)
      if error.errno == .fileExists { throw .exists(path) }
      throw .failed(error)
    }
  }

  /// Gives the file up: nothing is left of it.
  public func discard() {
    files.close(file)
    try? files.remove(temporary)
  }
}
