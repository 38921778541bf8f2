import FolioRunning
import Foundation
import Testing

extension EndToEndTests {
  /// The whole program writing: many of it at once, and killed whenever it calls the system.
  @Suite struct ManyWritersTests {
    /// A sample store in a folder of its own.
    private func withStore(_ body: (ScratchFolder, FolioProgram) async throws -> Void) async throws
    {
      let store = try ScratchFolder()
      defer { store.remove() }
      let program = try FolioProgram()
      let made = try await program.run(["init", "--sample", store.url.path], in: store.url)
      try #require(made.status == 0, "\(made.errors)")
      try await body(store, program)
    }

    /// The lines of journals of this clone: those of the writers that the sample does not have.
    private func events(of store: ScratchFolder) throws -> [String] {
      let journal = store.url.appending(path: "journal")
      var lines: [String] = []
      for writer in try FileManager.default.contentsOfDirectory(atPath: journal.path)
      where !writer.contains("@ham-") {
        let folder = journal.appending(path: writer)
        for month in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
          let text = try String(contentsOf: folder.appending(path: month), encoding: .utf8)
          #expect(text.isEmpty || text.hasSuffix("\n"), "\(month) ends within a line")
          lines += text.split(separator: "\n").map(String.init)
        }
      }
      return lines
    }

    /// The event that a command says it saved.
    private func saved(_ output: String) -> String? {
      output.firstMatch(of: /saved as ([^)]+)\)/).map { String($0.1) }
    }

    /// The name of the event that a line is.
    private func name(of line: String) throws -> String {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(object["writer"] ?? ""):\(object["seq"] ?? "")"
    }

    @Test func eightProcessesAtOnceLoseNothingAndTearNothing() async throws {
      try await withStore { store, program in
        let people = ["lena", "jonas"]
        let told = try await withThrowingTaskGroup(of: [String].self) { group in
          for worker in 0..<8 {
            group.addTask {
              var saved: [String] = []
              for turn in 0..<3 {
                let outcome = try await program.run(
                  [
                    "assign", "granite-8b", "--role", "developer", "--to",
                    people[(worker + turn) % 2], "--reason", "\(worker) \(turn)", "--store",
                    store.url.path,
                  ], in: store.url)
                // Who holds the role already is refused, and nothing is written.
                if let event = self.saved(outcome.output) { saved.append(event) }
                let taken = try await program.run(
                  [
                    "unassign", "granite-8b", "--role", "developer", "--from",
                    people[(worker + turn) % 2], "--store", store.url.path,
                  ], in: store.url)
                if let event = self.saved(taken.output) { saved.append(event) }
              }
              return saved
            }
          }
          return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(told.count >= 8)
        let written = try events(of: store).map { try name(of: $0) }
        #expect(written.sorted() == told.sorted())
        #expect(Set(written).count == written.count)
        let check = try await program.run(["check", "--store", store.url.path], in: store.url)
        #expect(!check.errors.contains("journal/"), "\(check.errors)")
      }
    }

    static let strace = ["/usr/bin/strace", "/usr/local/bin/strace"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Kills an assignment at the n-th call of each kind that changes something, until none is left.
    @Test(
      .enabled(if: strace != nil, "there is no strace, so nothing is killed at its calls"),
      arguments: [
        "write", "fdatasync", "fsync", "mkdir", "link", "rename", "unlink", "ftruncate",
      ])
    func killedAtAnyCallItLeavesAllOrNothing(call: String) async throws {
      let strace = URL(filePath: try #require(Self.strace))
      var number = 0
      while number < 40 {
        number += 1
        var isOver = false
        try await withStore { store, program in
          let assign = ["assign", "granite-8b", "--to", "jonas", "--store", store.url.path]
          let outcome = try await ChildProcess.run(
            strace,
            [
              "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
              "inject=\(call):signal=KILL:when=\(number)", program.url.path,
            ] + assign, in: store.url)
          // A run that was not killed made fewer calls than that.
          isOver = outcome.status == 0
          if outcome.errors.contains("ptrace") || outcome.errors.contains("PTRACE") {
            isOver = true
            return
          }
          let before = try events(of: store)
          #expect(before.count <= 1, "\(call) \(number)")
          if let event = saved(outcome.output) {
            #expect(try before.map { try name(of: $0) } == [event], "\(call) \(number)")
          }
          // Whatever was left, the next one needs no help.
          let next = try await program.run(
            [
              "assign", "granite-8b", "--role", "technical-owner", "--to", "lena", "--store",
              store.url.path,
            ], in: store.url)
          #expect(next.status == 0, "\(call) \(number): \(next.errors)")
          let after = try events(of: store)
          #expect(after.count == before.count + 1, "\(call) \(number)")
          #expect(Array(after.prefix(before.count)) == before, "\(call) \(number)")
          let check = try await program.run(["check", "--store", store.url.path], in: store.url)
          #expect(!check.errors.contains("journal/"), "\(call) \(number): \(check.errors)")
        }
        if isOver { break }
      }
    }
  }
}
