import Dashboard
import Foundation
import SystemPackage
import Testing

@testable import PortfolioCore
@testable import folio

/// The real runner with real programs; each test waits for what it expects and nothing else.
@Suite(.timeLimit(.minutes(15))) struct AlertCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "folio-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  /// A program of a script's lines, with arguments; its time is longer than any load lasts.
  private func command(
    _ script: String, _ arguments: [String] = [], timeout: Duration = .seconds(600)
  ) throws -> AlertCommand {
    let file = folder.appending(path: "program")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return AlertCommand(file.path, arguments, timeout: timeout)
  }

  private func run(
    _ command: AlertCommand, _ lines: [String] = ["{}"]
  ) async throws(AlertCommandFault) {
    try await AlertCommandRun(command, store: "/stores/mine").run(lines)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func aProgramGetsLinesArgumentsAndEnvironmentAsTheyAre() async throws {
    defer { removeFolder() }
    let command = try command(
      """
      cd "$(dirname "$0")"; cat > read; printf '%s|' "$@" > arguments
      echo "$FOLIO_STORE $FOLIO_ALERTS" > environment
      """, ["a b", "$HOME", "", "*", "; id"])
    try await run(command, ["{\"a\":1}", "{\"b\":\"é\"}"])
    #expect(try text("read") == "{\"a\":1}\n{\"b\":\"é\"}\n")
    #expect(try text("arguments") == "a b|$HOME||*|; id|")
    #expect(try text("environment") == "/stores/mine 2\n")
  }

  @Test func aProgramThatReadsNothingIsNoMatter() async throws {
    defer { removeFolder() }
    let many = [String](repeating: String(repeating: "x", count: 1000), count: 2000)
    try await run(try command("exit 0"), many)
  }

  @Test func howItFailedIsToldWithItsLastWords() async throws {
    defer { removeFolder() }
    await #expect(throws: AlertCommandFault.status(3, said: "no such host")) {
      try await run(try command("echo first >&2; echo shown; echo 'no such host' >&2; exit 3"))
    }
    await #expect(throws: AlertCommandFault.status(1, said: nil)) {
      try await run(try command("exit 1"))
    }
    await #expect(throws: AlertCommandFault.signal(9)) {
      try await run(try command("kill -9 $$"))
    }
    let long = try command("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 4")
    await #expect(throws: AlertCommandFault.status(4, said: String(repeating: "x", count: 200))) {
      try await run(long)
    }
  }

  @Test func whatIsNoProgramIsTold() async throws {
    defer { removeFolder() }
    let file = folder.appending(path: "text")
    try Data("words".utf8).write(to: file)
    for program in ["folio-no-such-program", folder.appending(path: "no").path, file.path] {
      await #expect(throws: AlertCommandFault.missing) {
        try await run(AlertCommand(program, timeout: .seconds(600)))
      }
    }
  }

  @Test func whatHangsIsEndedWithAllThatItBegan() async throws {
    defer { removeFolder() }
    let command = try command(
      "cd \"$(dirname \"$0\")\"; trap '' TERM; sleep 900 & echo $! > child; wait",
      timeout: .seconds(1))
    await #expect(throws: AlertCommandFault.timedOut(.seconds(1))) { try await run(command) }
    // A machine under load may end it before it has begun anything.
    guard let child = try? text("child"), let number = Int32(child.dropLast()) else { return }
    // It is gone, or waits for somebody to take note of its end.
    while let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
      !state.contains(") Z")
    {
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test func whoeverHoldsStderrStillIsNotWaitedFor() async throws {
    defer { removeFolder() }
    let command = try command(
      """
      cd "$(dirname "$0")"; setsid sleep 900 > /dev/null & echo $! > holder
      while [ ! -s holder ]; do :; done; echo done >&2; exit 2
      """)
    await #expect(throws: AlertCommandFault.status(2, said: "done")) { try await run(command) }
    let holder = try #require(Int32(try text("holder").dropLast()))
    #expect(kill(holder, SIGKILL) == 0, "it was waited for")
  }

  @Test func aFloodIsGatheredIntoOneRun() async throws {
    defer { removeFolder() }
    let command = try command(
      """
      cd "$(dirname "$0")"; echo "$FOLIO_ALERTS" >> runs; cat >> lines; touch begun
      while [ ! -e go ]; do sleep 0.05; done; exit 7
      """)
    let (failures, failed) = AsyncStream.makeStream(of: ShellPhrase.self)
    let runner = AlertCommandRunner(
      command, store: "/", pause: .zero, tell: { failed.yield($0) })
    await runner.gather([("0", "first")])
    while (try? text("begun")) == nil { try await Task.sleep(for: .milliseconds(20)) }
    for round in 1...2 {
      for number in 0..<1000 { await runner.gather([("\(number)", "\(number) \(round)")]) }
    }
    try Data().write(to: folder.appending(path: "go"))
    var told: [ShellPhrase] = []
    for await failure in failures {
      told.append(failure)
      if told.count == 2 { break }
    }
    #expect(try text("runs") == "1\n1000\n")
    let lines = try text("lines").split(separator: "\n").map(String.init)
    #expect(lines == ["first"] + (0..<1000).map { "\($0) 2" })
    #expect(
      told
        == [ShellPhrase](
          repeating: .alertCommand(program: command.program, .status(7, said: nil)), count: 2))
  }

  @Test func onlyWhatTheCommandIsForIsGivenToIt() async throws {
    defer { removeFolder() }
    let changes = try await Self.changes()
    var command = try command("cd \"$(dirname \"$0\")\"; cat > part; mv part lines")
    command.severity = .critical
    command.filter = try Query(parsing: "segment:none", for: AlertRow.self)
    let wanted = changes.filter {
      $0.row.alert.severity == .critical && $0.row.alert.segment == nil
    }
    try #require(!wanted.isEmpty && wanted.count < changes.count)
    AlertCommandRunner(command, store: "/", tell: { _ in }).take(changes, at: SampleNow.time)
    while (try? text("lines")) == nil { try await Task.sleep(for: .milliseconds(20)) }
    let lines = try text("lines").split(separator: "\n").map(String.init)
    #expect(lines == wanted.map { $0.line(at: SampleNow.time) })
  }

  /// The sample's alerts, as if they had begun to fire.
  private static func changes() async throws -> [AlertChange] {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "folio-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let files = SampleStore.files(endingOn: Day(utc: SampleNow.time), at: SampleNow.time)
    try Store.create(
      Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 }),
      at: FilePath(root.path))
    let store = try await Store.open(
      FilePath(root.path), at: .instant(SampleNow.time), isReadOnly: true)
    return Digest(await store.portfolio).alerts.map { AlertChange(kind: .fired, row: $0) }
  }
}

/// The moment the sample is read at.
private enum SampleNow {
  static let time = Timestamp(seconds: 1_795_460_895)
}
