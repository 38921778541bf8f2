import Dispatch
import NcursesBackend
import TerminalUI

/// What the terminal tells the run loop.
enum TerminalEvent: Hashable, Sendable {
  /// Keys, in the order typed; those that came together come together, to be drawn once.
  case keys([Key])
  /// The screen has another size; what was on it is gone.
  case resized(Size)
  /// The terminal is ours again after a stop or a child process; what was on it is gone.
  case resumed
  /// The program is to end: a signal asked for it, or the terminal is gone (SIGHUP).
  case ended(signal: Int32)
}

/// Turns what happens at the terminal into events, without a thread or a timer of its own.
///
/// Both sources deliver on the main queue, which is where the main actor runs. On Linux that is
/// seldom the thread the process began with: an `async` main parks it, and the queue moves between
/// worker threads. Handlers of signals run on the parked thread, so they only write into a pipe.
@MainActor final class TerminalEvents {
  /// The events; it finishes after `.ended`.
  let stream: AsyncStream<TerminalEvent>

  private let terminal: Terminal
  private let continuation: AsyncStream<TerminalEvent>.Continuation
  private let keys: any DispatchSourceRead
  private let notices: any DispatchSourceRead

  /// Begins to listen.
  init(_ terminal: Terminal) {
    self.terminal = terminal
    (stream, continuation) = AsyncStream.makeStream()
    keys = DispatchSource.makeReadSource(fileDescriptor: terminal.input, queue: .main)
    notices = DispatchSource.makeReadSource(fileDescriptor: terminal.notices, queue: .main)
    keys.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readKeys() } }
    notices.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.takeNotices() } }
    keys.activate()
    notices.activate()
  }

  /// Lets a child process have the terminal while `body` runs, then takes it back.
  ///
  /// Keys typed meanwhile are the child's. Interrupts from the keyboard are ignored here, and a
  /// stop stops both. The event `.resumed` follows.
  func withTerminalReleased<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    keys.suspend()
    terminal.release()
    defer {
      terminal.reclaim()
      keys.resume()
      resumed()
    }
    return try await body()
  }

  private func readKeys() {
    guard let typed = terminal.readKeys() else {
      forward(terminal.noteHangup())
      return
    }
    if !typed.isEmpty { continuation.yield(.keys(typed)) }
  }

  private func takeNotices() {
    for notice in terminal.takeNotices() { forward(notice) }
  }

  private func forward(_ notice: Notice) {
    switch notice {
    case .resized:
      if let size = terminal.adoptSize() { continuation.yield(.resized(size)) }
    case .resumed:
      terminal.invalidate()
      resumed()
    case .ended(let signal):
      keys.cancel()
      notices.cancel()
      continuation.yield(.ended(signal: signal))
      continuation.finish()
    }
  }

  private func resumed() {
    // Nobody tells a stopped program, or one behind a child, of another size.
    if let size = terminal.adoptSize() { continuation.yield(.resized(size)) }
    continuation.yield(.resumed)
  }
}
