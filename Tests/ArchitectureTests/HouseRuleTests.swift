import Foundation
import Testing

/// The rules of CONTRIBUTING that a machine can hold.
@Suite struct HouseRuleTests {
  private static let folders = ["Sources", "Tests"]

  /// The files here speak of what they forbid.
  private static let swift = SourceTree.files(in: folders)
    .filter { !$0.path.hasPrefix("Tests/ArchitectureTests/") }

  static let banned: [String] = [
    "@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency", "try!", "as!", "fatalError(",
    "preconditionFailure(", "TODO", "FIXME", "XXX:",
  ]

  @Test(arguments: banned) func nobodyWrites(_ word: String) {
    for file in Self.swift {
      for line in file.lines where line.text.contains(word) {
        // "XXXXXX" is a template of mkdtemp, and words may hold a banned one.
        Issue.record("\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  @Test func noTypeIsNamedForWhatItIsNot() {
    let names =
      #/\b(?:class|struct|enum|actor|protocol|typealias)\s+(\w*(?:Manager|Helper|Utils|Util|Utility))\b/#
    for file in Self.swift {
      for match in file.text.matches(of: names) {
        Issue.record("\(file.path) names a type \(match.output.1)")
      }
    }
  }

  @Test func noSwiftFileHasMoreThan400Lines() {
    #expect(Self.swift.count > 200)
    for file in Self.swift where !file.path.hasSuffix(".generated.swift") {
      #expect(file.lines.count - 1 <= 400, "\(file.path)")
    }
  }

  @Test func aFileIsAbout150Lines() throws {
    let counts = Self.swift.filter { $0.path.hasPrefix("Sources/") }.map(\.lines.count).sorted()
    #expect(counts[counts.count / 2] <= 150)
  }

  @Test func dependenciesComeFromWhereTheirSourcesAre() throws {
    let text = try String(
      contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
    let urls = text.matches(of: #/url: "([^"]+)"/#).map { String($0.output.1) }
    #expect(urls.count > 3)
    #expect(urls.allSatisfy { $0.hasPrefix("https://github.com/") })
    // A mirror or a proxy belongs into the settings of a machine, never into the package.
    let host = #/https?://(?:registry|proxy|mirror|packages|artifacts|index|pkgs?)\b[^\s"']*/#
    let scripts = SourceTree.files(
      in: ["Sources", "Tests", "Resources", ".ci"], endingIn: ["", ".swift", ".md", ".yaml"])
    for file in scripts {
      for match in file.text.matches(of: host) {
        Issue.record("\(file.path) names \(match.output)")
      }
    }
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", ".swift-format",
    ".gitignore", ".ci/run",
  ])
  func aNewcomerFinds(_ path: String) throws {
    let text = try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    #expect(!text.isEmpty)
  }
}
