internal import SystemPackage

/// A new file of cost rows that is written piece by piece, and is in the store when it is whole.
///
/// Until then it lies in `.folio/`, where nobody reads it. What a kill leaves there is nothing's part.
public struct NewCostFile: Sendable {
  private let files: any FileSystem
  private let root: FilePath
  private let temporary: FilePath
  private let file: FileDescriptor

  fileprivate init(in root: FilePath, clone: CloneFolder, files: any FileSystem) throws(FileError) {
    self.files = files
    self.root = root
    try clone.prepare()
    temporary = clone.newName(for: "import")
    file = try files.open(temporary, .create)
  }

  /// Writes the next bytes; where that fails, the file is gone.
  public func append(_ bytes: [UInt8]) throws(StoreError) {
    do throws(FileError) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try files.write(file, Array(rest), path: temporary)
        if count == 0 { throw FileError(call: "write", errno: .noSpace, path: temporary) }
        rest = rest.dropFirst(count)
      }
    } catch {
      discard()
      throw .failed(error)
    }
  }

  /// Gives the file its place in the store; it never takes that of another.
  ///
  /// - Throws: `exists` where a file is there already, `wrongPath` where none of costs can be. Either
  ///   way what was written is gone.
  public func keep(as path: String) throws(StoreError) {
    defer { try? files.remove(temporary) }
    do throws(FileError) {
      defer { files.close(file) }
      guard StoreLayout.meaning(of: path, isFolder: false) == .file(.costs) else {
        throw FileError(call: "link", errno: .invalidArgument, path: root.appending(path))
      }
      try files.syncData(file, path: temporary)
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let new = NewFile(files: files)
      try new.ensureFolder(folder, below: root)
      try new.place(temporary, at: root.appending(path))
    } catch  where error.errno == .fileExists {
      throw .exists(root.appending(path))
    } catch {
      throw .failed(error)
    }
  }

  /// Throws away what was written.
  public func discard() {
    files.close(file)
    try? files.remove(temporary)
  }
}

extension Store {
  /// Begins a new file of cost rows.
  public func newCostFile() throws(StoreError) -> NewCostFile {
    if let readOnly { throw .readOnly(readOnly) }
    let (clone, files) = (clone, files)
    return try StoreError.wrap { () throws(FileError) in
      try NewCostFile(in: root, clone: clone, files: files)
    }
  }
}
