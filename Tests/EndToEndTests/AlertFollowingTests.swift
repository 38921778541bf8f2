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
      let following = Task {
        try await ChildProcess.run(
          program.url,
          ["alerts", "--follow", "--format", "json", "--store", store.url.path], in: store.url,
          output: output)
      }
      defer { following.cancel() }

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

      following.cancel()
      _ = try? await following.value
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

    @Test func aCommandOfTheUsersIsRunForWhatIsNews() async throws {
      let store = try ScratchFolder()
      defer { store.remove() }
      let home = try ScratchFolder()
      defer { home.remove() }
      let program = try FolioProgram()
      let made = try await program.run(["init", "--sample", store.url.path], in: store.url)
      try #require(made.status == 0, "\(made.errors)")
      // What a store brings is run by nobody.
      let settings = try FileHandle(forWritingTo: store.url.appending(path: "portfolio.yaml"))
      try settings.seekToEnd()
      try settings.write(
        contentsOf: Data("onAlert: {run: [touch, '\(home.url.path)/stolen']}\n".utf8))
      try settings.close()
      try home.write(
        Array(
          """
          #!/bin/sh
          cat >> '\(home.url.path)/told'
          echo "$FOLIO_STORE $FOLIO_ALERTS" >> '\(home.url.path)/runs'
          printf 'the mail \\033[31mserver is down\\n' >&2
          exit 3
          """.utf8), to: ".config/folio/notify")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: home.url.appending(path: ".config/folio/notify").path)
      try home.write(
        Array("onAlert:\n  run: [./notify]\n  filter: 'metric:groundedness'\n  more: 1\n".utf8),
        to: ".config/folio/config.yaml")

      let (output, errors) = (home.url.appending(path: "out"), home.url.appending(path: "err"))
      for file in [output, errors, home.url.appending(path: "told")] { try Data().write(to: file) }
      let following = Task {
        try await ChildProcess.run(
          program.url,
          [
            "alerts", "--follow", "--readonly", "--filter", "metric:nothing", "--store",
            store.url.path,
          ], in: store.url, environment: ["HOME": home.url.path], output: output, errors: errors)
      }
      defer { following.cancel() }
      try await Self.waits(for: #""metric":"groundedness""#, in: home.url.appending(path: "told")) {
        try Self.observe(0.41, in: store.url)
      }
      try await Self.waits(for: "server is down", in: errors) {}
      following.cancel()
      _ = try? await following.value

      let told = try Self.lines(of: home.url.appending(path: "told"))
      #expect(told.count == 1)
      #expect(told.first?.contains(#""change":"fired""#) == true)
      #expect(try Self.lines(of: home.url.appending(path: "runs")) == ["\(store.url.path) 1"])
      let said = try Self.lines(of: errors)
      #expect(said.first?.contains(".config/folio/config.yaml:4:3") == true)
      #expect(said.last?.hasSuffix("failed with status 3: the mail ^[[31mserver is down") == true)
      #expect(said.count == 2)
      #expect(!FileManager.default.fileExists(atPath: home.url.path + "/stolen"))
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
