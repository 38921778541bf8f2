import Dashboard
import Foundation
import NcursesBackend
import PortfolioCore
import TerminalUI

/// The dashboard at work: what happens becomes messages, what they ask for is done, and the screen
/// follows.
///
/// It sleeps until a key, a change in the store, the end of an effect or a deadline wakes it.
@MainActor final class RunLoop {
  /// What wakes the loop.
  enum Event: Sendable {
    case terminal(TerminalEvent)
    case message(Message)
  }

  private let terminal: Terminal
  private let terminalEvents: TerminalEvents
  private let performer: EffectPerformer
  private let store: Store
  private let traveller: TimeTraveller
  private let events: AsyncStream<Event>
  private let wake: AsyncStream<Event>.Continuation
  private let onAlert: AlertCommandRunner?
  private var news: FiringNews
  private var state: DashboardState
  private var deadline: Task<Void, Never>?
  private var followers: [Task<Void, Never>] = []

  /// Opens the terminal on a session, with what the user set for themselves.
  init(
    _ session: Session, _ configuration: Parsed<UserConfiguration>, terminal: Terminal, look: Look
  ) {
    self.terminal = terminal
    terminalEvents = TerminalEvents(terminal)
    (events, wake) = AsyncStream.makeStream()
    state = DashboardState(
      digest: session.digest, size: terminal.size, look: look, writing: session.writing)
    performer = EffectPerformer(session.store)
    store = session.store
    traveller = TimeTraveller { [store = session.store] day in
      Digest(await store.portfolio(at: .endOf(day)))
    } tell: { [wake] in
      wake.yield(.message($0))
    }
    news = FiringNews(since: session.digest)
    onAlert = configuration.value?.onAlert.map { [wake] command in
      AlertCommandRunner(command, store: session.root) { failure in
        wake.yield(.message(.finished(.failed(failure))))
      }
    }
    if let complaint = configuration.complaint {
      wake.yield(.message(.finished(.failed(complaint))))
    }
  }

  /// Runs until the reader quits or a signal ends the program.
  ///
  /// - Returns: the signal that ended it, or nil where the reader quit.
  func run(following changes: AsyncStream<StoreChange>?, feed: DemoFeed?) async -> Int32? {
    draw()
    follow(changes, feed: feed)
    defer { stop() }
    for await event in events {
      switch event {
      case .terminal(.keys(let keys)):
        for key in keys where await take(.key(key)) { return nil }
      case .terminal(.resized(let size)):
        _ = await take(.resized(size))
      case .terminal(.resumed): terminal.invalidate()
      case .terminal(.ended(let signal)): return signal
      case .message(let message):
        if await take(message) { return nil }
      }
      draw()
      sleepUntilDeadline()
    }
    return nil
  }

  /// Takes a message and does what it asks for; true where that is to end.
  private func take(_ message: Message) async -> Bool {
    let clock = state.writing == .past ? nil : Timestamp.now
    switch message {
    case .key, .loaded:
      if let clock { _ = update(&state, .tick(clock)) }
    case .resized, .arrived, .recalled, .tick, .finished: break
    }
    if case .loaded(let digest) = message {
      onAlert?.take(news.take(digest), at: digest.portfolio.asOf)
    }
    for effect in update(&state, message) {
      switch effect {
      case .quit: return true
      case .redraw: terminal.invalidate()
      case .suspend: raise(SIGTSTP)
      case .edit(let path): await edit(path)
      case .travel(let day):
        let traveller = traveller
        Task.detached { await traveller.load(day) }
      case .recall(let day):
        let (wake, store, portfolio) = (wake, store, state.digest.portfolio)
        Task.detached {
          wake.yield(.message(.recalled(day, await store.earlierMix(of: portfolio))))
        }
      case .append, .undo, .redo, .draftCard, .reload:
        let performer = performer
        let wake = wake
        Task.detached {
          guard let outcome = await performer.perform(effect) else { return }
          wake.yield(.message(.finished(outcome)))
        }
      }
    }
    return false
  }

  private func edit(_ path: String) async {
    let performer = performer
    let failure = await terminalEvents.withTerminalReleased { await performer.edit(path) }
    if let failure { wake.yield(.message(.finished(failure))) }
  }

  private func draw() {
    let frame = render(state)
    terminal.draw(frame.grid, cursor: frame.cursor)
  }

  private func follow(_ changes: AsyncStream<StoreChange>?, feed: DemoFeed?) {
    let (wake, store, opened) = (wake, store, state.digest)
    let typed = terminalEvents.stream
    followers.append(Task { for await event in typed { wake.yield(.terminal(event)) } })
    if let changes {
      followers.append(
        Task.detached {
          var digest = opened
          for await portfolio in await store.portfolios(following: changes) {
            digest = Digest(portfolio, after: digest)
            wake.yield(.message(.loaded(digest)))
          }
        })
    }
    if let feed { followers.append(Task.detached { await feed.run() }) }
    followers.append(Task.detached(priority: .utility) { await store.keepCheckpoint() })
    sleepUntilDeadline()
  }

  /// Wakes the loop when something that is shown changes although nothing happens: ages go by the
  /// minute, and an alert may fire because data fail to come.
  private func sleepUntilDeadline() {
    deadline?.cancel()
    guard state.writing != .past else { return }
    let now = Timestamp.now
    let minute = Timestamp(seconds: (now.seconds / 60 + 1) * 60)
    let newest = state.newest
    // What changed since it was made, while it was on its way here, is due.
    let change = newest.nextChange(after: newest.portfolio.asOf) ?? .latest
    let (wake, store) = (wake, store)
    deadline = Task.detached {
      try? await Task.sleep(for: min(change, minute) - now)
      guard !Task.isCancelled else { return }
      if change <= minute {
        let present = await store.portfolio
        var portfolio = present
        portfolio.asOf = .now
        let digest = Digest(portfolio, after: newest)
        // What came meanwhile tells itself, and must not be followed by what was before it.
        if await store.portfolio.asOf == present.asOf { wake.yield(.message(.loaded(digest))) }
      }
      wake.yield(.message(.tick(.now)))
    }
  }

  private func stop() {
    deadline?.cancel()
    followers.forEach { $0.cancel() }
    terminal.release()
  }
}

extension Timestamp {
  /// The present moment by the system's clock.
  static var now: Timestamp {
    Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1_000_000) * 1000)
  }
}
