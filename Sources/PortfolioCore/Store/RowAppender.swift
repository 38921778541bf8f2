internal import SystemPackage

/// Appends rows to tables that other programs append to as well.
struct RowAppender: Sendable {
  let files: any FileSystem
  let root: FilePath

  /// Appends rows with one write, or leaves the file as it was.
  func append(_ rows: [UInt8], to path: String) throws(StoreError) {
    let written = try StoreError.wrap { () throws(FileError) in
      let location = try files.resolved(root.appending(path))
      guard location.starts(with: root) else {
        throw FileError(call: "open", errno: .tooManySymbolicLinkLevels, path: location)
      }
      let file = try files.open(location, .append)
      defer { files.close(file) }
      let size = try files.status(of: file, at: location).size
      let last = try files.bytes(of: file, in: max(0, size - 1)..<size, path: location)
      let bytes = last.allSatisfy { $0 == 0x0A } ? rows : [0x0A] + rows
      let written = try files.write(file, bytes, path: location)
      if written < bytes.count { try? files.truncate(file, to: size, path: location) }
      return (count: written, wanted: bytes.count)
    }
    guard written.count == written.wanted else {
      throw .shortWrite(written: written.count, wanted: written.wanted)
    }
  }
}
