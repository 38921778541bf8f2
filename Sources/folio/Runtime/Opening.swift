import ArgumentParser
import Dashboard
import Foundation
import NcursesBackend
import PortfolioCore
import TerminalUI

/// `folio`: the dashboard on a store.
struct DashboardCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "dashboard", abstract: words.text(.aboutDashboard))
  }

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try await Session.open(global)
    let watcher = FolderWatcher(root: session.root)
    let isLive = session.writing != .past
    if isLive { await watcher.start() }
    let signal = try await show(
      session, global, isLive ? Session.configuration() : Parsed(UserConfiguration()),
      following: isLive ? watcher.changes : nil, feed: nil)
    await watcher.stop()
    if let signal { await Terminal.end(by: signal) }
  }
}

/// `folio demo`: the sample, live, in a folder that goes when folio ends.
struct Demo: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutDemo))
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: ArgumentHelp(words.text(.helpFeedOff)))
  var noFeed = false

  func run() async throws {
    let folder = try TemporaryFolder()
    let signal: Int32?
    do {
      signal = try await open(folder)
    } catch {
      folder.remove()
      throw error
    }
    folder.remove()
    if let signal { await Terminal.end(by: signal) }
  }

  private func open(_ folder: TemporaryFolder) async throws -> Int32? {
    let start = Timestamp.now
    try createSample(at: folder.path, endingAt: start, isScratch: true)
    let session = try await Session.open(global, root: folder.path)
    let watcher = FolderWatcher(root: session.root)
    await watcher.start()
    let feed = noFeed ? nil : DemoFeed(store: session.store, start: start)
    // What the sample tells of is not worth a mail, so nothing the user set is in force.
    let signal = try await show(
      session, global, Parsed(UserConfiguration()), following: watcher.changes, feed: feed)
    await watcher.stop()
    return signal
  }
}

/// Opens the terminal on a session and runs the dashboard until it ends.
///
/// - Returns: the signal that ended it, or nil where the reader quit.
@MainActor
func show(
  _ session: Session, _ options: GlobalOptions, _ configuration: Parsed<UserConfiguration>,
  following changes: AsyncStream<StoreChange>?, feed: DemoFeed?
) async throws -> Int32? {
  var wanted = Terminal.Options(environment: ProcessInfo.processInfo.environment)
  if options.noColor { wanted.color = false }
  let terminal: Terminal
  do throws(TerminalError) {
    terminal = try Terminal(options: wanted)
  } catch {
    throw Failure.usage(error.phrase)
  }
  let look = Look(
    glyphs: options.ascii ? .ascii : terminal.glyphs, language: spokenLanguage)
  return await RunLoop(session, configuration, terminal: terminal, look: look)
    .run(following: changes, feed: feed)
}

extension TerminalError {
  /// What is said of it.
  fileprivate var phrase: ShellPhrase {
    switch self {
    case .notATerminal: .noTerminal
    case .unnamed: .terminalUnnamed
    case .unknown(let name): .terminalUnknown(name)
    case .incapable(let name): .terminalIncapable(name)
    case .system(let errno): .system(call: "tcgetattr", path: "/dev/tty", errno: errno)
    }
  }
}
