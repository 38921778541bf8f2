import Foundation
import Testing

/// The package's files, as the tests of its shape read them.
enum SourceTree {
  /// A file of the package.
  struct File: Sendable, CustomTestStringConvertible {
    var path: String
    var text: String

    /// Its lines, with their numbers from 1.
    var lines: [(number: Int, text: Substring)] {
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { ($0.offset + 1, $0.element) }
    }

    /// The lines in which a pattern is found.
    func lines<Output>(with pattern: Regex<Output>) -> [(number: Int, text: Substring)] {
      // Most files have none, and the whole of one is looked through faster than its lines.
      text.firstMatch(of: pattern) == nil
        ? [] : lines.filter { $0.text.firstMatch(of: pattern) != nil }
    }

    /// The modules it imports.
    var imports: Set<String> {
      Set(
        text.matches(
          of:
            #/(?m)^(?:@\w+ )*(?:(?:public|package|internal|private|fileprivate) )?import (?:(?:struct|class|enum|func|protocol|var) )?(\w+)/#
        )
        .map { String($0.output.1) })
    }

    var testDescription: String { path }
  }

  /// The package's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files below folders of the package whose names end in one of some ways.
  static func files(in folders: [String], endingIn endings: [String] = [".swift"]) -> [File] {
    folders.flatMap { folder -> [File] in
      let paths =
        FileManager.default.enumerator(atPath: root.appending(path: folder).path)?
        .compactMap { $0 as? String } ?? []
      return paths.sorted().filter { path in
        endings.contains { path.hasSuffix($0) } && !path.contains(".build/")
      }.compactMap { path in
        let url = root.appending(path: "\(folder)/\(path)")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        return File(path: "\(folder)/\(path)", text: text)
      }
    }
  }
}
