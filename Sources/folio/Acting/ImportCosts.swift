import ArgumentParser
import Dashboard
import Foundation
import PortfolioCore

/// `folio import litellm|openai|anthropic|bedrock|langfuse FILE`: an export of usage or costs, which
/// becomes a file of cost rows.
protocol CostImportCommand: AsyncParsableCommand {
  static var source: CostSource { get }
  var global: GlobalOptions { get }
  var file: String { get }
}

extension CostImportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: source.rawValue, abstract: words.text(.aboutImportCosts(source)),
      discussion: words.text(.discussImportCosts(source)))
  }

  func run() async throws {
    let session = try await Session.open(global, toWrite: true)
    let input = ByteSource(file)
    let new: NewCostFile
    do throws(StoreError) {
      new = try await session.store.newCostFile()
    } catch {
      throw Failure.store(error.phrase)
    }
    var export = CostImport(
      of: Self.source, path: input.path, known: KnownRows(session.portfolio.costs.ledger))
    var progress = ImportProgress()
    var failure: StoreError?
    do throws(FileError) {
      try input.read { bytes in
        guard failure == nil else { return }
        export.append(bytes)
        failure = write(export.takeRows(), to: new)
        progress.tell(read: bytes.count, rows: export.summary.rows)
      }
    } catch {
      progress.end()
      if failure == nil { new.discard() }
      throw Failure.store((failure ?? .failed(error)).phrase)
    }
    export.finish()
    failure = failure ?? write(export.takeRows(), to: new)
    progress.end()
    if let failure { throw Failure.store(failure.phrase) }
    for problem in export.problems { complain(problem.line) }
    if let other = export.looksLike {
      complain("folio: " + words.text(ShellPhrase.looksLike(other, file: file)))
    }
    try keep(new, export)
    if export.problems.contains(where: { $0.severity == .error }) { throw Failure.data }
  }

  private func write(_ rows: [UInt8], to new: NewCostFile) -> StoreError? {
    guard !rows.isEmpty else { return nil }
    do throws(StoreError) { try new.append(rows) } catch { return error }
    return nil
  }

  private func keep(_ new: NewCostFile, _ export: CostImport) throws {
    let path = export.storePath
    guard export.summary.rows > 0 else {
      new.discard()
      say(words.text(ShellPhrase.importedNoCosts(export.summary)) + "\n")
      return
    }
    do throws(StoreError) {
      try new.keep(as: path)
      say(
        words.text(ShellPhrase.importedCosts(export.summary, export.knownRows, path: path)) + "\n")
    } catch .exists {
      say(words.text(ShellPhrase.importedBefore(path: path)) + "\n")
    } catch {
      throw Failure.store(error.phrase)
    }
  }
}

/// How far an import is, told on stderr a few times a second where that is a terminal.
private struct ImportProgress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var bytes = 0
  private var next = ContinuousClock.now + .milliseconds(500)
  private var hasTold = false

  mutating func tell(read count: Int, rows: Int) {
    bytes += count
    guard isShown, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(200)
    hasTold = true
    let phrase = ShellPhrase.importing(megabytes: bytes / 1_000_000, rows: rows)
    write("\r\(words.text(phrase))")
  }

  /// Takes the line off the screen again.
  func end() { if hasTold { write("\r\u{1B}[K") } }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

extension Import {
  struct LiteLLM: CostImportCommand {
    static let source = CostSource.litellm
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpExport)))
    var file: String
  }

  struct OpenAI: CostImportCommand {
    static let source = CostSource.openai
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpExport)))
    var file: String
  }

  struct Anthropic: CostImportCommand {
    static let source = CostSource.anthropic
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpExport)))
    var file: String
  }

  struct Bedrock: CostImportCommand {
    static let source = CostSource.bedrock
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpExport)))
    var file: String
  }

  struct Langfuse: CostImportCommand {
    static let source = CostSource.langfuse
    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpExport)))
    var file: String
  }
}
