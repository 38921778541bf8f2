public import Foundation

/// A folder for one test, removed by it.
public struct ScratchFolder: Sendable {
  /// Where it is, without symbolic links on the way.
  public let url: URL

  /// Makes the folder.
  ///
  /// - Throws: what the system says where it cannot.
  public init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "folio-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Removes it with all it holds.
  public func remove() {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file below it, with the folders on the way.
  ///
  /// - Throws: what the system says where it cannot.
  public func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
