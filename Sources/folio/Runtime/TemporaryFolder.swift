import Dashboard
import Foundation
import PortfolioCore
import SystemPackage

/// A folder for one run, readable by nobody else, removed at its end.
struct TemporaryFolder: Sendable {
  /// Where it is.
  let path: FilePath

  /// Makes the folder.
  init() throws {
    let base = FilePath(FileManager.default.temporaryDirectory.path)
    var template = Array(base.appending("folio-demo-XXXXXX").string.utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure.store(.system(call: "mkdtemp", path: base.string, errno: errno))
    }
    path = FilePath(platformString: template)
  }

  /// Removes it with all it holds.
  func remove() {
    try? FileManager.default.removeItem(atPath: path.string)
  }
}
