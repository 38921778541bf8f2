import Foundation
import Testing

/// Real inputs in a folder `shared` beside the package, which a fresh clone does not have.
///
/// A suite that reads some is skipped, with a line that says so, where they are missing:
/// `@Suite(.enabled(if: SharedData.has("data/focus"), SharedData.missing))`.
enum SharedData {
  /// Why a suite was skipped.
  static let missing: Comment = "there is no ../shared with the real input"

  /// Where a file or folder of the real inputs lies.
  static func url(_ path: String) -> URL {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: "../shared/\(path)").standardizedFileURL
  }

  /// Whether a file or folder of the real inputs is there.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }
}
