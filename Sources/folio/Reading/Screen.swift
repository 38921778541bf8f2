import ArgumentParser
import Dashboard
import PortfolioCore
import TerminalUI

/// `folio screen NAME`: a screen of the dashboard as text, without a terminal.
struct Screen: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutScreen))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.helpScreen)))
  var name: String
  @Option(help: ArgumentHelp(words.text(.helpSize)))
  var size = "120x40"
  @Option(help: ArgumentHelp(words.text(.helpKeys)))
  var keys = ""
  @Flag(help: ArgumentHelp(words.text(.helpStyles)))
  var styles = false

  func run() async throws {
    let size = try parsedSize()
    let pressed: [Key]
    do throws(KeyNotationError) {
      pressed = try Key.keys(keys)
    } catch {
      throw Failure.usage(.badKeys(keys, position: error.position + 1))
    }
    let session = try await Session.open(global)
    var state = DashboardState(
      digest: session.digest, size: size,
      look: Look(glyphs: global.ascii ? .ascii : .unicode, language: spokenLanguage),
      // Keys may open what would write, but nothing is written from here.
      writing: session.writing)
    guard state.show(screen: name) else {
      throw Failure.usage(.unknownScreen(name, known: DashboardState.screenNames))
    }
    await answer(update(&state, .tick(state.now)), in: &state, session.store)
    for key in pressed { await answer(update(&state, .key(key)), in: &state, session.store) }
    let grid = render(state).grid
    say(grid.text() + "\n")
    if styles { say(grid.styleLayer() + "\n") }
  }

  /// Looks up what keys ask for, and does nothing else.
  private func answer(
    _ effects: [Effect], in state: inout DashboardState, _ store: Store
  ) async {
    for effect in effects {
      switch effect {
      case .travel(let day):
        let portfolio = await store.portfolio(at: .endOf(day))
        await answer(update(&state, .arrived(day, Digest(portfolio))), in: &state, store)
      case .recall(let day):
        let mix = await store.earlierMix(of: state.digest.portfolio)
        await answer(update(&state, .recalled(day, mix)), in: &state, store)
      default: break
      }
    }
  }

  private func parsedSize() throws -> Size {
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { throw Failure.usage(.badSize(size)) }
    return Size(columns: columns, rows: rows)
  }
}
