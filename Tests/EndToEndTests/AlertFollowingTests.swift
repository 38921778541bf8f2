import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// `folio alerts --follow`: each change once, as it happens, until a signal.
  @Suite struct AlertFollowingTests {
    @Test func everyChangeIsALineAndNoneIsToldTwice() async throws {
      let store = try ScratchFolder()
      defer { store.remove() }
      let program = try FolioProgram()
      let made = try await program.run(["init", "--sample", store.url.path], in: store.url)
      try #require(made.status == 0, "\(made.errors)")

      let output = store.url.appending(path: "followed.jsonl")
      try Data().write(to: output)
      let process = Process()
      process.executableURL = program.url
      process.arguments = [
        "alerts", "--follow", "--format", "json", "--store", store.url.path,
      ]
      process.environment = ChildProcess.plainEnvironment
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      let (ends, end) = AsyncStream<Void>.makeStream()
      process.terminationHandler = { _ in end.finish() }
      try process.run()
      defer { if process.isRunning { process.interrupt() } }

      // What is there when it begins is no change; rows are appended until one is told.
      try await Self.waits(for: #""change":"fired""#, in: output) {
        try Self.observe(0.41, in: store.url)
      }
      let fired = try #require(try Self.lines(of: output).first)
      let id = try #require(fired.firstMatch(of: #/"id":"([0-9a-f]{12})"/#)).1
      let acknowledged = try await program.run(
        ["alerts", "ack", String(id), "--reason", "known", "--store", store.url.path],
        in: store.url)
      #expect(acknowledged.status == 0, "\(acknowledged.errors)")
      try await Self.waits(for: #""change":"acknowledged""#, in: output) {}
      try await Self.waits(for: #""change":"recovered""#, in: output) {
        try Self.observe(0.97, in: store.url)
      }

      process.interrupt()
      for await _ in ends {}
      let changes = try Self.lines(of: output).compactMap {
        $0.firstMatch(of: #/"change":"([a-z]+)"/#).map { String($0.1) }
      }
      #expect(changes == ["fired", "acknowledged", "recovered"])
      #expect(fired.contains(#""metric":"groundedness""#))
    }

    @Test func whoReadsNoMoreEndsItQuietly() async throws {
      let store = try ScratchFolder()
      defer { store.remove() }
      let program = try FolioProgram()
      let made = try await program.run(["init", "--sample", store.url.path], in: store.url)
      try #require(made.status == 0, "\(made.errors)")
      // Where SIGPIPE is ignored, as under systemd, the failed write has to end it.
      for trap in ["", "trap '' PIPE; "] {
        let command = "'\(program.url.path)' alerts --follow --store '\(store.url.path)'"
        let script = "\(trap){ \(command); echo over >&2; } | head -1"
        let done = store.url.appending(path: "done-\(trap.count)")
        let piped = Task {
          let outcome = try await ChildProcess.run(
            URL(filePath: "/bin/sh"), ["-c", script], in: store.url)
          try Data().write(to: done)
          return outcome
        }
        // Each value below and above the floor is a change: one for `head`, one to fail on.
        for step in 0..<600 {
          if FileManager.default.fileExists(atPath: done.path) { break }
          try Self.observe(step % 8 < 4 ? 0.41 : 0.97, in: store.url)
          try await Task.sleep(for: .milliseconds(200))
        }
        #expect(FileManager.default.fileExists(atPath: done.path), "it goes on: \(trap)")
        let outcome = try await piped.value
        #expect(outcome.output.split(separator: "\n").count == 1)
        // A shell may say that a signal ended it; folio itself says nothing.
        #expect(!outcome.errors.contains("folio:"))
        #expect(outcome.errors.contains("over"))
      }
    }

    private static func lines(of file: URL) throws -> [String] {
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Does something again and again until a text stands in a file.
    private static func waits(
      for text: String, in file: URL, doing step: () throws -> Void
    ) async throws {
      for _ in 0..<300 {
        if try lines(of: file).contains(where: { $0.contains(text) }) { return }
        try step()
        try await Task.sleep(for: .milliseconds(200))
      }
      Issue.record("\(text) was not told: \(try lines(of: file))")
    }

    private static func observe(_ value: Double, in store: URL) throws {
      let file = try FileHandle(
        forWritingTo: store.appending(path: "metrics/granite-8b.csv"))
      try file.seekToEnd()
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
      let row = "\(Date.now.formatted(style)),granite-8b,groundedness,\(value),,200\n"
      try file.write(contentsOf: Data(row.utf8))
      try file.close()
    }
  }
}
