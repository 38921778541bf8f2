import Foundation
import PortfolioCore
import Subprocess
import SystemPackage

/// One run of a user's command for new alerts, in a session of its own, away from the terminal.
struct AlertCommandRun: Sendable {
  private let command: AlertCommand
  private let store: FilePath

  /// A run of a command for a store.
  init(_ command: AlertCommand, store: FilePath) {
    self.command = command
    self.store = store
  }

  /// Runs the program with lines to read, until it ends or has taken too long.
  func run(_ lines: [String]) async throws(AlertCommandFault) {
    let input: FileDescriptor
    let words: LastWords
    do throws(Errno) {
      input = try ScratchInput.file(of: lines)
    } catch {
      throw .notStarted(errno: error.rawValue)
    }
    defer { try? input.close() }
    do throws(Errno) {
      words = try LastWords()
    } catch {
      throw .notStarted(errno: error.rawValue)
    }
    let ending: Result<TerminationStatus?, any Error>
    do {
      ending = .success(try await ended(input, words, alerts: lines.count))
    } catch {
      ending = .failure(error)
    }
    let said = await words.end()
    switch ending {
    case .success(nil): throw .timedOut(command.timeout)
    case .success(.exited(0)?): return
    case .success(.exited(let status)?): throw .status(status, said: said)
    case .success(.signaled(let signal)?): throw .signal(signal)
    case .failure(let error as SubprocessError) where error.code == .executableNotFound:
      throw .missing
    case .failure(let error):
      throw .notStarted(errno: (error as? SubprocessError)?.underlyingError?.rawValue)
    }
  }

  /// How the program ended; nil where it was killed because its time was over.
  private func ended(
    _ input: FileDescriptor, _ words: LastWords, alerts: Int
  ) async throws -> TerminationStatus? {
    let errors = words.descriptor
    return try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
      group.addTask {
        try await Subprocess.run(
          executable, arguments: Arguments(command.arguments),
          environment: .inherit.updating([
            "FOLIO_STORE": store.string, "FOLIO_ALERTS": String(alerts),
          ]), platformOptions: options,
          input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .discarded,
          error: .fileDescriptor(errors, closeAfterSpawningProcess: false)
        ).terminationStatus
      }
      group.addTask {
        try await Task.sleep(for: command.timeout)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  private var executable: Executable {
    command.program.contains("/") ? .path(FilePath(command.program)) : .name(command.program)
  }

  /// A session has no terminal, so nothing of the program reaches the screen; it is ended with all
  /// that it began.
  private var options: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return options
  }
}

extension FileDescriptor {
  /// Keeps it from programs that are started and were not given it.
  func closeOnExec() { _ = fcntl(rawValue, F_SETFD, FD_CLOEXEC) }
}

/// What a program reads, in a file without a name: a pipe would stop folio where the program reads
/// slowly, and end it where the program does not read at all.
private enum ScratchInput {
  /// An open file of lines, at its beginning.
  static func file(of lines: [String]) throws(Errno) -> FileDescriptor {
    let folder = FilePath(FileManager.default.temporaryDirectory.path)
    var template = Array(folder.appending("folio-alerts-XXXXXX").string.utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw Errno(rawValue: errno) }
    unlink(template)
    let file = FileDescriptor(rawValue: number)
    file.closeOnExec()
    do {
      try file.writeAll(lines.flatMap { Array($0.utf8) + [10] })
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      try? file.close()
      throw error as? Errno ?? .ioError
    }
  }
}
