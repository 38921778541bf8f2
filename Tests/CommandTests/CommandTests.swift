import FolioRunning
import Foundation
import Testing

/// The commands, given as their reader would give them, one file a topic.
///
/// `RECORD_GOLDENS=1` writes what was printed into the files, and fails.
@Suite struct CommandTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".test") }.sorted()

  @Test func thereAreCases() {
    #expect(Self.names.count > 10)
  }

  @Test(arguments: names) func aCommandPrintsWhatItsCaseSays(_ name: String) async throws {
    let url = Self.folder.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    let cases = try CommandCase(text)
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let program = try FolioProgram()
    try await fill(scratch, for: cases, program)

    let mask = try Mask(store: scratch.url)
    var results: [[String]] = []
    for case .step(let step) in cases.parts {
      let printed = try await lines(printedBy: step, in: scratch, program, mask)
      results.append(printed)
      guard !Self.isRecording else { continue }
      #expect(
        printed == step.expected,
        "\(name):\(step.line): $ \(step.command)\n\(printed.joined(separator: "\n"))")
    }
    #expect(!results.isEmpty, "\(name) gives no command")
    if Self.isRecording {
      try Data(cases.text(recording: results).utf8).write(to: url)
      Issue.record("\(name) was recorded; look at it, then run the tests again")
    }
  }

  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  private func fill(
    _ scratch: ScratchFolder, for cases: CommandCase, _ program: FolioProgram
  ) async throws {
    let arguments: [String]? =
      switch cases.store {
      // Events are dated by the clock, so the sample's day must lie behind every clock.
      case .sample: ["init", "--sample", ".", "--at", "2025-06-20T12:00:00Z"]
      case .empty: ["init", "."]
      case .none: nil
      }
    if let arguments {
      let made = try await program.run(arguments, in: scratch.url)
      try #require(made.status == 0, "\(made.errors)")
    }
    for file in cases.files {
      // Who runs the tests has the login that a case calls LOGIN.
      let text = String(decoding: file.bytes, as: UTF8.self)
      let isPerson = file.path == "people.yaml" && text.contains("LOGIN")
      let bytes =
        isPerson ? Array(text.replacing("LOGIN", with: NSUserName()).utf8) : file.bytes
      try scratch.write(bytes, to: file.path)
    }
  }

  private func lines(
    printedBy step: CommandCase.Step, in scratch: ScratchFolder, _ program: FolioProgram,
    _ mask: Mask
  ) async throws -> [String] {
    let words = CommandWords(step.command)
    let outcome: ChildProcess.Outcome
    if words.program == "cat" {
      let month = String(Date.now.ISO8601Format().prefix(7))
      let paths = words.arguments.map { $0.replacing("MONTH", with: month) }
      let texts = try paths.flatMap { path in
        try files(at: path, in: scratch.url).map { try String(contentsOf: $0, encoding: .utf8) }
      }
      outcome = ChildProcess.Outcome(output: texts.joined(), errors: "", status: 0)
    } else {
      try #require(words.program == "folio", "line \(step.line) is no command of folio")
      outcome = try await program.run(
        words.arguments, in: scratch.url, environment: words.environment)
    }
    // What reaches a person holds no control, whatever the data hold.
    let raw = (outcome.output + outcome.errors).unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(raw.isEmpty, "\(step.command) prints controls raw")
    return Self.lines(of: mask.applied(to: outcome.output, isData: true), behind: "")
      + Self.lines(of: mask.applied(to: outcome.errors), behind: "2> ")
      + ["=> \(outcome.status)"]
  }

  private static func lines(of text: String, behind prefix: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("\\ no line end") }
    return lines.map { line in
      let isMark = prefix.isEmpty && ["$ ", "2> ", "=> "].contains { line.hasPrefix($0) }
      return isMark ? "\\" + line : prefix + line
    }
  }

  private func files(at path: String, in folder: URL) throws -> [URL] {
    var found = [folder]
    for part in path.split(separator: "/") {
      found = try found.flatMap { folder in
        guard part == "*" else { return [folder.appending(path: String(part))] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          .map { folder.appending(path: $0) }
      }
    }
    return found.filter { FileManager.default.fileExists(atPath: $0.path) }
  }
}
