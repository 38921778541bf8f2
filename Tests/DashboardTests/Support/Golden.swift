import Dashboard
import Foundation
import TerminalUI
import Testing

/// Screens as files: the text, then the style of every cell as a letter.
enum Golden {
  /// Compares a frame with its file; with `RECORD_GOLDENS=1` writes the file instead, and fails, so
  /// that nobody takes a recording for a passed test.
  static func expect(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = frame.grid.text() + "\n--- styles ---\n" + frame.grid.styleLayer() + "\n"
    let file = folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    if text != wanted {
      Issue.record(
        "\(name) has changed:\n\(difference(wanted, text))", sourceLocation: sourceLocation)
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Goldens")

  /// The lines that differ, as they were and as they are.
  private static func difference(_ wanted: String, _ found: String) -> String {
    let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).compactMap { index in
      let pair = (
        index < old.count ? String(old[index]) : "", index < new.count ? String(new[index]) : ""
      )
      return pair.0 == pair.1 ? nil : "\(index + 1) - \(pair.0)\n\(index + 1) + \(pair.1)"
    }.joined(separator: "\n")
  }
}
