internal import SystemPackage

/// Appends lines to a journal so that what was said to be saved is there after any crash.
///
/// To be used under the store's lock (DESIGN §2, Writing; durability-and-scale §6.2).
struct JournalAppender: Sendable {
  let files: any FileSystem
  let root: FilePath
  /// Files whose names are known to be on the disk.
  private var named: Set<String> = []

  /// An appender to the journals of a store.
  init(files: any FileSystem, root: FilePath) {
    self.files = files
    self.root = root
  }

  /// Appends a line with its LF, and returns when it is on the disk.
  ///
  /// When it throws, the line is not in the file, as far as the system lets itself be asked.
  mutating func append(_ line: [UInt8], to path: String) throws(StoreError) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let new = NewFile(files: files)
    try StoreError.wrap { () throws(FileError) in try new.ensureFolder(folder, below: root) }
    let location = root.appending(path)
    let file = try StoreError.wrap { () throws(FileError) in
      try files.open(location, .appendOrCreate)
    }
    defer { files.close(file) }
    let start = try StoreError.wrap { () throws(FileError) in
      try setTornTailAside(of: file, at: location)
    }
    try write(line, to: file, at: location, after: start)
    do throws(FileError) {
      try files.syncData(file, path: location)
      if !named.contains(path) {
        // Whoever made the file, or a folder above it, may have been killed before this.
        try syncFolders(above: path)
        named.insert(path)
      }
    } catch {
      // Never tried again: the system may call good what it has already forgotten.
      try? files.truncate(file, to: start, path: location)
      throw .readOnly(.unconfirmed(error))
    }
    try requireStillThere(file, at: location, path)
  }

  /// Writes a line with one call, or leaves the file as it was.
  private func write(
    _ line: [UInt8], to file: FileDescriptor, at path: FilePath, after start: Int64
  ) throws(StoreError) {
    let count = try StoreError.wrap { () throws(FileError) in
      try files.write(file, line, path: path)
    }
    if count == line.count { return }
    try? files.truncate(file, to: start, path: path)
    throw .shortWrite(written: count, wanted: line.count)
  }

  /// A checkout of git that began before may have put another file in this one's place.
  private func requireStillThere(
    _ file: FileDescriptor, at location: FilePath, _ path: String
  ) throws(StoreError) {
    // The line is on the disk: that the system does not answer now takes nothing from that.
    guard let own = try? files.status(of: file, at: location).identity else { return }
    do throws(FileError) {
      if try files.status(of: location).identity.isSameFile(as: own) { return }
    } catch {
      if !error.isMissing { return }
    }
    throw .replaced(path)
  }

  private func syncFolders(above path: String) throws(FileError) {
    var folder = root.appending(path)
    for _ in path.split(separator: "/") {
      folder.removeLastComponent()
      try files.syncFolder(folder)
    }
  }

  /// Moves what stands after the last LF into a file of its own, and returns where that LF ends.
  ///
  /// Such a tail is what a kill or a power cut left of a write that was never said to be done; it
  /// is kept all the same, and stays told as long as its file is there.
  private func setTornTailAside(
    of file: FileDescriptor, at path: FilePath
  ) throws(FileError) -> Int64 {
    let size = try files.status(of: file, at: path).size
    var tail: [UInt8] = []
    var window: Int64 = 4096
    while size > 0 {
      let from = max(0, size - window)
      tail = try files.bytes(of: file, in: from..<size, path: path)
      if let last = tail.lastIndex(of: 0x0A) {
        tail.removeFirst(last + 1)
        break
      }
      if from == 0 { break }
      window *= 8
    }
    if tail.isEmpty { return size }
    let start = size - Int64(tail.count)
    try write(tail, besides: path)
    try files.truncate(file, to: start, path: path)
    return start
  }

  private func write(_ tail: [UInt8], besides path: FilePath) throws(FileError) {
    var number = 1
    while true {
      let name = number == 1 ? "\(path.string).broken" : "\(path.string).\(number).broken"
      do throws(FileError) {
        return try NewFile(files: files).write(tail, at: FilePath(name))
      } catch  where error.errno == .fileExists {
        number += 1
      }
    }
  }
}
