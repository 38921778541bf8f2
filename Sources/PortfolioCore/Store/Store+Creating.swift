public import SystemPackage

extension Store {
  /// Makes a new store of files by their paths in it, without overwriting anything.
  ///
  /// The file that makes a folder a store comes last: what is cut short is none.
  ///
  /// - Parameters:
  ///   - contents: The bytes of the files; `portfolio.yaml` must be among them.
  ///   - root: The folder, which is made where it is missing, with those above it.
  ///   - isScratch: Whether the folder is thrown away again, and need not outlive a power cut.
  ///   - files: The files.
  /// - Throws: `exists` where a file, or a store, is there already: then nothing is written.
  public static func create(
    _ contents: [String: [UInt8]], at root: FilePath, isScratch: Bool = false,
    files: any FileSystem = LiveFileSystem()
  ) throws(StoreError) {
    guard contents[StoreLocation.mark] != nil else { throw .wrongPath(StoreLocation.mark) }
    let normal = root.lexicallyNormalized()
    let root = normal.isEmpty ? "." : normal
    for path in [StoreLocation.mark] + contents.keys.sorted() {
      guard (try? files.status(of: root.appending(path))) == nil else {
        throw .exists(root.appending(path))
      }
    }
    let new = NewFile(files: files, durability: isScratch ? .scratch : .synced)
    let others = contents.filter { $0.key != StoreLocation.mark }.sorted { $0.key < $1.key }
    let last = contents.filter { $0.key == StoreLocation.mark }
    do throws(FileError) {
      try ensure(root, new)
      if !isScratch { try keepLineEnds(below: root, new) }
      for (path, bytes) in others + Array(last) {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        try new.ensureFolder(folder, below: root)
        try new.write(bytes, at: root.appending(path))
      }
    } catch  where error.errno == .fileExists {
      throw .exists(error.path)
    } catch {
      throw .failed(error)
    }
  }

  /// Keeps git from changing the line ends of journals, whose bytes are hashed; who has attributes
  /// of their own decides.
  private static func keepLineEnds(below root: FilePath, _ new: NewFile) throws(FileError) {
    do throws(FileError) {
      try new.write(Array("journal/** -text\n".utf8), at: root.appending(".gitattributes"))
    } catch  where error.errno == .fileExists {}
  }

  /// Makes the root and what it lies in; a link there is the user's own, and followed.
  private static func ensure(_ root: FilePath, _ new: NewFile) throws(FileError) {
    var existing = root
    var missing: [String] = []
    while !existing.isEmpty, (try? new.files.resolved(existing)) == nil,
      let last = existing.lastComponent
    {
      missing.insert(last.string, at: 0)
      existing.removeLastComponent()
    }
    let base = try new.files.resolved(existing.isEmpty ? "." : existing)
    try new.ensureFolder(missing.joined(separator: "/"), below: base)
  }
}
