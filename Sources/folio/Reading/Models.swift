import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio models` and `folio models draft ID`.
struct Models: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutModels),
      discussion: words.text(.listIsDefault) + "\n\n" + ReadOptions.fields(of: ModelMapRow.self),
      subcommands: [List.self, Draft.self],
      defaultSubcommand: List.self)
  }

  /// `folio models list`: the model map.
  struct List: ReadingCommand {
    typealias Row = ModelMapRow
    static var about: ShellPhrase { .aboutList }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func report(of digest: Digest, _ query: Query) -> PrintedReport {
      digest.printedModels(query)
    }
  }

  /// `folio models draft ID`: a card for a model that has none.
  struct Draft: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words.text(.aboutDraft))
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpDraftName), valueName: "id"))
    var name: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let path = try await session.store.draftCard(name)
      say(words.text(ShellPhrase.drafted(path: path)) + "\n")
    }
  }
}
