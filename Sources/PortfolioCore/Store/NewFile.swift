internal import SystemPackage

/// Makes files and folders that were not there, without ever touching what is.
struct NewFile: Sendable {
  /// Whether it waits until everything is on the disk.
  enum Durability: Sendable {
    /// It waits: what was made is there after a power cut.
    case synced
    /// It does not: for a folder that is thrown away again.
    case scratch
  }

  let files: any FileSystem
  var durability = Durability.synced

  /// Makes a file of some bytes, whole or not at all; it is an error where something stands there.
  func write(_ bytes: [UInt8], at path: FilePath) throws(FileError) {
    guard let name = path.lastComponent?.string else {
      throw FileError(call: "open", errno: .isDirectory, path: path)
    }
    let folder = path.removingLastComponent()
    let temporary = folder.appending(
      ".\(name).\(String(UInt64.random(in: .min ... .max), radix: 36)).new")
    try fill(temporary, with: bytes)
    do throws(FileError) {
      try files.link(temporary, as: path)
    } catch {
      try? files.remove(temporary)
      // Not every file system gives a file two names; the name itself is then made first.
      guard [.notPermitted, .notSupported, .noFunction].contains(error.errno) else { throw error }
      try fill(path, with: bytes)
      return try sync(folder)
    }
    try files.remove(temporary)
    try sync(folder)
  }

  /// Gives a file that is whole its name; it is an error where something stands there.
  func place(_ temporary: FilePath, at path: FilePath) throws(FileError) {
    do throws(FileError) {
      try files.link(temporary, as: path)
    } catch {
      guard [.notPermitted, .notSupported, .noFunction].contains(error.errno) else { throw error }
      // Not every file system gives a file two names.
      guard (try? files.status(of: path)) == nil else {
        throw FileError(call: "link", errno: .fileExists, path: path)
      }
      try files.rename(temporary, to: path)
    }
    try sync(path.removingLastComponent())
  }

  /// Makes a folder and those it lies in, down from `root`, where they are missing.
  ///
  /// Nothing is made through a link: a store from somebody else could lead it anywhere.
  func ensureFolder(_ path: String, below root: FilePath) throws(FileError) {
    var folder = root
    for part in path.split(separator: "/") {
      let parent = folder
      folder.append(String(part))
      do throws(FileError) {
        try files.createFolder(folder)
        try sync(parent)
      } catch  where error.errno == .fileExists {
        guard try files.status(of: folder).kind == .folder else {
          throw FileError(call: "mkdir", errno: .notDirectory, path: folder)
        }
      }
    }
  }

  private func fill(_ path: FilePath, with bytes: [UInt8]) throws(FileError) {
    let file = try files.open(path, .create)
    defer { files.close(file) }
    do throws(FileError) {
      var rest = bytes
      while !rest.isEmpty {
        let count = try files.write(file, rest, path: path)
        if count == 0 { throw FileError(call: "write", errno: .noSpace, path: path) }
        rest = count == rest.count ? [] : Array(rest.dropFirst(count))
      }
      if durability == .synced { try files.syncData(file, path: path) }
    } catch {
      try? files.remove(path)
      throw error
    }
  }

  private func sync(_ folder: FilePath) throws(FileError) {
    if durability == .synced { try files.syncFolder(folder) }
  }
}
