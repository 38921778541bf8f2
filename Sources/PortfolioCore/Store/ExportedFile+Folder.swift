public import SystemPackage

extension ExportedFile {
  /// Writes files into a folder, which is made where it is not there.
  ///
  /// - Parameters:
  ///   - contents: The files' names and bytes.
  ///   - folder: The folder.
  ///   - replaces: Whether regular files that stand there are replaced.
  ///   - root: The store, in whose own folders nothing is exported.
  ///   - files: The system's files.
  /// - Throws: `exists` before anything is written, where one stands there already; else as a single
  ///   file does.
  public static func writeAll(
    _ contents: [(name: String, bytes: [UInt8])], into folder: FilePath, replacing replaces: Bool,
    outside root: FilePath, files: any FileSystem = LiveFileSystem()
  ) throws(StoreError) {
    let isThere = (try? files.resolved(folder)) != nil
    if !isThere {
      // A folder that is new lies where its parent does.
      guard let name = folder.lastComponent else { throw .wrongPath(folder.string) }
      let parent = folder.removingLastComponent()
      let place = try StoreError.wrap { () throws(FileError) in
        try files.resolved(parent.isEmpty ? "." : parent)
      }
      if StoreLayout.belongsToStore(place.appending(name), root) { throw .wrongPath(folder.string) }
      try StoreError.wrap { () throws(FileError) in try files.createFolder(folder) }
    } else if !replaces {
      for (name, _) in contents where (try? files.status(of: folder.appending(name))) != nil {
        throw .exists(folder.appending(name))
      }
    }
    for (name, bytes) in contents {
      let file = try ExportedFile(
        at: folder.appending(name), replacing: replaces, outside: root, files: files)
      do throws(StoreError) {
        try file.write(bytes)
      } catch {
        file.discard()
        throw error
      }
      try file.finish()
    }
  }
}
