internal import SystemPackage

/// A table of joint outcomes of the store: `quality/joint/<task>.csv`.
public struct JointTable: Hashable, Sendable {
  /// The file's path in the store.
  public var path: String
  /// The file's name without its ending: the task, or the workflow, that the items are of.
  public var name: String
  /// The file's bytes.
  public var bytes: [UInt8]
}

extension Store {
  /// Where tables of joint outcomes lie.
  private static let jointFolder = "quality/joint"
  /// Most bytes of one.
  private static let jointLimit: Int64 = 64 << 20

  /// The tables of joint outcomes, as they stand now, ordered by name; they are read when somebody asks
  /// for a cascade, and not followed.
  ///
  /// - Throws: That one cannot be read.
  public nonisolated func jointTables() throws(StoreError) -> [JointTable] {
    let folder = root.appending(Self.jointFolder)
    return try StoreError.wrap { () throws(FileError) in
      let entries: [FolderEntry]
      do throws(FileError) {
        entries = try files.entries(of: folder)
      } catch  where error.isMissing {
        return []
      }
      let names = entries.filter {
        $0.name.hasSuffix(".csv") && !$0.name.hasPrefix(".")
          && [.regular, .unknown].contains($0.kind)
      }.map(\.name).sorted()
      var tables: [JointTable] = []
      for name in names {
        let path = folder.appending(name)
        guard try files.status(of: path).kind == .regular else { continue }
        let file = try files.open(path, .read)
        defer { files.close(file) }
        let size = try files.status(of: file, at: path).identity.size
        guard size <= Self.jointLimit else {
          throw FileError(call: "read", errno: .fileTooLarge, path: path)
        }
        tables.append(
          JointTable(
            path: "\(Self.jointFolder)/\(name)", name: String(name.dropLast(4)),
            bytes: try files.bytes(of: file, in: 0..<size, path: path)))
      }
      return tables
    }
  }
}
