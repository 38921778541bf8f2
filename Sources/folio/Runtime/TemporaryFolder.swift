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
    Self.sweep(base)
    let name = "\(Self.prefix)\(getpid())-XXXXXX"
    var template = Array(base.appending(name).string.utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure.store(.system(call: "mkdtemp", path: base.string, errno: errno))
    }
    path = FilePath(platformString: template)
  }

  private static let prefix = "folio-demo-"

  /// Removes what runs left that were killed before they could: folders of this user whose process
  /// is no more.
  private static func sweep(_ base: FilePath) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: base.string)) ?? [] {
      guard name.hasPrefix(prefix),
        let number = name.dropFirst(prefix.count).split(separator: "-").first,
        let process = Int32(number), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      // Another user's folder cannot be removed, which is as it should be.
      try? FileManager.default.removeItem(atPath: base.appending(name).string)
    }
  }

  /// Removes it with all it holds.
  func remove() {
    try? FileManager.default.removeItem(atPath: path.string)
  }
}
